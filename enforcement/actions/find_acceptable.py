"""Find a failure acceptable: its clocks stop, a letter already sent is withdrawn, and the outcome says why."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cases.vocabulary import Outcome
from enforcement.models import Failure
from enforcement.policy.finding import AcceptableFacts, acceptable
from enforcement.queries.facts import reckoning
from enforcement.queries.history import self_certificates_used
from enforcement.vocabulary import AcceptableCategory, ActionCode
from probation.accounts.models import User
from probation.transitions import perform

from .failure_clocks import stop
from .follow_finding import amend_outcome, withdraw_letters
from .locking import lock_failure
from .take_action import note_action


def find_acceptable(
    failure: Failure, *, category: str, reason: str, by: User, at: datetime, version: int | None = None
) -> Failure:
    """One transaction. Raises Refused (every reason), StateConflict, NotAdmitted."""
    with transaction.atomic():
        failure = lock_failure(failure.pk)
        counts = reckoning(failure.sentence, at)
        facts = acceptable_facts(failure, category=category, reason=reason, at=at)
        perform(
            failure.find_acceptable,
            by=by,
            at=at,
            decision=acceptable.decide(facts, on=counts.on),
            crn=failure.crn,
            why=reason,
            version=version,
            then=[stop(failure, "found acceptable")],
            category=category,
            reason=reason,
        )
        note_action(failure, code=ActionCode.NFA, by=by, at=at, settings=counts.settings, note=reason)
        withdraw_letters(failure, because=reason, by=by, at=at)
        amend_outcome(failure, outcome=acceptable_outcome(failure, category), why=reason, by=by, at=at)
        return failure


def acceptable_facts(failure: Failure, *, category: str, reason: str, at: datetime) -> AcceptableFacts:
    """The facts for the rule of what is acceptable."""
    counts = reckoning(failure.sentence, at)
    return AcceptableFacts(
        occurred_on=failure.occurred_on,
        found_on=counts.on,
        category=category,
        reason=reason,
        evidence_kinds=tuple(failure.evidence.values_list("kind", flat=True)),
        self_certificates_used=self_certificates_used(failure),
        self_certificate_limit=counts.settings.self_certificates,
    )


def acceptable_outcome(failure: Failure, category: str) -> Outcome:
    """The outcome an acceptable failure carries: the category for an absence, AFDA for one who attended."""
    attended = failure.outcome in (Outcome.AFTC, Outcome.ATSH)
    return Outcome.AFDA if attended else Outcome(AcceptableCategory(category).value)
