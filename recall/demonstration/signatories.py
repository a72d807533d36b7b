"""Who agrees, countersigns and endorses the recall of an officer's case, found by role and provider."""

from __future__ import annotations

from probation.accounts.models import Organisation, Sector, User
from probation.accounts.roles import LINE_MANAGER, SENIOR_MANAGER


def manager_of(officer: User) -> User:
    """The line manager of the officer's team."""
    return User.objects.get(role_code=LINE_MANAGER.code, team=officer.team)


def senior_of(organisation: Organisation | None) -> User:
    """The senior manager of a provider."""
    return User.objects.get(role_code=SENIOR_MANAGER.code, organisation=organisation)


def senior_of_the_nps() -> User:
    """The senior manager of the NPS division a CRC refers to."""
    return User.objects.get(role_code=SENIOR_MANAGER.code, organisation__sector=Sector.NPS)
