"""The wanted records of the PNC that are still to be cancelled, the warrant being cancelled: also after the recall."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from probation.accounts.acting import Acting
from probation.govuk.house_style import day_and_time
from recall.ladders import WARRANT_CANCELLED
from recall.models import RecallNotice, Revocation
from recall.permissions import casework as may
from recall.queries.seeing import recalls_seen_by
from recall.vocabulary.custody import WARRANT_IS_CANCELLED, Recipient

from .at_large import due_of


@dataclass(frozen=True)
class WantedRecord:
    """One person who may still be arrested on a cancelled warrant. ``notice``: to the PNC bureau.

    ``may_record``: the reader records that the bureau was telephoned. ``late``: the day it was due is over.
    """

    pk: int
    crn: str
    person_name: str
    notice: int
    because: str
    cancelled_at: datetime
    due_on: date | None
    late: bool
    may_record: bool


def wanted_records(acting: Acting) -> tuple[WantedRecord, ...]:
    """Of the people the reader may see, the longest ago first. Three queries at most."""
    seen = recalls_seen_by(acting.user).order_by()
    found = list(
        _to_the_bureau()
        .filter(request__in=seen, sent_at__isnull=True)
        .select_related("request__sentence__person", "request__revocation")
        .order_by("written_at", "pk")
    )
    dues = due_of([row.request for row in found], WARRANT_CANCELLED.code, stopped=True) if found else {}
    return tuple(_record(row, dues.get(row.request_id), acting) for row in found)


def bureau_told(revocation: Revocation) -> str:
    """When the PNC bureau was told that the warrant is cancelled, in words. One query."""
    told = _to_the_bureau().filter(request_id=revocation.request_id).values_list("sent_at", flat=True).first()
    return day_and_time(told) if told else "Not yet: the person may still be arrested"


def _to_the_bureau() -> QuerySet[RecallNotice]:
    return RecallNotice.objects.filter(event=WARRANT_IS_CANCELLED, recipient=Recipient.PNC_BUREAU)


def _record(row: RecallNotice, due_on: date | None, acting: Acting) -> WantedRecord:
    request = row.request
    return WantedRecord(
        pk=request.pk,
        crn=request.crn,
        person_name=request.person.name,
        notice=row.pk,
        because=request.revocation.warrant_cancelled_because,
        cancelled_at=row.written_at,
        due_on=due_on,
        late=due_on is not None and due_on < acting.today,
        may_record=row.is_told_by_telephone and may.book(request, acting),
    )
