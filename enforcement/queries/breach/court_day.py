"""The list of a court day: what is heard that day, in which court, and what is still to be recorded of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import Page
from django.db.models import QuerySet

from cases.models import Court
from cases.queries.paging import page_of
from cases.queries.visibility import visible_to
from enforcement.models import Hearing
from enforcement.queries.naming import failure_name, sentence_name
from enforcement.queries.states import StateTag
from enforcement.vocabulary import BreachState, HearingOutcome
from probation.accounts.models import User
from probation.working_days import end_of_day, start_of_day

from .established import ESTABLISHED
from .tags import breach_tag

PAGE_SIZE = 50
AWAITING_RESULT = (BreachState.ADMITTED, BreachState.PROVED)


@dataclass(frozen=True)
class CourtDayRow:
    """A hearing. ``version`` and ``breach_version``: as seen.

    ``awaits_result``: the breach was admitted or proved at this hearing, and there is no result yet.
    """

    pk: int
    version: int
    number: int
    breach: int
    breach_version: int
    listed_for: datetime
    court: str
    crn: str
    person_name: str
    sentence_kind: str
    sentence: str
    failure: str
    proposal: str
    is_trial: bool
    outcome: str
    tag: StateTag
    awaits_result: bool
    officer: str
    provider: str
    enforcement_officer: str

    def awaits_record(self, at: datetime) -> bool:
        """Whether its time has come and nothing is recorded of it."""
        return not self.outcome and at >= self.listed_for


def court_day(user: User, day: date, *, court: Court | None = None, page: int | str = 1) -> Page[CourtDayRow]:
    """A page of the hearings of a day, in order of court and time, those recorded too. Two queries."""
    hearings = _seen_by(user).filter(listed_for__gte=start_of_day(day), listed_for__lt=end_of_day(day))
    if court:
        hearings = hearings.filter(court=court)
    return page_of(hearings, _rows, number=page, size=PAGE_SIZE)


def hearings_named(user: User, pks: Iterable[int]) -> list[CourtDayRow]:
    """These hearings as they stand, in the order of a court day. One query."""
    return _rows(list(_seen_by(user).filter(pk__in=pks)))


def _seen_by(user: User) -> QuerySet[Hearing]:
    of_a_row = (
        "court",
        "breach__sentence__person",
        "breach__sentence__officer",
        "breach__sentence__provider",
        "breach__decision__failure",
        "breach__enforcement_officer",
    )
    seen = Hearing.objects.filter(breach__sentence__person__in=visible_to(user)).select_related(*of_a_row)
    return seen.order_by("court__name", "listed_for", "pk")


def _rows(hearings: Sequence[Hearing]) -> list[CourtDayRow]:
    return [_row(hearing) for hearing in hearings]


def _row(hearing: Hearing) -> CourtDayRow:
    breach, sentence = hearing.breach, hearing.breach.sentence
    return CourtDayRow(
        pk=hearing.pk,
        version=hearing.version,
        number=hearing.number,
        breach=breach.pk,
        breach_version=breach.version,
        listed_for=hearing.listed_for,
        court=hearing.court.name,
        crn=sentence.person.crn,
        person_name=sentence.person.list_name,
        sentence_kind=sentence.kind,
        sentence=sentence_name(sentence),
        failure=failure_name(breach.decision.failure),
        proposal=breach.proposal,
        is_trial=hearing.is_trial,
        outcome=HearingOutcome.label_of(hearing.outcome) if hearing.outcome else "",
        tag=breach_tag(breach),
        awaits_result=breach.state in AWAITING_RESULT and hearing.outcome in ESTABLISHED,
        officer=str(sentence.officer or ""),
        provider=sentence.provider.name,
        enforcement_officer=str(breach.enforcement_officer or ""),
    )
