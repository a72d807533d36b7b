"""Part A written as an officer writes it: the mandatory fields the record does not give."""

from datetime import datetime
from typing import Any

from probation.accounts.models import User
from recall.actions.part_a.save_section import save_section
from recall.models import RecallRequest, ReportSection
from recall.policy.part_a import BY_CODE, Kind
from recall.policy.part_a.people import ATTACHMENTS
from recall.policy.part_a.recall_type import FACTORS
from recall.policy.part_a.risk import GROUPS
from recall.queries.part_a.report import recorded_answers
from recall.vocabulary import RecallType

WRITTEN: dict[str, dict[str, Any]] = {
    "disclosure": {"alternatives_considered": "yes"},
    "extended": {"extended": "none"},
    "person": {"pnomis_number": "A1234BC", "releasing_prison": "HMP Example"},
    "custody": {"custody": "no"},
    "address": {"no_fixed_abode": "no", "address": "1 Example Street, Birmingham, B3 2PE"},
    "arrest": {"arrest_issues": "no"},
    "police": {"police_name": "PC Sam Example", "police_phone": "0121 496 0002", "police_email": "sam@example.test"},
    "vulnerability": {"issues": ["none"]},
    "contraband": {"contraband": "no"},
    "victim": {"in_contact": "no"},
    "rosh": {name: "medium" for name, _ in GROUPS},
    "offence": {"analysis": "Theft from a shop, to pay for drugs."},
    "author": {
        "phone": "0121 496 0003",
        "email": "olu@example.test",
        "mailbox": "recalls@example.test",
    },
    "attachments": {q.name: "attached" for q in ATTACHMENTS.questions if q.kind == Kind.CHOICE},
}


NOT_CONSIDERED_BEFORE: dict[str, dict[str, Any]] = {
    "circumstances": {"unmanageable": "She is at risk tonight, and nothing else would keep him from her."},
    "response": {"response": "Came to four of seven appointments."},
    "alternatives": {"none_because": "There was no time for any."},
}
"""Out of hours nothing was considered on paper before it was agreed."""


def written_in(request: RecallRequest) -> dict[str, dict[str, Any]]:
    """What is written in each section; for a fixed term, the six factors too."""
    unconsidered = NOT_CONSIDERED_BEFORE if request.out_of_hours else {}
    fixed = {"type": {name: f"{label}: weighed." for name, label in FACTORS}}
    return {**WRITTEN, **unconsidered, **(fixed if request.recall_type == RecallType.FIXED else {})}


def a_written_report(request: RecallRequest, *, by: User, at: datetime) -> None:
    """Every section written in: one through its act, the others as that act keeps them, for speed."""
    written = written_in(RecallRequest.objects.get(pk=request.pk))
    assert set(written) <= set(BY_CODE)
    begun = set(request.sections.values_list("code", flat=True)) or {next(iter(written))}
    for code in begun & set(written):
        save_section(request, code, written[code], by=by, at=at)
    recorded = recorded_answers(RecallRequest.objects.get(pk=request.pk), at=at)
    ReportSection.objects.bulk_create(
        ReportSection(request=request, code=code, answers=_typed(sent, recorded[code]), saved_at=at, saved_by=by)
        for code, sent in written.items()
        if code not in begun
    )


def _typed(sent: dict[str, Any], recorded: dict[str, Any]) -> dict[str, Any]:
    return {name: answer for name, answer in sent.items() if answer != recorded.get(name)}
