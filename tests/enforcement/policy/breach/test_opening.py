"""Whether a breach may be begun, and failures while it runs (enforcement.md §4.5; §9 cases 26, 27, 34, 41, 55)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cases.vocabulary import SentenceKind
from enforcement.policy.breach.opening import DuringFacts, OpeningFacts, during, opening
from enforcement.policy.enforceability import FailureFacts

ON = date(2017, 4, 24)
FAILURE = FailureFacts(
    kind=SentenceKind.COMMUNITY_ORDER,
    occurred_on=date(2017, 4, 12),
    starts_on=date(2016, 7, 1),
    ends_on=date(2017, 6, 30),
)
FACTS = OpeningFacts(kind=SentenceKind.COMMUNITY_ORDER, failures=(FAILURE,), decided=True)
SUSPENDED = replace(FAILURE, kind=SentenceKind.SUSPENDED_SENTENCE_ORDER)
SUPERVISION = replace(
    FAILURE,
    kind=SentenceKind.POST_SENTENCE_SUPERVISION,
    starts_on=date(2017, 4, 4),
    ends_on=date(2018, 2, 20),
    notice_served_on=date(2017, 2, 20),
    pss_repealed_on=date(2026, 4, 27),
)


def fields(**changes: Any) -> list[str]:
    return [reason.field for reason in opening.decide(replace(FACTS, **changes), on=ON).reasons]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"decided": False}, [""]),
        ({"failures": ()}, ["failures"]),
        ({"kind": SentenceKind.LICENCE}, [""]),
        ({"another_open": True}, ["another_confirmed"]),
        ({"another_open": True, "another_confirmed": True}, []),
        ({"another_open": True, "decided": False, "failures": ()}, ["", "failures", "another_confirmed"]),
    ],
)
def test_a_breach_begins_on_a_decision_and_a_failure(changes: dict[str, Any], expected: list[str]) -> None:
    assert fields(**changes) == expected


@pytest.mark.parametrize(
    ("failure", "may"),
    [
        (SUSPENDED, True),
        (replace(SUSPENDED, has_requirements=False), False),
        (replace(SUSPENDED, supervision_ends_on=date(2017, 4, 11)), False),
        (replace(FAILURE, in_custody=True), False),
        (SUPERVISION, True),
        (replace(SUPERVISION, occurred_on=date(2017, 4, 3)), False),
        (replace(SUPERVISION, notice_served_on=None), False),
        (replace(SUPERVISION, other_licence_running=True), False),
        (replace(SUPERVISION, ends_on=date(2026, 12, 1), occurred_on=date(2026, 4, 26)), True),
        (replace(SUPERVISION, ends_on=date(2026, 12, 1), occurred_on=date(2026, 4, 27)), False),
    ],
    ids=[
        "case 26: with requirements",
        "case 26: no requirements",
        "case 27: supervision ended",
        "case 39: in custody",
        "in supervision",
        "case 34: still on licence",
        "case 41: notice never served",
        "on another licence",
        "case 55: the day before the repeal",
        "case 55: on the day of the repeal",
    ],
)
def test_only_failures_that_can_be_enforced_are_breached(failure: FailureFacts, may: bool) -> None:
    assert (fields(kind=failure.kind, failures=(failure,)) == []) == may


def test_each_failure_that_cannot_be_enforced_is_named_with_its_day() -> None:
    facts = replace(FACTS, failures=(FAILURE, replace(FAILURE, occurred_on=date(2016, 6, 30), in_custody=True)))
    texts = [reason.text for reason in opening.decide(facts, on=ON).reasons]
    assert len(texts) == 2
    assert all(text.startswith("30 June 2016: ") for text in texts)


@pytest.mark.parametrize(
    ("breach_open", "laid", "counts", "asks"),
    [
        (False, False, True, ""),
        (True, False, False, "part of the referral"),
        (True, True, False, "added to the information"),
    ],
)
def test_while_a_breach_runs_a_failure_does_not_count_and_the_officer_is_asked(
    breach_open: bool, laid: bool, counts: bool, asks: str
) -> None:
    answer, _ = during.answer(DuringFacts(occurred_on=ON, breach_open=breach_open, laid=laid), on=ON)
    assert answer.counts == counts
    assert asks in answer.prompt
    assert bool(answer.prompt) == bool(asks)
