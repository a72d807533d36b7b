"""Fixed-term suitability by dated rule set (recall.md §2.4; §8 cases 4 to 6, 11 to 23)."""

from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probation.policy import NotInForce, ProviderPolicy
from probation.working_days import parse_terms
from recall.policy.fixed_term import SuitabilityFacts, reasons_against_choice, suitability, suitability_of
from recall.policy.length import SentenceLength
from recall.vocabulary.suitability import BearsOn, Charge, Met, SentenceType, Suitability, YesNoUnknown

MANDATORY, DISCRETIONARY, EXCLUDED = Suitability
DAY_OF = {
    "R0": date(2010, 6, 1),
    "R1": date(2013, 6, 1),
    "R2": date(2017, 6, 1),
    "R2-2021": date(2021, 6, 1),
    "R2-2022": date(2023, 6, 1),
    "R3": date(2024, 6, 1),
    "R4": date(2025, 10, 1),
    "R5": date(2026, 4, 10),
    "R5b": date(2026, 8, 10),
}
YOUNG = {"youth_sentence_only": "yes"}
QUESTIONS = (
    "terrorist",
    "serious_terrorism_sentence",
    "youth_sentence_only",
    "previous_fixed_term",
    "specified_offence",
    "home_detention",
    "referred_to_board",
    "state_threat",
    "repatriated_for_murder",
    "of_particular_concern",
    "discretionary_release",
)


def facts(rules: str, **given: Any) -> SuitabilityFacts:
    """An adult of 30 serving 10 months, MAPPA 1, ROSH medium, to whom nothing else applies."""
    sentence = SentenceLength(parse_terms(given.pop("sentence", "10 months")), given.pop("sentenced_on", None))
    nothing = SuitabilityFacts(
        revoked_on=DAY_OF[rules],
        born_on=date(1987, 6, 1),
        sentence=sentence,
        kind="determinate",
        mappa_category="1",
        mappa_level="1",
        settings=given.pop("settings", ProviderPolicy.default()),
        charged="no",
        convicted="no",
        rosh="medium",
        **dict.fromkeys(QUESTIONS, "no"),
    )
    return replace(nothing, **given)


def outcome(rules: str, **given: Any) -> tuple[str, int | None]:
    found = suitability_of(facts(rules, **given))
    return found.outcome, found.length_days


