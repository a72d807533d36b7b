"""What Part A still lacks."""

from __future__ import annotations

from datetime import datetime

from probation.policy import Reason
from recall.models import RecallRequest
from recall.policy.part_a import whole

from .report import report_of


def gaps_of(request: RecallRequest, *, at: datetime) -> list[Reason]:
    """Every gap of every section, as a sentence."""
    context = report_of(request, at=at).context
    return list(whole.decide(context, on=context.on).reasons)
