"""Referring to the NPS, submitting to PPCS, and withdrawing (recall.md 1.10, 1.11, 2.6, 2.9, 3.8, 3.10, §5.29)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from probation.policy import Citation, Mark, Reason, Rule
from recall.vocabulary import Attachment, Chart, RecallType

PAPERS = Citation("Part A form (2021)", "section 29: attachments")
TELEPHONE_FIRST = Citation("Part A form (2021)", "section 1: telephone PPCS before sending")
WITHDRAWN = Citation("nDelius recall codes", "REC10, request withdrawn")
SENIOR = Citation("Domain reference: recall", "§9.2: whether a CRC needs a senior signature", Mark.DOUBTFUL)
RECALLED = Citation("CJA 2003", "s.254")


@dataclass(frozen=True, kw_only=True)
class ReferringFacts:
    """A chart 2 recall about to go to the NPS."""

    escalation: str
    to_nps: bool
    countersigned: bool


@dataclass(frozen=True, kw_only=True)
class SubmittingFacts:
    """A request about to go to PPCS. ``attachments``: by code, "" where present and the reason where missing.

    ``changed``: the sections of Part A that say something else now than in the version that was signed.
    """

    chart: str
    recall_type: str
    is_emergency: bool
    ppcs_approved: bool | None
    endorsed: bool
    senior_required: bool
    attachments: Mapping[str, str | None] = field(default_factory=dict)
    order_recipients: str = ""
    reply_mailbox: str = ""
    changed: tuple[str, ...] = ()
    late: bool = False
    late_reason: str = ""
    against: tuple[Reason, ...] = ()


@dataclass(frozen=True, kw_only=True)
class WithdrawingFacts:
    """A request about to be withdrawn. ``by_manager``: a manager acts; ``manager_agreed``: one is named."""

    reason: str
    by_manager: bool
    manager_agreed: bool
    revoked: bool


referring: Rule[ReferringFacts] = Rule("recall.refer_to_nps", keyed_on="the day it is referred")
submitting: Rule[SubmittingFacts] = Rule("recall.submit", keyed_on="the day it is submitted")
withdrawing: Rule[WithdrawingFacts] = Rule("recall.withdraw", keyed_on="the day it is withdrawn")


@referring.in_force_from("2014-06-01", Citation("PI 57/2014", "CRC to NPS risk review"), name="PI 57/2014")
def _referring(facts: ReferringFacts) -> Iterator[Reason]:
    if not facts.countersigned:
        yield Reason("The CRC manager countersigns Part A first.")
    if not facts.to_nps:
        yield Reason("Choose the NPS division the recall is referred to.", "to_provider")
    if not facts.escalation.strip():
        yield Reason("Describe the escalation: old and new ROSH, by group, and the evidence.", "escalation")


@submitting.in_force_from("2014-06-01", PAPERS, TELEPHONE_FIRST, SENIOR, RECALLED, name="PI 27/2014")
def _submitting(facts: SubmittingFacts) -> Iterator[Reason]:
    yield from facts.against
    if facts.recall_type not in list(RecallType):
        yield Reason("Choose the type of recall.")
    if facts.changed:
        differs = "; ".join(facts.changed)
        yield Reason(f"Part A has changed since it was completed: complete it again. What differs: {differs}.")
    if facts.senior_required and not facts.endorsed:
        yield Reason("A senior manager must endorse the recall before it goes to PPCS.")
    if facts.is_emergency and not facts.ppcs_approved:
        yield Reason("Telephone PPCS first: an emergency recall is sent after PPCS has approved it verbally.")
    if facts.late and not facts.late_reason.strip():
        yield Reason("The 24 hours have passed: say why it is late.", "late_reason")
    yield from _papers(facts.attachments)
    if not facts.order_recipients.strip():
        yield Reason("Enter who gets the revocation order.", "order_recipients")
    if not facts.reply_mailbox.strip():
        yield Reason("Enter the mailbox PPCS replies to.", "reply_mailbox")


def _papers(attachments: Mapping[str, str | None]) -> Iterator[Reason]:
    if attachments.get(Attachment.LICENCE) != "":
        yield Reason("The licence must be attached.", f"attachment_{Attachment.LICENCE}")
    for paper in Attachment:
        if paper in (Attachment.LICENCE, Attachment.OTHER):
            continue
        why = attachments.get(paper)
        if why is None or (why and not why.strip()):
            yield Reason(f"{paper.label}: say that it is attached, or why it is missing.", f"attachment_{paper}")


@withdrawing.in_force_from("2014-06-01", WITHDRAWN, name="PI 27/2014")
def _withdrawing(facts: WithdrawingFacts) -> Iterator[Reason]:
    if facts.revoked:
        yield Reason("The licence is revoked: ask PPCS to rescind the recall.")
    if not facts.reason.strip():
        yield Reason("Say why the request is withdrawn.", "reason")
    if not facts.by_manager and not facts.manager_agreed:
        yield Reason("Choose the manager who agreed to withdraw it.", "manager")


def senior_required(chart: str, *, crc_requires: bool) -> bool:
    """Whether a senior manager must endorse before PPCS: always but on chart 1, where the provider says."""
    return chart != Chart.CRC or crc_requires
