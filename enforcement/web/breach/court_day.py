"""The list of a court day, and what happened in several of its cases entered at once."""

from __future__ import annotations

from datetime import date
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from enforcement.actions.breach.record_court_day import NotAllRecorded, record_court_day
from enforcement.queries.breach.court_day import court_day, hearings_named
from enforcement.queries.breach.seeing import breaches_by_pk
from probation.working_days import london_date

from .court_rows import EntryRow, rows_sent, rows_to_enter
from .forms.court_day import ChooseDay
from .queue import CourtPage

NOTHING = "Enter what happened in at least one case."


class CourtDay(CourtPage):
    """What is heard on a day, today unless another is chosen, and what is still to be recorded of it."""

    template_name = "enforcement/breach/court_day.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        at, form = timezone.now(), _chosen(self.request)
        day = _day(self.request)
        found = court_day(self.request.user, day, page=self.request.GET.get("page", "1"))  # type: ignore[arg-type]
        rows = [(row, row.awaits_record(at)) for row in found.object_list]
        asked = {**_in_the_address(day), "page": found.number}
        to_enter = any(awaits or row.awaits_result for row, awaits in rows)
        entry = f"{reverse('court-day-entry')}?{urlencode(asked)}" if to_enter else ""
        return super().get_context_data(form=form, day=day, page=found, rows=rows, entry_href=entry, **kwargs)


class CourtDayEntry(CourtPage):
    """Hearings and results of several cases: all are saved, or none is and every problem stands beside its case."""

    template_name = "enforcement/breach/court_day_entry.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        at, user, asked = timezone.now(), self.request.user, request.GET.get("page", "1")
        found = court_day(user, _day(request), page=asked)  # type: ignore[arg-type]
        return self._show(rows_to_enter(list(found.object_list), at=at))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        sent = [int(pk) for pk in request.POST.getlist("row") if pk.isdecimal()]
        rows = rows_sent(hearings_named(request.user, sent), request.POST)  # type: ignore[arg-type]
        entered = [row for row in rows if row.is_entered]
        problems = self._save(entered) if entered else [{"text": NOTHING}]
        if not problems:
            done = f"{len(entered)} case{'' if len(entered) == 1 else 's'} recorded."
            messages.success(request, f"{done} The responsible officers have been told.")
            return HttpResponseRedirect(self._back())
        return self._show(rows, problems)

    def _save(self, entered: list[EntryRow]) -> list[dict[str, str]]:
        """What stands against the rows; nothing where they are saved."""
        user: Any = self.request.user
        readable = [row for row in entered if row.is_valid()]
        breaches = breaches_by_pk(user, [row.row.breach for row in readable])
        entries = [row.entry(breaches[row.row.breach]) for row in readable]
        try:
            record_court_day(entries, whole=len(readable) == len(entered), by=user, at=timezone.now())
        except NotAllRecorded as refused:
            for place, problems in refused.problems.items():
                readable[place].show(problems)
        return [problem for row in entered for problem in row.problems]

    def _show(self, rows: list[EntryRow], problems: list[dict[str, str]] | None = None) -> HttpResponse:
        shown = self.get_context_data(rows=rows, problems=problems, day=_day(self.request), back_href=self._back())
        status = HTTPStatus.UNPROCESSABLE_ENTITY if problems else HTTPStatus.OK
        return self.render_to_response(shown, status=status)

    def _back(self) -> str:
        return f"{reverse('court-day')}?{urlencode(_in_the_address(_day(self.request)))}"


def _chosen(request: HttpRequest) -> ChooseDay:
    return ChooseDay(request.GET if "day-day" in request.GET else None)


def _day(request: HttpRequest) -> date:
    """The day chosen, or today."""
    form = _chosen(request)
    if form.is_bound and form.is_valid():
        chosen: date = form.cleaned_data["day"]
        return chosen
    return london_date(timezone.now())


def _in_the_address(day: date) -> dict[str, int]:
    return {"day-day": day.day, "day-month": day.month, "day-year": day.year}
