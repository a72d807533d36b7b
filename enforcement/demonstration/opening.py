"""How a case begins: registered and recorded on the day of sentence, seen, assessed, planned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from cases.actions.make_plan import make_plan
from cases.actions.register_person import PersonDetails, register_person
from cases.models import Person
from cases.vocabulary import ContactPreference, Ethnicity, NeedKind, Religion, RoshLevel, Sex, SexualOrientation
from probation.accounts.models import User

from .appointments import FIRST, arrange, attended
from .case import Case
from .cast import Cast
from .circumstances import assessed, lives_at, needs, plans_contact, scored
from .days import Days, at_time
from .sentences import Order
from .stage import Acting

INTERVALS = {RoshLevel.LOW: 28, RoshLevel.MEDIUM: 14, RoshLevel.HIGH: 7, RoshLevel.VERY_HIGH: 3}


@dataclass(frozen=True, kw_only=True)
class Somebody:
    """Who a person is: what their record says before anything happens."""

    crn: str
    first_name: str
    last_name: str
    born: str
    sex: Sex = Sex.MALE
    middle_names: str = ""
    preferred_name: str = ""
    pnc: str = ""
    prison_number: str = ""
    ethnicity: Ethnicity = Ethnicity.W1
    religion: Religion = Religion.NOT_STATED
    orientation: SexualOrientation = SexualOrientation.NOT_STATED
    language: str = "English"
    interpreter: bool = False
    prefers: ContactPreference = ContactPreference.LETTER
    phone: str = ""
    email: str = ""
    aliases: Sequence[tuple[str, str]] = ()
    address: str = ""
    postcode: str = ""
    no_fixed_abode: bool = False
    rosh: RoshLevel = RoshLevel.MEDIUM
    rosh_because: str = "Pattern of offending over several years; no weapon and no lasting injury."
    score: str = "48.00"
    needs: Sequence[tuple[NeedKind, str, str]] = ()


def registered(who: Somebody, *, by: User, at: datetime) -> Person:
    """On the record, not yet sentenced."""
    return register_person(details_of(who), crn=who.crn, aliases=who.aliases, by=by, at=at)


def details_of(who: Somebody) -> PersonDetails:
    """Their details as they are registered."""
    return PersonDetails(
        first_name=who.first_name,
        middle_names=who.middle_names,
        last_name=who.last_name,
        preferred_name=who.preferred_name,
        date_of_birth=date.fromisoformat(who.born),
        sex=who.sex,
        pnc=who.pnc,
        prison_number=who.prison_number,
        ethnicity=who.ethnicity,
        religion=who.religion,
        sexual_orientation=who.orientation,
        first_language=who.language,
        interpreter_needed=who.interpreter,
        contact_preference=who.prefers,
        phone=who.phone,
        email=who.email,
    )


def settles(case: Case, who: Somebody, *, at: datetime) -> None:
    """Where they live and what they need, on the day of sentence."""
    if who.address:
        lives_at(case, who.address, who.postcode, no_fixed_abode=who.no_fixed_abode, at=at)
    for kind, description, adjustment in who.needs:
        needs(case, kind, description, adjustment, at=at)


def is_assessed(case: Case, who: Somebody, *, at: datetime) -> None:
    """Risk, likelihood of reoffending, how often they are seen, and the plan."""
    assessed(case, who.rosh, who.rosh_because, public=who.rosh, at=at)
    scored(case, who.score, at=at)
    plans_contact(
        case,
        INTERVALS[who.rosh],
        rosh=f"{who.rosh.label} risk of serious harm: {who.rosh_because}",
        reoffending=f"Two-year reconviction score of {who.score} per cent.",
        need="; ".join(description for _, description, _ in who.needs) or "No need that asks for more contact.",
        at=at,
    )
    make_plan(case.sentence, by=case.officer, at=at)


def is_sentenced(who: Somebody, order: Order, made_on: date, *, officer: User, cast: Cast) -> Acting[Case]:
    """Registered and recorded by the case administrator on the afternoon of the sentence."""
    at = yield at_time(made_on, "15:20")
    administrator = cast.administrator_for(officer)
    person = registered(who, by=administrator, at=at)
    sentence = order.record(person, made_on=made_on, officer=officer, by=administrator, at=at)
    case = Case(person, sentence, officer, administrator)
    settles(case, who, at=at)
    return case


def begins(
    who: Somebody, order: Order, made_on: date, *, officer: User, cast: Cast, days: Days
) -> Acting[tuple[Case, datetime]]:
    """Sentenced, inducted on the third working day, assessed and planned on the eighth; the time of the last act."""
    case = yield from is_sentenced(who, order, made_on, officer=officer, cast=cast)
    at = yield at_time(days.after(made_on, 1), "09:40")
    first = arrange(case, at_time(days.after(made_on, 3), "10:30"), type=FIRST, minutes=60, at=at)
    at = yield first.starts_at + timedelta(minutes=75)
    attended(first, "Induction: expectations, opportunities and consequences explained; signed.", at=at)
    at = yield at_time(days.after(made_on, 8), "15:00")
    is_assessed(case, who, at=at)
    return case, at
