"""The two counts of failures on one sentence (enforcement.md §3.6), each with its working.

``count_since_reset``: days with a failure to comply since the sentence began or the last reset; no window.
``count_unreasonable``: failures found unreasonable whose twelve months still run. Concurrent sentences are counted
apart: the facts are those of one sentence.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from enforcement.vocabulary import FailureState
from probation.policy import Citation, ProviderPolicy, Rule
from probation.working_days import day_in_words, last_day_of_months

from .failure_history import CountFacts, RecordedFailure, Reset
from .warning import LIFE_MONTHS

COUNT_SOURCE = Citation("hmpps-delius-api and probation-integration-services", "failure count")
WINDOW_SOURCE = Citation("CJA 2003", "Sch 8 para 5")
UNREASONABLE = (FailureState.UNREASONABLE, FailureState.CHARGED)


@dataclass(frozen=True)
class NotCounted:
    """A failure left out of a count, and why."""

    occurred_on: date
    reason: str


@dataclass(frozen=True, kw_only=True)
class FailureCount:
    """A count and its working. ``window`` says in words what span was counted.

    ``limit`` and ``review_due`` belong to the count since the reset: the number of failures that brings a review of
    enforcement, and whether one is due now.
    """

    count: int
    window: str
    from_on: date
    counted: tuple[date, ...]
    not_counted: tuple[NotCounted, ...]
    limit: int | None = None
    review_due: bool = False


since_reset: Rule[CountFacts] = Rule("enforcement.failures_since_reset", keyed_on="day of the count")
unreasonable: Rule[CountFacts] = Rule("enforcement.unreasonable_failures", keyed_on="day of the count")


@since_reset.in_force_from("2005-04-04", COUNT_SOURCE, name="nDelius count")
def count_since_reset(facts: CountFacts) -> FailureCount:
    """Days with a failure to comply since the last reset; two failures on one day are one."""
    reset = facts.last_reset()
    counted, not_counted = _sort(facts, lambda failure: _why_not_since_reset(failure, facts, reset))
    limit = facts.settings.failure_review_limit(facts.kind)
    return FailureCount(
        count=len(counted),
        window=f"From {day_in_words(reset.on)} ({reset.why[0].lower()}{reset.why[1:]}), with no time limit",
        from_on=reset.on,
        counted=counted,
        not_counted=not_counted,
        limit=limit,
        review_due=_reaches(len(counted), limit, facts.settings) and not facts.review_open and not facts.in_breach(),
    )


@unreasonable.in_force_from("2005-04-04", WINDOW_SOURCE, COUNT_SOURCE, name="twelve months")
def count_unreasonable(facts: CountFacts) -> FailureCount:
    """Days with a failure found unreasonable since the last reset, and less than twelve months ago."""
    reset = facts.last_reset()
    counted, not_counted = _sort(facts, lambda failure: _why_not_unreasonable(failure, facts, reset))
    return FailureCount(
        count=len(counted),
        window=f"The 12 months to {day_in_words(facts.on)}, and since {day_in_words(reset.on)}",
        from_on=reset.on,
        counted=counted,
        not_counted=not_counted,
    )


def _sort(
    facts: CountFacts, why_not: Callable[[RecordedFailure], str]
) -> tuple[tuple[date, ...], tuple[NotCounted, ...]]:
    counted: list[date] = []
    not_counted: list[NotCounted] = []
    for failure in sorted(facts.failures, key=lambda failure: failure.occurred_on):
        reason = why_not(failure)
        if not reason and failure.occurred_on in counted:
            reason = "Another failure on the same day is counted already."
        if reason:
            not_counted.append(NotCounted(failure.occurred_on, reason))
        else:
            counted.append(failure.occurred_on)
    return tuple(counted), tuple(not_counted)


def _why_not_since_reset(failure: RecordedFailure, facts: CountFacts, reset: Reset) -> str:
    if reason := _outside(failure, facts, reset):
        return reason
    if not failure.national_standard:
        return "The contact is not of a national standards type."
    if failure.complied is None:
        return "Whether the person complied is not known yet."
    return "Found acceptable: the person complied." if failure.complied else ""


def _why_not_unreasonable(failure: RecordedFailure, facts: CountFacts, reset: Reset) -> str:
    if reason := _outside(failure, facts, reset):
        return reason
    if failure.state not in UNREASONABLE:
        return f"Not found unreasonable: {FailureState.label_of(failure.state).lower()}."
    last_day = last_day_of_months(failure.occurred_on, LIFE_MONTHS)
    return "" if facts.on <= last_day else f"Its twelve months ended on {day_in_words(last_day)}."


def _outside(failure: RecordedFailure, facts: CountFacts, reset: Reset) -> str:
    if failure.occurred_on > facts.on:
        return f"After {day_in_words(facts.on)}, the day of the count."
    if failure.occurred_on < reset.on:
        return f"{reset.why} on {day_in_words(reset.on)}, after this failure."
    if any(breach.runs_through(failure.occurred_on) for breach in facts.breaches):
        return "A breach was running; failures then are recorded and not counted."
    return ""


def _reaches(count: int, limit: int | None, settings: ProviderPolicy) -> bool:
    if limit is None:
        return False
    return count >= limit if settings.failure_review_comparison == "at_least" else count > limit
