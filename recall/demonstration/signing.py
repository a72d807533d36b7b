"""Part A is completed and signed, and the request goes to PPCS."""

from __future__ import annotations

from datetime import datetime

from probation.accounts.models import User
from recall.actions.complete_part_a import complete_part_a
from recall.actions.refer_to_nps import refer_to_nps
from recall.actions.sign_report import Signing, countersign, endorse
from recall.actions.submit_request import Submission, submit_request
from recall.models import RecallRequest
from recall.vocabulary import Attachment, Statement

from .acts import Recall

RECIPIENTS = "The responsible officer, the line manager, the local police and the functional mailbox."
SENIOR_LINE = "0121 496 0150"
"""Where a senior manager, who is of no team, can be reached."""
NOT_NEEDED = {Attachment.CHARGE: "Nobody has charged a further offence.", Attachment.PRE_SENTENCE: "None was ordered."}


def completes(recall: Recall, request: RecallRequest, *, at: datetime) -> None:
    complete_part_a(request, by=recall.officer, at=at)


def countersigns(recall: Recall, request: RecallRequest, *, at: datetime) -> None:
    """The line manager, in their own words."""
    comment = (
        "I have read the report with the officer. What could be tried has been tried, and recall is proportionate."
    )
    countersign(request, signing=_signing(recall.manager, comment), by=recall.manager, at=at)


def refers(recall: Recall, request: RecallRequest, *, at: datetime) -> None:
    """Chart 2: the CRC's manager refers it to the NPS."""
    to = recall.senior.organisation
    refer_to_nps(request, to=to, escalation=recall.told.escalation, by=recall.manager, at=at)


def endorses(recall: Recall, request: RecallRequest, *, at: datetime) -> None:
    """The senior manager, in theirs."""
    comment = "The risk described cannot be managed in the community today. The type of recall follows from it."
    endorse(request, signing=_signing(recall.senior, comment), by=recall.senior, at=at)


def submits(recall: Recall, request: RecallRequest, *, at: datetime) -> None:
    """To PPCS, with the licence, OASys and the convictions."""
    submission = Submission(
        attachments={paper: NOT_NEEDED.get(paper, "") for paper in Attachment if paper != Attachment.OTHER},
        order_recipients=RECIPIENTS,
        reply_mailbox=recall.officer.email,
    )
    submit_request(request, submission=submission, by=recall.officer, at=at)


def _signing(signer: User, comment: str) -> Signing:
    return Signing(statements=list(Statement), comment=comment, phone=signer.phone or SENIOR_LINE)
