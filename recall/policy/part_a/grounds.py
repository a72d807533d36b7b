"""Sections 17 to 21: what is broken, what happened, and what was tried instead. Part A, 2014 to 2021."""

from datetime import date

from cases.policy.licence_conditions import STANDARD_CONDITIONS
from recall.vocabulary import AlternativeKind

from .question import AnyOf, Kind, Later, Question, Section

FORM_OF_2021 = date(2021, 10, 13)

STANDARD = Section(
    number=17,
    code="standard",
    title="Standard licence conditions broken",
    questions=(
        Question(
            name="conditions",
            label="Standard conditions broken",
            kind=Kind.SEVERAL,
            choices=tuple(STANDARD_CONDITIONS.items()),
            later=(
                Later(since=FORM_OF_2021, value="other-name", label="Tell of any other name used"),
                Later(since=FORM_OF_2021, value="contact-details", label="Tell of changed contact details"),
            ),
        ),
    ),
)
ADDITIONAL = Section(
    number=18,
    code="additional",
    title="Additional licence conditions broken",
    questions=(
        Question(
            name="conditions",
            label="Additional conditions broken",
            kind=Kind.SEVERAL,
            choices_from="additional",
        ),
        Question(
            name="other",
            label="Any other condition broken, with its full text",
            kind=Kind.LONG_TEXT,
        ),
    ),
)
CIRCUMSTANCES = Section(
    number=19,
    code="circumstances",
    title="Circumstances and behaviour",
    questions=(
        Question(
            name="circumstances",
            label="Circumstances and behaviour that led to this request",
            kind=Kind.LONG_TEXT,
            required=True,
        ),
        Question(
            name="unmanageable",
            label="Why the risk can no longer be managed in the community",
            kind=Kind.LONG_TEXT,
            required=True,
            missing="Say why the risk can no longer be managed in the community.",
        ),
        Question(
            name="further_offences",
            label="Further offences, investigations, charges and court dates",
            kind=Kind.LONG_TEXT,
            hint="A charge alone is not enough: describe behaviour and risk.",
        ),
        Question(
            name="evidence",
            label="Entries of the contact log that show it",
            kind=Kind.EVIDENCE,
            choices_from="evidence",
            hint="Chosen from the record, not typed again. Sensitive entries are not offered.",
        ),
    ),
)
RESPONSE = Section(
    number=20,
    code="response",
    title="Response to supervision",
    questions=(
        Question(
            name="response",
            label="Response to supervision",
            kind=Kind.LONG_TEXT,
            required=True,
            missing="Describe the person’s response to supervision.",
        ),
    ),
)
ALTERNATIVES = Section(
    number=21,
    code="alternatives",
    title="Alternatives tried",
    questions=(
        Question(
            name="tried",
            label="Alternatives to recall that were tried",
            kind=Kind.ROWS,
            columns=(
                Question(
                    name="kind", label="What was tried", kind=Kind.CHOICE, choices=tuple(AlternativeKind.choices())
                ),
                Question(name="detail", label="Detail", kind=Kind.LONG_TEXT, required=True),
                Question(name="on", label="Date", kind=Kind.DATE),
            ),
        ),
        Question(
            name="none_because",
            label="If none was tried, why not",
            kind=Kind.LONG_TEXT,
        ),
    ),
    any_of=(AnyOf(names=("tried", "none_because"), missing="Add an alternative that was tried, or say why none was."),),
)
SECTIONS = (STANDARD, ADDITIONAL, CIRCUMSTANCES, RESPONSE, ALTERNATIVES)
