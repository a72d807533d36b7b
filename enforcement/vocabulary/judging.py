"""The words of judging failures: states of the three machines and the codes around them. Pure."""

from probation.vocabulary import Words


class FailureState(Words):
    """SM-A, enforcement.md §4.2."""

    OUTCOME_DUE = "outcome-due", "Outcome due"
    ALLEGED = "alleged", "Alleged"
    INVESTIGATING = "investigating", "Being investigated"
    EVIDENCE_IN = "evidence-in", "Evidence received"
    ACCEPTABLE = "acceptable", "Acceptable"
    UNREASONABLE = "unreasonable", "No reasonable excuse"
    NOT_ENFORCEABLE = "not-enforceable", "Not enforceable"
    REVERSED = "reversed", "Reversed: acceptable on late evidence"
    CHARGED = "charged", "Put in an information"


OPEN_FAILURES = (FailureState.ALLEGED, FailureState.INVESTIGATING, FailureState.EVIDENCE_IN)


class WarningState(Words):
    """SM-B, enforcement.md §4.3."""

    REQUESTED = "requested", "Requested"
    GIVEN = "given", "Given"
    EXPIRED = "expired", "Expired"
    SPENT = "spent", "Spent: used for a referral"
    WITHDRAWN = "withdrawn", "Withdrawn"
    RETURNED = "returned", "Returned by the post"


class DecisionState(Words):
    """SM-C, enforcement.md §4.4."""

    OPINION = "opinion", "Opinion formed"
    WARN = "warn", "Warn"
    DECISION_DUE = "decision-due", "Decision due"
    BREACH_DECIDED = "breach-decided", "Breach decided"
    NOT_BREACHED = "not-breached", "Not breached"


class Ground(Words):
    """Why the step after a finding is the one it is."""

    FIRST = "first", "First unreasonable failure"
    WARNING_LAPSED = "warning-lapsed", "First again: the last warning had lapsed"
    LIVE_WARNING = "live-warning", "Second unreasonable failure within a live warning"
    SERIOUS = "serious", "Serious single failure"
    SECOND_UNWARNED = "second-unwarned", "Second unreasonable failure, no warning before it"
    LICENCE = "licence", "Failure on a licence"


class FailureSource(Words):
    """Where the failure was noticed."""

    CONTACT = "contact", "Appointment"
    PROVIDER = "provider", "Report from a provider"
    MONITORING = "monitoring", "Electronic monitoring"


class NotEnforceableReason(Words):
    """Why a failure does not count. A mistake is not set aside but corrected, with the outcome."""

    SERVICE_FAULT = "service-fault", "The service's own fault"
    IN_CUSTODY = "in-custody", "In custody that day"
    SUSPENDED = "suspended", "Requirement or supervision suspended"
    WARRANT_OUT = "warrant-out", "Warrant outstanding"
    MISTAKE = "mistake", "The outcome was recorded by mistake"


class AcceptableCategory(Words):
    """Why an absence is acceptable; each is the outcome code the contact then carries."""

    MEDICAL = "AAME", "Medical"
    EMPLOYMENT = "AAEM", "Employment"
    FAMILY = "AAFC", "Family or childcare"
    COURT = "AACL", "Court or legal"
    CUSTODY = "AARC", "Remanded in custody"
    RELIGION = "AARE", "Religious observance"
    HOLIDAY = "AAHO", "Agreed holiday"
    STOOD_DOWN = "AASD", "Stood down by the service"
    JUDGEMENT = "CO05", "Professional judgement decision"
    AGED_OUT = "CO10", "No other failure in the following 12 months"
    OTHER = "AAOT", "Other"


class EnquiryMethod(Words):
    """The checklist of §3.5: whom or what was tried."""

    PHONE = "phone", "Phone call to the person"
    TEXT = "text", "Text message to the person"
    HOME_VISIT = "home-visit", "Home visit"
    THIRD_PARTY = "third-party", "Family member or other third party"
    POLICE = "police", "Police"
    HOSPITAL = "hospital", "Hospital or GP"
    PRISON = "prison", "Prison or police custody"
    PROVIDER = "provider", "Provider of the appointment"
    ADDRESS = "address", "Address check"
    OWN_SERVICE = "own-service", "Our own service: was it our fault?"
    OTHER = "other", "Other"


