"""Finding what an address names within one person's record. Whatever is not there is not seen (404)."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Model, QuerySet

from cases.models import Contact, Person, Sentence
from cases.queries.contact_rows import contacts_seen_by
from cases.queries.visibility import visible_to
from enforcement.flows import DecisionFlow, FailureFlow, WarningFlow
from enforcement.models import Authorisation, Evidence
from probation.accounts.models import User
from probation.refusals import NotSeen

Row = TypeVar("Row", bound=Model)

OF_A_SENTENCE = ("sentence__person", "sentence__provider", "sentence__team", "sentence__officer")


def sentence_or_not_seen(person: Person, pk: int) -> Sentence:
    """A sentence of the person. Raises NotSeen."""
    rows = Sentence.objects.select_related("person", "provider", "team", "officer")
    return _one(rows.filter(person=person), "sentence", pk)


def appointment_or_not_seen(person: Person, pk: int, user: User) -> Contact:
    """An appointment of the person that this user may read. Raises NotSeen, for an entry that is no appointment too."""
    rows = contacts_seen_by(user).select_related("person", "type", "officer", "outcome_by", "rescheduled_to")
    return _one(rows.filter(person=person, type__is_attendance=True), "appointment", pk)


def failure_or_not_seen(person: Person, pk: int) -> FailureFlow:
    """A failure on one of the person's sentences, with the steps open to it. Raises NotSeen."""
    rows = FailureFlow.objects.select_related(
        *OF_A_SENTENCE, "contact__type", "contact__officer", "requirement", "condition", "found_by"
    )
    return _one(rows.filter(sentence__person=person), "failure", pk)


def evidence_or_not_seen(person: Person, failure: int, pk: int) -> Evidence:
    """Evidence with a file, on one of the person's failures. Raises NotSeen."""
    rows = Evidence.objects.filter(failure__sentence__person=person, failure=failure).exclude(file="")
    return _one(rows, "evidence", pk)


def warning_or_not_seen(person: Person, pk: int) -> WarningFlow:
    """A warning on one of the person's sentences, with the steps open to it. Raises NotSeen."""
    rows = WarningFlow.objects.select_related(
        *OF_A_SENTENCE, "next_appointment__type", "requested_by", "signed_by", "given_by"
    )
    return _one(rows.filter(sentence__person=person), "warning", pk)


def decision_or_not_seen(person: Person, pk: int) -> DecisionFlow:
    """An enforcement decision about the person, with the steps open to it. Raises NotSeen."""
    rows = DecisionFlow.objects.select_related(
        *(f"failure__{path}" for path in OF_A_SENTENCE),
        "failure__contact__type",
        "failure__requirement",
        "failure__condition",
        "live_warning",
        "decided_by",
    )
    return _one(rows.filter(failure__sentence__person=person), "decision", pk)


def authorisation_or_not_seen(person: Person, pk: int) -> Authorisation:
    """What a manager is asked about the person. Raises NotSeen."""
    rows = Authorisation.objects.select_related("asked_by", "answered_by", "decision__failure__sentence__person")
    return _one(rows.filter(decision__failure__sentence__person=person), "authorisation", pk)


def authorisation_anywhere(user: User, pk: int) -> Authorisation:
    """What a manager is asked about anybody this user may see. Raises NotSeen."""
    rows = Authorisation.objects.select_related("decision__failure__sentence__person")
    return _one(rows.filter(decision__failure__sentence__person__in=visible_to(user)), "authorisation", pk)


def _one(rows: QuerySet[Row], what: str, pk: int) -> Row:
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NotSeen(what, pk)
    return found
