"""A warning as a letter: what it says, to whom, from whom. Pure reading; nothing is written."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from cases.models import Sentence
from enforcement.models import Failure, Warning
from enforcement.vocabulary import FailureState, WarningKind
from probation.documents.letter import LetterData, standard_text
from probation.documents.wording import Facts, Phrase
from probation.working_days import london_date

from .documents.failures import told_to_the_person
from .documents.letterhead import letter_to, next_appointment

LETTER = "warning"
CONTENTS = ("circumstances", "unacceptable", "consequence")
FOUND = (FailureState.UNREASONABLE, FailureState.CHARGED)


def letter_of(warning: Warning) -> LetterData:
    """The letter of a warning. Each failure is put as found or as alleged, as it stood on the date of the letter."""
    sentence = warning.sentence
    failures = warning.failures.select_related("contact__type", "requirement", "condition")
    return letter_to(
        sentence,
        letter=LETTER,
        officer=warning.signed_by,
        on=warning.letter_on,
        addressed_to=warning.addressed_to,
        facts={
            **_kind(sentence, warning.kind),
            **_what_happened(sentence, failures.order_by("occurred_on", "id"), on=warning.letter_on),
            **next_appointment(warning.next_appointment),
            **{content: getattr(warning, content) for content in CONTENTS},
            "respond_by": warning.respond_by,
        },
    )


def standard_contents(
    sentence: Sentence, kind: WarningKind, failures: Iterable[Failure], *, on: date
) -> dict[str, str]:
    """What the letter says by itself on each statutory content, to start the form with. By the names of its fields."""
    facts = {**_kind(sentence, kind), **_what_happened(sentence, failures, on=on)}
    return {content: standard_text(LETTER, content, facts) for content in CONTENTS}


def _kind(sentence: Sentence, kind: str) -> Facts:
    """Which warning it is, of what; each kind is a fact that parts of the letter are asked for by."""
    return {
        **{each.value: each == kind for each in WarningKind},
        "warning": Phrase("warning", kind, {"sentence": Phrase("sentence", sentence.kind)}),
        "bound_by": Phrase("bound-by", sentence.kind),
    }


def _what_happened(sentence: Sentence, failures: Iterable[Failure], *, on: date) -> Facts:
    named = [(told_to_the_person(sentence, failure), _is_found(failure, on)) for failure in failures]
    return {
        "found_failures": tuple(facts for facts, found in named if found),
        "alleged_failures": tuple(facts for facts, found in named if not found),
    }


def _is_found(failure: Failure, on: date) -> bool:
    return failure.state in FOUND and failure.found_at is not None and london_date(failure.found_at) <= on
