"""Freeze Part A as a version."""

from __future__ import annotations

from datetime import datetime

from probation.accounts.models import User
from probation.transitions import record
from recall import permissions as may
from recall.models import RecallRequest, ReportVersion


def make_version(request: RecallRequest, *, why: str, by: User, at: datetime) -> ReportVersion:
    """Within the caller's transaction, on a locked request."""
    number = request.versions.count() + 1
    version: ReportVersion = record(
        ReportVersion(request_id=request.pk, number=number, content={}, why=why, made_at=at, made_by=by),
        verb="make",
        permission=may.make_version,
        by=by,
        at=at,
        crn=request.crn,
        why=why,
    )
    return version
