"""Failures, warnings, decisions and requests to managers about people a member of staff may see, ready to be shown."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import F, Model, QuerySet

from cases.queries.visibility import visible_to
from enforcement.flows import DecisionFlow, FailureFlow, WarningFlow
from enforcement.models import Authorisation
from probation.accounts.models import User
from probation.refusals import NotSeen

from .seeing import OF_A_SENTENCE

Row = TypeVar("Row", bound=Model)

# For ``prefetch_related_objects`` on one record.
ON_A_FAILURE = ("enquiries__made_by", "evidence__recorded_by", "actions__taken_by", "warnings")
ON_A_DECISION = ("authorisations__asked_by", "authorisations__answered_by")


def failures(user: User) -> QuerySet[FailureFlow]:
    """Failures, the latest first."""
    return (
        FailureFlow.objects.filter(sentence__person__in=visible_to(user))
        .select_related(*OF_A_SENTENCE, "requirement", "condition", "found_by", "decision")
        .order_by("-occurred_on", "-pk")
    )


def failure_or_not_seen(user: User, pk: int) -> FailureFlow:
    """A failure, with the steps open to it. Raises NotSeen."""
    return _one(failures(user), "failure", pk)


def warnings(user: User) -> QuerySet[WarningFlow]:
    """Warnings, the latest letter first."""
    return (
        WarningFlow.objects.filter(sentence__person__in=visible_to(user))
        .select_related(*OF_A_SENTENCE, "requested_by", "signed_by", "given_by")
        .prefetch_related("failures")
        .order_by("-letter_on", "-pk")
    )


def warning_or_not_seen(user: User, pk: int) -> WarningFlow:
    """A warning, with the steps open to it. Raises NotSeen."""
    return _one(warnings(user), "warning", pk)


def decisions(user: User) -> QuerySet[DecisionFlow]:
    """Decisions, the first due first; those with no day to be made by come last, the latest opinion first."""
    return (
        DecisionFlow.objects.filter(failure__sentence__person__in=visible_to(user))
        .select_related(*(f"failure__{path}" for path in OF_A_SENTENCE), "decided_by")
        .order_by(F("due_on").asc(nulls_last=True), "-opinion_on", "-pk")
    )


def decision_or_not_seen(user: User, pk: int) -> DecisionFlow:
    """A decision, with the steps open to it. Raises NotSeen."""
    return _one(decisions(user), "decision", pk)


def authorisations(user: User) -> QuerySet[Authorisation]:
    """What managers are or were asked, the latest first."""
    return (
        Authorisation.objects.filter(decision__failure__sentence__person__in=visible_to(user))
        .select_related("asked_by", "answered_by", "decision__failure__sentence__person")
        .order_by("-asked_at", "-pk")
    )


def authorisation_or_not_seen(user: User, pk: int) -> Authorisation:
    """One request to a manager. Raises NotSeen."""
    return _one(authorisations(user), "authorisation", pk)


def _one(rows: QuerySet[Row], what: str, pk: int) -> Row:
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NotSeen(what, pk)
    return found
