"""One breach in a list, whoever's list it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import prefetch_related_objects

from cases.queries.clocks import ClockView
from cases.vocabulary import RoshLevel
from enforcement.models import BreachCase, Hearing
from enforcement.queries.naming import failure_name, sentence_name
from enforcement.queries.states import StateTag

from .breach_clocks import clocks_by_breach
from .tags import breach_tag


@dataclass(frozen=True)
class BreachRow:
    """A breach: whom it is about, where it stands, who has it, when it is next heard, and its running clocks."""

    pk: int
    version: int
    crn: str
    person_name: str
    rosh: str
    sentence: str
    failure: str
    failed_on: date
    lane: str
    tag: StateTag
    since: datetime
    officer: str
    provider: str
    enforcement_officer: str
    court: str
    next_hearing_at: datetime | None
    is_trial: bool
    referral_number: int
    clocks: tuple[ClockView, ...]

    @property
    def clock(self) -> ClockView | None:
        """The most pressing."""
        return self.clocks[0] if self.clocks else None


def breach_rows(breaches: Sequence[BreachCase], *, at: datetime) -> list[BreachRow]:
    """The rows of these breaches, selected with ``OF_A_BREACH``. Five queries, however many."""
    prefetch_related_objects(list(breaches), "hearings", "referrals")
    clocks = clocks_by_breach(breaches, at=at)
    return [_row(breach, clocks[breach.pk]) for breach in breaches]


def _row(breach: BreachCase, clocks: tuple[ClockView, ...]) -> BreachRow:
    sentence, person, to_come = breach.sentence, breach.person, hearing_to_come(breach)
    return BreachRow(
        pk=breach.pk,
        version=breach.version,
        crn=person.crn,
        person_name=person.list_name,
        rosh=RoshLevel.label_of(person.rosh) if person.rosh else "",
        sentence=sentence_name(sentence),
        failure=failure_name(breach.decision.failure),
        failed_on=breach.decision.failure.occurred_on,
        lane=breach.lane,
        tag=breach_tag(breach),
        since=breach.state_changed_at,
        officer=str(sentence.officer or ""),
        provider=sentence.provider.name,
        enforcement_officer=str(breach.enforcement_officer or ""),
        court=str(breach.court or ""),
        next_hearing_at=to_come.listed_for if to_come else None,
        is_trial=to_come.is_trial if to_come else False,
        referral_number=len(breach.referrals.all()),
        clocks=clocks,
    )


def hearing_to_come(breach: BreachCase) -> Hearing | None:
    """The hearing without an outcome, of those prefetched."""
    return next((hearing for hearing in breach.hearings.all() if not hearing.outcome), None)
