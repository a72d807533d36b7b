"""The words of the three process charts: the charts, the states, their nDelius codes, and how a request ends. Pure."""

from probation.vocabulary import Words


class Chart(Words):
    """Which chart of PI 27/2014 a request follows."""

    CRC = "crc", "CRC, no increase in ROSH to high"
    CRC_RAISED = "crc-raised", "CRC, ROSH increased to high"
    NPS = "nps", "NPS"


class RecallState(Words):
    """The states of the three charts up to the decision of PPCS (recall.md §3.1 to §3.3)."""

    CONCERN_RAISED = "concern-raised", "Concern raised"
    UNDER_CONSIDERATION = "under-consideration", "Recall under consideration"
    ROSH_REVIEW = "rosh-review", "ROSH review"
    ROSH_INCREASE_IDENTIFIED = "rosh-increase-identified", "ROSH increase identified"
    ESCALATED_TO_NPS = "escalated-to-nps", "Escalated to the NPS"
    OOH_INSTIGATED = "ooh-instigated", "Out-of-hours recall instigated"
    INITIATED = "initiated", "Recall initiated"
    PPCS_ALERTED = "ppcs-alerted", "PPCS alerted"
    PART_A_COMPLETED = "part-a-completed", "Part A completed"
    RETURNED_FOR_REWORK = "returned-for-rework", "Returned for further work"
    PART_A_COUNTERSIGNED = "part-a-countersigned", "Part A countersigned"
    REFERRED_TO_NPS = "referred-to-nps", "Referred to the NPS"
    ENDORSED = "endorsed", "Recall endorsed"
    SUBMITTED_TO_PPCS = "submitted-to-ppcs", "Submitted to PPCS"
    NOT_RECALLED = "not-recalled", "Decision not to recall"
    REJECTED_BY_NPS = "rejected-by-nps", "Rejected by the NPS"
    REJECTED_BY_SENIOR_MANAGER = "rejected-by-senior-manager", "Rejected by the senior manager"
    WITHDRAWN = "withdrawn", "Request withdrawn"
    REJECTED_BY_PPCS = "rejected-by-ppcs", "Rejected by PPCS"
    STOPPED = "stopped", "Stopped by PPCS"
    REVOKED = "revoked", "Licence revoked"
    RELEASED = "released", "Released again on licence"


STATUS_CODES: dict[RecallState, str] = {
    RecallState.INITIATED: "REC01",
    RecallState.PART_A_COMPLETED: "REC02",
    RecallState.PART_A_COUNTERSIGNED: "REC03",
    RecallState.ENDORSED: "REC04",
    RecallState.REJECTED_BY_NPS: "REC05",
    RecallState.REJECTED_BY_SENIOR_MANAGER: "REC05",
    RecallState.REFERRED_TO_NPS: "REC06",
    RecallState.REJECTED_BY_PPCS: "REC07",
    RecallState.REVOKED: "REC07",
    RecallState.SUBMITTED_TO_PPCS: "REC08",
    RecallState.OOH_INSTIGATED: "REC09",
    RecallState.WITHDRAWN: "REC10",
}
"""nDelius status codes (recall.md §3.0). Not the outcome codes, which share the numbers and are another list."""


class RecallOutcome(Words):
    """nDelius outcome codes of a recall (recall.md §3.0)."""

    FIXED_TERM = "REC01", "Fixed term recall"
    STANDARD = "REC02", "Standard recall"
    REJECTED_BY_NPS = "REC03", "Recall rejected by the NPS"
    REJECTED_BY_PPCS = "REC04", "Recall rejected by PPCS"
    WITHDRAWN = "REC05", "Request withdrawn by the officer"


BEFORE_DECISION = (
    RecallState.CONCERN_RAISED,
    RecallState.UNDER_CONSIDERATION,
    RecallState.ROSH_REVIEW,
    RecallState.ROSH_INCREASE_IDENTIFIED,
)
"""Nothing is decided yet: no clock of the request runs."""

OVER = (
    RecallState.NOT_RECALLED,
    RecallState.REJECTED_BY_NPS,
    RecallState.REJECTED_BY_SENIOR_MANAGER,
    RecallState.WITHDRAWN,
    RecallState.REJECTED_BY_PPCS,
    RecallState.STOPPED,
)
"""The request has ended without a recall: another may be made for the licence."""

RECALLED = (RecallState.REVOKED, RecallState.RELEASED)
"""The recall is, or was, in force."""

WRITING = (RecallState.INITIATED, RecallState.PPCS_ALERTED)
"""Part A is being written."""

SIGNED = (RecallState.PART_A_COMPLETED, RecallState.PART_A_COUNTERSIGNED, RecallState.ENDORSED)
"""Part A is complete: a change to it makes a new version and voids the signatures on the old one."""
