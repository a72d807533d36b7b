"""The failure counts of one sentence as answers of the rules: the window, and why each day is in or out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from cases.models import Sentence
from enforcement.policy.failure_count import FailureCount, NotCounted, since_reset, unreasonable
from enforcement.policy.failure_history import CountFacts
from probation.policy import Rule

from .facts import count_facts, reckoning


@dataclass(frozen=True)
class CountAnswer:
    """One count of days with a failure. ``limit`` and ``review_due`` belong to the count since the reset."""

    rule: str
    version: str
    citation: str
    count: int
    window: str
    counted: tuple[date, ...]
    not_counted: tuple[NotCounted, ...]
    limit: int | None
    review_due: bool


@dataclass(frozen=True)
class FailureCounts:
    """The count the law turns on, and the count since the last reset. They differ by design."""

    on: date
    unreasonable: CountAnswer
    since_reset: CountAnswer


def failure_counts(sentence: Sentence, *, at: datetime) -> FailureCounts:
    """Both counts as they stand on a day. Three queries. Raises NotInForce."""
    counting = reckoning(sentence, at)
    facts = count_facts(sentence, on=counting.on, settings=counting.settings)
    return FailureCounts(counting.on, _answer(unreasonable, facts), _answer(since_reset, facts))


def _answer(rule: Rule[CountFacts], facts: CountFacts) -> CountAnswer:
    found, version = rule.answer(facts, on=facts.on)
    count: FailureCount = found
    return CountAnswer(
        rule=rule.name,
        version=version.name,
        citation="; ".join(map(str, version.cites)),
        count=count.count,
        window=count.window,
        counted=count.counted,
        not_counted=count.not_counted,
        limit=count.limit,
        review_due=count.review_due,
    )
