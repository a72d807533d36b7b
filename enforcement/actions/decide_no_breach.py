"""Decide not to breach: where no warning preceded it, or a manager has authorised a deferral (§4.4 route ii)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from enforcement.flows import DecisionFlow
from enforcement.models import EnforcementDecision
from enforcement.policy.decision import NoBreachFacts, no_breach
from enforcement.vocabulary import ActionCode, AuthorisationKind
from probation.accounts.models import User
from probation.provider_settings.reading import policy_of
from probation.transitions import perform
from probation.working_days import london_date

from .decision_content import DecisionContent, recorded
from .failure_clocks import DECISION, stop
from .locking import lock_decision
from .take_action import note_action


def decide_no_breach(
    decision: EnforcementDecision, *, content: DecisionContent, by: User, at: datetime, version: int | None = None
) -> EnforcementDecision:
    """One transaction. Raises Refused (every reason), StateConflict, NotAdmitted."""
    with transaction.atomic():
        decision = lock_decision(decision.pk)
        content.write_on(decision)
        return no_breach_locked(decision, by=by, at=at, version=version)


def no_breach_locked(decision: DecisionFlow, *, by: User, at: datetime, version: int | None = None) -> DecisionFlow:
    """Within the caller's transaction, on a locked decision that holds its content."""
    failure = decision.failure
    perform(
        decision.decide_not_to_breach,
        by=by,
        at=at,
        decision=no_breach.decide(no_breach_facts(decision, at), on=failure.occurred_on),
        crn=decision.crn,
        why=decision.rationale,
        version=version,
        then=[stop(failure, "decided not to breach", DECISION, late_reason=decision.late_reason)],
        is_referral_not_made=decision.must_refer,
    )
    settings = policy_of(failure.sentence.provider, on=london_date(at))
    note_action(failure, code=ActionCode.NFA, by=by, at=at, settings=settings, note=decision.rationale)
    return decision


def no_breach_facts(decision: DecisionFlow, at: datetime, *, authorised: bool | None = None) -> NoBreachFacts:
    """The facts for the rule; ``authorised`` asks what would be said if a manager had agreed."""
    if authorised is None:
        authorised = decision.authorisations.filter(kind=AuthorisationKind.DEFERRAL, authorised=True).exists()
    return NoBreachFacts(
        record=recorded(decision, decided_on=london_date(at)),
        must_refer=decision.must_refer,
        deferral_authorised=authorised,
    )