@pytest.mark.parametrize(
    ("rules", "given", "expected"),
    [
        pytest.param("R2", {"sentence": "11 months 30 days"}, (DISCRETIONARY, 14), id="case-4"),
        pytest.param("R2", {"sentence": "12 months"}, (DISCRETIONARY, 28), id="case-5"),
        pytest.param("R2", {"sentence": "6 months and 6 months"}, (DISCRETIONARY, 28), id="consecutive-terms-add-up"),
        pytest.param("R1", {}, (DISCRETIONARY, 28), id="R1-has-only-28-days"),
        pytest.param("R0", {}, (DISCRETIONARY, 28), id="R0-has-only-28-days"),
        pytest.param("R2", {"offence_on": date(2015, 1, 31)}, (DISCRETIONARY, 28), id="offence-before-the-ORA"),
        pytest.param("R2", {"offence_on": date(2015, 2, 1)}, (DISCRETIONARY, 14), id="offence-since-the-ORA"),
        pytest.param("R2", {"previous_fixed_term": "yes"}, (DISCRETIONARY, 14), id="case-13-open-in-R2"),
        pytest.param("R1", {"previous_fixed_term": "yes"}, (DISCRETIONARY, 28), id="case-13-open-in-R1"),
        pytest.param("R0", {"previous_fixed_term": "yes"}, (EXCLUDED, None), id="case-13-blocked-in-2010"),
        pytest.param("R0", {"specified_offence": "yes"}, (EXCLUDED, None), id="R0-specified-offence"),
        pytest.param("R1", {"specified_offence": "yes"}, (DISCRETIONARY, 28), id="R1-specified-offence"),
        pytest.param("R0", {"home_detention": "yes"}, (EXCLUDED, None), id="R0-home-detention"),
        pytest.param("R1", {"home_detention": "yes"}, (DISCRETIONARY, 28), id="R1-home-detention"),
        pytest.param("R2", {"serious_terrorism_sentence": "yes"}, (DISCRETIONARY, 14), id="before-the-2021-Act"),
        pytest.param("R2-2021", {"serious_terrorism_sentence": "yes"}, (EXCLUDED, None), id="since-the-2021-Act"),
        pytest.param("R2-2021", {"referred_to_board": "yes"}, (DISCRETIONARY, 14), id="before-the-2022-Act"),
        pytest.param("R2-2022", {"referred_to_board": "yes"}, (EXCLUDED, None), id="since-the-2022-Act"),
        pytest.param("R3", {"born_on": date(2004, 1, 1)}, (MANDATORY, 14), id="case-14"),
        pytest.param("R3", {"charged": "yes"}, (MANDATORY, 14), id="case-14-with-a-lesser-charge"),
        pytest.param("R3", {"charged": "serious"}, (DISCRETIONARY, 14), id="R3-serious-charge"),
        pytest.param("R3", {"sentence": "12 months"}, (DISCRETIONARY, 28), id="R3-12-months"),
        pytest.param("R3", {"mappa_level": "2"}, (DISCRETIONARY, 14), id="R3-MAPPA-2"),
        pytest.param("R3", {"mappa_category": "4"}, (MANDATORY, 14), id="R3-category-4-is-not-tested"),
        pytest.param("R3", {"born_on": date(2007, 6, 1)}, (DISCRETIONARY, 14), id="case-16"),
        pytest.param("R3", {"born_on": date(2006, 6, 1)}, (MANDATORY, 14), id="case-16-on-the-18th-birthday"),
        pytest.param("R3", {"born_on": date(2006, 6, 2)}, (DISCRETIONARY, 14), id="case-16-the-day-before"),
        pytest.param("R4", {"sentence": "3 years 11 months"}, (MANDATORY, 28), id="case-17-not-charged"),
        pytest.param("R4", {"sentence": "47 months", "charged": "yes"}, (DISCRETIONARY, 28), id="case-17"),
        pytest.param("R4", {"sentence": "4 years"}, (DISCRETIONARY, 28), id="R4-4-years"),
        pytest.param("R4", {"terrorist": "yes"}, (DISCRETIONARY, 14), id="R4-terrorist"),
        pytest.param("R4", {"mappa_category": "4"}, (DISCRETIONARY, 14), id="R4-category-4"),
        pytest.param("R4", {"mappa_level": "3"}, (DISCRETIONARY, 14), id="R4-MAPPA-3"),
        pytest.param("R5", {"sentence": "12 years"}, (MANDATORY, 56), id="case-19"),
        pytest.param("R5", {}, (MANDATORY, 56), id="R5-whatever-the-length"),
        pytest.param("R5", {"mappa_level": "2"}, (EXCLUDED, None), id="case-20"),
        pytest.param("R5", {"charged": "yes", "convicted": "yes"}, (EXCLUDED, None), id="case-21-R5-convicted"),
        pytest.param("R5b", {"charged": "yes", "convicted": "yes"}, (MANDATORY, 56), id="case-21-convicted"),
        pytest.param("R5b", {"charged": "yes"}, (EXCLUDED, None), id="case-21-only-charged"),
        pytest.param("R5b", {"charged": "serious"}, (EXCLUDED, None), id="case-21-only-charged-seriously"),
        pytest.param("R5b", {"charged": "yes", "convicted": "unknown"}, (EXCLUDED, None), id="case-21-unknown"),
        pytest.param("R5b", {"charged": "unknown"}, (EXCLUDED, None), id="R5b-charge-unknown"),
        pytest.param("R5", {"mappa_level": "unknown"}, (EXCLUDED, None), id="case-23-R5"),
        pytest.param("R4", {"mappa_level": "unknown"}, (DISCRETIONARY, 14), id="case-23-R4"),
        pytest.param("R3", {"mappa_level": "unknown"}, (DISCRETIONARY, 14), id="case-23-R3"),
        pytest.param("R5", {"mappa_level": "none", "mappa_category": "none"}, (MANDATORY, 56), id="R5-no-MAPPA"),
        pytest.param("R5", {"mappa_category": "4"}, (EXCLUDED, None), id="R5-category-4"),
        pytest.param("R5", {"born_on": None}, (EXCLUDED, None), id="R5-age-unknown"),
        pytest.param("R5", {"youth_sentence_only": "unknown"}, (EXCLUDED, None), id="R5-youth-unknown"),
        pytest.param("R5", YOUNG, (MANDATORY, 14), id="R5-young"),
        pytest.param("R5", {**YOUNG, "sentence": "2 years"}, (DISCRETIONARY, 28), id="R5-young-long"),
        pytest.param(
            "R5",
            {**YOUNG, "charged": "serious"},
            (DISCRETIONARY, 28),
            id="R5-young-serious-charge",
        ),
        pytest.param("R5", {**YOUNG, "mappa_level": "2"}, (DISCRETIONARY, 28), id="R5-young-MAPPA"),
        pytest.param("R5", {**YOUNG, "charged": "yes"}, (MANDATORY, 14), id="R5-young-charged"),
        pytest.param("R5", {**YOUNG, "kind": "extended"}, (EXCLUDED, None), id="R5-young-extended"),
        pytest.param("R5", {"born_on": date(2008, 4, 11)}, (DISCRETIONARY, 14), id="R5-under-18"),
    ],
)
def test_the_outcome_and_its_length(rules: str, given: dict[str, Any], expected: tuple[str, int | None]) -> None:
    assert outcome(rules, **given) == expected


