"""The words of breach proceedings before court: states, status codes, the pack, the referral and its answer. Pure."""

from probation.vocabulary import Words


class BreachState(Words):
    """SM-D and SM-E, enforcement.md §4.5 and §4.6."""

    INITIATED = "initiated", "Breach initiated"
    PACK_REQUESTED = "pack-requested", "Pack requested"
    PACK_PREPARED = "pack-prepared", "Pack prepared"
    PACK_CHECKED = "pack-checked", "Pack checked"
    REFERRED = "referred", "With the enforcement officer"
    RETURNED = "returned", "Returned for further work"
    DECLINED = "declined", "Declined"
    ACCEPTED = "accepted", "Accepted"
    PROCESS_REQUESTED = "process-requested", "Information laid"
    REFUSED = "refused", "Summons or warrant refused"
    SUMMONSED = "summonsed", "Summons issued"
    WARRANT_OUT = "warrant-out", "Warrant outstanding"
    EXECUTED = "executed", "Warrant executed"
    HEARING = "hearing", "At court"
    ADJOURNED = "adjourned", "Adjourned"
    ADMITTED = "admitted", "Admitted"
    DENIED = "denied", "Denied"
    TRIAL = "trial", "Trial"
    PROVED = "proved", "Proved"
    NOT_PROVED = "not-proved", "Not proved"
    WITHDRAWN = "withdrawn", "Withdrawn"
    RESULT = "result", "Result given"
    RE_ENGAGE = "re-engage", "Back with the responsible officer"
    RESUMED = "resumed", "Supervision resumed"
    ENDED = "ended", "Order ended"
    CLOSED = "closed", "Closed"
    CLOSED_NO_PROCEEDINGS = "closed-no-proceedings", "Closed without proceedings"


class Lane(Words):
    """Whose process map a breach follows: a CRC's case crosses to the public sector, the NPS's own case stays."""

    CRC = "crc", "CRC case"
    NPS = "nps", "NPS case"


OVER = (
    BreachState.RESULT,
    BreachState.RE_ENGAGE,
    BreachState.RESUMED,
    BreachState.ENDED,
    BreachState.CLOSED,
    BreachState.CLOSED_NO_PROCEEDINGS,
)
"""States in which the breach has ended: the count begins again and another breach may be begun."""

STATUS_CODES: dict[BreachState, tuple[str, ...]] = {
    BreachState.INITIATED: ("BRE01",),
    BreachState.PACK_REQUESTED: ("BRE02",),
    BreachState.PACK_PREPARED: ("BRE03",),
    BreachState.PACK_CHECKED: ("BRE04", "BRE18"),
    BreachState.RETURNED: ("BRE17",),
    BreachState.DECLINED: ("SPG003",),
    BreachState.PROCESS_REQUESTED: ("BRE19",),
    BreachState.SUMMONSED: ("BRE05",),
    BreachState.WARRANT_OUT: ("BRE11",),
    BreachState.EXECUTED: ("BRE12",),
    BreachState.WITHDRAWN: ("BRE06",),
    BreachState.NOT_PROVED: ("BRE07",),
}
"""nDelius status codes of the breach record; those of a result are in ``RESULT_CODES``. The first is the one written.

Not the enforcement-action codes BRE01 and BRE02 of §3.3, which are another namespace.
"""


class BreachLog(Words):
    """Contact-log codes a breach writes, other than those of its letters and its closing."""

    INITIATED = "AIBR", "Breach or recall initiated"
    PACK_REQUESTED = "BIPR", "Breach information pack requested"
    PACK_PREPARED = "BIPP", "Breach information pack prepared"
    PACK_CHECKED = "BIPC", "Breach information pack checked"
    RETURNED = "BRRW", "Breach referral returned for further work"
    PROCESS_REQUESTED = "BSRQ", "Breach summons requested"
    SUMMONSED = "BSII", "Breach summons issued"
    WARRANT = "BRWS", "Breach warrant status"
    ADJOURNED_FOR_TRIAL = "BRET", "Adjourned for breach trial"
    CONFIRMATION_SENT = "CBRC", "Confirmation of breach sent"


class PackDocumentKind(Words):
    """The documents of a breach pack (§4.5)."""

    INFORMATION = "information", "Information and draft summons"
    STATEMENT = "statement", "Statement of breach with the contact log"
    ORDER = "order", "Order or supervision notice, with the induction record"
    WARNINGS = "warnings", "Warning letters with proof of service"
    REPORT = "report", "Breach report with proposal"
    CONVICTIONS = "convictions", "Updated previous convictions from the police"
    OTHER = "other", "Other"


class PackCheck(Words):
    """What the manager who checks a pack confirms."""

    FAILURES = "failures", "Each failure is on this order, with its date, time and the instruction given"
    WARNINGS = "warnings", "Each warning is there, with proof that it was given"
    ENQUIRIES = "enquiries", "The reasons offered and the enquiries made are set out"
    COMPLIANCE = "compliance", "How far the person has complied is set out"
    PROPOSAL = "proposal", "The report proposes what the court should do, within its powers"
    RISK = "risk", "Risk, vulnerability and language needs are set out"


class ReturnReason(Words):
    """Why an enforcement officer sends a referral back for further work (BRE17)."""

    DOCUMENT_MISSING = "document-missing", "A document or letter is missing"
    EVIDENCE_MISSING = "evidence-missing", "Evidence of the failure is missing"
    NO_WARNING = "no-warning", "No live warning, and the failure is not marked serious"
    NOT_ON_ORDER = "not-on-order", "A failure is not on this order or requirement"
    WRONG_COURT = "wrong-court", "Wrong court"
    IN_CUSTODY = "in-custody", "The person is in custody elsewhere"
    ORDER_ENDING = "order-ending", "The order has ended or is about to"
    OTHER = "other", "Other"


class DeclineReason(Words):
    """Why an enforcement officer does not think proceedings appropriate (SPG003)."""

    ORDER_ENDED = "order-ended", "The order has ended, or will before an information can be laid"
    NOT_PROVABLE = "not-provable", "The failure cannot be proved"
    EXCUSE = "excuse", "There was, or may have been, a reasonable excuse"
    ANOTHER_COURSE = "another-course", "Another course is better, such as an application to amend or revoke"
    IN_CUSTODY = "in-custody", "The person is in custody for another matter"
    OTHER = "other", "Other"


class WithdrawalReason(Words):
    """Why a breach is withdrawn (ABWD, BRE06)."""

    EVIDENCE_ACCEPTED = "evidence-accepted", "Evidence of a reasonable excuse accepted"
    DETAINED = "detained", "Detained under the Mental Health Act"
    SUPERSEDED = "superseded", "Superseded by a new sentence"
    DEATH = "death", "The person has died"
    ERROR = "error", "Begun in error"


class DelayOwner(Words):
    """With whom a breach case lay."""

    PROVIDER = "provider", "The provider"
    ENFORCEMENT_OFFICER = "enforcement-officer", "The enforcement officer"
