"""The variations of licences and transfers of cases that wait for a manager's answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from cases.models import CaseTransfer
from cases.queries.visibility import about_those_seen
from probation.accounts.models import User
from probation.accounts.roles import Act
from recall.models import LicenceVariation

MOST = 50


@dataclass(frozen=True)
class ChangeWaiting:
    """A change somebody asked for. ``page``: the URL name of its page."""

    pk: int
    crn: str
    person_name: str
    page: str
    what: str
    asked_by: str
    asked_at: datetime


def changes_waiting_for(user: User) -> tuple[ChangeWaiting, ...]:
    """The longest waiting first. Two queries at most."""
    return tuple(sorted([*_transfers(user), *_variations(user)], key=lambda change: change.asked_at))


def count_of_changes(user: User) -> int:
    """How many there are. Two queries at most."""
    asked = (_transfers_asked(user), _variations_asked(user))
    return sum(rows.count() for rows in asked if rows is not None)


def _transfers(user: User) -> list[ChangeWaiting]:
    rows = _transfers_asked(user)
    if rows is None:
        return []
    seen = rows.select_related("sentence__person", "asked_by", "from_provider")
    return [_change(row, "transfer", f"Take a case over from {row.from_provider}") for row in seen[:MOST]]


def _variations(user: User) -> list[ChangeWaiting]:
    rows = _variations_asked(user)
    if rows is None:
        return []
    seen = rows.select_related("sentence__person", "asked_by", "condition")
    return [_change(row, "variation", f"Vary a licence. {row}") for row in seen[:MOST]]


def _transfers_asked(user: User) -> QuerySet[CaseTransfer] | None:
    """Those asked of the user's provider; None for whoever does not answer them."""
    if not user.may(Act.ALLOCATE):
        return None
    rows = CaseTransfer.objects.filter(to_provider=user.organisation_id, answered_at__isnull=True)
    return about_those_seen(rows, user, person="sentence__person")


def _variations_asked(user: User) -> QuerySet[LicenceVariation] | None:
    """Those of the user's provider that others asked for; None for whoever does not answer them."""
    if not user.may(Act.ENDORSE_RECALL):
        return None
    rows = LicenceVariation.objects.filter(sentence__provider=user.organisation_id, answered_at__isnull=True)
    return about_those_seen(rows.exclude(asked_by=user), user, person="sentence__person")


def _change(row: CaseTransfer | LicenceVariation, page: str, what: str) -> ChangeWaiting:
    person = row.sentence.person
    return ChangeWaiting(row.pk, person.crn, person.list_name, page, what, str(row.asked_by), row.asked_at)
