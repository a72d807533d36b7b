"""What follows a finding of no reasonable excuse (enforcement.md §4.4 and §9 cases 1 to 5)."""

from datetime import date

import pytest

from cases.vocabulary import SentenceKind
from enforcement.policy.next_step import Ground, NextStep, OpinionFacts, next_step
from enforcement.policy.warning import GivenWarning
from enforcement.vocabulary import DecisionState
from probation.policy import ProviderPolicy


def warning(given_on: str, **ended: date) -> GivenWarning:
    on = date.fromisoformat(given_on)
    return GivenWarning(given_on=on, confirmed_on=on, **ended)


def step(
    occurred_on: str,
    opinion_on: str,
    *warnings: GivenWarning,
    others: tuple[str, ...] = (),
    serious: bool = False,
    kind: str = SentenceKind.COMMUNITY_ORDER,
) -> NextStep:
    facts = OpinionFacts(
        kind=kind,
        occurred_on=date.fromisoformat(occurred_on),
        opinion_on=date.fromisoformat(opinion_on),
        serious=serious,
        others_unreasonable_on=tuple(date.fromisoformat(other) for other in others),
        warnings=warnings,
        settings=ProviderPolicy.default(),
    )
    answer, _ = next_step.answer(facts, on=facts.occurred_on)
    assert isinstance(answer, NextStep)
    return answer


def test_a_first_failure_that_is_not_serious_brings_a_warning() -> None:
    answer = step("2017-04-12", "2017-04-24")
    assert (answer.step, answer.ground, answer.must_refer) == (DecisionState.WARN, Ground.FIRST, False)


def test_a_serious_first_failure_brings_a_decision_with_its_own_clock() -> None:
    answer = step("2017-04-12", "2017-04-13", serious=True)
    assert (answer.step, answer.ground) == (DecisionState.DECISION_DUE, Ground.SERIOUS)
    assert (answer.must_refer, answer.decide_from) == (False, date(2017, 4, 12))


@pytest.mark.parametrize(
    ("opinion_on", "ground", "must_refer"),
    [("2017-03-14", Ground.LIVE_WARNING, True), ("2017-03-15", Ground.WARNING_LAPSED, False)],
)
def test_the_warning_must_be_live_on_the_day_of_the_opinion(opinion_on: str, ground: Ground, must_refer: bool) -> None:
    answer = step("2017-03-06", opinion_on, warning("2016-03-15"), others=("2016-03-10",))
    assert (answer.ground, answer.must_refer) == (ground, must_refer)
    assert answer.step == (DecisionState.DECISION_DUE if must_refer else DecisionState.WARN)


def test_the_live_warning_is_named_with_its_last_day() -> None:
    given = warning("2016-03-15")
    answer = step("2017-03-06", "2017-03-14", given)
    assert answer.warning == given
    assert "given on 15 March 2016, live until 14 March 2017" in answer.why


@pytest.mark.parametrize(
    ("kind", "must_refer"),
    [
        (SentenceKind.COMMUNITY_ORDER, True),
        (SentenceKind.SUSPENDED_SENTENCE_ORDER, True),
        (SentenceKind.POST_SENTENCE_SUPERVISION, False),
    ],
)
def test_only_orders_of_the_court_must_be_referred(kind: str, must_refer: bool) -> None:
    answer = step("2017-04-12", "2017-04-24", warning("2017-03-15"), kind=kind)
    assert (answer.step, answer.must_refer) == (DecisionState.DECISION_DUE, must_refer)


def test_a_warning_given_on_the_day_of_the_failure_was_not_given_before_it() -> None:
    answer = step("2017-04-12", "2017-04-24", warning("2017-04-12"))
    assert (answer.step, answer.ground) == (DecisionState.WARN, Ground.FIRST)


def test_two_misses_before_any_letter_bring_a_decision_that_need_not_be_a_referral() -> None:
    answer = step("2017-04-12", "2017-04-24", warning("2017-04-13"), others=("2017-04-10",))
    assert (answer.step, answer.ground) == (DecisionState.DECISION_DUE, Ground.SECOND_UNWARNED)
    assert (answer.must_refer, answer.decide_from) == (False, date(2017, 4, 12))
    assert "no warning was given before it" in answer.why


def test_the_clock_counts_from_the_later_failure_whichever_is_found_last() -> None:
    answer = step("2017-04-10", "2017-04-24", others=("2017-04-12",))
    assert answer.decide_from == date(2017, 4, 12)


def test_two_failures_on_one_day_are_not_a_second_failure() -> None:
    assert step("2017-04-12", "2017-04-24", others=("2017-04-12",)).ground == Ground.FIRST


@pytest.mark.parametrize(("other", "ground"), [("2016-04-13", Ground.SECOND_UNWARNED), ("2016-04-12", Ground.FIRST)])
def test_a_failure_a_year_old_is_no_longer_a_first_one(other: str, ground: Ground) -> None:
    assert step("2017-04-12", "2017-04-24", others=(other,)).ground == ground


@pytest.mark.parametrize(
    "not_live",
    [
        warning("2017-03-15", withdrawn_on=date(2017, 4, 1)),
        warning("2017-03-15", returned_on=date(2017, 3, 22)),
        GivenWarning(given_on=date(2017, 3, 15)),
    ],
)
def test_a_warning_withdrawn_returned_or_never_confirmed_does_not_oblige(not_live: GivenWarning) -> None:
    answer = step("2017-04-12", "2017-04-24", not_live)
    assert (answer.step, answer.ground, answer.must_refer) == (DecisionState.WARN, Ground.FIRST, False)


def test_the_latest_of_several_live_warnings_is_the_one_named() -> None:
    answer = step("2017-04-12", "2017-04-24", warning("2016-05-02"), warning("2017-01-09"))
    assert answer.warning is not None
    assert answer.warning.given_on == date(2017, 1, 9)


def test_a_serious_failure_after_a_live_warning_must_be_referred_all_the_same() -> None:
    answer = step("2017-04-12", "2017-04-13", warning("2017-03-15"), serious=True)
    assert (answer.ground, answer.must_refer) == (Ground.LIVE_WARNING, True)


@pytest.mark.parametrize("serious", [True, False])
def test_on_a_licence_there_is_no_breach(serious: bool) -> None:
    answer = step("2017-04-12", "2017-04-24", serious=serious, kind=SentenceKind.LICENCE)
    assert (answer.step, answer.ground) == (DecisionState.WARN, Ground.LICENCE)
    assert "recall" in answer.why
