"""How a case begins at a prison’s gate: sentenced, released, seen on the day, assessed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from cases.actions.serve_notice import serve_notice
from cases.models import Sentence
from cases.policy.custodial_sentence import CustodialSentence
from probation.accounts.models import User
from probation.working_days import Term

from .appointments import FIRST, arrange, attended
from .case import Case
from .cast import Cast
from .days import Days, at_time
from .opening import Somebody, is_assessed, registered, settles
from .sentences import DAYS_FROM_OFFENCE, Prison
from .stage import Acting

WORKING_DAYS_BEFORE_RELEASE = 40


@dataclass(frozen=True)
class Released:
    """A case whose sentence is the licence, and the supervision to follow it where the law gives it."""

    case: Case
    supervision: Sentence | None


def release_day(who: Somebody, prison: Prison, passed_on: date, days: Days) -> date:
    """The day of release: the last working day on or before the end of the custodial period."""
    served = CustodialSentence(
        sentenced_on=passed_on,
        term=Term.parse(prison.term),
        offence_on=prison.offence_on or passed_on - timedelta(days=DAYS_FROM_OFFENCE),
        born_on=date.fromisoformat(who.born),
        remand_days=prison.remand_days,
    )
    day = served.conditional_release_on
    return day if days.calendar.is_working_day(day) else days.before(day, 1)


def is_imprisoned(
    who: Somebody, prison: Prison, passed_on: date, *, officer: User, cast: Cast, days: Days
) -> Acting[Released]:
    """Registered and recorded eight weeks before release, or on the day of a shorter sentence."""
    released_on = release_day(who, prison, passed_on, days)
    at = yield at_time(max(passed_on, days.before(released_on, WORKING_DAYS_BEFORE_RELEASE)), "15:40")
    administrator = cast.administrator_for(officer)
    person = registered(who, by=administrator, at=at)
    recorded = prison.record(
        person,
        passed_on=passed_on,
        released_on=released_on,
        officer=officer,
        by=administrator,
        at=at,
    )
    assert recorded.licence
    case = Case(person, recorded.licence, officer, administrator)
    return Released(case, recorded.supervision)


def is_released(who: Somebody, released: Released, days: Days, *, time: str = "14:30") -> Acting[datetime]:
    """Told where to report, seen on the day of release, assessed; a supervision notice is given there and then."""
    case = released.case
    out_on = case.sentence.starts_on
    told_on = max(days.before(out_on, 5), days.after(case.sentence.sentenced_on, 1))
    at = yield at_time(told_on, "10:10")
    first = arrange(case, at_time(out_on, time), type=FIRST, minutes=60, at=at)
    at = yield first.starts_at + timedelta(minutes=75)
    attended(first, "Reported on the day of release. Licence explained and signed.", at=at)
    settles(case, who, at=at)
    if released.supervision:
        serve_notice(released.supervision, served_on=out_on, by=case.officer, at=at)
    at = yield at_time(days.after(out_on, 6), "15:30")
    is_assessed(case, who, at=at)
    return at
