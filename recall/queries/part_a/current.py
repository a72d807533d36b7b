"""Whether the last version of Part A is the report as it stands."""

from __future__ import annotations

from recall.models import RecallRequest


def is_current(request: RecallRequest) -> bool:
    """There is a version, and no section was saved after the last was made. Two queries."""
    version = request.versions.order_by("-number").first()
    return version is not None and not request.sections.filter(saved_at__gt=version.made_at).exists()
