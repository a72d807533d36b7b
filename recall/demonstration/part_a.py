"""Part A written as an officer writes it: what the record and the consideration have not filled in already."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from probation.working_days import london_date
from recall.actions.part_a.save_section import save_section
from recall.models import RecallRequest
from recall.policy.part_a.people import ATTACHED, ATTACHMENTS, NOT_NEEDED, status_of
from recall.policy.part_a.question import NO, YES, Kind
from recall.policy.part_a.recall_type import FACTORS
from recall.policy.part_a.request import NOT_EXTENDED
from recall.policy.part_a.risk import NONE
from recall.queries.part_a.report import recorded_answers
from recall.vocabulary import Attachment, RecallType

from .acts import Recall

Answers = dict[str, Any]
POLICE = {
    "police_name": "PC Dawn Hale, offender management",
    "police_phone": "0121 496 0160",
    "police_email": "dawn.hale@example.org",
}
VICTIM_LIAISON_OFFICER = "Paula Stead"
NOT_ENCLOSED = (status_of(Attachment.CHARGE), status_of(Attachment.PRE_SENTENCE))


def writes_part_a(recall: Recall, request: RecallRequest, *, at: datetime) -> None:
    """Every section with something still to write in it."""
    for code, answers in _sections(recall, request, at=at).items():
        save_section(request, code, answers, by=recall.officer, at=at)


def _sections(recall: Recall, request: RecallRequest, *, at: datetime) -> dict[str, Answers]:
    told, recorded = recall.told, recorded_answers(request, at=at)
    officer = recall.officer
    sections: dict[str, Answers] = {
        "disclosure": {"alternatives_considered": YES},
        "extended": {"extended": NOT_EXTENDED},
        "person": {"releasing_prison": told.releasing_prison},
        "custody": {"custody": NO},
        "arrest": _arrest(told.arrest_issues),
        "police": dict(POLICE),
        "contraband": {"contraband": NO},
        "victim": _victim(recorded["victim"], at),
        "offence": {"analysis": told.analysis},
        "author": {"phone": officer.phone, "email": officer.email, "mailbox": officer.email},
        "attachments": _attachments(),
    }
    if not recorded["vulnerability"]:
        sections["vulnerability"] = {"issues": [NONE]}
    if told.recall_type == RecallType.FIXED:
        sections["type"] = {name: told.factors[name] for name, _ in FACTORS}
    return sections


def _arrest(issues: str) -> Answers:
    return {"arrest_issues": YES, "arrest_detail": issues} if issues else {"arrest_issues": NO}


def _victim(recorded: Answers, at: datetime) -> Answers:
    """A victim in the scheme is told of the request the same day."""
    if recorded.get("in_contact") != YES:
        return {"in_contact": NO}
    told = ("told_request_on", "told_statement_on", "told_summary_on")
    today = london_date(at).isoformat()
    return {"in_contact": YES, "officer": VICTIM_LIAISON_OFFICER, **dict.fromkeys(told, today)}


def _attachments() -> Answers:
    papers = [question.name for question in ATTACHMENTS.questions if question.kind == Kind.CHOICE]
    return {name: NOT_NEEDED if name in NOT_ENCLOSED else ATTACHED for name in papers}
