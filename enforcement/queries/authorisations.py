"""What managers are asked: the requests waiting, with their clocks, and one request in full."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from cases.models import Sentence
from cases.queries.caseload import of_the_team
from cases.queries.clocks import ClockView
from cases.queries.visibility import visible_to
from enforcement.ladders import BREACH_DECISION
from enforcement.models import Authorisation
from enforcement.vocabulary import AuthorisationKind, DecisionState
from probation.accounts.models import User
from probation.accounts.roles import Act

from .clocks import clocks_about, failure_key


@dataclass(frozen=True)
class WaitingRequest:
    """A request nobody has answered yet, with the clock of the decision it is about."""

    pk: int
    crn: str
    person_name: str
    kind: str
    reason: str
    asked_by: str
    asked_at: datetime
    due_on: date | None
    clock: ClockView | None


def waiting_for(user: User) -> QuerySet[Authorisation]:
    """The requests for a manager to answer: their team's, a senior manager's whole provider's; never their own."""
    if not user.may(Act.AUTHORISE):
        return Authorisation.objects.none()
    sentences = Sentence.objects.filter(of_the_team(user), provider=user.organisation_id)
    return Authorisation.objects.filter(
        answered_at__isnull=True,
        decision__state=DecisionState.DECISION_DUE,
        decision__failure__sentence__in=sentences,
    ).exclude(asked_by=user)


def waiting_requests(user: User, *, at: datetime) -> tuple[WaitingRequest, ...]:
    """The waiting requests about people the manager may see, the first due first. A fixed number of queries."""
    rows = list(
        waiting_for(user)
        .filter(decision__failure__sentence__person__in=visible_to(user))
        .select_related("asked_by", "decision__failure__sentence__person")
        .order_by("decision__due_on", "pk")
    )
    views = clocks_about([failure_key(row.decision.failure_id) for row in rows], at=at)
    clocks = {view.subject: view for view in views if view.kind == BREACH_DECISION.code}
    return tuple(_waiting(row, clocks) for row in rows)


def _waiting(row: Authorisation, clocks: dict[str, ClockView]) -> WaitingRequest:
    return WaitingRequest(
        pk=row.pk,
        crn=row.crn,
        person_name=row.person.list_name,
        kind=AuthorisationKind.label_of(row.kind),
        reason=row.reason,
        asked_by=str(row.asked_by),
        asked_at=row.asked_at,
        due_on=row.decision.due_on,
        clock=clocks.get(failure_key(row.decision.failure_id)),
    )
