"""An act on one recall request, whatever the act is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from probation.api.views import ActView
from recall.queries.seeing import recall_anywhere

from .record_fields import RecallRecord
from .shown import Whole, whole

if TYPE_CHECKING:
    from recall.models import RecallRequest


class RecallAct(ActView):
    """Answers with the request as it then stands, also where the act took it out of the sight of whoever acts."""

    gives = RecallRecord

    def find(self, pk: int) -> RecallRequest:
        return recall_anywhere(self.user, pk)

    def after(self, record: RecallRequest, done: Any) -> Whole:
        return whole(record.pk, self.acting)
