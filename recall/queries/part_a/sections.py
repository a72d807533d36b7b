"""The sections of a report as they stand, each with its answers and what it lacks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cases.models import Person
from probation.refusals import NotSeen
from recall.models import RecallRequest, ReportSection
from recall.policy.part_a import BY_CODE, SECTIONS, Section, SectionStatus

from .report import ReportNow, report_of


@dataclass(frozen=True)
class SectionNow:
    """One section. ``row``: what was typed in it; None where nobody has."""

    request: RecallRequest
    section: Section
    found: SectionStatus
    answers: dict[str, Any]
    from_the_record: tuple[str, ...]
    row: ReportSection | None

    @property
    def person(self) -> Person:
        """Whom it is about."""
        return self.request.person

    @property
    def version(self) -> int:
        return self.row.version if self.row else 0


def sections_of(request: RecallRequest, *, at: datetime) -> tuple[SectionNow, ...]:
    """Every section in order."""
    report = report_of(request, at=at)
    return tuple(_now(section, report) for section in SECTIONS)


def section_of(request: RecallRequest, code: str, *, at: datetime) -> SectionNow:
    """The section with a code. Raises NotSeen."""
    if code not in BY_CODE:
        raise NotSeen("section of the report", code)
    return _now(BY_CODE[code], report_of(request, at=at))


def _now(section: Section, report: ReportNow) -> SectionNow:
    return SectionNow(
        request=report.request,
        section=section,
        found=report.status(section),
        answers=report.answers(section.code),
        from_the_record=tuple(sorted(report.from_the_record(section.code))),
        row=report.saved.get(section.code),
    )