@pytest.mark.parametrize(
    "question",
    [
        "terrorist",
        "state_threat",
        "referred_to_board",
        "repatriated_for_murder",
        "of_particular_concern",
        "discretionary_release",
    ],
)
@pytest.mark.parametrize("answer", ["yes", "unknown"])
def test_each_exclusion_of_2026_excludes_and_so_does_not_knowing_it(question: str, answer: str) -> None:
    assert outcome("R5", **{question: answer}) == (EXCLUDED, None)


@pytest.mark.parametrize(("rules", "kind"), list(product(DAY_OF, ["extended", "indeterminate", "unknown"])))
def test_cases_11_and_12_extended_and_indeterminate_are_excluded_in_every_rule_set(rules: str, kind: str) -> None:
    assert outcome(rules, kind=kind) == (EXCLUDED, None)


def test_cases_11_and_12_say_what_to_do_instead() -> None:
    assert "Extended sentence: standard recall only." in suitability_of(facts("R2", kind="extended")).warnings
    [warning, *_] = suitability_of(facts("R2", kind="indeterminate")).warnings
    assert "standard recall by the emergency procedure" in warning


@pytest.mark.parametrize(
    ("last_day_before", "before", "after"),
    [
        ("2012-12-02", "R0_CJIA", "R1_LASPO"),
        ("2015-01-31", "R1_LASPO", "R2_ORA"),
        ("2024-04-01", "R2_ORA", "R3_FTR12"),
        ("2025-09-01", "R3_FTR12", "R4_FTR48"),
        ("2026-03-30", "R4_FTR48", "R5_FTR56"),
        ("2026-07-28", "R5_FTR56", "R5b"),
    ],
)
def test_the_day_of_revocation_chooses_the_rule_set(last_day_before: str, before: str, after: str) -> None:
    day = date.fromisoformat(last_day_before)
    assert suitability.version_on(day).name == before
    assert suitability.version_on(date.fromordinal(day.toordinal() + 1)).name == after


def test_before_fixed_terms_there_was_no_such_question() -> None:
    with pytest.raises(NotInForce):
        suitability_of(replace(facts("R0"), revoked_on=date(2008, 7, 13)))


@pytest.mark.parametrize("given", [{"mappa_level": "unknown"}, {"charged": "unknown"}, {"born_on": None}])
def test_case_23_what_is_not_known_is_asked_for(given: dict[str, Any]) -> None:
    found = suitability_of(facts("R4", **given))
    assert [test.result for test in found.tests].count(Met.UNKNOWN) == 1
    assert any(warning.startswith("Not known, so it counts as an exclusion") for warning in found.warnings)


def test_case_6_a_sentence_of_365_days_is_checked_by_hand() -> None:
    found = suitability_of(facts("R2", sentence="365 days"))
    assert found.length_days == 14
    assert any("Check by hand whether 365 days is less than 12 months" in warning for warning in found.warnings)
    assert not any("by hand" in warning for warning in suitability_of(facts("R2", sentence="12 months")).warnings)


def test_an_unknown_sentence_has_no_length_and_is_not_taken_as_short() -> None:
    assert outcome("R2") == (DISCRETIONARY, 14)
    unknown = suitability_of(replace(facts("R3"), sentence=None))
    assert (unknown.outcome, unknown.length_days) == (DISCRETIONARY, None)
    assert outcome("R5")[1] == suitability_of(replace(facts("R5"), sentence=None)).length_days == 56


