"""Whether the last version of Part A is the report as it stands, and where it is not."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from recall.models import RecallRequest

from .content import content_of
from .report import report_of

OF_THE_AUTHOR = ("author", "supervisor")
"""Who has the case now may be another than who wrote: a case transferred meanwhile makes no report untrue."""


def is_current(request: RecallRequest, *, at: datetime) -> bool:
    """There is a version, and it says what the report says now. About sixteen queries."""
    return not changed_since_version(request, at=at)


def changed_since_version(request: RecallRequest, *, at: datetime) -> tuple[str, ...]:
    """The titles of the sections that say something else now, typed or from the record; all, where there is no version.

    What was typed since is one cause; the other is a change of the record: an address, ROSH, a registration.
    """
    version = request.versions.order_by("-number").first()
    before = {section["code"]: section for section in version.content["sections"]} if version else {}
    now: list[dict[str, Any]] = content_of(report_of(request, at=at), number=1, at=at)["sections"]
    differing = [section for section in now if section != before.get(section["code"])]
    return tuple(section["title"] for section in differing if not version or section["code"] not in OF_THE_AUTHOR)
