"""The accounts of members of staff, for whoever manages them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page
from django.db.models import Q

from probation.accounts.models import Organisation, Team, User
from probation.accounts.roles import ROLES, SYSTEM
from probation.refusals import NotSeen

from .contact_choices import Choice
from .paging import page_of

PAGE_SIZE = 50


@dataclass(frozen=True, kw_only=True)
class AccountFilters:
    """What the list is narrowed to; an empty filter narrows nothing."""

    text: str = ""
    role: str = ""
    organisation: str = ""
    with_closed: bool = False


@dataclass(frozen=True)
class AccountRow:
    """One account."""

    pk: int
    username: str
    name: str
    role: str
    description: str
    organisation: str
    team: str
    is_open: bool
    last_login: datetime | None


def accounts(filters: AccountFilters, *, page: int = 1) -> Page[AccountRow]:
    """A page of them, by name. Two queries."""
    found = User.objects.exclude(role_code=SYSTEM.code).select_related("organisation", "team")
    for word in filters.text.split():
        found = found.filter(Q(username__icontains=word) | Q(first_name__icontains=word) | Q(last_name__icontains=word))
    if filters.role:
        found = found.filter(role_code=filters.role)
    if filters.organisation:
        found = found.filter(organisation__code=filters.organisation)
    if not filters.with_closed:
        found = found.filter(is_active=True)
    ordered = found.order_by("last_name", "first_name", "pk")
    return page_of(ordered, lambda shown: [_row(account) for account in shown], number=page, size=PAGE_SIZE)


def account_or_not_seen(pk: int) -> User:
    """One account. Raises NotSeen; the system's own is nobody's to open or close."""
    found = User.objects.exclude(role_code=SYSTEM.code).filter(pk=pk).first()
    if found is None:
        raise NotSeen("account", pk)
    return found


def roles() -> list[Choice]:
    """Every role a person may have: code and name."""
    return [(role.code, role.label) for role in ROLES.values() if role != SYSTEM]


def role_descriptions() -> dict[str, str]:
    """What each role is for, by its code."""
    return {role.code: role.description for role in ROLES.values()}


def organisations() -> list[Choice]:
    """Every organisation: code and name."""
    return list(Organisation.objects.values_list("code", "name"))


def every_team() -> list[Choice]:
    """Every team with its organisation: code and name."""
    teams = Team.objects.select_related("organisation").order_by("organisation__name", "name")
    return [(team.code, f"{team.organisation}: {team.name}") for team in teams]


def organisation_of(code: str) -> Organisation | None:
    """The organisation with a code; None for no code."""
    return Organisation.objects.get(code=code) if code else None


def team_of(code: str) -> Team | None:
    """The team with a code; None for no code."""
    return Team.objects.get(code=code) if code else None


def _row(account: User) -> AccountRow:
    return AccountRow(
        pk=account.pk,
        username=account.username,
        name=f"{account.last_name}, {account.first_name}",
        role=account.role.label,
        description=account.role.description,
        organisation=str(account.organisation or ""),
        team=str(account.team or ""),
        is_open=account.is_active,
        last_login=account.last_login,
    )
