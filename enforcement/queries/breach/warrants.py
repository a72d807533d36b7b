"""The register of warrants that are out, with their ages, the oldest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import Page

from cases.models import Clock
from cases.queries.paging import page_of
from cases.queries.visibility import visible_to
from enforcement import ladders
from enforcement.models import Process
from enforcement.policy.breach.process import WarrantFacts, days_out, is_overdue
from enforcement.queries.naming import sentence_name
from enforcement.vocabulary import ProcessKind
from probation.accounts.models import User
from probation.working_days import london_date

from .breach_clocks import PREFIX

PAGE_SIZE = 25


@dataclass(frozen=True)
class WarrantRow:
    """A warrant out. ``days_out``: calendar days since it was issued; ``due_on``: executed by then, where that is set.

    ``in_open_court``: issued because the person did not appear.
    """

    pk: int
    breach: int
    crn: str
    person_name: str
    sentence: str
    court: str
    issued_on: date
    days_out: int
    due_on: date | None
    is_overdue: bool
    in_open_court: bool
    officer: str
    provider: str
    enforcement_officer: str


def warrants(user: User, *, at: datetime, page: int | str = 1) -> Page[WarrantRow]:
    """A page of the register, about the people this user may see. Three queries."""
    out = (
        Process.objects.filter(
            kind=ProcessKind.WARRANT,
            issued_on__isnull=False,
            executed_on__isnull=True,
            ended_on__isnull=True,
            breach__sentence__person__in=visible_to(user),
        )
        .select_related(
            "court",
            "breach__sentence__person",
            "breach__sentence__officer",
            "breach__sentence__provider",
            "breach__enforcement_officer",
        )
        .order_by("issued_on", "pk")
    )
    return page_of(out, lambda found: _rows(found, london_date(at)), number=page, size=PAGE_SIZE)


def _rows(found: Sequence[Process], today: date) -> list[WarrantRow]:
    subjects = {f"{PREFIX}{process.breach_id}/process/{process.pk}": process.pk for process in found}
    clocks = Clock.objects.filter(kind=ladders.WARRANT.code, subject__in=subjects)
    due = {subjects[subject]: due_on for subject, due_on in clocks.values_list("subject", "due_on")}
    return [_row(process, due.get(process.pk), today) for process in found]


def _row(process: Process, due_on: date | None, today: date) -> WarrantRow:
    sentence = process.breach.sentence
    assert process.issued_on
    facts = WarrantFacts(issued_on=process.issued_on, due_on=due_on or today, today=today)
    return WarrantRow(
        pk=process.pk,
        breach=process.breach_id,
        crn=sentence.person.crn,
        person_name=sentence.person.list_name,
        sentence=sentence_name(sentence),
        court=process.court.name,
        issued_on=process.issued_on,
        days_out=days_out(facts),
        due_on=due_on,
        is_overdue=is_overdue(facts),
        in_open_court=not process.on_oath,
        officer=str(sentence.officer or ""),
        provider=sentence.provider.name,
        enforcement_officer=str(process.breach.enforcement_officer or ""),
    )
