"""Ask a manager to authorise a decision: the officer's content is kept, complete, and waits for the answer."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from enforcement import permissions as may
from enforcement.flows import DecisionFlow
from enforcement.models import Authorisation, EnforcementDecision
from enforcement.policy.decision import breach, no_breach
from enforcement.vocabulary import AuthorisationKind, DecisionState
from probation.accounts.models import User
from probation.policy import Decision, Reason
from probation.refusals import StateConflict
from probation.transitions import Tell, record

from .decide_breach import breach_facts
from .decide_no_breach import no_breach_facts
from .decision_content import DecisionContent
from .locking import lock_decision


def ask_authorisation(
    decision: EnforcementDecision,
    *,
    kind: AuthorisationKind,
    reason: str,
    content: DecisionContent,
    by: User,
    at: datetime,
    version: int | None = None,
) -> Authorisation:
    """The rest of the decision must stand as if authorised. Raises Refused, StateConflict, NotAdmitted."""
    with transaction.atomic():
        decision = lock_decision(decision.pk)
        if decision.state != DecisionState.DECISION_DUE or decision.authorisations.filter(authorised=None).exists():
            raise StateConflict(decision, "ask")
        content.write_on(decision)
        ruling = _as_if_authorised(decision, kind, reason, at)
        record(
            decision,
            verb="write",
            permission=may.write_decision,
            by=by,
            at=at,
            crn=decision.crn,
            version=version,
            decision=ruling,
        )
        authorisation = Authorisation(decision=decision, kind=kind, reason=reason, asked_by=by, asked_at=at)
        record(
            authorisation,
            verb="ask",
            permission=may.ask_authorisation,
            by=by,
            at=at,
            crn=decision.crn,
            why=reason,
            decision=ruling,
        )
        Tell("authorisation.asked", f"authorisation/{authorisation.pk}/asked", authorisation=authorisation.pk).apply(
            by=by, at=at
        )
        return authorisation


def _as_if_authorised(decision: DecisionFlow, kind: AuthorisationKind, reason: str, at: datetime) -> Decision:
    on = decision.failure.occurred_on
    if kind == AuthorisationKind.DEFERRAL:
        ruling = no_breach.decide(no_breach_facts(decision, at, authorised=True), on=on)
    else:
        ruling = breach.decide(breach_facts(decision, at, authorised=True), on=on)
    if reason.strip():
        return ruling
    missing = Reason("Say why you ask for this.", "authorisation_reason")
    return Decision(ruling.rule, ruling.version, ruling.on, (*ruling.reasons, missing), ruling.cites, ruling.facts)
