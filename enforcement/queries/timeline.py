"""What happened, from the missed appointment to the court's result: the audit's entries of enforcement, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Model

from cases.models import Person
from enforcement.models import (
    Authorisation,
    BreachCase,
    CourtResult,
    EnforcementAction,
    EnforcementDecision,
    Enquiry,
    Evidence,
    Failure,
    Hearing,
    Process,
    Warning,
)
from enforcement.vocabulary import ActionCode, EnquiryMethod, EvidenceKind
from probation.audit.models import Entry

from .breach.titles import OF_BREACH
from .naming import sentence_name

Key = tuple[str, str]
"""The audit's key of a record: its kind and its id, as text."""

AREA = "enforcement."
TITLES = {
    "failure.allege": "Failure to comply alleged",
    "failure.find_acceptable": "Found acceptable",
    "failure.find_unreasonable": "Found to have no reasonable excuse",
    "failure.set_aside": "Set aside as not enforceable",
    "failure.correct": "Closed: the outcome was recorded by mistake",
    "failure.reverse": "Finding reversed on late evidence",
    "failure.charge": "Put in an information",
    "warning.request": "Warning letter written",
    "warning.give": "Warning given",
    "warning.confirm": "Warning confirmed by the finding",
    "warning.come_back": "Warning letter returned by the post",
    "warning.serve_again": "Warning served again",
    "warning.withdraw": "Warning withdrawn",
    "warning.spend": "Warning used for a referral",
    "warning.expire": "Warning expired",
    "enforcementdecision.warn": "Next step: a warning",
    "enforcementdecision.fall_due": "Next step: decide whether to breach",
    "enforcementdecision.decide_to_breach": "Breach decided",
    "enforcementdecision.decide_not_to_breach": "Decided not to breach",
    "authorisation.ask": "Manager asked to authorise",
    "authorisation.authorise": "Authorised by a manager",
    "authorisation.decline": "Declined by a manager",
}
TAKEN = "enforcementaction.take"
WORDS = {**TITLES, **OF_BREACH}
DETAILED = ("enquiry.make", "evidence.receive", TAKEN)
SENTENCE_OF: dict[type[Model], str] = {
    Failure: "sentence",
    Warning: "sentence",
    Enquiry: "failure__sentence",
    Evidence: "failure__sentence",
    EnforcementAction: "failure__sentence",
    EnforcementDecision: "failure__sentence",
    Authorisation: "decision__failure__sentence",
    BreachCase: "sentence",
    Process: "breach__sentence",
    Hearing: "breach__sentence",
    CourtResult: "breach__sentence",
}


@dataclass(frozen=True)
class Happening:
    """One entry of the timeline; ``text`` is what was written about it."""

    at: datetime
    title: str
    by: str
    text: str


def enforcement_timeline(person: Person) -> tuple[Happening, ...]:
    """Everything enforcement did about a person, newest first. A fixed number of queries.

    Steps that only follow from another act (an investigation begun, evidence awaited no longer) are left out. Where
    there are several sentences, each entry names its own: one missed appointment is told once for each.
    """
    verbs = [f"{AREA}{verb}" for verb in (*WORDS, *DETAILED)]
    entries = list(Entry.objects.filter(crn=person.crn, verb__in=verbs).order_by("-at", "-id"))
    written, sentences = _written(person), _sentences(person)
    return tuple(_happening(entry, written, sentences) for entry in _told_once(entries))


def _told_once(entries: list[Entry]) -> list[Entry]:
    """Without the actions an act puts on a failure by itself, in the same breath: the act says it already."""
    acts = {(entry.at, entry.actor) for entry in entries if entry.verb.removeprefix(AREA) in WORDS}
    return [entry for entry in entries if entry.verb != f"{AREA}{TAKEN}" or (entry.at, entry.actor) not in acts]


def _happening(entry: Entry, written: Mapping[Key, tuple[str, str]], sentences: Mapping[Key, str]) -> Happening:
    key = (entry.subject, entry.subject_id)
    title, text = written.get(key, (WORDS.get(entry.verb.removeprefix(AREA), ""), entry.why))
    return Happening(entry.at, title, entry.actor_name, " ".join(filter(None, (sentences.get(key, ""), text))))


def _written(person: Person) -> dict[Key, tuple[str, str]]:
    """The title and text of each enquiry, piece of evidence and action."""
    of_person = {"failure__sentence__person": person}
    enquiries = Enquiry.objects.filter(**of_person)
    evidence = Evidence.objects.filter(**of_person)
    actions = EnforcementAction.objects.filter(**of_person)
    return {
        **{_key(row): (f"Enquiry: {EnquiryMethod.label_of(row.method)}", row.result) for row in enquiries},
        **{_key(row): (f"Evidence received: {EvidenceKind.label_of(row.kind)}", row.note) for row in evidence},
        **{_key(row): (f"Action: {ActionCode.label_of(row.code)}", row.note) for row in actions},
    }


def _sentences(person: Person) -> dict[Key, str]:
    """The sentence each thing is about, in words; nothing where the person has but one."""
    names = {sentence.pk: f"{sentence_name(sentence)}." for sentence in person.sentences.all()}
    if len(names) < 2:
        return {}
    return {
        (model._meta.label_lower, str(pk)): names[sentence]
        for model, path in SENTENCE_OF.items()
        for pk, sentence in model._default_manager.filter(**{f"{path}__person": person}).values_list("pk", f"{path}_id")
    }


def _key(row: Model) -> Key:
    return row._meta.label_lower, str(row.pk)
