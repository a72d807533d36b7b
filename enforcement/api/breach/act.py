"""An act on one breach, whatever the act is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from enforcement.queries.breach.seeing import breach_anywhere
from probation.api.views import ActView

from .record_fields import BreachRecord
from .shown import Whole, whole

if TYPE_CHECKING:
    from enforcement.models import BreachCase


class BreachAct(ActView):
    """Answers with the breach as it then stands."""

    gives = BreachRecord

    def find(self, pk: int) -> BreachCase:
        return breach_anywhere(self.user, pk)

    def after(self, record: BreachCase, done: Any) -> Whole:
        return whole(record.pk, self.acting)
