"""Failures that may be added to an open breach."""

from __future__ import annotations

from django.db.models import QuerySet

from enforcement.models import BreachCase, Failure
from enforcement.vocabulary import FailureState


def failures_to_add(breach: BreachCase) -> QuerySet[Failure]:
    """Found unreasonable on the same sentence and not in the breach yet, the earliest first."""
    found = Failure.objects.filter(sentence=breach.sentence_id, state=FailureState.UNREASONABLE)
    return found.exclude(breach_cases=breach).order_by("occurred_on", "pk")
