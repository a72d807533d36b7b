"""A breach at the usual pace, each step on its working day after the failure; a story stops it where it likes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from enforcement.actions.decision_content import DecisionContent
from enforcement.models import BreachCase, Failure

from . import court
from .case import Case
from .cast import Cast
from .days import Days, at_time
from .deciding import breaches
from .episodes import is_found_without_excuse
from .packing import (
    breach_of,
    checks,
    hand_over,
    prepares,
    refers,
    requests_pack,
    tells_of_breach,
    writes_pack,
)
from .stage import Acting
from .usual_decision import CONTENT

PROPOSAL = "The order to go on, made more onerous by unpaid work."


@dataclass(frozen=True)
class Proceedings:
    """A breach decided on, and what its days are counted from."""

    case: Case
    failure: Failure
    cast: Cast
    days: Days
    pk: int

    @property
    def breach(self) -> BreachCase:
        """As it now stands."""
        return BreachCase.objects.get(pk=self.pk)

    def on(self, working_day: int, time: str) -> datetime:
        """A time on the n-th working day after the failure."""
        return at_time(self.days.after(self.failure.occurred_on, working_day), time)


def is_breached(
    case: Case, failure: Failure, cast: Cast, days: Days, content: DecisionContent = CONTENT
) -> Acting[Proceedings]:
    """Found and decided on the sixth working day."""
    yield from is_found_without_excuse(case, failure, days)
    at = yield at_time(days.after(failure.occurred_on, 6), "14:00")
    breaches(case, failure, content, at=at)
    return Proceedings(case, failure, cast, days, breach_of(case).pk)


def is_packed(case: Proceedings, *, day: int = 7, **leaving_out: Any) -> Acting[None]:
    """The pack prepared on the seventh working day, and the person told."""
    at = yield case.on(day, "09:30")
    requests_pack(case.case, case.breach, at=at)
    tells_of_breach(case.case, case.breach, at.date(), at=at)
    writes_pack(case.case, case.breach, PROPOSAL, at=at, **leaving_out)
    at = yield case.on(day, "11:00")
    prepares(case.case, case.breach, PROPOSAL, at=at)


def is_referred(case: Proceedings) -> Acting[None]:
    """Packed, checked the same afternoon, and referred on the eighth working day, the last."""
    yield from is_packed(case)
    at = yield case.on(7, "15:00")
    checks(case.breach, case.cast.manager_of(case.case.officer), at=at)
    at = yield case.on(8, "10:15")
    refers(case.case, case.breach, hand_over(case.case, PROPOSAL), at=at)


def is_accepted(case: Proceedings) -> Acting[None]:
    """Referred, and accepted the next working day."""
    yield from is_referred(case)
    at = yield case.on(9, "09:40")
    court.accepts_referral(case.breach, case.cast.sunita, "In order.", at=at)


def is_laid(case: Proceedings, **asking_for: Any) -> Acting[None]:
    """Accepted, and the information laid on the tenth working day, the last."""
    yield from is_accepted(case)
    at = yield case.on(10, "11:00")
    court.lays(case.breach, case.cast.sunita, at=at, **asking_for)


def is_summoned(case: Proceedings, attend_at: datetime) -> Acting[None]:
    """Laid, and summoned by post to court."""
    yield from is_laid(case)
    at = yield case.on(11, "10:00")
    court.summons_issued(case.breach, case.cast.sunita, attend_at, at=at)
    at = yield case.on(13, "15:00")
    served_on = case.days.after(case.failure.occurred_on, 12)
    court.served(case.breach, case.cast.sunita, served_on, at=at)
