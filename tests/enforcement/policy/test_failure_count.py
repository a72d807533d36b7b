"""The two counts of failures on one sentence, with their working (enforcement.md §3.6)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.vocabulary import SentenceKind
from enforcement.policy.failure_count import FailureCount, since_reset, unreasonable
from enforcement.policy.failure_history import BreachPeriod, CountFacts, RecordedFailure, Reset
from enforcement.vocabulary import FailureState
from probation.policy import ProviderPolicy

SETTINGS = ProviderPolicy.default()


def failure(occurred_on: str, state: str = FailureState.UNREASONABLE, **changes: Any) -> RecordedFailure:
    return RecordedFailure(
        occurred_on=date.fromisoformat(occurred_on), state=state, complied=changes.pop("complied", False), **changes
    )


def facts(*failures: RecordedFailure, on: str = "2017-06-01", **changes: Any) -> CountFacts:
    return CountFacts(
        kind=changes.pop("kind", SentenceKind.COMMUNITY_ORDER),
        on=date.fromisoformat(on),
        began_on=date(2017, 1, 10),
        failures=failures,
        settings=changes.pop("settings", SETTINGS),
        **changes,
    )


def count(counted: CountFacts) -> FailureCount:
    answer, _ = since_reset.answer(counted, on=counted.on)
    assert isinstance(answer, FailureCount)
    return answer


def count_in_12_months(counted: CountFacts) -> FailureCount:
    answer, _ = unreasonable.answer(counted, on=counted.on)
    assert isinstance(answer, FailureCount)
    return answer


def reasons(answer: FailureCount) -> dict[str, str]:
    return {left_out.occurred_on.isoformat(): left_out.reason for left_out in answer.not_counted}


def test_distinct_days_are_counted_in_order() -> None:
    answer = count(facts(failure("2017-04-12"), failure("2017-03-01")))
    assert (answer.count, answer.counted) == (2, (date(2017, 3, 1), date(2017, 4, 12)))
    assert answer.window == "From 10 January 2017 (the sentence began), with no time limit"


def test_two_failures_on_one_day_are_one_and_the_other_is_listed() -> None:
    answer = count(facts(failure("2017-04-12"), failure("2017-04-12")))
    assert answer.count == 1
    assert reasons(answer) == {"2017-04-12": "Another failure on the same day is counted already."}


@pytest.mark.parametrize(
    ("left_out", "reason"),
    [
        (failure("2017-04-12", national_standard=False), "The contact is not of a national standards type."),
        (failure("2017-04-12", FailureState.ALLEGED, complied=None), "Whether the person complied is not known yet."),
        (failure("2017-04-12", FailureState.REVERSED, complied=True), "Found acceptable: the person complied."),
        (failure("2017-06-02"), "After 1 June 2017, the day of the count."),
        (failure("2017-01-09"), "The sentence began on 10 January 2017, after this failure."),
    ],
)
def test_what_is_left_out_says_why(left_out: RecordedFailure, reason: str) -> None:
    answer = count(facts(left_out))
    assert answer.count == 0
    assert reasons(answer) == {left_out.occurred_on.isoformat(): reason}


def test_the_end_of_a_breach_begins_the_count_again_even_when_it_was_not_proved() -> None:
    answer = count(
        facts(
            failure("2017-02-01"),
            failure("2017-03-15"),
            failure("2017-04-03"),
            failure("2017-05-02"),
            breaches=(BreachPeriod(date(2017, 3, 1), date(2017, 4, 3)),),
        )
    )
    assert answer.counted == (date(2017, 4, 3), date(2017, 5, 2))
    assert reasons(answer)["2017-02-01"] == "The last breach ended on 3 April 2017, after this failure."


def test_failures_while_a_breach_runs_are_recorded_and_not_counted() -> None:
    answer = count(
        facts(
            failure("2017-02-01"),
            failure("2017-03-01"),
            failure("2017-03-02"),
            breaches=(BreachPeriod(date(2017, 3, 1)),),
        )
    )
    assert answer.counted == (date(2017, 2, 1), date(2017, 3, 1))
    assert reasons(answer) == {"2017-03-02": "A breach was running; failures then are recorded and not counted."}


@pytest.mark.parametrize("why", ["Post-sentence supervision began", "Recalled to prison", "Released again"])
def test_supervision_recall_and_release_begin_the_count_again(why: str) -> None:
    answer = count(facts(failure("2017-03-01"), failure("2017-04-12"), resets=(Reset(date(2017, 4, 1), why),)))
    assert answer.counted == (date(2017, 4, 12),)
    assert reasons(answer) == {"2017-03-01": f"{why} on 1 April 2017, after this failure."}


def test_a_reset_still_to_come_does_not_count_yet() -> None:
    answer = count(facts(failure("2017-03-01"), resets=(Reset(date(2017, 7, 1), "Post-sentence supervision began"),)))
    assert answer.count == 1


def test_the_count_since_the_reset_has_no_twelve_month_limit() -> None:
    old = facts(failure("2017-02-01"), on="2018-06-01")
    assert count(old).count == 1
    assert count_in_12_months(old).count == 0


@pytest.mark.parametrize(
    ("on", "counted"),
    [("2018-04-11", 1), ("2018-04-12", 0)],
)
def test_an_unreasonable_failure_counts_for_twelve_months_from_its_day(on: str, counted: int) -> None:
    answer = count_in_12_months(facts(failure("2017-04-12"), on=on))
    assert answer.count == counted
    if not counted:
        assert reasons(answer) == {"2017-04-12": "Its twelve months ended on 11 April 2018."}


@pytest.mark.parametrize(
    ("state", "counted"),
    [
        (FailureState.UNREASONABLE, 1),
        (FailureState.CHARGED, 1),
        (FailureState.ALLEGED, 0),
        (FailureState.INVESTIGATING, 0),
        (FailureState.EVIDENCE_IN, 0),
        (FailureState.ACCEPTABLE, 0),
        (FailureState.REVERSED, 0),
        (FailureState.NOT_ENFORCEABLE, 0),
    ],
)
def test_only_failures_found_unreasonable_count_in_law(state: FailureState, counted: int) -> None:
    answer = count_in_12_months(facts(failure("2017-04-12", state)))
    assert answer.count == counted
    assert len(answer.not_counted) == 1 - counted


@pytest.mark.parametrize(
    ("kind", "failures", "due"),
    [
        (SentenceKind.COMMUNITY_ORDER, 1, False),
        (SentenceKind.COMMUNITY_ORDER, 2, True),
        (SentenceKind.SUSPENDED_SENTENCE_ORDER, 2, False),
        (SentenceKind.SUSPENDED_SENTENCE_ORDER, 3, True),
        (SentenceKind.LICENCE, 9, False),
    ],
)
def test_a_review_is_due_at_the_limit_of_the_sentence(kind: str, failures: int, due: bool) -> None:
    days = [failure(f"2017-03-{n:02}") for n in range(1, failures + 1)]
    assert count(facts(*days, kind=kind)).review_due is due


@pytest.mark.parametrize(
    "changes",
    [
        {"settings": SETTINGS.with_values({"failure_review_comparison": "more_than"})},
        {"settings": SETTINGS.with_values({"failure_review_limit_community_order": 3})},
        {"review_open": True},
        {"breaches": (BreachPeriod(date(2017, 5, 1)),)},
    ],
)
def test_a_review_is_not_due_above_the_providers_limit_while_one_is_open_or_in_breach(changes: dict[str, Any]) -> None:
    answer = count(facts(failure("2017-03-01"), failure("2017-04-12"), **changes))
    assert (answer.count, answer.review_due) == (2, False)


DAYS = st.dates(date(2016, 6, 1), date(2018, 6, 1))
FAILURES = st.builds(
    RecordedFailure,
    occurred_on=DAYS,
    state=st.sampled_from(FailureState),
    complied=st.sampled_from([True, False, None]),
    national_standard=st.booleans(),
)
BREACHES = st.builds(
    lambda start, days: BreachPeriod(start, start + timedelta(days=days) if days else None), DAYS, st.integers(0, 200)
)


@given(st.lists(FAILURES, max_size=12), st.lists(BREACHES, max_size=2), DAYS)
def test_every_failure_is_either_counted_or_left_out_with_a_reason(
    failures: list[RecordedFailure], breaches: list[BreachPeriod], on: date
) -> None:
    given_facts = replace(facts(*failures, on=on.isoformat()), breaches=tuple(breaches))
    for answer in (count(given_facts), count_in_12_months(given_facts)):
        assert answer.count == len(answer.counted) == len(set(answer.counted))
        assert len(answer.counted) + len(answer.not_counted) == len(failures)
        assert all(left_out.reason for left_out in answer.not_counted)
        assert all(answer.from_on <= day <= on for day in answer.counted)
