"""The day a breach was admitted or proved."""

from __future__ import annotations

from datetime import date

from enforcement.models import BreachCase
from enforcement.vocabulary import HearingOutcome
from probation.working_days import london_date

ESTABLISHED = (HearingOutcome.ADMITTED, HearingOutcome.PROVED)


def established_on(breach: BreachCase) -> date | None:
    """The day of the hearing; None while it is neither. One query."""
    last = breach.hearings.filter(outcome__in=ESTABLISHED).order_by("number").last()
    return london_date(last.listed_for) if last else None
