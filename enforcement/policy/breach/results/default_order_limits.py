"""The limits of a supervision default order: unpaid work or a curfew, done within supervision."""

from collections.abc import Iterator
from datetime import timedelta

from cases.policy.requirement_limits import HIGHER_CURFEW_FROM
from cases.policy.rule_sets import holds
from enforcement.vocabulary import ResultKind
from probation.policy import Citation, Reason
from probation.working_days import day_in_words

from .ordered import ResultFacts, limit

UNPAID_WORK = Citation("CJA 2003", "Sch 19A para 2")
CURFEW = Citation("CJA 2003", "Sch 19A para 3")
ONE_OF_TWO = Citation("CJA 2003", "s.256AC(4)(c) and Sch 19A para 1")

LEAST_HOURS, MOST_HOURS = 20, 60
LEAST_CURFEW_DAYS = 20
LEAST_CURFEW_HOURS, MOST_CURFEW_HOURS, HIGHER_MOST_CURFEW_HOURS = 2, 16, 20


def problems_of_default_order(facts: ResultFacts) -> Iterator[Reason]:
    """Every limit a new supervision default order breaks; nothing where that is not the result."""
    ordered = facts.ordered
    if ordered.result != ResultKind.SUPERVISION_DEFAULT_ORDER:
        return
    curfew = ordered.default_order_curfew_days is not None or ordered.default_order_curfew_hours is not None
    if ordered.default_order_hours is None and not curfew:
        yield Reason("Enter the hours of unpaid work, or the days of curfew.", "default_order_hours")
    elif ordered.default_order_hours is not None and curfew:
        text = "A supervision default order is for unpaid work or a curfew, not both"
        yield limit(text, "default_order_hours", ONE_OF_TWO)
    if ordered.default_order_hours is not None:
        yield from _unpaid_work(ordered.default_order_hours)
    if curfew:
        yield from _curfew(facts)
    yield from _within_supervision(facts)


def _unpaid_work(hours: int) -> Iterator[Reason]:
    if not LEAST_HOURS <= hours <= MOST_HOURS:
        text = f"Unpaid work under a supervision default order is from {LEAST_HOURS} to {MOST_HOURS} hours"
        yield limit(text, "default_order_hours", UNPAID_WORK)


def _curfew(facts: ResultFacts) -> Iterator[Reason]:
    days, hours = facts.ordered.default_order_curfew_days, facts.ordered.default_order_curfew_hours
    higher = holds(facts.order.rule_set, HIGHER_CURFEW_FROM)
    most = HIGHER_MOST_CURFEW_HOURS if higher else MOST_CURFEW_HOURS
    if days is None:
        yield Reason("Enter the days of curfew.", "default_order_curfew_days")
    elif days < LEAST_CURFEW_DAYS:
        text = f"A curfew under a supervision default order is for at least {LEAST_CURFEW_DAYS} days"
        yield limit(text, "default_order_curfew_days", CURFEW)
    if hours is None:
        yield Reason("Enter the hours of curfew a day.", "default_order_curfew_hours")
    elif not LEAST_CURFEW_HOURS <= hours <= most:
        text = f"The curfew is from {LEAST_CURFEW_HOURS} to {most} hours a day"
        yield limit(text, "default_order_curfew_hours", CURFEW)


def _within_supervision(facts: ResultFacts) -> Iterator[Reason]:
    ordered, last_day = facts.ordered, facts.order.ends_on
    ends_on, days = ordered.default_order_ends_on, ordered.default_order_curfew_days
    cite, what = (UNPAID_WORK, "The unpaid work is done") if days is None else (CURFEW, "The curfew ends")
    if last_day < facts.heard_on:
        text = f"Supervision ended on {day_in_words(last_day)}, so there is no time for a supervision default order"
        yield limit(text, "result", cite)
    elif ends_on is not None and ends_on > last_day:
        text = f"{what} by the last day of supervision, {day_in_words(last_day)}"
        yield limit(text, "default_order_ends_on", cite)
    if ends_on is None and days is not None:
        yield Reason("Enter the day the curfew ends.", "default_order_ends_on")
    elif ends_on is not None:
        earliest = facts.heard_on + timedelta(days=max(days or 1, 1) - 1)
        if ends_on < earliest:
            text = f"Made on {day_in_words(facts.heard_on)}, it cannot end before {day_in_words(earliest)}."
            yield Reason(text, "default_order_ends_on")
