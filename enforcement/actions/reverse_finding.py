"""Reverse a finding on late evidence: the counts are reckoned again, warnings withdrawn, an open decision closed."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from enforcement.models import Failure
from enforcement.policy.decision import NoBreachFacts, no_breach
from enforcement.policy.finding import ReversalFacts, reversal
from enforcement.vocabulary import DecisionState
from probation.accounts.models import User
from probation.accounts.roles import Act
from probation.transitions import Tell, perform
from probation.working_days import london_date

from .decision_content import recorded
from .failure_clocks import stop
from .find_acceptable import acceptable_facts, acceptable_outcome
from .follow_finding import amend_outcome, withdraw_letters
from .locking import lock_decision, lock_failure


def reverse_finding(
    failure: Failure, *, category: str, reason: str, by: User, at: datetime, version: int | None = None
) -> Failure:
    """Once breach proceedings are open only a line manager may. Raises Refused, StateConflict, NotAdmitted."""
    with transaction.atomic():
        failure = lock_failure(failure.pk)
        in_breach_case = failure.sentence.in_breach
        facts = ReversalFacts(
            acceptable=acceptable_facts(failure, category=category, reason=reason, at=at),
            in_breach_case=in_breach_case,
            manager_agrees=by.may(Act.AUTHORISE),
        )
        perform(
            failure.reverse,
            by=by,
            at=at,
            decision=reversal.decide(facts, on=london_date(at)),
            crn=failure.crn,
            why=reason,
            version=version,
            then=[stop(failure, "finding reversed on late evidence")],
            category=category,
            reason=reason,
        )
        withdraw_letters(failure, because=reason, by=by, at=at)
        _close_decision(failure, reason, by, at)
        amend_outcome(failure, outcome=acceptable_outcome(failure, category), why=reason, by=by, at=at)
        return failure


def _close_decision(failure: Failure, reason: str, by: User, at: datetime) -> None:
    """A decision still due is closed by the changed finding; one already made prompts for withdrawal, by a person."""
    opinion = getattr(failure, "decision", None)
    if opinion is None:
        return
    if opinion.state == DecisionState.BREACH_DECIDED:
        Tell("breach.ground_lost", f"decision/{opinion.pk}/ground-lost", decision=opinion.pk).apply(by=by, at=at)
        return
    if opinion.state != DecisionState.DECISION_DUE:
        return
    decision = lock_decision(opinion.pk)
    decision.rationale = decision.rationale or reason
    record = recorded(decision, decided_on=london_date(at), late_reason=decision.late_reason or reason)
    facts = NoBreachFacts(record=record, must_refer=decision.must_refer, finding_changed=True)
    perform(
        decision.decide_not_to_breach,
        by=by,
        at=at,
        decision=no_breach.decide(facts, on=failure.occurred_on),
        crn=failure.crn,
        why=reason,
        is_referral_not_made=False,
    )
