"""Evidence came after the information was laid, and the breach goes on: what is charged stays as charged."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from enforcement.models import BreachCase
from enforcement.permissions import breach as may
from enforcement.policy.breach.withdrawal import ProceedingFacts, proceeding
from enforcement.queries.facts import reckoning
from probation.accounts.models import User
from probation.accounts.roles import Act
from probation.refusals import StateConflict
from probation.transitions import record

from .locking import lock_at_court
from .telling import Hears, tell


def proceed_despite_evidence(
    breach: BreachCase, *, reason: str, by: User, at: datetime, version: int | None = None
) -> BreachCase:
    """The enforcement officer or a manager weighs it; a request to withdraw is answered so.

    One transaction. Raises Refused, StateConflict, NotAdmitted.
    """
    with transaction.atomic():
        locked = lock_at_court(breach.pk)
        if locked.closed_on or not locked.information_laid_on:
            raise StateConflict(locked, "proceed_despite_evidence")
        facts = ProceedingFacts(
            reason=reason,
            manager_agrees=by.may(Act.AUTHORISE),
            enforcement_officer_agrees=by.may(Act.LAY_INFORMATION),
        )
        text = f"The breach goes on despite the evidence: {reason}"
        record(
            locked,
            verb="proceed_despite_evidence",
            permission=may.proceed,
            by=by,
            at=at,
            crn=locked.crn,
            why=reason,
            version=version,
            decision=proceeding.decide(facts, on=reckoning(locked.sentence, at).on),
            changes={"withdrawal_asked_at": None, "withdrawal_asked_by": None, "withdrawal_asked_why": ""},
            then=[tell(locked, f"proceed/{locked.version}", text, Hears.OFFICER, Hears.MANAGERS)],
        )
        return locked
