"""Part A as it stands: what the record gives, what was typed over it, and what sections depend on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cases.models import Contact
from cases.vocabulary import ConditionKind
from probation.govuk.house_style import day_and_time
from probation.working_days import london_date
from recall.models import RecallRequest, ReportSection
from recall.policy.part_a import BY_CODE, SECTIONS, Choices, Context, Section, SectionStatus, is_answered, status

from .record_of_grounds import of_grounds, of_type_and_author
from .record_of_person import of_person
from .record_of_risk import of_risk


@dataclass(frozen=True)
class ReportNow:
    """``recorded``: by section, what the record gives. ``saved``: by section, the row of what was typed."""

    request: RecallRequest
    recorded: dict[str, dict[str, Any]]
    saved: dict[str, ReportSection]
    context: Context

    def answers(self, code: str) -> dict[str, Any]:
        """What counts: as the record has it, and over it what was typed."""
        return dict(self.context.report[code])

    def status(self, section: Section) -> SectionStatus:
        return status(section, self.context.report[section.code], self.context)

    def from_the_record(self, code: str) -> frozenset[str]:
        """The questions answered by the record and not typed over."""
        typed = self.saved[code].answers if code in self.saved else {}
        names = (question.name for question in BY_CODE[code].questions)
        return frozenset(n for n in names if n not in typed and is_answered(self.recorded[code].get(n)))


def report_of(request: RecallRequest, *, at: datetime) -> ReportNow:
    """The report of a request. About fifteen queries."""
    on = london_date(at)
    recorded = recorded_answers(request, at=at)
    saved = {row.code: row for row in request.sections.select_related("saved_by")}
    report = {code: _over(BY_CODE[code], recorded[code], saved.get(code)) for code in BY_CODE}
    context = Context(
        on=on,
        recall_type=request.recall_type,
        risk_only=bool(request.risk_only_reason),
        victim_recorded=bool(recorded["victim"]),
        report=report,
        saved=frozenset(saved),
        choices=choices_of(request, report["circumstances"].get("evidence") or []),
    )
    return ReportNow(request, recorded, saved, context)


def recorded_answers(request: RecallRequest, *, at: datetime) -> dict[str, dict[str, Any]]:
    """What the record gives for every section."""
    begun = {
        **of_person(request),
        **of_risk(request, on=london_date(at)),
        **of_grounds(request),
        **of_type_and_author(request),
    }
    return {section.code: begun.get(section.code, {}) for section in SECTIONS}


def choices_of(request: RecallRequest, evidence: list[str]) -> dict[str, Choices]:
    """The choices the record gives: additional conditions of the licence, and the entries chosen as evidence."""
    conditions = request.sentence.conditions.exclude(kind=ConditionKind.STANDARD)
    contacts = Contact.objects.filter(pk__in=evidence, person=request.person, is_sensitive=False)
    entries = contacts.select_related("type").order_by("starts_at", "pk")
    return {
        "additional": tuple((str(row.pk), row.text) for row in conditions),
        "evidence": tuple((str(row.pk), in_words(row)) for row in entries),
    }


def in_words(contact: Contact) -> str:
    """An entry of the contact log as evidence: when, what, its outcome, and its notes."""
    outcome = contact.get_outcome_display() if contact.outcome else ""
    what = ". ".join(filter(None, (str(contact.type), outcome, " ".join(contact.notes.split()))))
    return f"{day_and_time(contact.starts_at)}: {what}"


def _over(section: Section, recorded: dict[str, Any], row: ReportSection | None) -> dict[str, Any]:
    typed = row.answers if row else {}
    counts = {question.name: question.recorded for question in section.questions}
    return {**recorded, **{name: answer for name, answer in typed.items() if not counts.get(name, True)}}