class EvidenceKind(Words):
    MEDICAL_NOTE = "medical-note", "Medical note"
    SELF_CERTIFICATE = "self-certificate", "Self-certificate"
    EMPLOYER_LETTER = "employer-letter", "Letter from an employer"
    COURT_OR_CUSTODY = "court-or-custody", "Court or custody record"
    PROVIDER_RECORD = "provider-record", "Provider's record"
    ACCOUNT = "account", "The person's own account"
    OTHER = "other", "Other"


class WarningKind(Words):
    """What the warning is for: a community case has one statutory warning, a licence a ladder."""

    STATUTORY = "statutory", "Statutory warning (breach letter)"
    SUPERVISION = "supervision", "Warning under a supervision notice"
    LICENCE_FIRST = "licence-first", "First licence warning"
    LICENCE_SECOND = "licence-second", "Second licence warning"
    LICENCE_FINAL = "licence-final", "Final licence warning"


class DeliveryMethod(Words):
    POST = "post", "First class post"
    BY_HAND = "by-hand", "By hand"
    EMAIL = "email", "Email"
    AGREED_PLACE = "agreed-place", "Left at an agreed place"


class ActionCode(Words):
    """Enforcement actions (§3.3). Not the breach-record status codes of §4.5, which are another namespace."""

    ROM = "ROM", "Refer to offender manager"
    EA12 = "EA12", "Decision pending response from person"
    WLS = "WLS", "Enforcement letter requested"
    EA02 = "EA02", "First warning letter sent"
    EA03 = "EA03", "Second warning letter sent"
    EA08 = "EA08", "Breach letter sent"
    EA05 = "EA05", "Other enforcement letter sent"
    LCL = "LCL", "Licence compliance letter sent"
    IMB = "IMB", "Immediate breach or recall"
    EA09 = "EA09", "Send confirmation of breach"
    EA10 = "EA10", "Confirmation of breach sent"
    BRE01 = "BRE01", "Breach requested"
    BRE02 = "BRE02", "Breach request actioned"
    IBR = "IBR", "Breach or recall initiated"
    EA06 = "EA06", "Withdraw warning letter"
    EA07 = "EA07", "Withdrawal of warning sent"
    EA11 = "EA11", "Recall requested"
    EA13 = "EA13", "Youth manager notified"
    NFA = "NFA", "No further action"


class HomeVisit(Words):
    """Home visits considered (HMIP question 16): done, or discounted with a reason."""

    DONE = "done", "A home visit was made"
    DISCOUNTED = "discounted", "A home visit was considered and discounted"


class Alternative(Words):
    """Alternatives tried before enforcement (HMIP question 15; reference list alternatives_tried)."""

    PHONE_OR_TEXT = "phone-or-text", "Phone calls or text messages"
    HOME_VISIT = "home-visit", "Home visit"
    WARNING_LETTER = "warning-letter", "Warning letter"
    CHANGED_TIMES = "changed-times", "Changed times or place of appointments"
    MORE_FREQUENT = "more-frequent", "More frequent reporting"
    THIRD_PARTY = "third-party", "Work through family or other third parties"
    REFERRAL = "referral", "Referral to another team or partner agency"
    REVIEW_MEETING = "review-meeting", "Review meeting with a manager"
    NONE_SUITABLE = "none-suitable", "Considered, and none was suitable"


class AuthorisationKind(Words):
    """What a manager is asked to authorise (enforcement.md §1 MGR, §4.4)."""

    DEFERRAL = "deferral", "Not to breach after a second unreasonable failure"
    SERIOUS = "serious", "Breach on a serious single failure"
    LATE = "late", "Late breach decision"
