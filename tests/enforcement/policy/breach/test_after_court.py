"""Back to the person after court (enforcement.md §4.6; HMIP question 17)."""

from datetime import date
from typing import Any

import pytest

from enforcement.policy.breach.after_court import (
    AfterCourtFacts,
    ResumingFacts,
    Step,
    after_court,
    resuming,
)

RESULT_ON, TODAY = date(2017, 5, 12), date(2017, 5, 19)
ALWAYS = [Step.READ_RESULT, Step.REVIEW_ASSESSMENT, Step.REVIEW_PLAN, Step.SEE_PERSON]
IN_PRISON = [Step.CONTACT_PRISON, Step.VISIT, Step.PLAN_RELEASE]


def facts(**changes: Any) -> AfterCourtFacts:
    return AfterCourtFacts(**{"amended": False, "committed": False, "ended": False, **changes})


def resume(after: AfterCourtFacts, seen_on: date | None = TODAY) -> list[str]:
    asked = ResumingFacts(after_court=after, resulted_on=RESULT_ON, seen_on=seen_on, today=TODAY)
    return [reason.field for reason in resuming.decide(asked, on=RESULT_ON).reasons]


@pytest.mark.parametrize(
    ("changes", "steps"),
    [
        ({}, ALWAYS),
        ({"amended": True}, [ALWAYS[0], Step.SERVE_AMENDED_ORDER, *ALWAYS[1:]]),
        ({"committed": True}, [ALWAYS[0], *IN_PRISON, *ALWAYS[1:]]),
        ({"ended": True, "amended": True, "committed": True}, [Step.READ_RESULT]),
    ],
)
def test_what_the_result_asks_of_the_officer(changes: dict[str, Any], steps: list[Step]) -> None:
    tasks, _ = after_court.answer(facts(**changes), on=RESULT_ON)
    assert [task.step for task in tasks] == steps
    assert not any(task.done for task in tasks)


def test_supervision_resumes_once_everything_needed_is_done() -> None:
    assert resume(facts(), seen_on=None) == ALWAYS
    assert resume(facts(done=frozenset(ALWAYS))) == []
    assert resume(facts(done=frozenset(ALWAYS[1:]))) == [Step.READ_RESULT]


def test_an_amended_order_is_served_and_a_prison_contacted_but_a_visit_is_not_forced() -> None:
    assert resume(facts(amended=True, done=frozenset(ALWAYS))) == [Step.SERVE_AMENDED_ORDER]
    assert resume(facts(committed=True, done=frozenset(ALWAYS))) == [Step.CONTACT_PRISON, Step.PLAN_RELEASE]


@pytest.mark.parametrize(
    ("seen_on", "expected"),
    [("2017-05-11", [Step.SEE_PERSON]), ("2017-05-12", []), ("2017-05-19", []), ("2017-05-20", [Step.SEE_PERSON])],
)
def test_the_person_is_seen_between_the_result_and_today(seen_on: str, expected: list[str]) -> None:
    assert resume(facts(done=frozenset(ALWAYS)), seen_on=date.fromisoformat(seen_on)) == expected


def test_nothing_resumes_on_an_order_that_has_ended() -> None:
    assert resume(facts(ended=True, done=frozenset(ALWAYS))) == [""]
