"""What officers and managers do all day, each act in full and then taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

from cases.actions.add_note import add_note
from cases.actions.allocate import allocate
from cases.actions.arrange_appointment import Repeat, arrange_appointment
from cases.actions.assess_risk import assess_risk
from cases.actions.register_person import register_person
from cases.models import Contact, ContactType, Sentence
from cases.vocabulary import Outcome, RoshLevel
from enforcement.actions.decide_breach import decide_breach
from enforcement.actions.find_acceptable import find_acceptable
from enforcement.actions.find_unreasonable import find_unreasonable
from enforcement.actions.give_warning import give_warning
from enforcement.actions.record_enquiry import record_enquiry
from enforcement.actions.record_outcome import record_outcome
from enforcement.actions.request_warning import request_warning
from enforcement.models import EnforcementDecision, Failure, Warning
from enforcement.vocabulary import DecisionState, DeliveryMethod, EnquiryMethod, FailureState, WarningState
from probation.access.reading import audit_read
from probation.accounts.models import User
from tests.benchmarks.look import Look, taken_back
from tests.factories.failures import content, letter
from tests.factories.people import details
from tests.factories.risk import levels

SOME = 50


def looks(at: datetime) -> Iterator[Look]:
    """Every act that is done often."""
    for name, things, act in (*_on_contacts(at), *_on_the_record(at), *_of_enforcement(at)):
        yield taken_back(name, "the whole nation’s rows", _in_turn(things, act))


Acts = Iterator[tuple[str, list[Any], Callable[[Any], object]]]


def _on_contacts(at: datetime) -> Acts:
    waiting = list(
        Contact.objects.filter(
            outcome="", type__is_attendance=True, starts_at__lte=at, starts_at__gte=at - timedelta(9)
        )
        .exclude(person__limited_access=True)
        .select_related("officer", "person")
        .filter(officer__role_code="responsible-officer", on_sentences__requirement__isnull=False)[:SOME]
    )

    def outcome(code: Outcome) -> Callable[[Any], object]:
        return lambda contact: record_outcome(contact, outcome=code, by=contact.officer, at=at)

    yield "record an outcome: attended", waiting, outcome(Outcome.ATTC)
    yield "record an outcome: failed to attend", waiting, outcome(Outcome.AFTA)


def _on_the_record(at: datetime) -> Acts:
    held = list(Sentence.objects.filter(ended_on__isnull=True).select_related("person", "officer", "team")[:SOME])
    note, visit = ContactType.objects.get(code="C053"), ContactType.objects.get(code="COAP")

    def arrange(sentence: Any, repeat: Repeat | None = None) -> object:
        return arrange_appointment(
            sentence.person,
            type=visit,
            on=[sentence],
            starts_at=at + timedelta(days=1),
            officer=sentence.officer,
            by=sentence.officer,
            at=at,
            repeat=repeat,
        )

    def to_a_colleague(sentence: Any) -> object:
        team = User.objects.filter(team=sentence.team)
        manager = team.get(role_code="line-manager")
        other = team.filter(role_code="responsible-officer").exclude(pk=sentence.officer_id).earliest("pk")
        return allocate(sentence, team=sentence.team, officer=other, reason="Caseload.", by=manager, at=at)

    yield (
        "read a record (its audit)",
        held,
        lambda s: audit_read(s.person, crn=s.person.crn, part="overview", by=s.officer, at=at),
    )
    yield "add a note", held, lambda s: add_note(s.person, type=note, notes="Called.", by=s.officer, at=at)
    yield "arrange an appointment", held, arrange
    yield "arrange ten appointments", held, lambda s: arrange(s, Repeat(every=1, times=10))
    yield (
        "assess risk",
        held,
        lambda s: assess_risk(s.person, levels(RoshLevel.HIGH), rationale="Pattern.", by=s.officer, at=at),
    )
    yield "allocate", held, to_a_colleague
    yield (
        "register a person",
        held,
        lambda s: register_person(details(), crn=f"Z{s.pk:06}", by=s.officer, at=at),
    )


def _of_enforcement(at: datetime) -> Acts:
    judged = Failure.objects.filter(state=FailureState.EVIDENCE_IN, sentence__kind="community-order")
    failures = list(judged.select_related("sentence__officer", "sentence__person")[:SOME])
    unwritten = list(
        Failure.objects.filter(state=FailureState.UNREASONABLE, warnings__isnull=True, sentence__kind="community-order")
        .filter(decision__state=DecisionState.WARN)
        .select_related("sentence__officer", "sentence__person")[:SOME]
    )
    unsent = list(Warning.objects.filter(state=WarningState.REQUESTED).select_related("sentence__officer")[:SOME])
    due = list(
        EnforcementDecision.objects.filter(
            state=DecisionState.DECISION_DUE,
            due_on__gte=at,
            live_warning__isnull=False,
            failure__sentence__kind="community-order",
        ).select_related("failure__sentence__officer")[:SOME]
    )
    yield (
        "record an enquiry",
        failures,
        lambda f: record_enquiry(f, method=EnquiryMethod.PHONE, result="No answer.", by=f.sentence.officer, at=at),
    )
    yield (
        "find no reasonable excuse",
        failures,
        lambda f: find_unreasonable(f, reason="Nothing that excuses it.", by=f.sentence.officer, at=at),
    )
    yield (
        "find acceptable",
        failures,
        lambda f: find_acceptable(f, category="AAME", reason="Note seen.", by=f.sentence.officer, at=at),
    )
    yield (
        "write a warning",
        unwritten,
        lambda f: request_warning(
            f.sentence, failures=[f.pk], letter=letter(f"{at:%Y-%m-%d}"), by=f.sentence.officer, at=at
        ),
    )
    yield (
        "give a warning",
        unsent,
        lambda w: give_warning(w, given_on=at.date(), delivery=DeliveryMethod.POST, by=w.sentence.officer, at=at),
    )
    yield (
        "decide to breach",
        due,
        lambda d: decide_breach(d, content=content(), by=d.failure.sentence.officer, at=at),
    )


def _in_turn(things: list[Any], act: Callable[[Any], object]) -> Callable[[int], object]:
    """Another one each run."""
    return lambda number: act(things[number % len(things)])
