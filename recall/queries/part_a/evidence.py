"""Entries of the contact log to choose as evidence. Sensitive ones are not offered: the whole report is disclosed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from cases.models import Contact
from probation.accounts.acting import Acting
from probation.working_days import end_of_day, start_of_day
from recall.models import RecallRequest

from .report import in_words, report_of

SHOWN_AT_ONCE = 50


@dataclass(frozen=True)
class Entry:
    """An entry, and whether it is chosen."""

    pk: str
    text: str
    chosen: bool


@dataclass(frozen=True)
class Evidence:
    """``entries``: those found, the latest first. ``chosen``: every one chosen, also where it is not among them."""

    entries: tuple[Entry, ...]
    chosen: tuple[str, ...]
    more: bool
    version: int


def evidence_of(
    request: RecallRequest, acting: Acting, *, earliest: date | None = None, latest: date | None = None, text: str = ""
) -> Evidence:
    """What may be chosen on the licence's person, narrowed by days (both included) and words."""
    report = report_of(request, at=acting.at)
    chosen = tuple(report.answers("circumstances").get("evidence") or ())
    found = Contact.objects.filter(person=request.person, is_sensitive=False, starts_at__lte=acting.at)
    if earliest:
        found = found.filter(starts_at__gte=start_of_day(earliest))
    if latest:
        found = found.filter(starts_at__lt=end_of_day(latest))
    for word in text.split():
        found = found.filter(Q(notes__icontains=word) | Q(type__name__icontains=word))
    rows = list(found.select_related("type").order_by("-starts_at", "-pk")[: SHOWN_AT_ONCE + 1])
    entries = tuple(Entry(str(row.pk), in_words(row), str(row.pk) in chosen) for row in rows[:SHOWN_AT_ONCE])
    saved = report.saved.get("circumstances")
    return Evidence(entries, chosen, len(rows) > SHOWN_AT_ONCE, saved.version if saved else 0)
