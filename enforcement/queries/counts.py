"""The two counts of failures on a sentence, each with its working, for the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from enforcement.policy.failure_count import FailureCount, since_reset, unreasonable
from enforcement.policy.failure_history import CountFacts
from probation.policy import Rule


@dataclass(frozen=True)
class CountedDay:
    """A day with a failure; ``why_not`` says why it is left out, empty where it is counted."""

    on: date
    why_not: str = ""


@dataclass(frozen=True)
class CountView:
    """A count, the span it covers, and every day with the reason it is in or out."""

    name: str
    count: int
    window: str
    days: tuple[CountedDay, ...]
    source: str
    limit: int | None
    review_due: bool


@dataclass(frozen=True)
class Counts:
    """Both counts of one sentence. They differ by design: each says what it covers."""

    unreasonable: CountView
    since_reset: CountView
    unreasonable_on: tuple[date, ...]


def counts_of(facts: CountFacts) -> Counts:
    """Both counts as they stand on the day of the facts."""
    in_window = unreasonable.answer(facts, on=facts.on)[0]
    return Counts(
        unreasonable=_view("Unreasonable failures in 12 months", unreasonable, facts),
        since_reset=_view("Failures to comply since the last reset", since_reset, facts),
        unreasonable_on=in_window.counted,
    )


def _view(name: str, rule: Rule[CountFacts], facts: CountFacts) -> CountView:
    answer, version = rule.answer(facts, on=facts.on)
    count: FailureCount = answer
    days = [CountedDay(on) for on in count.counted]
    days += [CountedDay(left_out.occurred_on, left_out.reason) for left_out in count.not_counted]
    return CountView(
        name=name,
        count=count.count,
        window=count.window,
        days=tuple(sorted(days, key=lambda day: day.on, reverse=True)),
        source="; ".join(map(str, version.cites)),
        limit=count.limit,
        review_due=count.review_due,
    )
