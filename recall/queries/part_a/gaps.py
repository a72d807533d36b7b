"""What Part A still lacks."""

from __future__ import annotations

from datetime import datetime

from probation.policy import Reason
from recall.models import RecallRequest


def gaps_of(request: RecallRequest, *, at: datetime) -> list[Reason]:
    """Every gap of every section, as a sentence."""
    return []
