"""Who asks, and about whom: a small caseload and the largest, one team, one provider, the whole nation."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q

from cases.models import Person, Sentence
from probation.accounts.models import User

IN_FORCE = Q(sentences__ended_on__isnull=True)


@dataclass(frozen=True)
class Asking:
    """Somebody of the staff, and how large what they answer for is."""

    user: User
    who: str
    people: int


def officers() -> tuple[Asking, Asking]:
    """The officer with the smallest caseload, and the one with the largest."""
    counted = (
        User.objects.filter(role_code="responsible-officer")
        .annotate(cases=Count("sentences__person", filter=IN_FORCE, distinct=True))
        .filter(cases__gt=0)
        .order_by("cases", "pk")
    )
    return _asking(counted.first()), _asking(counted.last())


def line_managers() -> tuple[Asking, Asking]:
    """The line manager of the smallest team, and of the largest."""
    teams = (
        Sentence.objects.filter(ended_on__isnull=True)
        .values_list("team")
        .annotate(cases=Count("person", distinct=True))
        .order_by("cases", "team")
    )
    found = [
        Asking(User.objects.get(team=team, role_code="line-manager"), f"line manager, team of {cases:,}", cases)
        for team, cases in (teams.first(), teams.last())  # type: ignore[misc]
    ]
    return found[0], found[1]


def senior_manager() -> Asking:
    """The senior manager of the largest provider."""
    provider, cases = (
        Sentence.objects.filter(ended_on__isnull=True)
        .values_list("provider")
        .annotate(cases=Count("person", distinct=True))
        .order_by("-cases")[0]
    )
    user = User.objects.get(organisation=provider, role_code="senior-manager")
    return Asking(user, f"senior manager, provider of {cases:,}", cases)


def inspector() -> Asking:
    """Sees everybody."""
    people = Person.objects.count()
    return Asking(User.objects.filter(role_code="inspector").earliest("pk"), f"inspector, all {people:,}", people)


def people_of(asking: Asking, most: int) -> list[Person]:
    """Some of the people an officer supervises."""
    held = Sentence.objects.filter(officer=asking.user, ended_on__isnull=True).values("person")
    return list(Person.objects.filter(pk__in=held).order_by("pk")[:most])


def _asking(user: User | None) -> Asking:
    assert user is not None
    cases: int = user.cases  # type: ignore[attr-defined]
    return Asking(user, f"officer, {cases:,} cases", cases)
