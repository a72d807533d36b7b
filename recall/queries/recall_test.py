"""The recall test asked of a request: what must be on the record before a manager agrees (recall.md §2.1)."""

from __future__ import annotations

from datetime import date

from probation.policy import Reason
from recall.models import RecallRequest
from recall.queries.recallable import against_recalling


def against_agreeing(request: RecallRequest, *, on: date) -> tuple[Reason, ...]:
    """Every reason of the recall test, and of what can be recalled at all."""
    return against_recalling(request.sentence, on=on)
