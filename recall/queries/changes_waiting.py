"""The variations of licences and transfers of cases that wait for a manager's answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

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


def _transfers(user: User) -> list[ChangeWaiting]:
    if not user.may(Act.ALLOCATE):
        return []
    rows = CaseTransfer.objects.filter(to_provider=user.organisation_id, answered_at__isnull=True)
    seen = about_those_seen(rows, user, person="sentence__person").select_related(
        "sentence__person", "asked_by", "from_provider"
    )
    return [_change(row, "transfer", f"Take a case over from {row.from_provider}") for row in seen[:MOST]]


def _variations(user: User) -> list[ChangeWaiting]:
    if not user.may(Act.ENDORSE_RECALL):
        return []
    rows = LicenceVariation.objects.filter(sentence__provider=user.organisation_id, answered_at__isnull=True)
    seen = about_those_seen(rows.exclude(asked_by=user), user, person="sentence__person").select_related(
        "sentence__person", "asked_by", "condition"
    )
    return [_change(row, "variation", f"Vary a licence. {row}") for row in seen[:MOST]]


def _change(row: CaseTransfer | LicenceVariation, page: str, what: str) -> ChangeWaiting:
    person = row.sentence.person
    return ChangeWaiting(row.pk, person.crn, person.list_name, page, what, str(row.asked_by), row.asked_at)
