"""Teams and staff to choose from when a case is recorded, allocated or covered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from probation.accounts.models import Cover, Organisation, Team, User
from probation.accounts.roles import LINE_MANAGER, RESPONSIBLE_OFFICER, SENIOR_MANAGER

from .contact_choices import Choice

SUPERVISES = (RESPONSIBLE_OFFICER.code, LINE_MANAGER.code)


def teams_of(organisation: Organisation) -> list[Choice]:
    """The provider's teams: id and name."""
    return [(str(team.pk), team.name) for team in organisation.teams.all()]


def teams_to_allocate_to(organisation: Organisation) -> list[Choice]:
    """The provider's own teams first, then those of the others, each with its provider."""
    own_first = Case(When(organisation=organisation, then=Value(0)), default=Value(1), output_field=IntegerField())
    teams = Team.objects.select_related("organisation").order_by(own_first, "organisation__name", "name")
    return [(str(team.pk), f"{team.name}, {team.organisation}") for team in teams]


def supervisors_of(organisation: Organisation) -> list[Choice]:
    """Who may be responsible officer in the provider: id, name and team."""
    return [_named(user) for user in _supervisors().filter(organisation=organisation)]


def supervisors_anywhere(organisation: Organisation) -> list[Choice]:
    """The same of every provider, the given one's first."""
    own_first = Case(When(organisation=organisation, then=Value(0)), default=Value(1), output_field=IntegerField())
    return [_named(user) for user in _supervisors().order_by(own_first, "last_name", "first_name")]


def those_of_the_team(user: User) -> list[Choice]:
    """Whom a manager manages: the team's officers; the provider's for a senior manager."""
    return [_named(one) for one in _supervisors().filter(**_managed(user))]


def team(pk: str) -> Team:
    """The team with an id offered by one of these lists."""
    return Team.objects.select_related("organisation").get(pk=pk)


def officer(pk: str) -> User | None:
    """The officer with an id offered by one of these lists; None for nobody yet."""
    return User.objects.get(pk=pk) if pk else None


@dataclass(frozen=True)
class CoverRow:
    """An absence and who covers it."""

    officer: str
    covered_by: str
    starts_on: date
    ends_on: date | None
    reason: str


def covers_of(user: User, *, today: date) -> list[CoverRow]:
    """Absences of those they manage, now and to come, the first to start first."""
    managed = {f"officer__{field}": value for field, value in _managed(user).items()}
    covers = Cover.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=today), **managed)
    return [
        CoverRow(str(cover.officer), str(cover.covered_by), cover.starts_on, cover.ends_on, cover.reason)
        for cover in covers.select_related("officer", "covered_by").order_by("starts_on", "pk")
    ]


def _managed(user: User) -> dict[str, int | None]:
    whole_provider = user.role_code == SENIOR_MANAGER.code
    provider: dict[str, int | None] = {"organisation_id": user.organisation_id}
    return provider if whole_provider else {**provider, "team_id": user.team_id}


def _supervisors() -> QuerySet[User]:
    return User.objects.filter(is_active=True, role_code__in=SUPERVISES).select_related("team", "organisation")


def _named(user: User) -> Choice:
    return str(user.pk), f"{user} ({user.team or user.organisation})"
