"""Deciding: what an officer writes, what a manager answers."""

from __future__ import annotations

from datetime import datetime

from enforcement.actions.answer_authorisation import answer_authorisation
from enforcement.actions.ask_authorisation import ask_authorisation
from enforcement.actions.decide_breach import decide_breach
from enforcement.actions.decide_no_breach import decide_no_breach
from enforcement.actions.decision_content import DecisionContent
from enforcement.models import Authorisation, EnforcementDecision, Failure
from enforcement.vocabulary import AuthorisationKind
from probation.accounts.models import User

from .case import Case


def decision_on(failure: Failure) -> EnforcementDecision:
    """What the finding on a failure called for."""
    return EnforcementDecision.objects.get(failure=failure)


def breaches(case: Case, failure: Failure, content: DecisionContent, *, at: datetime, by: User | None = None) -> None:
    decide_breach(decision_on(failure), content=content, by=by or case.officer, at=at)


def does_not_breach(case: Case, failure: Failure, content: DecisionContent, *, at: datetime) -> None:
    decide_no_breach(decision_on(failure), content=content, by=case.officer, at=at)


def asks_manager(
    case: Case, failure: Failure, kind: AuthorisationKind, reason: str, content: DecisionContent, *, at: datetime
) -> Authorisation:
    """The officer asks; the decision waits for the answer."""
    return ask_authorisation(decision_on(failure), kind=kind, reason=reason, content=content, by=case.officer, at=at)


def answers(authorisation: Authorisation, manager: User, *, yes: bool, reason: str, at: datetime) -> None:
    """The manager's answer. Authorised, the decision is made with it."""
    answer_authorisation(authorisation, authorised=yes, reason=reason, by=manager, at=at)
