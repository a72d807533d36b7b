"""The words of the record. Pure."""

from probation.vocabulary import Words


class Sex(Words):
    FEMALE = "F", "Female"
    MALE = "M", "Male"
    NOT_KNOWN = "N", "Not known"


class Ethnicity(Words):
    """The census groups the field records."""

    A1 = "A1", "Asian or Asian British: Indian"
    A2 = "A2", "Asian or Asian British: Pakistani"
    A3 = "A3", "Asian or Asian British: Bangladeshi"
    A9 = "A9", "Asian or Asian British: other"
    B1 = "B1", "Black or Black British: Caribbean"
    B2 = "B2", "Black or Black British: African"
    B9 = "B9", "Black or Black British: other"
    M1 = "M1", "Mixed: White and Black Caribbean"
    M2 = "M2", "Mixed: White and Black African"
    M3 = "M3", "Mixed: White and Asian"
    M9 = "M9", "Mixed: other"
    O1 = "O1", "Chinese"
    O9 = "O9", "Other ethnic group"
    W1 = "W1", "White: British"
    W2 = "W2", "White: Irish"
    W4 = "W4", "White: Gypsy or Irish Traveller"
    W9 = "W9", "White: other"
    NS = "NS", "Not stated"


class Religion(Words):
    NONE = "none", "No religion"
    CHRISTIAN = "christian", "Christian"
    MUSLIM = "muslim", "Muslim"
    HINDU = "hindu", "Hindu"
    SIKH = "sikh", "Sikh"
    JEWISH = "jewish", "Jewish"
    BUDDHIST = "buddhist", "Buddhist"
    OTHER = "other", "Other"
    NOT_STATED = "not-stated", "Not stated"


class SexualOrientation(Words):
    HETEROSEXUAL = "heterosexual", "Heterosexual"
    GAY_OR_LESBIAN = "gay-or-lesbian", "Gay or lesbian"
    BISEXUAL = "bisexual", "Bisexual"
    OTHER = "other", "Other"
    NOT_STATED = "not-stated", "Not stated"


class ContactPreference(Words):
    """How the person asks to be reached."""

    LETTER = "letter", "Letter"
    TEXT = "text", "Text message"
    PHONE = "phone", "Phone call"
    EMAIL = "email", "Email"
    BY_HAND = "by-hand", "By hand, at the next contact or an agreed place"


class NeedKind(Words):
    """What kind of need an adjustment answers; the kinds that must be seen before any finding."""

    DISABILITY = "disability", "Disability"
    MENTAL_HEALTH = "mental-health", "Mental health"
    LEARNING = "learning", "Learning disability or difficulty"
    NEURODIVERSITY = "neurodiversity", "Autism or other neurodiversity"
    LANGUAGE = "language", "Language or interpreter"
    LITERACY = "literacy", "Reading and writing"
    RELIGION = "religion", "Religious observance"
    CARING = "caring", "Caring responsibilities"
    WORK = "work", "Work or education pattern"
    HOMELESSNESS = "homelessness", "No settled home"
    SUBSTANCE_USE = "substance-use", "Drug or alcohol use"
    VULNERABILITY = "vulnerability", "Vulnerability"
    OTHER = "other", "Other"


class AddressStatus(Words):
    MAIN = "main", "Main"
    POSTAL = "postal", "Postal"
    BAIL = "bail", "Bail"
    SECONDARY = "secondary", "Secondary"
    PREVIOUS = "previous", "Previous"


class ThirdPartyKind(Words):
    """Personal and professional contacts (reference list personal_contact_type)."""

    NEXT_OF_KIN = "next-of-kin", "Next of kin"
    FAMILY = "family", "Family member"
    EMERGENCY = "emergency", "Emergency contact"
    GP = "gp", "GP"
    SOLICITOR = "solicitor", "Solicitor or lawyer"
    SOCIAL_WORKER = "social-worker", "Social worker"
    ADVISER = "adviser", "Personal adviser"
    PROFESSIONAL = "professional", "Other professional contact"
    OTHER = "other", "Other personal contact"


class RoshLevel(Words):
    """Risk of serious harm (ROSH)."""

    LOW = "low", "Low"
    MEDIUM = "medium", "Medium"
    HIGH = "high", "High"
    VERY_HIGH = "very-high", "Very high"


class ReoffendingPredictor(Words):
    OGRS3 = "OGRS3", "Offender Group Reconviction Scale 3"
    OGP = "OGP", "OASys General reoffending Predictor"
    OVP = "OVP", "OASys Violence Predictor"
    RSR = "RSR", "Risk of Serious Recidivism"


class MappaCategory(Words):
    CATEGORY_1 = "1", "Category 1"
    CATEGORY_2 = "2", "Category 2"
    CATEGORY_3 = "3", "Category 3"
    CATEGORY_4 = "4", "Category 4"


class MappaLevel(Words):
    LEVEL_1 = "1", "Level 1"
    LEVEL_2 = "2", "Level 2"
    LEVEL_3 = "3", "Level 3"


class RegistrationKind(Words):
    """Flags on a person (reference list registration); those the field acts on daily."""

    IOM = "IIOM", "Integrated offender management"
    SUICIDE_SELF_HARM = "ALSH", "Suicide or self-harm"
    VULNERABLE = "RVLN", "Vulnerable"
    CHILD_PROTECTION = "RCPR", "Child protection"
    RISK_TO_CHILDREN = "RCHD", "Risk to children"
    DOMESTIC_ABUSE_PERPETRATOR = "ADVP", "Domestic abuse perpetrator"
    DOMESTIC_ABUSE_VICTIM = "ADVV", "Domestic abuse victim"
    RISK_TO_STAFF = "AV2S2", "Risk to staff"
    VICTIM_CONTACT = "INVI", "Victim contact"
    MENTAL_HEALTH = "AMHL", "Mental health issues"
    STREET_GANGS = "STRG", "Street gangs"
    MARAC = "IMAR", "MARAC"
    WARRANT = "WRSM", "Warrant or summons"


