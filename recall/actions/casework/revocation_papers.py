"""What issues with the revocation order: its documents, and the notice to each who must know (recall.md P8 and P9)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from probation.accounts.models import User
from recall.models import Casework, RecallRequest, Revocation
from recall.queries.warrant.letters import offender_letter, probation_letter
from recall.queries.warrant.notification import notification_paper, police_notice_paper
from recall.vocabulary import RecallType
from recall.vocabulary.casework import Custody
from recall.vocabulary.custody import PaperKind, Recipient

from .notices import Notify
from .papers import make_paper
from .send_notice import REVOKED

OF_PROBATION = (Recipient.OFFICER, Recipient.MANAGER, Recipient.SENIOR, Recipient.MAILBOX)
THE_POLICE = (Recipient.POLICE, Recipient.PNC_BUREAU)
FOR_ARREST = (PaperKind.POLICE_NOTICE, PaperKind.OFFENDER_LETTER)


def issue_papers(request: RecallRequest, revocation: Revocation, casework: Casework, *, by: User, at: datetime) -> None:
    """Within the transaction of the order. Held already, there is nothing to arrest for: no police notice, and no
    letter to hand over (§8 case 42)."""
    at_large = casework.custody == Custody.AT_LARGE
    papers = {
        PaperKind.NOTIFICATION: notification_paper(revocation, casework, by=by, at=at),
        PaperKind.PROBATION_LETTER: probation_letter(revocation, casework, by=by, at=at),
    }
    if at_large:
        papers[PaperKind.POLICE_NOTICE] = police_notice_paper(revocation, casework, by=by)
        papers[PaperKind.OFFENDER_LETTER] = offender_letter(revocation, casework, by=by)
    for kind, paper in papers.items():
        make_paper(request, kind, paper, by=by, at=at)
    notice_of_revocation(request, casework).apply(by=by, at=at)
    if casework.recall_type != request.recall_type:
        notice_of_change(request, casework).apply(by=by, at=at)


def notice_of_revocation(request: RecallRequest, casework: Casework) -> Notify:
    """The order goes to everybody, the other documents to whom they concern."""
    at_large = casework.custody == Custody.AT_LARGE
    to: dict[Recipient, Sequence[PaperKind]] = {
        **dict.fromkeys(OF_PROBATION, (PaperKind.PROBATION_LETTER, PaperKind.NOTIFICATION)),
        **dict.fromkeys(THE_POLICE, (PaperKind.NOTIFICATION, *(FOR_ARREST if at_large else ()))),
        Recipient.PRISON: (PaperKind.NOTIFICATION,),
    }
    urgent = "Emergency recall. " if request.is_emergency else ""
    held = "" if at_large else " The person is held already: for the police this is for information only."
    text = (
        f"{urgent}The Secretary of State has revoked the licence of {request.crn} and recalled them to prison. The "
        f"revocation order and the documents that concern you are attached.{held} Tell PPCS at once of anything that "
        "affects the recall."
    )
    return Notify(request, REVOKED, f"{urgent}Licence revoked: {request.crn}", text, to)


def notice_of_change(request: RecallRequest, casework: Casework) -> Notify:
    """PPCS changed the type: probation is told why, and what is owed now (P6, §8 case 33)."""
    label = RecallType.label_of(casework.recall_type).lower()
    owed = (
        "Part B is not owed unless the person makes representations."
        if casework.recall_type == RecallType.FIXED
        else "Part B is owed, and the case goes to the Parole Board if the person is not released before."
    )
    text = f"PPCS has changed the type of recall of {request.crn} to {label}: {casework.decision_detail} {owed}"
    return Notify(
        request, "type-changed", f"Type of recall changed: {request.crn}", text, dict.fromkeys(OF_PROBATION, ())
    )
