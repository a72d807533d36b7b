"""How a case comes to a decision: warned, seen again, and missed once more within the warning."""

from __future__ import annotations

from datetime import date, datetime

from enforcement.models import Failure
from probation.accounts.models import User

from .appointments import arrange
from .case import Case
from .cast import Cast
from .days import Days, at_time
from .episodes import every, is_asked_after, is_seen, is_warned, last_act, misses_one, says_there_was_no_reason
from .judging import finds_no_excuse
from .opening import Somebody, begins
from .sentences import Order
from .stage import Acting

WARNED = "Second absence within a live warning. Forgot again; no reason that excuses it."


def misses_again(
    who: Somebody, order: Order, again_on: date, *, officer: User, cast: Cast, days: Days, began: int = 105
) -> Acting[tuple[Case, Failure]]:
    """Begun so many days ago, warned some weeks later, seen since, and missed again on a day; asked after."""
    case, at = yield from begins(who, order, days.ago(began), officer=officer, cast=cast, days=days)
    warned_for = days.ago(began - 45)
    at = yield from is_seen(case, every(days, 14, first=days.ago(began - 20), until=days.before(warned_for, 3)), at=at)
    warning = yield from is_warned(case, warned_for, days, at=at)
    at = last_act(warning)
    again = every(days, 14, first=days.after(warned_for, 9), until=days.before(again_on, 3))
    at = yield from is_seen(case, again, at=at)
    arrange(case, days.at(3, "10:00"), at=at)
    failure = yield from misses_one(case, again_on, at=at)
    yield from is_asked_after(case, failure, days)
    return case, failure


def answers_and_is_found(
    case: Case, failure: Failure, days: Days, *, wd: int, reason: str = WARNED
) -> Acting[datetime]:
    """They answer on the second working day; found without excuse on a working day after it."""
    yield from says_there_was_no_reason(case, failure, days)
    at = yield at_time(days.after(failure.occurred_on, wd), "16:10")
    finds_no_excuse(case, failure, reason, at=at)
    return at
