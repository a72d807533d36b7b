"""A manager's answer. Authorised, the decision is made at once; declined, it stays due and its clock runs on."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from enforcement import permissions as may
from enforcement.models import Authorisation
from enforcement.policy.decision import AuthorisationFacts
from enforcement.policy.decision import authorisation as rule
from enforcement.vocabulary import AuthorisationKind
from probation.accounts.models import User
from probation.refusals import StateConflict
from probation.transitions import Tell, record
from probation.working_days import london_date

from .decide_breach import breach_locked
from .decide_no_breach import no_breach_locked
from .locking import lock_authorisation


def answer_authorisation(
    authorisation: Authorisation, *, authorised: bool, reason: str, by: User, at: datetime, version: int | None = None
) -> Authorisation:
    """One transaction. Raises Refused, StateConflict (somebody answered first: who and when), NotAdmitted."""
    with transaction.atomic():
        authorisation, decision = lock_authorisation(authorisation.pk)
        if authorisation.answered_at:
            raise StateConflict(authorisation, "answer")
        facts = AuthorisationFacts(reason=reason, requested_by=authorisation.asked_by_id, authorised_by=by.pk)
        record(
            authorisation,
            verb="authorise" if authorised else "decline",
            permission=may.authorise,
            by=by,
            at=at,
            crn=authorisation.crn,
            why=reason,
            version=version,
            decision=rule.decide(facts, on=london_date(at)),
            changes={"authorised": authorised, "answer_reason": reason, "answered_by": by, "answered_at": at},
        )
        if authorised and not decision.late_reason and decision.due_on and london_date(at) > decision.due_on:
            # Asked in time and answered late: the manager's reason is why the decision is late.
            decision.late_reason = f"Answered after the due day by {by}: {reason}"
        if authorised and authorisation.kind == AuthorisationKind.DEFERRAL:
            no_breach_locked(decision, by=by, at=at)
        elif authorised:
            breach_locked(decision, by=by, at=at)
        Tell(
            "authorisation.answered", f"authorisation/{authorisation.pk}/answered", authorisation=authorisation.pk
        ).apply(by=by, at=at)
        return authorisation
