"""The arrest warrant cancelled: because the person is back, or the recall is rescinded or stopped.

``cancellation_then`` is what follows from the act that ends the time at large; the act itself calls it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from probation.accounts.models import User
from probation.transitions import Consequence, record
from probation.webhooks.facts import Fact
from recall import ladders
from recall.actions.clocks import stop
from recall.actions.facts_told import fact
from recall.actions.warrant_clocks import cancellation_clock
from recall.models import RecallRequest, Revocation
from recall.permissions import casework as may
from recall.vocabulary.custody import WARRANT_IS_CANCELLED, Recipient

from .notices import Notify


def cancellation_then(
    request: RecallRequest, revocation: Revocation, because: str, *, at: datetime
) -> list[Consequence]:
    """The warrant is cancelled on ``revocation`` (the locked row the act holds), the PNC bureau and the force are told,
    and the clocks of a person at large stop. Nothing where the person was in prison when revoked, or it is done.

    ``because`` ends the sentence "The warrant is cancelled:", such as "returned to custody at HMP Hewell".
    """
    if revocation.in_custody or revocation.warrant_cancelled_at is not None:
        return []
    reference = f" Warrant reference {revocation.warrant_reference}." if revocation.warrant_reference else ""
    return [
        CancelWarrant(request, revocation, because),
        *stop(request, because, ladders.ARREST, ladders.AT_LARGE_REVIEW, ladders.DEEMED),
        cancellation_clock(request, at=at),
        fact(request, Fact.WARRANT_CANCELLED),
        Notify(
            request,
            WARRANT_IS_CANCELLED,
            f"Cancel the arrest warrant: {request.crn}",
            f"The arrest warrant of {request.crn} is cancelled: {because}.{reference} Cancel the wanted record on the "
            "PNC at once. The person is not to be arrested on this order.",
            {Recipient.POLICE: (), Recipient.PNC_BUREAU: ()},
        ),
    ]


@dataclass(frozen=True)
class CancelWarrant:
    """A consequence: the revocation says when its warrant was cancelled, and why."""

    request: RecallRequest
    revocation: Revocation
    because: str

    def apply(self, *, by: User, at: datetime) -> None:
        record(
            self.revocation,
            verb="cancel_warrant",
            permission=may.record_return,
            by=by,
            at=at,
            crn=self.request.crn,
            why=self.because,
            changes={"warrant_cancelled_at": at, "warrant_cancelled_because": self.because},
        )
