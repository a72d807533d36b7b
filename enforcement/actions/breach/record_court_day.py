"""Record several cases of a court day at once: all of them, or none and every problem of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from enforcement.models import BreachCase
from enforcement.policy.breach.results import Ordered
from probation.accounts.models import User
from probation.policy import NotInForce, Refused
from probation.refusals import StateConflict
from probation.working_days import OutsideCalendar

from .heard import Heard
from .record_hearing import record_hearing
from .record_result import judge_result, record_result

Problem = Refused | StateConflict | NotInForce | OutsideCalendar


@dataclass(frozen=True, kw_only=True)
class Given:
    """A result as the court gave it. ``version``: of the breach, as seen; None where the hearing comes with it."""

    ordered: Ordered
    resulted_on: date
    version: int | None = None


@dataclass(frozen=True, kw_only=True)
class CourtEntry:
    """What is entered of one hearing: what happened, the result, or both. ``number`` and ``version``: as seen."""

    breach: BreachCase
    number: int
    heard: Heard | None = None
    version: int | None = None
    given: Given | None = None


@dataclass(frozen=True)
class Problems:
    """What stands against an entry, by its part."""

    hearing: Problem | None
    result: Problem | None


class NotAllRecorded(Exception):
    """Nothing was recorded. ``problems``: by the place of the entry among those given; an entry without is right."""

    def __init__(self, problems: dict[int, Problems]) -> None:
        super().__init__(f"{len(problems)} of the cases could not be recorded, so none was.")
        self.problems = problems


def record_court_day(entries: Iterable[CourtEntry], *, whole: bool = True, by: User, at: datetime) -> None:
    """One transaction, each case judged as on its own page. Raises NotAllRecorded, NotAdmitted.

    Without ``whole`` (something else typed could not be read) the entries are judged and nothing is recorded.
    """
    numbered = sorted(enumerate(entries), key=lambda pair: pair[1].breach.sentence_id)
    with transaction.atomic():
        found = {place: _record(entry, by=by, at=at) for place, entry in numbered}
        problems = {place: each for place, each in found.items() if each.hearing or each.result}
        if problems or not whole:
            raise NotAllRecorded(problems)


def _record(entry: CourtEntry, *, by: User, at: datetime) -> Problems:
    breach, heard, given = entry.breach, entry.heard, entry.given
    hearing = result = None
    if heard:
        hearing = _problem_of(
            lambda: record_hearing(breach, heard, by=by, at=at, version=entry.version, number=entry.number)
        )
    if given and hearing:
        result = _problem_of(lambda: _judge(breach, given, at=at))
    elif given:
        result = _problem_of(
            lambda: record_result(
                breach, ordered=given.ordered, resulted_on=given.resulted_on, by=by, at=at, version=given.version
            )
        )
    return Problems(hearing, result)


def _judge(breach: BreachCase, given: Given, *, at: datetime) -> None:
    """The hearing is not recorded, so no result can be: what else is wrong with it is said all the same."""
    _, decision = judge_result(breach, ordered=given.ordered, resulted_on=given.resulted_on, at=at)
    if not decision.permits:
        raise Refused(decision)


def _problem_of(act: Callable[[], object]) -> Problem | None:
    """What stands against an act, its writes undone."""
    try:
        with transaction.atomic():
            act()
    except (Refused, StateConflict, NotInForce, OutsideCalendar) as problem:
        return problem
    return None
