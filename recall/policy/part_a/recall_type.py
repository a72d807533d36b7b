"""Sections 22 to 24: the type of recall and the tests it rests on (recall.md §2.2). Part A, 2014 to 2021."""

from recall.vocabulary import RecallType

from .question import AnyOf, Applies, Kind, Question, Section, When

FIXED = When(name="recall_type", answers=(RecallType.FIXED.value,))
FACTORS = (
    ("factor_index_offence", "Whether the index offence is sexual or violent"),
    ("factor_past_offending", "Past offending"),
    ("factor_behaviour", "Present behaviour and attitude"),
    ("factor_manageable", "Whether the risk can be managed at the end of the fixed term"),
    ("factor_risk", "Risk factors"),
    ("factor_assessment", "The risk assessment"),
)
CRITERIA = (
    ("causal-link", "Behaviour like that around the index offence"),
    ("sexual-violent", "Behaviour likely to lead, or leading, to a sexual or violent offence"),
    ("out-of-touch", "Out of touch, and either of these can be assumed"),
)

TYPE = Section(
    number=22,
    code="type",
    title="Type of recall",
    guidance="The type is chosen with its suitability tests, on a page of its own.",
    questions=(
        Question(
            name="recall_type",
            label="Type of recall",
            kind=Kind.CHOICE,
            choices=tuple(RecallType.choices()),
            recorded=True,
            required=True,
            missing="Choose the type of recall.",
        ),
        Question(name="length", label="Length of the fixed term", recorded=True, when=FIXED),
        Question(
            name="reasons",
            label="Reasons for the type of recall",
            kind=Kind.LONG_TEXT,
            required=True,
            missing="Give the reasons for the type of recall.",
        ),
        Question(
            name="override",
            label="Why a fixed-term recall is right although policy is against it",
            kind=Kind.LONG_TEXT,
            recorded=True,
            when=FIXED,
        ),
        *(
            Question(name=name, label=label, kind=Kind.LONG_TEXT, required=True, when=FIXED, missing=f"Weigh: {label}.")
            for name, label in FACTORS
        ),
    ),
)
NEXT_LICENCE = Section(
    number=23,
    code="next-licence",
    title="Conditions for the next licence",
    applies=Applies.FIXED,
    questions=(
        Question(
            name="conditions",
            label="Additional conditions for the licence after the fixed term",
            kind=Kind.LONG_TEXT,
            hint="Full text of each, and why it is needed. Leave empty where none is asked for.",
        ),
    ),
)
EXTENDED_TEST = Section(
    number=24,
    code="extended-test",
    title="Test for an extended sentence",
    applies=Applies.EXTENDED,
    questions=(
        Question(name="criteria", label="Which of these is met", kind=Kind.SEVERAL, choices=CRITERIA),
        *(
            Question(
                name=f"comment_{code.replace('-', '_')}",
                label=f"{label}: comment",
                kind=Kind.LONG_TEXT,
                required=True,
                missing=f"{label}: comment on it.",
                when=When(name="criteria", answers=(code,)),
            )
            for code, label in CRITERIA
        ),
    ),
    any_of=(AnyOf(names=("criteria",), missing="Select at least one of the criteria that is met."),),
)
SECTIONS = (TYPE, NEXT_LICENCE, EXTENDED_TEST)
