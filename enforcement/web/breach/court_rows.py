"""The cases of a court day as rows to be filled in: each with the forms of its own pages, a row left empty left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import QueryDict
from django.utils.timezone import localtime

from cases.queries.contact_choices import Choice
from cases.queries.sentence_choices import courts
from cases.web.forms.versioned import VersionedForm
from enforcement.actions.breach.record_court_day import CourtEntry, Given, Problem, Problems
from enforcement.models import BreachCase
from enforcement.queries.breach.court_day import CourtDayRow
from enforcement.queries.breach.established import ESTABLISHED
from probation.govuk import forms as govuk
from probation.govuk.forms.errors import error_list
from probation.policy import Refused
from probation.refusals import StateConflict
from probation.working_days import OutsideCalendar

from .forms.hearing import RecordHearing
from .forms.result import RecordResult

SEEN = {"version", "number"}
"""What the forms carry of what was seen: not typed by anybody."""


@dataclass
class EntryRow:
    """One hearing of the day. ``hearing`` is None where it is recorded already and only the result is to come.

    A form in which nothing was typed is not bound.
    """

    row: CourtDayRow
    hearing: RecordHearing | None
    result: RecordResult

    @property
    def forms(self) -> list[VersionedForm]:
        """Those shown, in their order."""
        return [self.hearing, self.result] if self.hearing else [self.result]

    @property
    def is_entered(self) -> bool:
        """Whether anything was typed in the row."""
        return any(form.is_bound for form in self.forms)

    @property
    def problems(self) -> list[dict[str, str]]:
        """For the summary of the page, each with the person's name before it."""
        found = (problem for form in self.forms for problem in error_list(form))
        return [{**problem, "text": f"{self.row.person_name}: {problem['text']}"} for problem in found]

    def is_valid(self) -> bool:
        """Whether what was typed can be read. A result comes only where the breach is admitted or proved."""
        readable = [form.is_valid() for form in self.forms if form.is_bound]
        if not all(readable):
            return False
        if self.hearing and self.result.is_bound:
            outcome = self.hearing.cleaned_data["outcome"] if self.hearing.is_bound else ""
            if outcome not in ESTABLISHED:
                text = "A result is entered only where the breach is admitted or proved at the hearing."
                self.result.add_error("result", text)
                return False
        return True

    def entry(self, breach: BreachCase) -> CourtEntry:
        """What was typed, of a row that is valid."""
        hearing = self.hearing if self.hearing and self.hearing.is_bound else None
        given = None
        if self.result.is_bound:
            given = Given(
                ordered=self.result.ordered,
                resulted_on=self.result.cleaned_data["resulted_on"],
                version=None if hearing else self.result.cleaned_data["version"],
            )
        return CourtEntry(
            breach=breach,
            number=self.row.number,
            heard=hearing.heard if hearing else None,
            version=hearing.cleaned_data["version"] if hearing else None,
            given=given,
        )

    def show(self, problems: Problems) -> None:
        """Put what stands against the entry beside its fields."""
        if self.hearing and problems.hearing:
            _show(self.hearing, problems.hearing)
        if problems.result:
            _show(self.result, problems.result)


def rows_to_enter(found: Sequence[CourtDayRow], *, at: datetime) -> list[EntryRow]:
    """Those whose hearing or result is to be recorded, to be filled in."""
    offered = courts()
    return [
        _row(row, offered, with_hearing=row.awaits_record(at))
        for row in found
        if row.awaits_record(at) or row.awaits_result
    ]


def rows_sent(found: Sequence[CourtDayRow], posted: QueryDict) -> list[EntryRow]:
    """As they were filled in, whatever has become of the hearings since."""
    offered = courts()
    return [_row(row, offered, with_hearing=f"hearing-{row.pk}-version" in posted, posted=posted) for row in found]


def _row(
    row: CourtDayRow, offered: Sequence[Choice], *, with_hearing: bool, posted: QueryDict | None = None
) -> EntryRow:
    hearing = RecordHearing(
        posted,
        prefix=f"hearing-{row.pk}",
        is_trial=row.is_trial,
        courts=offered,
        initial={"version": row.version, "number": row.number},
        use_required_attribute=False,
    )
    result = RecordResult(
        posted,
        prefix=f"result-{row.pk}",
        kind=row.sentence_kind,
        initial={"version": row.breach_version, "resulted_on": localtime(row.listed_for).date()},
        use_required_attribute=False,
    )
    for form in (hearing, result):
        form.is_bound = form.is_bound and bool(set(form.changed_data) - SEEN)
    return EntryRow(row, hearing if with_hearing else None, result)


def _show(form: VersionedForm, problem: Problem) -> None:
    if isinstance(problem, Refused):
        govuk.add_reasons(form, problem.decision)
        return
    form.add_error(None, problem.in_words if isinstance(problem, OutsideCalendar) else str(problem))
    if isinstance(problem, StateConflict):
        seen: Any = problem.thing
        form.show_again(version=seen.version)
