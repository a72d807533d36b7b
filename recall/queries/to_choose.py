"""What there is to choose from on the pages of recall: managers, appointments, conditions, NPS divisions, teams."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Case, IntegerField, Value, When

from cases.models import CaseTransfer, Condition, Contact, Person, Sentence
from cases.queries.contact_choices import Choice
from cases.queries.contact_rows import appointments_to_come
from enforcement.models import Failure
from enforcement.queries.naming import failure_name
from probation.accounts.models import Organisation, Sector, Team, User
from probation.accounts.roles import LINE_MANAGER, RESPONSIBLE_OFFICER

from .request_parts import appointment_name

SUPERVISES = (RESPONSIBLE_OFFICER.code, LINE_MANAGER.code)


def managers_to_ask(sentence: Sentence) -> list[User]:
    """The line managers of the provider but the responsible officer, those of the team first. One query."""
    own_first = Case(When(team=sentence.team_id, then=Value(0)), default=Value(1), output_field=IntegerField())
    rows = User.objects.filter(is_active=True, role_code=LINE_MANAGER.code, organisation_id=sentence.provider_id)
    others = rows.exclude(pk=sentence.officer_id) if sentence.officer_id else rows
    return list(others.select_related("team").order_by(own_first, "last_name", "first_name", "pk"))


def named_with_team(staff: list[User]) -> list[Choice]:
    """Id, and name with the team."""
    return [(str(one.pk), f"{one} ({one.team or one.organisation})") for one in staff]


def coming_appointments(person: Person, *, at: datetime) -> dict[str, tuple[str, Contact]]:
    """The appointments arranged from a time on, by id: what each is called, and itself. One query."""
    rows = appointments_to_come(at).filter(person=person).select_related("type")
    return {str(row.pk): (appointment_name(row), row) for row in rows}


def conditions_in_force(sentence: Sentence) -> dict[str, Condition]:
    """The conditions that hold, by id, as the licence numbers them. One query."""
    return {str(row.pk): row for row in sentence.conditions.filter(to_date__isnull=True)}


def failures_of_licence(sentence: Sentence) -> dict[str, tuple[str, Failure]]:
    """The failures on the licence, by id: what each is called, and itself. One query."""
    rows = sentence.failures.select_related("requirement", "condition")
    return {str(row.pk): (f"{failure_name(row)}: {row.of_what}", row) for row in rows}


def nps_divisions() -> dict[str, Organisation]:
    """The divisions of the NPS, by id. One query."""
    return {str(row.pk): row for row in Organisation.objects.filter(sector=Sector.NPS).order_by("name")}


def other_providers(sentence: Sentence) -> dict[str, Organisation]:
    """The providers a case may go to, by id. One query."""
    rows = Organisation.objects.filter(sector__in=(Sector.NPS, Sector.CRC)).exclude(pk=sentence.provider_id)
    return {str(row.pk): row for row in rows.order_by("name")}


def who_may_take_over(transfer: CaseTransfer) -> tuple[dict[str, Team], dict[str, User]]:
    """The teams of the provider that was asked, and who of them may be responsible officer. Two queries."""
    teams = {str(row.pk): row for row in transfer.to_provider.teams.order_by("name")}
    staff = User.objects.filter(
        is_active=True, role_code__in=SUPERVISES, organisation_id=transfer.to_provider_id, team__isnull=False
    )
    return teams, {str(row.pk): row for row in staff.select_related("team").order_by("last_name", "first_name", "pk")}
