"""One section of a report: its questions, its answers, where each comes from, and what it lacks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from probation.accounts.acting import Acting
from probation.govuk.house_style import clock_time, day
from recall import permissions as may
from recall.models import RecallRequest, ReportSection
from recall.policy.part_a import Context, Gap, Question, Section, Status, asked, is_asked
from recall.policy.part_a.saving import OPEN
from recall.vocabulary import SIGNED

from .content import shown_answers
from .report import report_of


@dataclass(frozen=True)
class SectionPage:
    """``typed``: the questions a form asks; ``facts``: labels with the answers the record alone gives.

    ``shown``: every answer in words, for whoever only reads. ``version``: 0 where nobody has written in it.
    """

    section: Section
    context: Context
    typed: tuple[Question, ...]
    facts: tuple[tuple[str, str], ...]
    answers: dict[str, Any]
    from_the_record: tuple[str, ...]
    gaps: tuple[Gap, ...]
    shown: tuple[dict[str, Any], ...]
    version: int
    saved: str
    is_asked: bool
    writable: bool
    is_signed: bool


def section_page(request: RecallRequest, section: Section, acting: Acting) -> SectionPage:
    """The section as it stands for whoever acts."""
    report = report_of(request, at=acting.at)
    row = report.saved.get(section.code)
    answers = report.answers(section.code)
    led_to = {question.name for question in asked(section, answers)}
    shown = tuple(shown_answers(section, report.context))
    recorded = {question.label for question in section.questions if question.recorded}
    found = report.status(section)
    return SectionPage(
        section=section,
        context=report.context,
        typed=tuple(q for q in section.questions if not q.recorded and (q.name in led_to or _may_open(section, q))),
        facts=tuple(
            (answer["label"], "\n".join(answer["paragraphs"])) for answer in shown if answer["label"] in recorded
        ),
        answers=answers,
        from_the_record=tuple(
            q.label for q in section.questions if not q.recorded and q.name in report.from_the_record(section.code)
        ),
        gaps=found.gaps if found.status == Status.IN_PROGRESS else (),
        shown=shown,
        version=row.version if row else 0,
        saved=saved_in_words(row) if row else "",
        is_asked=is_asked(section, report.context),
        writable=may.write_report(request, acting) and request.state in (*OPEN, *SIGNED),
        is_signed=request.state in SIGNED,
    )


def saved_in_words(row: ReportSection) -> str:
    """ "Saved at 2:30pm on 15 May 2017 by Ana Example"."""
    return f"Saved at {clock_time(row.saved_at)} on {day(row.saved_at)} by {row.saved_by}"


def _may_open(section: Section, question: Question) -> bool:
    """Whether another typed answer of the form may lead to it."""
    return question.when is not None and not section.question(question.when.name).recorded
