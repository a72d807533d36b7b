"""Trying acts one by one and taking each back: how the walks go on from where they stand."""

from collections.abc import Callable, Iterator, Mapping

from django.db import transaction
from django.db.models import QuerySet

from probation.audit.models import Entry
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict


def each_way(acts: Mapping[str, Callable[[], object]]) -> Iterator[tuple[str, QuerySet[Entry]]]:
    """Every act that goes, by name, with the steps of requests it took. What it did is taken back afterwards."""
    mark = Entry.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    for name, act in acts.items():
        point = transaction.savepoint()
        try:
            with transaction.atomic():
                act()
        except (Refused, StateConflict, NotAdmitted):
            transaction.savepoint_rollback(point)
            continue
        taken = Entry.objects.filter(pk__gt=mark, subject="recall.recallrequest").exclude(to_state="")
        yield name, taken.order_by("pk")
        transaction.savepoint_rollback(point)
