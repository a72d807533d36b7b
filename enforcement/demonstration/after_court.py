"""Back from court: the result read, the steps it asks for, supervision resumed."""

from __future__ import annotations

from datetime import datetime

from enforcement.actions.breach.read_result import read_result
from enforcement.actions.breach.record_after_court import record_after_court
from enforcement.actions.breach.resume_supervision import resume_supervision
from enforcement.models import BreachCase
from enforcement.policy.breach.after_court import Step
from probation.working_days import london_date

from .case import Case


def reads_result(case: Case, breach: BreachCase, *, at: datetime) -> None:
    read_result(breach, by=case.officer, at=at)


def does(case: Case, breach: BreachCase, *steps: Step, at: datetime) -> None:
    """These steps, today."""
    for step in steps:
        record_after_court(breach, step=step, done_on=london_date(at), by=case.officer, at=at)


def resumes(case: Case, breach: BreachCase, *, at: datetime) -> None:
    """Everything is done, and the person has been seen."""
    resume_supervision(breach, by=case.officer, at=at)
