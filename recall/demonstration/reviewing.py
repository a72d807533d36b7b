"""A standard recall reviewed: the prison discloses the dossier, the officer writes Part B, the Parole Board decides."""

from __future__ import annotations

from datetime import datetime

from probation.accounts.models import User
from probation.working_days import london_date
from recall.actions.casework.board_outcome import Outcome, record_board_outcome
from recall.actions.casework.disclosure import SentBack, record_disclosure
from recall.actions.casework.refer import refer_to_parole_board
from recall.actions.casework.write_part_b import send_part_b
from recall.models import RecallRequest
from recall.policy.part_a.question import NO, YES
from recall.policy.part_a.risk import GROUPS
from recall.vocabulary.custody import BoardOutcome, RepresentationsBy

from .at_ppcs import caseworker

PART_B = {
    "new_information": "None. No charge and no prosecution since the recall.",
    "conduct": "Keeps to himself, and writes letters that the prison reads.",
    "contact": "His officer saw him in prison, and telephoned the wing twice.",
    "risk": "Unchanged: very high to a known adult. He has not spoken of why he looked for her.",
    "risk_plan": "No plan in the community would hold him.",
    "liaison": "MAPPA level 2 met and agrees. The victim liaison officer has told the victims.",
    "accommodation": "None yet.",
    "conditions": "No contact, an exclusion zone, residence in approved premises.",
    "release_before": NO,
    "release_at": NO,
    "because": "The risk that he was recalled for is as it was.",
    "copy_given": YES,
}


def is_disclosed(request: RecallRequest, *, at: datetime) -> None:
    """Given and explained by the prison on the day; he makes no representations."""
    today = london_date(at)
    sent_back = SentBack(
        received_on=today,
        disclosed_on=today,
        explained_by="Officer J. Marsh",
        part_1_signed_on=today,
        witness="Officer J. Marsh",
        representations_by=RepresentationsBy.NONE,
        part_2_on=today,
        part_3_on=today,
    )
    record_disclosure(request, sent_back=sent_back, by=caseworker(), at=at)


def writes_part_b(request: RecallRequest, *, officer: User, at: datetime) -> None:
    """Sent in time, against release."""
    risk = {f"rosh_{name}": "very-high" if name == "known_adult" else "medium" for name, _ in GROUPS}
    send_part_b(request.risk_reports.get(sent_at=None), {**PART_B, **risk}, by=officer, at=at)


def is_referred(request: RecallRequest, *, at: datetime) -> None:
    """The 28 days are over."""
    refer_to_parole_board(request, by=caseworker(), at=at)


def is_refused_release(request: RecallRequest, *, because: str, at: datetime) -> None:
    """The Board decides that there is no release."""
    decided = Outcome(outcome=BoardOutcome.NO_RELEASE, determined_on=london_date(at), reasons=because)
    record_board_outcome(request, decided=decided, by=caseworker(), at=at)
