"""Sentences, each recorded by the officer it goes to on the day it was passed."""

from datetime import date, timedelta
from typing import Any

from cases.actions.record_community_order import record_community_order
from cases.actions.record_custodial_sentence import Custody, Recorded, record_custodial_sentence
from cases.actions.record_suspended_sentence_order import record_suspended_sentence_order
from cases.actions.sentence_record import Conviction, RequirementDetails, Supervisor
from cases.models import Court, Person, Sentence
from cases.vocabulary import RequirementCategory
from probation.accounts.models import User
from probation.working_days import Term, start_of_day

from .people import a_person
from .times import day

SENTENCED_ON = "2016-12-01"


def a_conviction(sentenced_on: date, **different: Any) -> Conviction:
    """A conviction at Birmingham for an offence of two months before the sentence."""
    usual: dict[str, Any] = {
        "offence": "Theft from a shop",
        "offence_on": sentenced_on - timedelta(days=61),
        "convicted_on": sentenced_on,
        "sentenced_on": sentenced_on,
        "court": Court.objects.get(code="BHAMMC"),
    }
    return Conviction(**{**usual, **different})


def rehabilitation_activity(starts_on: date, *, days: int = 20) -> RequirementDetails:
    """A rehabilitation activity requirement."""
    return RequirementDetails(category=RequirementCategory.REHABILITATION_ACTIVITY, starts_on=starts_on, days=days)


def unpaid_work(starts_on: date, *, hours: int = 100) -> RequirementDetails:
    """An unpaid work requirement."""
    return RequirementDetails(category=RequirementCategory.UNPAID_WORK, starts_on=starts_on, hours=hours)


def supervised_by(officer: User) -> Supervisor:
    """The officer and their team."""
    assert officer.team
    return Supervisor(team=officer.team, officer=officer)


def a_community_order(
    officer: User,
    *,
    person: Person | None = None,
    sentenced_on: str = SENTENCED_ON,
    length: str = "12 months",
    requirements: list[RequirementDetails] | None = None,
    conviction: dict[str, Any] | None = None,
    **of_the_person: Any,
) -> Sentence:
    """A community order with twenty days of rehabilitation activity unless said."""
    on = day(sentenced_on)
    return record_community_order(
        person or a_person(officer, registered_at=start_of_day(on), **of_the_person),
        conviction=a_conviction(on, **(conviction or {})),
        ends_on=Term.parse(length).last_day(on),
        requirements=[rehabilitation_activity(on)] if requirements is None else requirements,
        to=supervised_by(officer),
        by=officer,
        at=start_of_day(on),
    )


def a_suspended_sentence_order(
    officer: User,
    *,
    person: Person | None = None,
    sentenced_on: str = SENTENCED_ON,
    operational: str = "18 months",
    supervision: str = "12 months",
    requirements: list[RequirementDetails] | None = None,
    **of_the_person: Any,
) -> Sentence:
    """A suspended sentence order; with no ``supervision`` period and no requirements, one without supervision."""
    on = day(sentenced_on)
    return record_suspended_sentence_order(
        person or a_person(officer, registered_at=start_of_day(on), **of_the_person),
        conviction=a_conviction(on),
        custodial_term="6 months",
        operational_ends_on=Term.parse(operational).last_day(on),
        supervision_ends_on=Term.parse(supervision).last_day(on) if supervision else None,
        requirements=[rehabilitation_activity(on)] if requirements is None else requirements,
        to=supervised_by(officer),
        by=officer,
        at=start_of_day(on),
    )


def a_custodial_sentence(
    officer: User,
    *,
    person: Person | None = None,
    sentenced_on: str = "2017-01-10",
    term: str = "12 weeks",
    custody: dict[str, Any] | None = None,
    **of_the_person: Any,
) -> Recorded:
    """A sentence of twelve weeks unless said: the licence, and the supervision that follows it."""
    on = day(sentenced_on)
    return record_custodial_sentence(
        person or a_person(officer, registered_at=start_of_day(on), **of_the_person),
        conviction=a_conviction(on),
        custody=Custody(term=Term.parse(term), **(custody or {})),
        to=supervised_by(officer),
        by=officer,
        at=start_of_day(on),
    )
