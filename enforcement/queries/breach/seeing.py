"""Finding a breach, or a document of its pack, among those a member of staff may see. What is not there is not seen."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import QuerySet

from cases.models import Person
from cases.queries.visibility import about_those_seen
from enforcement.models import BreachCase, Hearing, PackDocument
from probation.accounts.models import User
from probation.refusals import NotSeen
from probation.working_days import end_of_day, start_of_day

OF_A_BREACH = (
    "sentence__person",
    "sentence__provider",
    "sentence__team",
    "sentence__officer",
    "sentence__court",
    "decision__failure",
    "decision__live_warning",
    "enforcement_officer",
    "court",
)


def breaches_seen_by(user: User) -> QuerySet[BreachCase]:
    """Breaches of the people this member of staff may see, the latest first. For a list; see ``in_full``."""
    return about_those_seen(BreachCase.objects.order_by("-opened_at", "-pk"), user, person="sentence__person")


def in_full(breaches: Iterable[BreachCase]) -> list[BreachCase]:
    """The breaches of one page with what is shown of them: fetched when it is known which they are. One query.

    The database would otherwise join the eleven tables before it looks for the page.
    """
    pks = [breach.pk for breach in breaches]
    found = BreachCase.objects.select_related(*OF_A_BREACH).in_bulk(pks)
    return [found[pk] for pk in pks]


def breaches_by_pk(user: User, pks: Iterable[int]) -> dict[int, BreachCase]:
    """Those of these breaches the user may see, as a page of each would have them. One query."""
    return breaches_seen_by(user).select_related(*OF_A_BREACH).in_bulk(list(pks))


def heard_on(day: date) -> QuerySet[Any]:
    """The ids of the breaches with a hearing on a day, held or to come."""
    hearings = Hearing.objects.filter(listed_for__gte=start_of_day(day), listed_for__lt=end_of_day(day))
    return hearings.values("breach_id")


def breach_or_not_seen(person: Person, pk: int) -> BreachCase:
    """A breach of one of the person's sentences. Raises NotSeen."""
    return _one(BreachCase.objects.filter(sentence__person=person).select_related(*OF_A_BREACH), pk)


def breach_anywhere(user: User, pk: int) -> BreachCase:
    """A breach of anybody this user may see. Raises NotSeen."""
    return _one(breaches_seen_by(user).select_related(*OF_A_BREACH), pk)


def pack_document_or_not_seen(person: Person, breach: int, pk: int) -> PackDocument:
    """A version of a document of the pack. Raises NotSeen."""
    rows = PackDocument.objects.filter(breach__sentence__person=person, breach=breach).select_related("breach")
    document = rows.filter(pk=pk).first()
    if document is None:
        raise NotSeen("document", pk)
    return document


def _one(rows: QuerySet[BreachCase], pk: int) -> BreachCase:
    breach = rows.filter(pk=pk).first()
    if breach is None:
        raise NotSeen("breach", pk)
    return breach
