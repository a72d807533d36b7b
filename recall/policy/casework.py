"""What each act of PPCS up to the police receipt must hold (recall.md §3.4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from probation.policy import Citation, Mark, Reason, Rule
from recall.vocabulary import RecallType
from recall.vocabulary.casework import Custody, PpcsDecision, RecallReason, StopReason

SERVICE = Citation("manage-recalls (2021-22)", "PPCS casework")
ORDER = Citation("CJA 2003", "s.254")
OVERLAY = Citation("Domain reference: recall", "§3.3 emergency overlay", Mark.DOUBTFUL)
CHECKED = Citation("Domain reference: recall", "§3.4 P8", Mark.DECIDED)


@dataclass(frozen=True, kw_only=True)
class BookingFacts:
    """A request about to be booked on. ``missing``: which documents are, and why; ``chased``: probation was asked."""

    submitted: bool
    custody: str
    place_of_custody: str
    police_force: str
    missing_papers: tuple[str, ...]
    chased: bool


@dataclass(frozen=True, kw_only=True)
class RevokingFacts:
    """What a decision-maker records of every revocation. ``against``: what the law says against it."""

    detail: str
    reasons: tuple[str, ...]
    reasons_other: str
    conditions_breached: str
    custody: str
    place_of_custody: str
    against: tuple[Reason, ...] = field(default=())


@dataclass(frozen=True, kw_only=True)
class DecidingFacts(RevokingFacts):
    """A decision about to be taken. ``asked``: the type probation asked for. ``licence_there``: the document.

    ``needed``: how many people of probation must have signed, by the chart.
    """

    booked: bool
    licence_there: bool
    decision: str
    asked: str
    revoked_on: date
    today: date
    signatures: int
    needed: int


@dataclass(frozen=True, kw_only=True)
class BeforePartAFacts(RevokingFacts):
    """A revocation out of hours. ``approved``: PPCS gave its verbal approval; ``allowed``: by the setting."""

    out_of_hours: bool
    is_emergency: bool
    approved: bool
    allowed: bool
    recall_type: str
    police_force: str


@dataclass(frozen=True)
class StoppingFacts:
    """A recall about to be stopped, or rejected with a reason in words."""

    reason: str
    detail: str


@dataclass(frozen=True, kw_only=True)
class ReceiptFacts:
    """What the police report of the notice."""

    in_custody: bool
    received_at: datetime | None
    issued_at: datetime
    now: datetime
    warrant_reference: str


booking: Rule[BookingFacts] = Rule("recall.book_on", keyed_on="the day it is booked on")
deciding: Rule[DecidingFacts] = Rule("recall.revoke", keyed_on="revocation")
revoking_before_part_a: Rule[BeforePartAFacts] = Rule("recall.revoke_before_part_a", keyed_on="revocation")
stopping: Rule[StoppingFacts] = Rule("recall.stop", keyed_on="the day it is stopped")
rejecting: Rule[StoppingFacts] = Rule("recall.reject_at_ppcs", keyed_on="the day it is rejected")
receiving: Rule[ReceiptFacts] = Rule("recall.police_receipt", keyed_on="the day it is received")


@booking.in_force_from("2014-06-01", SERVICE, name="PPCS")
def _booking(facts: BookingFacts) -> Iterator[Reason]:
    if not facts.submitted:
        yield Reason("The request is not with PPCS.")
    if facts.custody not in list(Custody):
        yield Reason("Select where the person is.", "custody")
    elif facts.custody != Custody.AT_LARGE and not facts.place_of_custody.strip():
        yield Reason("Enter where the person is held.", "place_of_custody")
    if not facts.police_force.strip():
        yield Reason("Enter the police force.", "police_force")
    if "licence" in facts.missing_papers and not facts.chased:
        yield Reason("The licence is required: ask probation for it.", "missing")


@deciding.in_force_from("2014-06-01", ORDER, SERVICE, CHECKED, name="CJA 2003 s.254")
def _deciding(facts: DecidingFacts) -> Iterator[Reason]:
    if not facts.booked:
        yield Reason("Book the request on first.")
    if not facts.licence_there:
        yield Reason("The licence is required before the decision: ask probation for it.")
    if facts.signatures < facts.needed:
        senior = " and a senior manager" if facts.needed > 1 else ""
        yield Reason(f"The request is not signed by a line manager{senior}.")
    if facts.decision not in list(PpcsDecision):
        yield Reason("Say whether you agree the type of recall.", "decision")
    if facts.revoked_on != facts.today:
        yield Reason("The date of revocation is the day the order issues.", "revoked_on")
    yield from _endorsed(facts)


@revoking_before_part_a.in_force_from("2014-06-01", ORDER, OVERLAY, name="CJA 2003 s.254, emergency")
def _before_part_a(facts: BeforePartAFacts) -> Iterator[Reason]:
    if not facts.allowed:
        yield Reason("This provider’s recalls are revoked only when Part A has come.")
    if not (facts.out_of_hours and facts.is_emergency):
        yield Reason("Only an emergency recall instigated out of hours is revoked before Part A is written.")
    if not facts.approved:
        yield Reason("PPCS has not given its verbal approval.")
    if facts.recall_type not in list(RecallType):
        yield Reason("Select the type of recall.", "recall_type")
    if not facts.police_force.strip():
        yield Reason("Enter the police force.", "police_force")
    yield from _endorsed(facts)


def _endorsed(facts: RevokingFacts) -> Iterator[Reason]:
    yield from facts.against
    if not facts.detail.strip():
        yield Reason("Give the reasons for your decision.", "detail")
    if not facts.reasons or any(reason not in list(RecallReason) for reason in facts.reasons):
        yield Reason("Select the reasons for recall.", "reasons")
    if RecallReason.OTHER in facts.reasons and not facts.reasons_other.strip():
        yield Reason("Enter the other reason.", "reasons_other")
    if not facts.conditions_breached.strip():
        yield Reason("Enter the conditions breached, as the licence words and numbers them.", "conditions_breached")
    if facts.custody not in list(Custody):
        yield Reason("Confirm where the person is.", "custody")
    elif facts.custody != Custody.AT_LARGE and not facts.place_of_custody.strip():
        yield Reason("Enter where the person is held.", "place_of_custody")


def type_decided(asked: str, decision: str) -> str:
    """The type as PPCS has it: the one asked for, or the other."""
    if decision != PpcsDecision.CHANGE:
        return asked
    return RecallType.STANDARD if asked == RecallType.FIXED else RecallType.FIXED


@stopping.in_force_from("2014-06-01", SERVICE, name="PPCS")
def _stopping(facts: StoppingFacts) -> Iterator[Reason]:
    if facts.reason not in list(StopReason) or facts.reason == StopReason.RESCINDED:
        yield Reason("Select why it is stopped.", "reason")
    if not facts.detail.strip():
        yield Reason("Say more, for probation.", "detail")


@rejecting.in_force_from("2014-06-01", SERVICE, name="PPCS")
def _rejecting(facts: StoppingFacts) -> Iterator[Reason]:
    if not facts.detail.strip():
        yield Reason("Say why the request is rejected.", "detail")


@receiving.in_force_from("2014-06-01", Citation("Urgent licence recall notification", "receipt"), name="police notice")
def _receiving(facts: ReceiptFacts) -> Iterator[Reason]:
    if facts.in_custody:
        yield Reason("The person was in prison already: the notice to the police is for information only.")
    if facts.received_at is None:
        yield Reason("Enter when the police received the notice.", "received_at")
    elif not facts.issued_at <= facts.received_at <= facts.now:
        yield Reason("The notice was received after the order issued, and not in the future.", "received_at")
    if not facts.warrant_reference.strip():
        yield Reason("Enter the warrant reference.", "warrant_reference")