class LimitedAccessKind(Words):
    """Excluded: these staff may not see the record. Restricted: only these staff may."""

    EXCLUDED = "excluded", "Excluded from the record"
    RESTRICTED = "restricted", "Restricted to named staff"


class SentenceKind(Words):
    COMMUNITY_ORDER = "community-order", "Community order"
    SUSPENDED_SENTENCE_ORDER = "suspended-sentence-order", "Suspended sentence order"
    LICENCE = "licence", "Licence"
    POST_SENTENCE_SUPERVISION = "post-sentence-supervision", "Post-sentence supervision"
    SUPERVISION_DEFAULT_ORDER = "supervision-default-order", "Supervision default order"


class CustodyType(Words):
    """What kind of custodial sentence a licence is of: the recall charts are for determinate ones."""

    DETERMINATE = "determinate", "Determinate"
    EXTENDED = "extended", "Extended"
    INDETERMINATE = "indeterminate", "Life, IPP or DPP"


class CourtKind(Words):
    MAGISTRATES = "magistrates", "Magistrates' court"
    CROWN = "crown", "Crown Court"


class ResponsibleOfficerKind(Words):
    """Who is the responsible officer in law (CJA 2003 s.197)."""

    PROBATION = "probation", "Officer of a provider of probation services"
    MONITORING_CONTRACTOR = "monitoring-contractor", "Electronic monitoring contractor"
    ATTENDANCE_CENTRE = "attendance-centre", "Officer in charge of the attendance centre"


class RequirementCategory(Words):
    """Requirements of community orders and suspended sentence orders (enforcement.md §2.1)."""

    UNPAID_WORK = "W", "Unpaid work"
    REHABILITATION_ACTIVITY = "F", "Rehabilitation activity (RAR)"
    PROGRAMME = "RM38", "Programme"
    PROHIBITED_ACTIVITY = "R", "Prohibited activity"
    CURFEW = "M", "Curfew"
    EXCLUSION = "X", "Exclusion"
    RESIDENCE = "3", "Residence"
    FOREIGN_TRAVEL = "FT", "Foreign travel prohibition"
    MENTAL_HEALTH_TREATMENT = "P", "Mental health treatment"
    DRUG_REHABILITATION = "DRR", "Drug rehabilitation"
    ALCOHOL_TREATMENT = "H", "Alcohol treatment"
    ALCOHOL_ABSTINENCE = "T", "Alcohol abstinence and monitoring"
    ATTENDANCE_CENTRE = "N", "Attendance centre"
    ELECTRONIC_MONITORING = "RM49", "Electronic monitoring"
    SUPERVISION = "S", "Supervision (offences before 1 February 2015)"
    ACTIVITY = "A", "Activity (offences before 1 February 2015)"


class ConditionKind(Words):
    """Where a licence condition or supervision requirement comes from."""

    STANDARD = "standard", "Standard condition"
    ADDITIONAL = "additional", "Additional condition"
    BESPOKE = "bespoke", "Bespoke condition"
    SUPERVISION = "supervision", "Supervision requirement"


class EndReason(Words):
    """Why a sentence ended other than by its date."""

    COMPLETED = "completed", "Completed"
    REVOKED = "revoked", "Revoked"
    REPLACED = "replaced", "Replaced by a new sentence"
    DIED = "died", "Person died"
    ERROR = "error", "Recorded in error"


class AskedBy(Words):
    """Who asked for an appointment to be rescheduled. Only the service's own request is RSSR."""

    PERSON = "person", "The person on probation"
    SERVICE = "service", "The service"


class Outcome(Words):
    """Outcomes of appointments (enforcement.md §3.2)."""

    ATTC = "ATTC", "Attended – complied"
    AFTC = "AFTC", "Attended – failed to comply"
    ATSH = "ATSH", "Attended – sent home (behaviour)"
    ATSS = "ATSS", "Attended – sent home (service issues)"
    AFDA = "AFDA", "Attended – failure deemed acceptable"
    ATFI = "ATFI", "Failed to comply with other instruction"
    AFTA = "AFTA", "Failed to attend"
    UAAB = "UAAB", "Unacceptable absence"
    AACL = "AACL", "Acceptable absence – court or legal"
    AAEM = "AAEM", "Acceptable absence – employment"
    AAFC = "AAFC", "Acceptable absence – family or childcare"
    AAHO = "AAHO", "Acceptable absence – holiday"
    AAME = "AAME", "Acceptable absence – medical"
    AARE = "AARE", "Acceptable absence – religious"
    AARC = "AARC", "Acceptable absence – remanded in custody"
    AASD = "AASD", "Acceptable absence – stood down"
    AAOT = "AAOT", "Acceptable absence – other"
    CO05 = "CO05", "Acceptable absence – professional judgement decision"
    CO10 = "CO10", "Acceptable failure – none in following 12 months"
    RSSR = "RSSR", "Rescheduled – service request"
    RSOF = "RSOF", "Rescheduled – person's request"
    CO38 = "CO38", "Warrant outstanding"
    CO39 = "CO39", "Youth offending team breach"
    CO40 = "CO40", "Suspended"
