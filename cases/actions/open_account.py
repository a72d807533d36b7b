"""Open an account for a member of staff."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from cases import permissions as may
from cases.policy.account import AccountFacts, opening
from probation.accounts.models import Organisation, Team, User
from probation.accounts.roles import ROLES, Act
from probation.transitions import record
from probation.working_days import london_date


@dataclass(frozen=True, kw_only=True)
class AccountDetails:
    """Who it is for and where they work. Fields as on ``User``."""

    username: str
    first_name: str
    last_name: str
    email: str
    role_code: str
    grade: str = ""
    phone: str = ""
    organisation: Organisation | None = None
    team: Team | None = None


@transaction.atomic
def open_account(details: AccountDetails, *, password: str, by: User, at: datetime) -> User:
    """Open it with a first password. Raises Refused, NotAdmitted."""
    decision = opening.decide(
        AccountFacts(
            username=details.username,
            username_taken=User.objects.filter(username__iexact=details.username).exists(),
            team_is_of_organisation=details.team is None or details.team.organisation_id == _pk(details.organisation),
            has_cases_to_see=ROLES[details.role_code].may(Act.SEE_CASES),
            has_organisation=details.organisation is not None,
        ),
        on=london_date(at),
    )
    account = User(
        username=details.username,
        first_name=details.first_name,
        last_name=details.last_name,
        email=details.email,
        role_code=details.role_code,
        grade=details.grade,
        phone=details.phone,
        organisation=details.organisation,
        team=details.team,
    )
    account.set_password(password)
    why = f"{account}, {account.role.label}"
    record(account, verb="open", permission=may.manage_accounts, by=by, at=at, crn="", why=why, decision=decision)
    return account


def _pk(organisation: Organisation | None) -> int | None:
    return organisation.pk if organisation else None
