"""The words of considering, deciding, signing and refusing a recall. Pure."""

from probation.vocabulary import Words


class RecallType(Words):
    """The type of recall; its speed, emergency or not, is another fact (recall.md §2.2)."""

    FIXED = "fixed", "Fixed-term recall"
    STANDARD = "standard", "Standard recall"


class ConcernSource(Words):
    """Where the concern comes from."""

    FAILURE = "failure", "Failure to comply"
    CONTACT_LOST = "contact-lost", "Contact lost"
    ARREST = "arrest", "Arrest, charge or investigation"
    POLICE = "police", "Police information"
    MONITORING = "monitoring", "Electronic monitoring"
    PREMISES = "premises", "Approved premises or accommodation"
    PARTNER = "partner", "Another agency"
    FAMILY = "family", "Family, victim or member of the public"
    DISCLOSURE = "disclosure", "The person on probation"


class AlternativeKind(Words):
    """Alternatives tried before recall (recall.md §5.21)."""

    WARNINGS = "warnings", "Warnings or licence breach letters"
    MORE_REPORTING = "more-reporting", "More frequent reporting"
    CONDITIONS = "conditions", "Additional licence conditions"
    MULTI_AGENCY = "multi-agency", "Referral to IOM, MAPPA or gangs service"
    PARTNERS = "partners", "Referral to partnership agencies"
    PREMISES = "premises", "Referral to approved premises"
    DRUG_TESTING = "drug-testing", "Drug testing"
    HOME_VISIT = "home-visit", "Home visit"
    OTHER = "other", "Other"


class Statement(Words):
    """What each signer confirms of the report (recall.md §1, §5.27)."""

    ALTERNATIVES = "alternatives", "All alternatives to recall have been exhausted"
    TYPE = "type", "The type of recall is right"
    REPORT = "report", "The report is of good enough quality"
    UNMANAGEABLE = "unmanageable", "The person can no longer be managed in the community"


class Signer(Words):
    """Who signs Part A, in this order."""

    LINE_MANAGER = "line-manager", "Line manager"
    SENIOR_MANAGER = "senior-manager", "Senior manager"


class NpsRefusal(Words):
    """Why the NPS refuses a CRC's referral (recall.md 2.8)."""

    NOT_HIGH = "not-high", "ROSH is not high: back to the CRC"
    NO_RECALL = "no-recall", "ROSH is high, but no recall: the case transfers with a risk plan"
    PAPERS = "papers", "The papers are not good enough: back for further work"


class NotRecallTrigger(Words):
    """Why recall was considered, as the letter to the person says it (recall.md §3.6)."""

    RISK = "risk", "Risk has gone up"
    CONTACT = "contact", "Contact has broken down"
    BOTH = "both", "Both"


class Attachment(Words):
    """What goes with the report to PPCS (recall.md §5.29): each is present, or missing with why."""

    LICENCE = "licence", "Licence"
    OASYS = "oasys", "OASys sections 6.1, 6.2 and 10"
    CONVICTIONS = "convictions", "Previous convictions"
    PRE_SENTENCE = "pre-sentence", "Pre-sentence report"
    CHARGE = "charge", "Charge sheet or police evidence"
    OTHER = "other", "Other"


class ReportFormat(Words):
    """What a version of Part A is kept as."""

    PDF = "pdf", "PDF"
    DOCX = "docx", "Word document"
