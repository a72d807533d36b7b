"""What there is to choose from when an appointment is arranged or a note is added."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from cases.models import Condition, ContactType, Person, Requirement, Sentence
from probation.accounts.models import User
from probation.accounts.roles import CASE_ADMINISTRATOR, LINE_MANAGER, RESPONSIBLE_OFFICER

Choice = tuple[str, str]

# What staff choose most; these stand first.
USUAL_APPOINTMENTS = ("COAP", "CHVS", "COPT", "COVC", "COAI", "COHV", "CUPA", "CRSAPT", "RARP", "APAT")
USUAL_NOTES = (
    *("CTOB", "CTOA", "CMOB", "CMOA", "CLOB", "CLOA", "COUP", "CI3A", "CI3B", "CSNR", "C204", "C202"),
    *("CLDR", "CSPO", "CTPJ", "MO1"),
)
UNPUBLISHED = "(name not published)"
SEES_PEOPLE = (RESPONSIBLE_OFFICER.code, LINE_MANAGER.code, CASE_ADMINISTRATOR.code)


@dataclass(frozen=True)
class Servable:
    """A sentence an appointment may serve, and what of it the appointment may be under."""

    pk: int
    name: str
    obligations: tuple[Choice, ...]


def appointment_types() -> list[Choice]:
    """Code and name of every type of appointment, the usual ones first."""
    return _types(Q(is_attendance=True), first=USUAL_APPOINTMENTS)


def note_types() -> list[Choice]:
    """Code and name of every other type of entry a person may write, the usual ones first."""
    return _types(Q(is_attendance=False, is_automatic=False), first=USUAL_NOTES)


def contact_type(code: str) -> ContactType:
    """The type with a code offered by one of the lists above."""
    return ContactType.objects.get(code=code)


def officers_to_see(person: Person) -> list[Choice]:
    """Whoever may see the person: id and name."""
    staff = staff_who_see(person).select_related("team", "organisation")
    return [(str(user.pk), f"{user} ({user.team or user.organisation})") for user in staff]


def staff_who_see(person: Person) -> QuerySet[User]:
    """Staff of the providers that supervise the person who may see somebody."""
    providers = person.sentences.filter(ended_on__isnull=True).values("provider")
    return User.objects.filter(is_active=True, role_code__in=SEES_PEOPLE, organisation__in=providers)


def member_of_staff(pk: str) -> User:
    """The member of staff with an id offered by one of these lists."""
    return User.objects.get(pk=pk)


def sentences_to_serve(person: Person, *, today: date) -> list[Servable]:
    """The sentences not ended that have begun or will. Three queries."""
    open_on = person.sentences.filter(Q(ended_on__isnull=True) | Q(ended_on__gt=today))
    return [_servable(sentence) for sentence in open_on.prefetch_related("requirements", "conditions")]


def sentences_chosen(person: Person, pks: Iterable[str]) -> list[Sentence]:
    """The person's sentences with these ids, in the order they began."""
    return list(person.sentences.select_related("provider").filter(pk__in=list(pks)).order_by("starts_on", "pk"))


def obligation(sentence: Sentence, key: str) -> Requirement | Condition | None:
    """What a key of ``Servable.obligations`` stands for; None for the sentence as a whole."""
    kind, _, pk = key.partition("-")
    if kind == "requirement":
        return sentence.requirements.get(pk=pk)
    return sentence.conditions.get(pk=pk) if kind == "condition" else None


def _types(which: Q, *, first: tuple[str, ...]) -> list[Choice]:
    named = dict(ContactType.objects.filter(which).exclude(name__endswith=UNPUBLISHED).values_list("code", "name"))
    usual = [(code, named.pop(code)) for code in first if code in named]
    return usual + sorted(named.items(), key=lambda choice: choice[1].lower())


def _servable(sentence: Sentence) -> Servable:
    name = f"{sentence.get_kind_display()}, {sentence.offence}"
    requirements = [(f"requirement-{one.pk}", _named(one)) for one in sentence.requirements.all()]
    conditions = [(f"condition-{one.pk}", one.text) for one in sentence.conditions.all()]
    return Servable(sentence.pk, name, (*requirements, *conditions))


def _named(requirement: Requirement) -> str:
    return f"{requirement}: {requirement.detail}" if requirement.detail else str(requirement)
