"""The words of PPCS: where a case stands, what it decides, why it recalls or stops, where the person is. Pure."""

from probation.vocabulary import Words


class CaseworkState(Words):
    """Where a recall stands with PPCS: computed from what is recorded, never set (recall.md §3.4)."""

    APPROVED_BY_TELEPHONE = "approved-by-telephone", "Approved by telephone, to be revoked"
    TO_BOOK_ON = "to-book-on", "To book on"
    BOOKED_ON = "booked-on", "Booked on"
    IN_ASSESSMENT = "in-assessment", "In assessment"
    INFORMATION_REQUESTED = "information-requested", "Information requested"
    REJECTED = "rejected", "Rejected"
    STOPPED = "stopped", "Stopped"
    RESCINDED = "rescinded", "Rescinded"
    WITHDRAWN = "withdrawn", "Withdrawn"
    NOT_IN_CUSTODY = "not-in-custody", "Assessed, not in custody"
    AWAITING_RETURN = "awaiting-return", "Unlawfully at large, awaiting return to custody"
    AWAITING_DOSSIER = "awaiting-dossier", "Awaiting the recall dossier"
    DOSSIER_IN_PROGRESS = "dossier-in-progress", "Recall dossier in progress"
    DOSSIER_ISSUED = "dossier-issued", "Recall dossier issued"
    SERVING_FIXED_TERM = "serving-fixed-term", "Serving a fixed term"
    AWAITING_PART_B = "awaiting-part-b", "Awaiting Part B"
    EXECUTIVE_RELEASE_CONSIDERED = "executive-release-considered", "Executive release to be considered"
    AWAITING_SECONDARY_DOSSIER = "awaiting-secondary-dossier", "Awaiting the dossier for the Parole Board"
    SECONDARY_DOSSIER_IN_PROGRESS = "secondary-dossier-in-progress", "Dossier for the Parole Board in progress"
    REFERRED_TO_PAROLE_BOARD = "referred-to-parole-board", "Referred to the Parole Board"
    ORAL_HEARING = "oral-hearing", "Awaiting an oral hearing"
    DIRECTED_RELEASE = "directed-release", "Release ordered"
    NO_RELEASE = "no-release", "No release: awaiting the next review"
    RELEASED = "released", "Released again on licence"
    SENTENCE_EXPIRED = "sentence-expired", "Released at the end of the sentence"


class Custody(Words):
    """Where the person is when PPCS decides."""

    AT_LARGE = "at-large", "Not in custody"
    POLICE = "police", "In police custody"
    PRISON = "prison", "In prison"


class PpcsDecision(Words):
    """What the decision-maker makes of the type probation asked for."""

    AGREE = "agree", "Agree the type"
    CHANGE = "change", "Change the type"


class RecallReason(Words):
    """Coded reasons for recall; one or more (recall.md §3.5)."""

    EXCLUSION_ZONE = "exclusion-zone", "Breach of exclusion zone"
    MONITORING_ZONE = "monitoring-zone", "Electronic monitoring: exclusion zone detected"
    MONITORING_CONDITION = "monitoring-condition", "Electronic monitoring: breach of a non-curfew condition"
    MONITORING_OFFENCE = "monitoring-offence", "Electronic monitoring: further offence detected"
    MONITORING_TAMPER = "monitoring-tamper", "Electronic monitoring: equipment tampered with"
    MONITORING_BATTERY = "monitoring-battery", "Electronic monitoring: battery not charged"
    HOME_VISIT = "home-visit", "Failed home visit"
    KEEP_IN_TOUCH = "keep-in-touch", "Failed to keep in touch"
    RESIDE = "reside", "Failed to reside"
    WORK = "work", "Failed to work as approved"
    ALCOHOL = "alcohol", "Poor behaviour: alcohol"
    CHARGED = "charged", "Poor behaviour: further offence charged"
    DRUGS = "drugs", "Poor behaviour: drugs"
    NON_COMPLIANCE = "non-compliance", "Poor behaviour: non-compliance"
    RELATIONSHIPS = "relationships", "Poor behaviour: relationships"
    TRAVEL = "travel", "Travel outside the United Kingdom"
    OTHER = "other", "Other"


class StopReason(Words):
    """Why PPCS stops a recall (recall.md §3.4). Rescinded is reached only by an approved rescind."""

    ALTERNATIVE = "alternative", "Alternative intervention"
    DECEASED = "deceased", "Deceased"
    HDC_WARNING = "hdc-warning", "HDC warning letter"
    INCORRECT_LICENCE = "incorrect-licence", "Incorrect licence"
    LEGAL = "legal", "Legal reason"
    NO_ACTION = "no-action", "No action"
    NOT_APPLICABLE = "not-applicable", "Not applicable"
    NOT_SPECIFIED = "not-specified", "Not specified"
    ERROR = "error", "Raised in error"
    WARNING_LETTER = "warning-letter", "Secretary of State warning letter"
    DEEMED_NOTIFIED = "deemed-notified", "UO 28 day and deemed notified"
    WITHDRAWN_BY_SENIOR = "withdrawn-by-senior", "Withdrawal by the senior manager"
    RESCINDED = "rescinded", "Rescinded"
