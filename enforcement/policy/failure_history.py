"""One sentence's failures, and the days on which their count began again."""

from dataclasses import dataclass
from datetime import date

from probation.policy import ProviderPolicy


@dataclass(frozen=True, kw_only=True)
class RecordedFailure:
    """A failure on the sentence. ``complied``: the contact's own answer; None while it is not known."""

    occurred_on: date
    state: str
    complied: bool | None
    national_standard: bool = True


@dataclass(frozen=True)
class Reset:
    """A day the count begins again, and why: "Breach ended", "Post-sentence supervision began"."""

    on: date
    why: str


@dataclass(frozen=True)
class BreachPeriod:
    """From the day a breach was begun to the day it ended; None while it runs."""

    started_on: date
    ended_on: date | None = None

    def runs_through(self, day: date) -> bool:
        """Whether it was already running on a day: the days of its start and end are outside."""
        return self.started_on < day and (self.ended_on is None or day < self.ended_on)


@dataclass(frozen=True, kw_only=True)
class CountFacts:
    """One sentence's failures as they stand ``on`` a day. The end of a breach is a reset without being listed."""

    kind: str
    on: date
    began_on: date
    failures: tuple[RecordedFailure, ...]
    settings: ProviderPolicy
    breaches: tuple[BreachPeriod, ...] = ()
    resets: tuple[Reset, ...] = ()
    review_open: bool = False

    def last_reset(self) -> Reset:
        """The day the count runs from, inclusive, and why."""
        ends = [
            Reset(breach.ended_on, "The last breach ended")
            for breach in self.breaches
            if breach.ended_on and breach.ended_on <= self.on
        ]
        past = [reset for reset in self.resets if reset.on <= self.on]
        return max((Reset(self.began_on, "The sentence began"), *ends, *past), key=lambda reset: reset.on)

    def in_breach(self) -> bool:
        """Whether a breach is running on the day of the count."""
        return any(
            breach.started_on <= self.on and (breach.ended_on is None or self.on < breach.ended_on)
            for breach in self.breaches
        )
