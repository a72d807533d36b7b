"""Whether a failure can be enforced: was a duty in force that day?"""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cases.vocabulary import SentenceKind
from enforcement.policy.enforceability import FailureFacts, enforceable

ON = date(2017, 4, 12)
COMMUNITY_ORDER = FailureFacts(
    kind=SentenceKind.COMMUNITY_ORDER, occurred_on=ON, starts_on=date(2017, 1, 10), ends_on=date(2018, 1, 9)
)
SUSPENDED = replace(COMMUNITY_ORDER, kind=SentenceKind.SUSPENDED_SENTENCE_ORDER, supervision_ends_on=date(2017, 9, 1))
SUPERVISION = replace(
    COMMUNITY_ORDER,
    kind=SentenceKind.POST_SENTENCE_SUPERVISION,
    starts_on=date(2017, 4, 4),
    ends_on=date(2018, 2, 20),
    notice_served_on=date(2017, 4, 4),
    pss_repealed_on=date(2026, 4, 27),
)
LICENCE = replace(COMMUNITY_ORDER, kind=SentenceKind.LICENCE)


def reasons(facts: FailureFacts, **changes: Any) -> list[str]:
    changed = replace(facts, **changes)
    return [reason.text for reason in enforceable.decide(changed, on=changed.occurred_on).reasons]


@pytest.mark.parametrize("facts", [COMMUNITY_ORDER, SUSPENDED, SUPERVISION, LICENCE], ids=lambda facts: facts.kind)
def test_a_failure_while_the_duty_is_in_force_is_enforceable(facts: FailureFacts) -> None:
    assert reasons(facts) == []


@pytest.mark.parametrize(
    ("facts", "occurred_on", "allowed"),
    [
        (COMMUNITY_ORDER, "2017-01-09", False),
        (COMMUNITY_ORDER, "2017-01-10", True),
        (COMMUNITY_ORDER, "2018-01-09", True),
        (COMMUNITY_ORDER, "2018-01-10", False),
        (SUSPENDED, "2017-09-01", True),
        (SUSPENDED, "2017-09-02", False),
        (SUPERVISION, "2017-04-03", False),
        (SUPERVISION, "2017-04-04", True),
        (SUPERVISION, "2018-02-20", True),
        (SUPERVISION, "2018-02-21", False),
    ],
)
def test_the_first_and_last_days_are_inside(facts: FailureFacts, occurred_on: str, allowed: bool) -> None:
    assert (reasons(facts, occurred_on=date.fromisoformat(occurred_on)) == []) is allowed


def test_an_order_with_unpaid_work_undone_is_still_in_force_after_its_stated_end() -> None:
    assert reasons(COMMUNITY_ORDER, occurred_on=date(2018, 3, 1), unpaid_work_outstanding=True) == []


def test_a_suspended_sentence_without_requirements_cannot_be_breached_by_a_missed_appointment() -> None:
    (reason,) = reasons(SUSPENDED, has_requirements=False)
    assert reason.startswith("This suspended sentence order has no requirements")


def test_when_supervision_has_ended_only_a_new_offence_counts() -> None:
    (reason,) = reasons(SUSPENDED, occurred_on=date(2017, 9, 2))
    assert reason == (
        "The supervision period ended on 1 September 2017. "
        "Only a new offence in the operational period can be dealt with."
    )


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"requirement_starts_on": date(2017, 4, 13)}, "The requirement was not in force"),
        ({"requirement_ends_on": date(2017, 4, 11)}, "The requirement was not in force"),
        ({"national_standard": False}, "Only contacts of a national standards type"),
        ({"in_custody": True}, "The person was in custody"),
        ({"suspended": True}, "The requirement or supervision was suspended"),
        ({"warrant_outstanding": True}, "A warrant was outstanding"),
        ({"service_fault": True}, "The service was at fault"),
    ],
)
@pytest.mark.parametrize("facts", [COMMUNITY_ORDER, SUSPENDED, SUPERVISION], ids=lambda facts: facts.kind)
def test_what_stands_in_the_way_of_any_sentence(facts: FailureFacts, changes: dict[str, Any], reason: str) -> None:
    (given,) = reasons(facts, **changes)
    assert given.startswith(reason)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"notice_served_on": None}, "The supervision notice was never given"),
        ({"notice_served_on": date(2017, 4, 13)}, "The supervision notice was given on 13 April 2017"),
        ({"other_licence_running": True}, "Supervision requirements do not bind a person who is on another licence"),
        ({"pss_repealed_on": ON}, "Post-sentence supervision was repealed on 12 April 2017"),
    ],
)
def test_what_stands_in_the_way_of_post_sentence_supervision(changes: dict[str, Any], reason: str) -> None:
    (given,) = reasons(SUPERVISION, **changes)
    assert given.startswith(reason)


def test_a_failure_the_day_before_the_repeal_still_runs() -> None:
    assert reasons(SUPERVISION, pss_repealed_on=date(2017, 4, 13)) == []


def test_the_repeal_of_supervision_does_not_touch_a_community_order() -> None:
    assert reasons(COMMUNITY_ORDER, pss_repealed_on=date(2015, 1, 1)) == []


def test_every_reason_is_given_at_once() -> None:
    assert len(reasons(SUPERVISION, notice_served_on=None, in_custody=True, occurred_on=date(2017, 4, 3))) == 3
