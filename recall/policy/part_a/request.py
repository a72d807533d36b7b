"""Sections 0 to 3: what is asked for, and what kind of sentence it is. Part A, 2014 to 2021 (recall.md §5)."""

from .question import NO, YES, Kind, Question, Section, When

IN_AN_EMERGENCY = When(name="is_emergency", answers=(YES,))
NOT_EXTENDED = "none"
EXTENDED_KINDS = (
    (NOT_EXTENDED, "No"),
    ("eds", "Extended determinate sentence"),
    ("earlier", "An earlier extended sentence"),
)
EXTENDED = ("eds", "earlier")

DISCLOSURE = Section(
    number=0,
    code="disclosure",
    title="Before you write",
    guidance=(
        "The whole report is disclosed to the person on probation. Keep what must be withheld apart, as sensitive "
        "material. In an emergency, telephone PPCS first."
    ),
    questions=(
        Question(
            name="alternatives_considered",
            label="Have all alternatives to recall been considered?",
            kind=Kind.YES_NO,
            required=True,
            must_be=YES,
            missing="Confirm that all alternatives to recall have been considered.",
        ),
    ),
)
EMERGENCY = Section(
    number=1,
    code="emergency",
    title="Emergency recall",
    questions=(
        Question(
            name="is_emergency",
            label="Is this an emergency recall?",
            kind=Kind.YES_NO,
            required=True,
            recorded=True,
            missing="The manager says whether it is an emergency recall when agreeing it.",
        ),
        Question(
            name="emergency_reason",
            label="Why the risk is imminent",
            kind=Kind.LONG_TEXT,
            recorded=True,
            when=IN_AN_EMERGENCY,
        ),
        Question(
            name="ppcs_officer",
            label="PPCS officer who gave verbal approval",
            recorded=True,
            required=True,
            when=IN_AN_EMERGENCY,
            missing="Telephone PPCS, and record which officer gave verbal approval.",
        ),
        Question(
            name="ppcs_approved_at",
            label="When verbal approval was given",
            recorded=True,
            required=True,
            when=IN_AN_EMERGENCY,
            missing="Telephone PPCS, and record when verbal approval was given.",
        ),
        Question(
            name="reachable_number",
            label="Number the officer can be reached on until the revocation order issues",
            recorded=True,
            required=True,
            when=IN_AN_EMERGENCY,
            missing="Telephone PPCS, and record the number you can be reached on until the revocation order issues.",
        ),
    ),
)
INDETERMINATE = Section(
    number=2,
    code="indeterminate",
    title="Life, IPP or DPP sentence",
    guidance="These charts are for determinate sentences: an indeterminate sentence does not come here.",
    questions=(
        Question(
            name="indeterminate",
            label="Is the person serving a life sentence, IPP or DPP?",
            kind=Kind.YES_NO,
            recorded=True,
            required=True,
            must_be=NO,
            missing="An indeterminate sentence is recalled by emergency standard recall, outside these charts.",
        ),
    ),
)
EXTENDED_SENTENCE = Section(
    number=3,
    code="extended",
    title="Extended sentence",
    questions=(
        Question(
            name="extended",
            label="Is the person serving an extended sentence?",
            kind=Kind.CHOICE,
            choices=EXTENDED_KINDS,
            required=True,
            hint="An extended sentence is always a standard recall.",
        ),
    ),
)
SECTIONS = (DISCLOSURE, EMERGENCY, INDETERMINATE, EXTENDED_SENTENCE)
