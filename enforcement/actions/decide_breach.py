"""Decide to breach: every reason recorded, the warning spent, the next clocks running (IBR)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from enforcement.flows import DecisionFlow
from enforcement.models import EnforcementDecision
from enforcement.policy.decision import BreachFacts, breach
from enforcement.policy.failure_count import unreasonable
from enforcement.queries.facts import count_facts, reckoning, unpaid_work_outstanding
from enforcement.vocabulary import ActionCode, AuthorisationKind, Ground, WarningState
from probation.accounts.models import User
from probation.transitions import Tell, perform

from .breach.open_breach import open_breach
from .decision_content import DecisionContent, recorded
from .end_warning import spend_warning
from .failure_clocks import DECISION, LETTER, clocks_of_breach, stop
from .locking import lock_decision
from .take_action import note_action


def decide_breach(
    decision: EnforcementDecision, *, content: DecisionContent, by: User, at: datetime, version: int | None = None
) -> EnforcementDecision:
    """One transaction. Raises Refused (every reason), StateConflict, NotAdmitted."""
    with transaction.atomic():
        decision = lock_decision(decision.pk)
        content.write_on(decision)
        return breach_locked(decision, by=by, at=at, version=version)


def breach_locked(decision: DecisionFlow, *, by: User, at: datetime, version: int | None = None) -> DecisionFlow:
    """Within the caller's transaction, on a locked decision that holds its content."""
    failure, sentence = decision.failure, decision.failure.sentence
    counts = reckoning(sentence, at)
    perform(
        decision.decide_to_breach,
        by=by,
        at=at,
        decision=breach.decide(breach_facts(decision, at), on=failure.occurred_on),
        crn=decision.crn,
        why=decision.rationale,
        version=version,
        then=[
            stop(failure, "breach decided", DECISION, LETTER, late_reason=decision.late_reason),
            *clocks_of_breach(failure, reckoning=counts),
            Tell("breach.decided", f"decision/{decision.pk}/breach", decision=decision.pk),
        ],
    )
    open_breach(decision, by=by, at=at)
    note_action(failure, code=ActionCode.IBR, by=by, at=at, settings=counts.settings)
    if decision.live_warning and decision.live_warning.state == WarningState.GIVEN:
        spend_warning(decision.live_warning, because="Used for the referral for breach.", by=by, at=at)
    return decision


def breach_facts(decision: DecisionFlow, at: datetime, *, authorised: bool | None = None) -> BreachFacts:
    """The facts for the rule of breach; ``authorised`` asks what would be said if a manager had agreed."""
    failure, sentence = decision.failure, decision.failure.sentence
    counts = reckoning(sentence, at)
    counted = unreasonable.answer(count_facts(sentence, on=counts.on, settings=counts.settings), on=counts.on)[0]
    if authorised is None:
        kinds = (AuthorisationKind.SERIOUS, AuthorisationKind.LATE)
        authorised = decision.authorisations.filter(kind__in=kinds, authorised=True).exists()
    return BreachFacts(
        kind=sentence.kind,
        record=recorded(decision, decided_on=counts.on),
        failures=counted.count,
        live_warning=decision.live_warning is not None,
        serious=decision.ground == Ground.SERIOUS,
        serious_reason=failure.serious_reason,
        manager_authorised=authorised,
        sentence_ends_on=sentence.ended_on or sentence.operational_ends_on or sentence.ends_on,
        unpaid_work_outstanding=unpaid_work_outstanding(sentence),
        manager_signs_serious=counts.settings.manager_signs_serious_breach,
        manager_signs_late=counts.settings.manager_signs_late_decision,
    )
