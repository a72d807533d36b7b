"""Part A as it is disclosed to the person: its latest version without the section on victims (recall.md §5.0, 14).

Sensitive material is kept apart from Part A, and so is in no version of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from recall.models import RecallRequest, ReportVersion
from recall.policy.part_a.risk import VICTIM

WITHHELD = (VICTIM.code,)


def part_a_of(request: RecallRequest) -> ReportVersion | None:
    """The latest version; None while Part A is outstanding (case 31). One query."""
    return request.versions.order_by("-number").first()


def disclosed_sections(version: ReportVersion) -> Iterator[dict[str, Any]]:
    """Its sections as a paper prints them, numbered as on the form, those about victims left out."""
    for section in version.content["sections"]:
        if section["code"] not in WITHHELD:
            yield {**section, "number": f"A{section['number']}"}
