"""The settings of doubtful rules: registry, defaults and what a provider may not set."""

from datetime import date
from decimal import Decimal

import pytest

from probation.policy import SETTINGS, InvalidSettings, ProviderPolicy

DEFAULT = ProviderPolicy.default()


@pytest.mark.parametrize("key", SETTINGS)
def test_every_setting_says_what_it_is_why_it_is_doubtful_and_where_it_stands(key: str) -> None:
    definition = SETTINGS[key]
    assert definition.key == key
    assert definition.label
    assert definition.doubt.endswith(".")
    assert definition.citation.place


@pytest.mark.parametrize("key", SETTINGS)
def test_every_default_is_a_value_the_setting_allows(key: str) -> None:
    definition = SETTINGS[key]
    assert definition.parse(definition.default) == definition.default == getattr(DEFAULT, key)
    assert type(definition.parse(str(definition.default))) is type(definition.default)


def test_values_come_as_stored_text_or_as_themselves() -> None:
    changed = DEFAULT.with_values(
        {
            "evidence_days": "7",
            "evidence_unit": "calendar",
            "alleged_letter_is_warning": "no",
            "returned_warning_is_live": True,
            "pss_repealed_on": date(2026, 6, 1),
            "gap_factor": "2.5",
        }
    )
    assert (changed.evidence_days, changed.evidence_unit) == (7, "calendar")
    assert (changed.alleged_letter_is_warning, changed.returned_warning_is_live) == (False, True)
    assert (changed.pss_repealed_on, changed.gap_factor) == (date(2026, 6, 1), Decimal("2.5"))
    assert changed.letter_days == DEFAULT.letter_days


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("evidence_days", "0", "from 1 to 28"),
        ("evidence_days", "29", "from 1 to 28"),
        ("evidence_days", "2.5", "a whole number"),
        ("evidence_days", "five", "a whole number"),
        ("evidence_days", "NaN", "a whole number"),
        ("evidence_days", "", "a whole number"),
        ("gap_factor", "Infinity", "a number from 1 to 10"),
        ("gap_factor", "0.5", "a number from 1 to 10"),
        ("evidence_unit", "weeks", "choose one of working, calendar"),
        ("count_mode", "", "choose one of exclusive, inclusive"),
        ("returned_warning_is_live", "perhaps", "choose yes or no"),
        ("pss_repealed_on", "2026-02-30", "enter a real date"),
        ("decision_days", "7", "There is no setting"),
    ],
)
def test_a_value_that_makes_no_sense_is_refused_with_a_sentence(key: str, value: str, sentence: str) -> None:
    with pytest.raises(InvalidSettings, match=sentence) as refusal:
        DEFAULT.with_values({key: value})
    assert set(refusal.value.problems) == {key}


def test_every_bad_value_is_named_at_once() -> None:
    with pytest.raises(InvalidSettings) as refusal:
        DEFAULT.with_values({"evidence_days": "0", "letter_days": "3", "count_mode": "both", "nothing": "1"})
    assert set(refusal.value.problems) == {"evidence_days", "count_mode", "nothing"}


@pytest.mark.parametrize(("rosh", "days"), [("very-high", 3), ("high", 7), ("medium", 14), ("low", 28)])
def test_the_planned_interval_follows_rosh(rosh: str, days: int) -> None:
    assert DEFAULT.planned_interval_days(rosh) == days


@pytest.mark.parametrize(
    ("kind", "limit"),
    [
        ("community-order", 2),
        ("suspended-sentence-order", 3),
        ("post-sentence-supervision", 2),
        ("licence", None),
    ],
)
def test_the_failure_review_limit_follows_the_kind_of_sentence(kind: str, limit: int | None) -> None:
    assert DEFAULT.failure_review_limit(kind) == limit
