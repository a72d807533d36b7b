"""Sentences as the court passes them, and the act of recording each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from cases.actions.record_community_order import record_community_order
from cases.actions.record_custodial_sentence import ConditionDetails, Custody, Recorded, record_custodial_sentence
from cases.actions.record_suspended_sentence_order import record_suspended_sentence_order
from cases.actions.sentence_record import Conviction, Supervisor
from cases.models import Court, Person, Sentence
from probation.accounts.models import User
from probation.working_days import Term

from .requirements import Required

DAYS_FROM_OFFENCE = 60
HOME_AREA = "Birmingham and Solihull"


def conviction(
    offence: str, sentenced_on: date, *, court: str = "BHAMMC", offence_on: date | None = None
) -> Conviction:
    """A conviction on the day of sentence, of an offence two months before unless said.

    A Crown Court sits for no local justice area; its orders name Birmingham's.
    """
    of = Court.objects.get(code=court)
    return Conviction(
        offence=offence,
        offence_on=offence_on or sentenced_on - timedelta(days=DAYS_FROM_OFFENCE),
        convicted_on=sentenced_on,
        sentenced_on=sentenced_on,
        court=of,
        local_justice_area=of.local_justice_area or HOME_AREA,
    )


def to_officer(officer: User) -> Supervisor:
    assert officer.team
    return Supervisor(team=officer.team, officer=officer)


@dataclass(frozen=True, kw_only=True)
class CommunityOrder:
    """A community order, of so long, asking these things."""

    offence: str
    requirements: Sequence[Required]
    length: str = "12 months"
    court: str = "BHAMMC"
    offence_on: date | None = None

    def record(self, person: Person, *, made_on: date, officer: User, by: User, at: datetime) -> Sentence:
        return record_community_order(
            person,
            conviction=conviction(self.offence, made_on, court=self.court, offence_on=self.offence_on),
            ends_on=Term.parse(self.length).last_day(made_on),
            requirements=[required(made_on) for required in self.requirements],
            to=to_officer(officer),
            by=by,
            at=at,
        )


@dataclass(frozen=True, kw_only=True)
class SuspendedSentence:
    """A suspended sentence order; without requirements it has no supervision period."""

    offence: str
    requirements: Sequence[Required]
    term: str = "16 weeks"
    operational: str = "18 months"
    supervision: str | None = "12 months"
    court: str = "BHAMMC"

    def record(self, person: Person, *, made_on: date, officer: User, by: User, at: datetime) -> Sentence:
        return record_suspended_sentence_order(
            person,
            conviction=conviction(self.offence, made_on, court=self.court),
            custodial_term=self.term,
            operational_ends_on=Term.parse(self.operational).last_day(made_on),
            supervision_ends_on=Term.parse(self.supervision).last_day(made_on) if self.supervision else None,
            requirements=[required(made_on) for required in self.requirements],
            to=to_officer(officer),
            by=by,
            at=at,
        )


Order = CommunityOrder | SuspendedSentence


@dataclass(frozen=True, kw_only=True)
class Prison:
    """A fixed term, with the conditions its licence has beside the standard ones."""

    offence: str
    term: str
    conditions: Sequence[ConditionDetails] = ()
    remand_days: int = 0
    court: str = "BHAMMC"
    offence_on: date | None = None

    def record(
        self, person: Person, *, passed_on: date, released_on: date, officer: User, by: User, at: datetime
    ) -> Recorded:
        return record_custodial_sentence(
            person,
            conviction=conviction(self.offence, passed_on, court=self.court, offence_on=self.offence_on),
            custody=Custody(term=Term.parse(self.term), remand_days=self.remand_days, released_on=released_on),
            conditions=self.conditions,
            to=to_officer(officer),
            by=by,
            at=at,
        )
