"""Which dated rule sets a sentence falls under (enforcement.md §0)."""

from datetime import date

import pytest

from cases.policy.rule_sets import (
    RULE_SETS,
    RuleSet,
    SentenceDates,
    holds,
    in_force,
    rule_set_for,
)
from probation.policy import NotInForce, ProviderPolicy

SETTINGS = ProviderPolicy.default()
INSPECTED = "E1_LASPO+E2_TR+E3_ORA+E4_NS15"


def stored(offence_on: str, sentenced_on: str, convicted_on: str = "") -> str:
    dates = SentenceDates(
        date.fromisoformat(offence_on),
        date.fromisoformat(sentenced_on),
        date.fromisoformat(convicted_on) if convicted_on else None,
    )
    return rule_set_for(dates, settings=SETTINGS)


def test_a_sentence_of_the_inspected_world_falls_under_its_rules() -> None:
    assert stored("2016-05-01", "2017-01-10") == INSPECTED


@pytest.mark.parametrize(
    ("offence_on", "sentenced_on", "convicted_on", "expected"),
    [
        ("2008-01-01", "2009-01-01", "", "E0_CJA"),
        ("2008-01-01", "2012-12-02", "", "E0_CJA"),
        ("2008-01-01", "2012-12-03", "", "E1_LASPO"),
        ("2013-01-01", "2014-06-01", "", "E1_LASPO+E2_TR"),
        ("2015-01-31", "2017-01-10", "", "E1_LASPO+E2_TR+E4_NS15"),
        ("2015-02-01", "2017-01-10", "", INSPECTED),
        ("2017-01-01", "2018-10-01", "", INSPECTED + "+E5_SGC"),
        ("2020-01-01", "2020-12-02", "2020-11-30", INSPECTED + "+E5_SGC"),
        ("2020-01-01", "2020-12-02", "2020-12-01", INSPECTED + "+E5_SGC+E6_CODE"),
        ("2020-01-01", "2021-06-26", "", "E1_LASPO+E3_ORA+E4_NS15+E5_SGC+E6_CODE+E7_UNIFIED"),
        ("2022-01-01", "2022-06-28", "", "E1_LASPO+E3_ORA+E4_NS15+E5_SGC+E6_CODE+E7_UNIFIED+E8_PCSC"),
        (
            "2025-01-01",
            "2026-04-27",
            "",
            "E1_LASPO+E3_ORA+E4_NS15+E5_SGC+E6_CODE+E7_UNIFIED+E8_PCSC+E9_RESET+E10_SA26",
        ),
    ],
)
def test_each_set_is_chosen_by_its_own_date(
    offence_on: str, sentenced_on: str, convicted_on: str, expected: str
) -> None:
    assert stored(offence_on, sentenced_on, convicted_on) == expected


def test_a_later_hearing_brings_the_rules_of_the_hearing() -> None:
    dates = SentenceDates(date(2008, 1, 1), date(2009, 1, 1), heard_on=date(2013, 1, 1), referred_on=date(2012, 12, 1))
    assert [rule_set.id for rule_set in in_force(dates, settings=SETTINGS)] == ["E1_LASPO"]


def test_an_offence_before_the_first_rule_set_has_none() -> None:
    with pytest.raises(NotInForce, match="2005-04-04"):
        stored("2005-04-03", "2017-01-10")


def test_the_repeal_of_supervision_is_on_the_day_the_provider_holds() -> None:
    dates = SentenceDates(date(2025, 1, 1), date(2026, 5, 1))
    later = SETTINGS.with_values({"pss_repealed_on": "2026-06-01"})
    assert holds(rule_set_for(dates, settings=SETTINGS), "E10_SA26")
    assert not holds(rule_set_for(dates, settings=later), "E10_SA26")


def test_the_first_set_is_not_mistaken_for_the_tenth() -> None:
    assert not holds("E10_SA26", "E1_LASPO")


@pytest.mark.parametrize("rule_set", RULE_SETS, ids=lambda rule_set: rule_set.id)
def test_every_set_says_what_it_changes_and_where_it_stands(rule_set: RuleSet) -> None:
    assert rule_set.what.endswith(".")
    assert all(cite.source and cite.place for cite in rule_set.cites)
