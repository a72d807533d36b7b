"""A warning as a letter: what it says, to whom, from whom. Pure reading; nothing is written."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from cases.models import Contact, Person, Sentence
from cases.vocabulary import SentenceKind
from enforcement.models import Failure, Warning
from enforcement.vocabulary import FailureState, WarningKind
from probation.documents.letter import LetterData, standard_text
from probation.documents.wording import Fact, Facts, Phrase
from probation.working_days import london_date

LETTER = "warning"
CONTENTS = ("circumstances", "unacceptable", "consequence")
FOUND = (FailureState.UNREASONABLE, FailureState.CHARGED)


def letter_of(warning: Warning) -> LetterData:
    """The letter of a warning. Each failure is put as found or as alleged, as it stood on the date of the letter."""
    sentence, person, officer = warning.sentence, warning.person, warning.signed_by
    team = sentence.team
    failures = warning.failures.select_related("contact__type", "requirement", "condition")
    return LetterData(
        letter=LETTER,
        provider=sentence.provider.name,
        team=team.name,
        team_address=_lines(team.address),
        team_phone=team.phone,
        letter_on=warning.letter_on,
        reference=person.crn,
        addressee=f"{person.first_name} {person.last_name}",
        address=_lines(warning.addressed_to),
        greeted_as=person.name,
        officer=str(officer),
        officer_grade=officer.get_grade_display() if officer.grade else "",
        officer_phone=officer.phone or team.phone,
        facts={
            **_kind(sentence, warning.kind),
            **_what_happened(sentence, failures.order_by("occurred_on", "id"), on=warning.letter_on),
            **_next(warning.next_appointment),
            **{content: getattr(warning, content) for content in CONTENTS},
            "respond_by": warning.respond_by,
        },
        large_print=_reads_large_print(person, on=warning.letter_on),
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
    named = [(_failure(sentence, failure), _is_found(failure, on)) for failure in failures]
    return {
        "found_failures": tuple(facts for facts, found in named if found),
        "alleged_failures": tuple(facts for facts, found in named if not found),
    }


def _is_found(failure: Failure, on: date) -> bool:
    return failure.state in FOUND and failure.found_at is not None and london_date(failure.found_at) <= on


def _failure(sentence: Sentence, failure: Failure) -> Facts:
    contact = failure.contact
    return {
        "when": contact.starts_at if contact else failure.occurred_on,
        "failed": Phrase("failed-appointment", failure.outcome, {"appointment": _appointment(contact)})
        if contact
        else Phrase("failed", failure.outcome),
        "under": _under(sentence, failure),
    }


def _appointment(contact: Contact) -> str:
    return ", ".join(filter(None, (str(contact.type), contact.location)))


def _under(sentence: Sentence, failure: Failure) -> Phrase:
    """The requirement or condition failed. A supervision notice has requirements, though kept as conditions."""
    facts: dict[str, Fact] = {"bound_by": Phrase("bound-by", sentence.kind)}
    if failure.requirement:
        # What only staff need is left out: "Supervision (offences before 1 February 2015)".
        return Phrase("under", "requirement", {**facts, "name": str(failure.requirement).split(" (")[0]})
    if failure.condition:
        code = "condition" if sentence.kind == SentenceKind.LICENCE else "requirement"
        return Phrase("under", code, {**facts, "name": str(failure.condition).rstrip(".")})
    return Phrase("under", "whole", facts)


def _next(appointment: Contact | None) -> Facts:
    if appointment is None:
        return {"next_at": None, "next_appointment": "", "next_place": "", "next_officer": ""}
    return {
        "next_at": appointment.starts_at,
        "next_appointment": str(appointment.type),
        "next_place": appointment.location,
        "next_officer": str(appointment.officer),
    }


def _lines(address: str) -> tuple[str, ...]:
    """The chosen address as lines: as it is broken, or else at its commas."""
    parts = address.splitlines() if "\n" in address.strip() else address.split(",")
    return tuple(filter(None, map(str.strip, parts)))


def _reads_large_print(person: Person, *, on: date) -> bool:
    """Whether an adjustment agreed with the person and running on a day speaks of large print."""
    needs = person.needs.filter(noticed_on__lte=on, adjustment__icontains="large print")
    return any(need.ended_on is None or need.ended_on > on for need in needs)
