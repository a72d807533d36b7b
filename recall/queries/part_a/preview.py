"""The report as the next version would have it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from recall.models import RecallRequest

from .content import content_of
from .report import report_of


def preview_of(request: RecallRequest, *, at: datetime) -> dict[str, Any]:
    """The content of the next version, were it made now."""
    return content_of(report_of(request, at=at), number=request.versions.count() + 1, at=at)
