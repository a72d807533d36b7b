"""A hearing about to be recorded, as facts for its rule."""

from __future__ import annotations

from datetime import date, datetime

from enforcement.models import BreachCase, Hearing
from enforcement.policy.breach.hearing import HearingFacts
from enforcement.vocabulary import Execution
from probation.working_days import london_date


def hearing_facts(
    hearing: Hearing,
    *,
    today: date,
    present: bool,
    represented: bool,
    plea: str,
    outcome: str,
    next_at: datetime | None,
    because: str,
    withdrawn_because: str,
) -> HearingFacts:
    """The hearing on the day it is listed for. Two queries."""
    breach = hearing.breach
    return HearingFacts(
        held_on=london_date(hearing.listed_for),
        today=today,
        laid_on=breach.information_laid_on or today,
        court=hearing.court.name,
        present=present,
        represented=represented,
        plea=plea,
        outcome=outcome,
        summoned=was_summoned(breach),
        is_trial=hearing.is_trial,
        next_on=london_date(next_at) if next_at else None,
        because=because,
        withdrawn_because=withdrawn_because,
    )


def was_summoned(breach: BreachCase) -> bool:
    """Whether the person had to be there: served, bailed, or at an earlier hearing. Two queries at most."""
    process = breach.processes.order_by("asked_for_at", "pk").last()
    if process and (process.served_on or process.execution == Execution.BAIL):
        return True
    return breach.hearings.filter(present=True).exclude(outcome="").exists()
