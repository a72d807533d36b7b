"""Allege a failure to comply on one sentence: day 0 is set, its clocks run, and an enforcement action is on it."""

from __future__ import annotations

from datetime import date, datetime

from cases.models import Condition, Contact, Requirement, Sentence
from cases.vocabulary import SentenceKind
from enforcement.flows import FailureFlow
from enforcement.models import Failure
from enforcement.policy.enforceability import enforceable
from enforcement.queries.facts import Reckoning, failure_facts, live_warning, reckoning
from enforcement.vocabulary import ActionCode, FailureSource
from probation.accounts.models import User
from probation.transitions import perform

from .failure_clocks import clocks_of_allegation
from .take_action import note_action


def allege_failure(
    sentence: Sentence,
    *,
    outcome: str,
    occurred_on: date,
    aware_on: date,
    source: FailureSource,
    by: User,
    at: datetime,
    contact: Contact | None = None,
    requirement: Requirement | None = None,
    condition: Condition | None = None,
    description: str = "",
    action: ActionCode = ActionCode.EA12,
) -> Failure:
    """Within the caller's transaction, on a locked sentence. Raises Refused, saying why it is not enforceable."""
    counts = reckoning(sentence, at)
    facts = failure_facts(
        sentence,
        occurred_on=occurred_on,
        requirement=requirement,
        contact_type=contact.type if contact else None,
        settings=counts.settings,
    )
    failure = FailureFlow(
        sentence=sentence,
        contact=contact,
        requirement=requirement,
        condition=condition,
        source=source,
        outcome=outcome,
        description=description,
        occurred_on=occurred_on,
        aware_on=aware_on,
        state_changed_at=at,
        in_open_breach=sentence.in_breach,
    )
    perform(
        failure.allege,
        by=by,
        at=at,
        decision=enforceable.decide(facts, on=occurred_on),
        crn=sentence.person.crn,
        why=description,
    )
    for clock in clocks_of_allegation(failure, reckoning=counts, decision_due=_decision_may_follow(failure, counts)):
        clock.apply(by=by, at=at)
    note_action(failure, code=action, by=by, at=at, settings=counts.settings)
    return failure


def _decision_may_follow(failure: Failure, counts: Reckoning) -> bool:
    """Whether finding it unreasonable would call for a breach decision: never on a licence or in open proceedings."""
    if failure.sentence.kind == SentenceKind.LICENCE or failure.in_open_breach:
        return False
    warned = live_warning(failure.sentence, on=counts.on, before=failure.occurred_on, settings=counts.settings)
    return warned is not None
