"""The end of the ladder on a licence: recall asked for. What follows in prison is told in the log."""

from __future__ import annotations

from datetime import datetime

from enforcement.actions.take_action import take_action
from enforcement.models import Failure
from enforcement.vocabulary import ActionCode

from .case import Case
from .circumstances import notes


def asks_recall(case: Case, failure: Failure, why: str, *, at: datetime) -> None:
    """Recall requested on a failure (EA11)."""
    take_action(failure, code=ActionCode.EA11, note=why, by=case.officer, at=at)


def is_recalled(case: Case, what: str, *, at: datetime) -> None:
    """The log says what became of it (ERCL)."""
    notes(case, "ERCL", what, at=at)
