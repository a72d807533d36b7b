"""The words of what follows a revocation: papers, notices, life at large, custody, review, release. Pure."""

from probation.vocabulary import Words


class PaperKind(Words):
    """The documents PPCS makes of a recall (recall.md §6). The revocation order is kept with the revocation."""

    NOTIFICATION = "notification", "Recall notification"
    POLICE_NOTICE = "police-notice", "Urgent recall notice to the police"
    OFFENDER_LETTER = "offender-letter", "Letter to the person recalled"
    PROBATION_LETTER = "probation-letter", "Letter to probation"
    RETURNED_LETTER = "returned-letter", "Letter to probation: returned to custody"
    REASONS = "reasons", "Reasons for the revocation of the licence"
    GOVERNOR_LETTER = "governor-letter", "Letter to the Governor"
    CUSTODY_LETTER = "custody-letter", "Letter to the custody office"
    DOSSIER = "dossier", "Recall dossier"
    PARTS_1_TO_3 = "parts-1-to-3", "Parts 1, 2 and 3"
    PART_B = "part-b", "Part B"
    PART_C = "part-c", "Part C"
    SECONDARY_DOSSIER = "secondary-dossier", "Dossier for the Parole Board"
    RELEASE_LETTER = "release-letter", "Letter on release"
    RELEASE_LICENCE = "release-licence", "Licence on release"
    RESCIND_DECISION = "rescind-decision", "Decision on the request to rescind"


class NoticeState(Words):
    """Whether a notice has gone out. A failed one is tried again."""

    WAITING = "waiting", "Waiting to be sent"
    SENT = "sent", "Sent"
    FAILED = "failed", "Not sent: it is tried again"


class Recipient(Words):
    """Whom PPCS tells."""

    OFFICER = "officer", "Responsible officer"
    MANAGER = "manager", "Line manager"
    SENIOR = "senior", "Senior manager"
    MAILBOX = "mailbox", "Probation mailbox"
    POLICE = "police", "Police force"
    PNC_BUREAU = "pnc-bureau", "PNC bureau"
    PRISON = "prison", "Prison"


WARRANT_IS_CANCELLED = "warrant-cancelled"
"""The event of the notices that the warrant is cancelled."""


class AtLargeKind(Words):
    """What is recorded of a person unlawfully at large."""

    POLICE_CONTACT = "police-contact", "Contact with the police"
    SIGHTING = "sighting", "Sighting"
    ADDRESS = "address", "Address"
    REVIEW = "review", "Periodic review"


class ToldHow(Words):
    """How the person was told of the recall (CJA 2003 s.255ZA)."""

    ORALLY = "orally", "Orally"
    IN_WRITING = "in-writing", "In writing, in person"
    DELIVERED = "delivered", "In writing, delivered to a licence or nominated address"


class RepresentationsBy(Words):
    """What Part 1 says of representations against the recall."""

    NONE = "none", "No representations"
    SELF = "self", "The person themselves"
    SOLICITOR = "solicitor", "A solicitor"
    OTHER = "other", "Another representative"


class RiskReportKind(Words):
    """Part B after the return; Part C for a later review."""

    PART_B = "part-b", "Part B"
    PART_C = "part-c", "Part C"


class ReferralBecause(Words):
    """Why a case goes to the Parole Board (CJA 2003 ss.255B(4) and 255C(4), CJIA 2008 s.30)."""

    REPRESENTATIONS = "representations", "Representations were made"
    DAY_28 = "day-28", "The 28 days are over"
    REVIEW = "review", "Review within the year"


class BoardOutcome(Words):
    """What the Parole Board decides; it binds the Secretary of State (CJA 2003 s.255C(5))."""

    RELEASE_NOW = "release-now", "Release immediately"
    RELEASE_ON = "release-on", "Release on a date"
    NO_RELEASE = "no-release", "No release"
    ORAL_HEARING = "oral-hearing", "Oral hearing"


class ReleaseKind(Words):
    """By what the person was released."""

    END_OF_TERM = "end-of-term", "End of the fixed term"
    EXECUTIVE = "executive", "Executive release by the Secretary of State"
    PAROLE_BOARD = "parole-board", "Direction of the Parole Board"
    SENTENCE_EXPIRED = "sentence-expired", "End of the sentence"


class VictimEvent(Words):
    """What the victim liaison officer is told of."""

    REVOKED = "revoked", "Licence revoked"
    RETURNED = "returned", "Returned to custody"
    PERSONAL_STATEMENT = "personal-statement", "Right to a victim personal statement"
    REFERRED = "referred", "Referred to the Parole Board"
    DECISION = "decision", "Decision of the Parole Board, and the right to a summary"
    RELEASE = "release", "Release, and the licence conditions asked for"
