"""Sections 10 to 16: vulnerability, MAPPA, victims, ROSH and the index offence. Part A, 2014 to 2021."""

from .question import NO, YES, Choices, Kind, Question, Section, When

VULNERABILITIES: Choices = (
    ("self-harm", "Suicide or self-harm"),
    ("relationship", "Relationship breakdown"),
    ("domestic-abuse", "Domestic abuse"),
    ("drugs-alcohol", "Drug or alcohol use"),
    ("bullying", "Bullying others"),
    ("bullied", "Being bullied"),
    ("at-risk", "At risk from others"),
    ("safeguarding", "Adult or child safeguarding"),
    ("mental-health", "Mental health"),
    ("physical-health", "Physical health"),
    ("medication", "Medication, and whether it is taken"),
    ("bereavement", "Bereavement"),
    ("learning", "Learning difficulty"),
    ("disability", "Physical disability"),
    ("culture-language", "Culture or language"),
)
NONE, NOT_KNOWN = "none", "not-known"
ALONE = (NONE, NOT_KNOWN)
ROSH_LEVELS: Choices = (
    ("low", "Low"),
    ("medium", "Medium"),
    ("high", "High"),
    ("very-high", "Very high"),
    ("not-applicable", "Not applicable"),
)
GROUPS = (
    ("public", "the public"),
    ("known_adult", "a known adult"),
    ("children", "children"),
    ("prisoners", "prisoners"),
    ("staff", "staff"),
)
IN_CONTACT = When(name="in_contact", answers=(YES,))


def detail_of(issue: str) -> str:
    """The name of the question that describes a vulnerability."""
    return f"detail_{issue.replace('-', '_')}"


VULNERABILITY = Section(
    number=10,
    code="vulnerability",
    title="Vulnerability and diversity",
    questions=(
        Question(
            name="issues",
            label="Vulnerability and diversity issues",
            kind=Kind.SEVERAL,
            choices=(*VULNERABILITIES, (NONE, "None"), (NOT_KNOWN, "Not known")),
            required=True,
        ),
        *(
            Question(
                name=detail_of(code),
                label=f"{label}: detail",
                kind=Kind.LONG_TEXT,
                required=True,
                missing=f"{label}: describe it.",
                when=When(name="issues", answers=(code,)),
            )
            for code, label in VULNERABILITIES
        ),
    ),
)
CONTRABAND = Section(
    number=11,
    code="contraband",
    title="Contraband",
    questions=(
        Question(
            name="contraband",
            label="Is the person believed to be using recall to bring contraband into prison?",
            kind=Kind.YES_NO,
            required=True,
        ),
        Question(
            name="contraband_detail",
            label="What is believed, and why",
            kind=Kind.LONG_TEXT,
            required=True,
            when=When(name="contraband", answers=(YES,)),
        ),
        Question(
            name="police_told",
            label="Have the police been told?",
            kind=Kind.YES_NO,
            required=True,
            when=When(name="contraband", answers=(YES,)),
        ),
    ),
)
MAPPA = Section(
    number=12,
    code="mappa",
    title="MAPPA",
    guidance="Multi-agency public protection arrangements (MAPPA).",
    questions=(
        Question(
            name="category",
            label="MAPPA category",
            kind=Kind.CHOICE,
            choices=(
                (NO, "Not registered"),
                *((str(n), f"Category {n}") for n in range(1, 5)),
                (NOT_KNOWN, "Not known"),
            ),
            required=True,
        ),
        Question(
            name="level",
            label="MAPPA level",
            hint="Where the person is registered.",
            kind=Kind.CHOICE,
            choices=(*((str(n), f"Level {n}") for n in range(1, 4)), (NOT_KNOWN, "Not known")),
            required=True,
            when=When(name="category", answers=("1", "2", "3", "4")),
        ),
    ),
)
IOM = Section(
    number=13,
    code="iom",
    title="Integrated offender management",
    questions=(
        Question(
            name="iom",
            label="Is the person registered as a prolific offender or under integrated offender management (IOM)?",
            kind=Kind.YES_NO,
        ),
    ),
)
VICTIM = Section(
    number=14,
    code="victim",
    title="Victim contact",
    questions=(
        Question(
            name="in_contact",
            label="Is there a victim in the victim contact scheme?",
            kind=Kind.YES_NO,
            required=True,
        ),
        Question(name="officer", label="Name of the victim liaison officer", when=IN_CONTACT),
        Question(
            name="told_request_on",
            label="Date the victim liaison officer was told of the request",
            kind=Kind.DATE,
            required=True,
            when=IN_CONTACT,
        ),
        Question(
            name="told_statement_on",
            label="Date told of the right to a victim personal statement",
            kind=Kind.DATE,
            required=True,
            when=IN_CONTACT,
        ),
        Question(
            name="told_summary_on",
            label="Date told of the right to a summary of the decision",
            kind=Kind.DATE,
            required=True,
            when=IN_CONTACT,
        ),
    ),
)
ROSH = Section(
    number=15,
    code="rosh",
    title="Risk of serious harm",
    guidance="Risk of serious harm (ROSH) as it is now, after the review for this recall.",
    questions=(
        *(
            Question(name=name, label=f"ROSH to {whom}", kind=Kind.CHOICE, choices=ROSH_LEVELS, required=True)
            for name, whom in GROUPS
        ),
        Question(name="assessed_on", label="Date assessed", kind=Kind.DATE),
    ),
)
OFFENCE = Section(
    number=16,
    code="offence",
    title="Index offence and offence analysis",
    questions=(
        Question(
            name="analysis",
            label="Index offence, and a short analysis of it",
            kind=Kind.LONG_TEXT,
            required=True,
            missing="Describe the index offence, and analyse it shortly.",
        ),
    ),
)
SECTIONS = (VULNERABILITY, CONTRABAND, MAPPA, IOM, VICTIM, ROSH, OFFENCE)
