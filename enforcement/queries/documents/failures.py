"""Failures as documents put them: to the person who failed, or to a court about that person."""

from __future__ import annotations

from cases.models import Contact, Sentence
from cases.vocabulary import SentenceKind
from enforcement.models import Failure
from probation.documents.wording import Fact, Facts, Phrase


def told_to_the_person(sentence: Sentence, failure: Failure) -> Facts:
    """A failure in a letter: when, what the person did, and under which requirement."""
    contact = failure.contact
    return {
        "when": when(failure),
        "failed": Phrase("failed-appointment", failure.outcome, {"appointment": _appointment(contact)})
        if contact
        else Phrase("failed", failure.outcome),
        "under": _under(sentence, failure, "under", {"bound_by": Phrase("bound-by", sentence.kind)}),
    }


def told_to_the_court(sentence: Sentence, failure: Failure, *, person: str, instruction: str = "") -> Facts:
    """A failure in a court paper. ``instruction``: what the person was told, where it was written for the referral."""
    contact = failure.contact
    required = instruction or (f"{_appointment(contact)}." if contact else failure.description)
    return {
        "when": when(failure),
        "person_name": person,
        "failed": Phrase("person-failed", failure.outcome),
        "instruction": required,
        "under": _under(sentence, failure, "person-under", {"sentence": Phrase("sentence", sentence.kind)}),
        "found_because": failure.finding_reason,
    }


def when(failure: Failure) -> Fact:
    """When it happened: the time of the appointment, or the day."""
    return failure.contact.starts_at if failure.contact else failure.occurred_on


def _appointment(contact: Contact) -> str:
    return ", ".join(filter(None, (str(contact.type), contact.location)))


def _under(sentence: Sentence, failure: Failure, group: str, facts: dict[str, Fact]) -> Phrase:
    """The requirement or condition failed. A supervision notice has requirements, though kept as conditions."""
    if failure.requirement:
        # What only staff need is left out: "Supervision (offences before 1 February 2015)".
        return Phrase(group, "requirement", {**facts, "name": str(failure.requirement).split(" (")[0]})
    if failure.condition:
        code = "condition" if sentence.kind == SentenceKind.LICENCE else "requirement"
        return Phrase(group, code, {**facts, "name": str(failure.condition).rstrip(".")})
    return Phrase(group, "whole", facts)
