"""What was done about a failure, as the pages show it: enquiries and their checklist, evidence, enforcement actions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from enforcement.models import EnforcementAction, Enquiry, Evidence
from enforcement.vocabulary import ActionCode, EnquiryMethod, EvidenceKind


@dataclass(frozen=True)
class EnquiryView:
    """An enquiry made: what was tried, what came of it, when and by whom."""

    method: str
    result: str
    made_at: datetime
    made_by: str


@dataclass(frozen=True)
class ChecklistLine:
    """A line of the checklist of enquiries, and whether it was tried."""

    label: str
    tried: bool


@dataclass(frozen=True)
class EvidenceView:
    """Evidence received. ``file_name`` is empty where it is a note alone."""

    pk: int
    kind: str
    note: str
    file_name: str
    received_on: date
    recorded_by: str


@dataclass(frozen=True)
class ActionView:
    """An enforcement action taken."""

    code: str
    label: str
    note: str
    respond_by: date | None
    taken_at: datetime
    taken_by: str


def checklist(enquiries: list[Enquiry]) -> tuple[ChecklistLine, ...]:
    """The checklist of enquiries to think of (enforcement.md §3.5), each marked tried or not."""
    tried = {enquiry.method for enquiry in enquiries}
    methods = [method for method in EnquiryMethod if method != EnquiryMethod.OTHER]
    return tuple(ChecklistLine(method.label, method in tried) for method in methods)


def enquiry_view(row: Enquiry) -> EnquiryView:
    """An enquiry, its maker fetched with it."""
    return EnquiryView(EnquiryMethod.label_of(row.method), row.result, row.made_at, str(row.made_by))


def evidence_view(row: Evidence) -> EvidenceView:
    """A piece of evidence, whoever recorded it fetched with it."""
    kind = EvidenceKind.label_of(row.kind)
    return EvidenceView(row.pk, kind, row.note, row.file_name, row.received_on, str(row.recorded_by))


def action_view(row: EnforcementAction) -> ActionView:
    """An enforcement action, whoever took it fetched with it."""
    label = ActionCode.label_of(row.code)
    return ActionView(row.code, label, row.note, row.respond_by, row.taken_at, str(row.taken_by))
