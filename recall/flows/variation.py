"""
A variation of a licence: asked by the officer, answered by a senior manager (the alternative to recall of 2017).
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from probation.flow import step
from probation.policy import Decision
from recall import permissions as may
from recall.models import LicenceVariation
from recall.vocabulary import VariationState as V

if TYPE_CHECKING:
    from probation.accounts.models import User


class VariationFlow(LicenceVariation):
    """The arrows of a variation."""

    class Meta:
        proxy = True
        default_permissions = ()

    @step(V.ASKED, V.APPROVED, may.answer_variation)
    def approve(self, *, decision: Decision, by: User, at: datetime, answer: str) -> None:
        """The senior manager approves the variation, and the licence changes."""
        self.answered_at, self.answered_by, self.answer, self.state_changed_at = at, by, answer, at

    @step(V.ASKED, V.REFUSED, may.answer_variation)
    def refuse(self, *, decision: Decision, by: User, at: datetime, answer: str) -> None:
        """The senior manager refuses it, and says why."""
        self.answered_at, self.answered_by, self.answer, self.state_changed_at = at, by, answer, at
