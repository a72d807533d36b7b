"""Part B or C as it stands: what the record gives, what was typed over it, and the page it is written on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cases.models import Contact
from probation.accounts.acting import Acting
from probation.govuk.house_style import clock_time, day
from probation.working_days import london_date
from recall.models import Casework, FixedTermUpgrade, RecallRequest, Revocation, RiskReport
from recall.permissions import review as may
from recall.policy.part_a import Context, Section, is_answered
from recall.policy.part_b import questions_of, was_of_fixed_term
from recall.queries.part_a.content import shown_answers
from recall.queries.part_a.record_of_person import of_person
from recall.queries.part_a.record_of_risk import of_risk
from recall.queries.part_a.report import in_words
from recall.queries.part_a.section_page import SectionPage
from recall.vocabulary import RecallState, RecallType

NOT_REGISTERED = "Not registered under MAPPA."


@dataclass(frozen=True)
class ReportNow:
    """``recorded``: what the record gives; ``section``: the questions asked now, or when it was sent."""

    report: RiskReport
    section: Section
    recorded: dict[str, Any]
    context: Context
    fixed_term: bool
    late: bool

    @property
    def answers(self) -> dict[str, Any]:
        """What counts: as the record has it, and over it what was typed."""
        return {**self.recorded, **self.report.answers}

    @property
    def from_the_record(self) -> tuple[str, ...]:
        """The questions answered by the record and not typed over."""
        typed = self.report.answers
        return tuple(
            q.label for q in self.section.questions if q.name not in typed and is_answered(self.recorded.get(q.name))
        )


def is_open(report: RiskReport) -> bool:
    """Whether it may be written: not sent, and the recall not over. ``report``: with its request."""
    return report.sent_at is None and report.request.state == RecallState.REVOKED


def is_late(report: RiskReport, *, at: datetime) -> bool:
    """Whether its last day has passed, or had when it was sent."""
    return london_date(report.sent_at or at) > report.due_on


def is_fixed_term(request: RecallRequest) -> bool:
    """As PPCS decided, and not upgraded since. Two queries."""
    fixed = Casework.objects.filter(request_id=request.pk, recall_type=RecallType.FIXED).exists()
    return fixed and not FixedTermUpgrade.objects.filter(request_id=request.pk).exists()


def asks_of_fixed_term(report: RiskReport) -> bool:
    """Whether its questions are those of a fixed term: as it was answered where it is sent. Two queries at most."""
    return was_of_fixed_term(report.answers) if report.sent_at else is_fixed_term(report.request)


def report_now(report: RiskReport, *, at: datetime) -> ReportNow:
    """The report as it stands. About ten queries."""
    fixed_term, late = asks_of_fixed_term(report), is_late(report, at=at)
    section = questions_of(report.kind, fixed_term=fixed_term, late=late)
    return ReportNow(report, section, _recorded(report, at=at), Context(on=london_date(at)), fixed_term, late)


def report_page(report: RiskReport, acting: Acting) -> SectionPage:
    """The page of the report, for whoever acts."""
    now = report_now(report, at=acting.at)
    return SectionPage(
        section=now.section,
        context=now.context,
        typed=now.section.questions,
        facts=(),
        answers=now.answers,
        from_the_record=now.from_the_record,
        gaps=(),
        shown=tuple(shown_answers(now.section, _with(now))),
        version=report.version,
        saved=_saved_in_words(report),
        is_asked=True,
        writable=is_open(report) and may.write_part_b(report, acting),
        is_signed=False,
    )


def _with(now: ReportNow) -> Context:
    return Context(on=now.context.on, report={now.section.code: now.answers})


def _saved_in_words(report: RiskReport) -> str:
    """ "Saved at 2:30pm on 15 May 2017 by Ana Example"; nothing before anything was typed."""
    if report.saved_at is None:
        return ""
    return f"Saved at {clock_time(report.saved_at)} on {day(report.saved_at)} by {report.saved_by}"


def _recorded(report: RiskReport, *, at: datetime) -> dict[str, Any]:
    request = report.request
    risk, person = of_risk(request, on=london_date(at)), of_person(request)
    rosh = {name: level for name, level in risk["rosh"].items() if name != "assessed_on"}
    return {
        **{f"rosh_{name}": level for name, level in rosh.items()},
        "liaison": _liaison(risk),
        "accommodation": person["address"].get("address", ""),
        "contact": _contact_since(request, at=at),
    }


def _liaison(risk: dict[str, dict[str, Any]]) -> str:
    mappa = risk["mappa"]
    if "level" not in mappa:
        return NOT_REGISTERED
    return f"MAPPA category {mappa['category']}, level {mappa['level']}."


def _contact_since(request: RecallRequest, *, at: datetime) -> str:
    """The entries of the contact log since the revocation, but for sensitive ones and appointments to come."""
    since = Revocation.objects.values_list("issued_at", flat=True).get(request_id=request.pk)
    rows = Contact.objects.filter(person=request.person, starts_at__range=(since, at), is_sensitive=False)
    return "\n".join(in_words(row) for row in rows.select_related("type").order_by("starts_at", "pk"))


def latest_report(request: RecallRequest) -> RiskReport | None:
    """The last report asked for, with its request; None where none was."""
    rows = RiskReport.objects.select_related("saved_by", "sent_by", "paper").filter(request_id=request.pk)
    found = rows.last()
    if found is not None:
        found.request = request
    return found