@pytest.mark.parametrize(
    ("given", "against"),
    [
        ({}, 0),
        ({"rosh": "high"}, 1),
        ({"rosh": "very-high", "mappa_level": "2"}, 2),
        ({"charged": "yes"}, 1),
        ({"previous_fixed_term": "yes"}, 1),
        ({"rosh": "unknown"}, 1),
    ],
)
def test_policy_alone_leaves_a_fixed_term_open_with_a_reason(given: dict[str, Any], against: int) -> None:
    found = suitability_of(facts("R2", **given))
    assert found.outcome == DISCRETIONARY
    assert len(found.against_policy) == len(found.warnings) == against
    assert bool(reasons_against_choice(found, fixed=True)) == bool(against)
    assert not reasons_against_choice(found, fixed=True, override_reason="A hostel place is kept.")
    assert not reasons_against_choice(found, fixed=False)


def test_the_warnings_of_policy_are_a_setting() -> None:
    settings = ProviderPolicy.default().with_values({"fixed_term_policy_warnings": False})
    found = suitability_of(facts("R2", settings=settings, mappa_level="3", charged="yes"))
    assert found.warnings == ()


def test_a_conviction_excludes_again_where_the_provider_reads_the_form() -> None:
    settings = ProviderPolicy.default().with_values({"charge_against_fixed_term": "charge-or-conviction"})
    assert outcome("R5b", charged="yes", convicted="yes", settings=settings) == (EXCLUDED, None)


def test_case_14_where_a_fixed_term_is_mandatory_a_standard_recall_is_refused() -> None:
    found = suitability_of(facts("R3"))
    assert [reason.field for reason in reasons_against_choice(found, fixed=False)] == ["recall_type"]
    assert not reasons_against_choice(found, fixed=True)


def test_case_20_where_it_is_excluded_a_fixed_term_is_refused() -> None:
    found = suitability_of(facts("R5", mappa_level="2"))
    assert [reason.field for reason in reasons_against_choice(found, fixed=True)] == ["recall_type"]
    assert not reasons_against_choice(found, fixed=False)


ANSWERS = st.sampled_from([str(answer) for answer in YesNoUnknown])
ANY_FACTS = st.fixed_dictionaries(
    {
        "rules": st.sampled_from(list(DAY_OF)),
        "sentence": st.sampled_from(["10 days", "10 months", "365 days", "12 months", "47 months", "12 years"]),
        "born_on": st.sampled_from([None, date(1987, 6, 1), date(2009, 6, 1)]),
        "kind": st.sampled_from([str(kind) for kind in SentenceType]),
        "mappa_level": st.sampled_from(["none", "1", "2", "3", "unknown"]),
        "mappa_category": st.sampled_from(["none", "1", "4", "unknown"]),
        "charged": st.sampled_from([str(charge) for charge in Charge]),
        "convicted": ANSWERS,
        "rosh": st.sampled_from(["low", "high", "unknown"]),
        **dict.fromkeys(QUESTIONS, ANSWERS),
    }
)


@given(ANY_FACTS)
def test_the_outcome_is_what_its_tests_say(given: dict[str, Any]) -> None:
    rules = given.pop("rules")
    found = suitability_of(facts(rules, **given))
    results = {bearing: {t.result for t in found.tests if t.bears_on == bearing} for bearing in BearsOn}
    assert (found.outcome == EXCLUDED) == (results[BearsOn.EXCLUSION] != {Met.MET})
    assert (found.length_days is None) == (found.outcome == EXCLUDED)
    if found.outcome == DISCRETIONARY:
        assert results[BearsOn.MANDATORY] != {Met.MET}
    if found.outcome == MANDATORY:
        assert results[BearsOn.MANDATORY] <= {Met.MET}
    assert all(test.cite.source and test.cite.place for test in found.tests)


@given(ANY_FACTS, st.sampled_from([*QUESTIONS[:1], "mappa_level", "charged", "referred_to_board", "kind"]))
def test_not_knowing_never_opens_what_knowing_closes(given: dict[str, Any], question: str) -> None:
    """Fails safe: an answer turned into unknown gives no outcome nearer to a fixed term than the best answer has."""
    rank = [EXCLUDED, DISCRETIONARY, MANDATORY]
    rules = given.pop("rules")
    best = {"mappa_level": "1", "kind": "determinate"}.get(question, "no")
    unknown = suitability_of(facts(rules, **{**given, question: "unknown"}))
    known = suitability_of(facts(rules, **{**given, question: best}))
    assert rank.index(unknown.outcome) <= rank.index(known.outcome)
