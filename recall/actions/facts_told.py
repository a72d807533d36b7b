"""Telling prisons and the police a fact of a recall: a message in the act's transaction, a webhook after it.

Only what finds the person in their systems and what they act on: never the concern, an offence, an address or a victim.
And only to those it concerns: the police force, and the prison the person is in, as they are known when it happens.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.utils.timezone import localtime

from probation.accounts.models import User
from probation.transitions import Tell
from probation.webhooks.facts import TOPIC, Fact, SubscriberKind
from recall.models import Casework, RecallNotice, RecallRequest, Revocation
from recall.vocabulary.casework import Custody
from recall.vocabulary.custody import Recipient


@dataclass(frozen=True, kw_only=True)
class FactTold:
    """A consequence: read from the record when the act has been saved, and posted."""

    request: RecallRequest
    fact: Fact
    occurred_at: datetime | None
    known: dict[str, Any] = field(default_factory=dict)

    def apply(self, *, by: User, at: datetime) -> None:
        casework = Casework.objects.filter(request_id=self.request.pk).first()
        revocation = Revocation.objects.filter(request_id=self.request.pk).first()
        tell = Tell(
            TOPIC,
            f"fact/{self.request.pk}/{self.fact}/{at:%Y%m%d%H%M%S%f}",
            fact=self.fact.value,
            occurred_at=localtime(self.occurred_at or at).isoformat(timespec="seconds"),
            about=_about(self.request, casework, revocation) | self.known,
            concerns=_concerned(self.fact, casework, revocation),
        )
        tell.apply(by=by, at=at)


def fact(
    request: RecallRequest,
    told: Fact,
    *,
    outcome: str = "",
    release_on: date | None = None,
    occurred_at: datetime | None = None,
) -> FactTold:
    """``outcome``: a code of CaseworkState or BoardOutcome. ``release_on``: where it is not a fixed term's own.
    ``occurred_at``: where it happened before it was recorded."""
    known: dict[str, Any] = {"outcome": outcome} if outcome else {}
    if release_on:
        known["release_on"] = release_on
    return FactTold(request=request, fact=told, occurred_at=occurred_at, known=known)


def _concerned(told: Fact, casework: Casework | None, revocation: Revocation | None) -> dict[str, list[str]]:
    prisons, forces = set(), set()
    if casework:
        forces.add(casework.police_force)
        if casework.custody == Custody.PRISON:
            prisons.add(casework.place_of_custody)
        if told == Fact.WARRANT_CANCELLED:
            # Also the force that was told of the warrant, where it is another by now.
            notices = RecallNotice.objects.filter(request_id=casework.request_id, recipient=Recipient.POLICE)
            forces.update(notices.values_list("name", flat=True))
    if revocation:
        prisons.add(revocation.prison)
    return {SubscriberKind.PRISON: sorted(prisons - {""}), SubscriberKind.POLICE: sorted(forces - {""})}


def _about(request: RecallRequest, casework: Casework | None, revocation: Revocation | None) -> dict[str, Any]:
    person = request.person
    return {
        "crn": person.crn,
        "prison_number": person.prison_number,
        "pnc": person.pnc,
        "recall_type": (casework and casework.recall_type) or request.recall_type,
        "is_emergency": bool(request.is_emergency),
        "outcome": None,
        "revoked_on": revocation and revocation.revoked_on,
        "warrant_reference": revocation.warrant_reference if revocation else "",
        "release_on": revocation and revocation.release_on,
        "released_on": revocation and revocation.released_on,
        "order": {"code": revocation.code, "sha256": revocation.sha256} if revocation else None,
    }
