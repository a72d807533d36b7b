"""The limits of each requirement of a community or suspended sentence order, by category (enforcement.md §2.1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from cases.vocabulary import RequirementCategory
from probation.policy import Reason
from probation.working_days import last_day_of_months

from .rule_sets import holds

ACTIVITY_REQUIREMENTS_FROM = "E3_ORA"
HIGHER_CURFEW_FROM = "E8_PCSC"
NO_UNPAID_WORK_PERIOD_FROM = "E10_SA26"
OLDEST_FOR_ATTENDANCE_CENTRE = 24


@dataclass(frozen=True, kw_only=True)
class RequirementFacts:
    """One requirement as the court made it: hours in all, hours a day, days in all.

    ``consent``: whether the person agreed to treatment; None where it is not known. ``added_on_breach``: unpaid work
    the order had none of before.
    """

    category: str
    starts_on: date
    ends_on: date | None = None
    hours: int | None = None
    hours_a_day: int | None = None
    days: int | None = None
    place: str = ""
    detail: str = ""
    consent: bool | None = None
    added_on_breach: bool = False


@dataclass(frozen=True, kw_only=True)
class Order:
    """What the limits of a requirement depend on. ``age``: at conviction."""

    rule_set: str
    starts_on: date
    ends_on: date
    age: int | None
    categories: tuple[str, ...]


Limit = Callable[[RequirementFacts, Order], Iterator[Reason]]


def problems_with(requirement: RequirementFacts, order: Order) -> list[Reason]:
    """Every limit the requirement breaks; ``field`` is the name of the figure."""
    limit = LIMITS[RequirementCategory(requirement.category)]
    return [*_within_the_order(requirement, order), *limit(requirement, order)]


def _within_the_order(requirement: RequirementFacts, order: Order) -> Iterator[Reason]:
    if not order.starts_on <= requirement.starts_on <= order.ends_on:
        yield Reason("The requirement must begin while the order is in force.", "starts_on")
    if requirement.ends_on and requirement.ends_on < requirement.starts_on:
        yield Reason("The requirement must end after it begins.", "ends_on")
    if requirement.ends_on and requirement.ends_on > order.ends_on:
        yield Reason("The requirement cannot last longer than the order.", "ends_on")


def _unpaid_work(requirement: RequirementFacts, order: Order) -> Iterator[Reason]:
    yield from _between(requirement.hours, 20 if requirement.added_on_breach else 40, 300, "hours", "hours")
    if not holds(order.rule_set, NO_UNPAID_WORK_PERIOD_FROM):
        yield from _at_most_months(requirement, 12, "Unpaid work must be done within 12 months.")


def _rehabilitation_activity(requirement: RequirementFacts, order: Order) -> Iterator[Reason]:
    if not holds(order.rule_set, ACTIVITY_REQUIREMENTS_FROM):
        text = "A rehabilitation activity requirement is only for offences from 1 February 2015."
        yield Reason(text, "category")
    if not requirement.days:
        yield Reason("State the maximum number of days of activities.", "days")


def _curfew(requirement: RequirementFacts, order: Order) -> Iterator[Reason]:
    higher = holds(order.rule_set, HIGHER_CURFEW_FROM)
    yield from _place(requirement)
    yield from _between(requirement.hours_a_day, 2, 20 if higher else 16, "hours_a_day", "hours a day")
    months = 24 if higher else 12
    yield from _at_most_months(requirement, months, f"A curfew lasts at most {months} months.")


def _exclusion(requirement: RequirementFacts, order: Order) -> Iterator[Reason]:
    yield from _place(requirement)
    yield from _at_most_months(requirement, 24, "An exclusion lasts at most 2 years.")


def _residence(requirement: RequirementFacts, order: Order) -> Iterator[Reason]:
    yield from _place(requirement)


def _foreign_travel(requirement: RequirementFacts, order: Order) -> Iterator[Reason]:
    yield from _detail(requirement, "Say which countries or days are prohibited.")
    yield from _at_most_months(requirement, 12, "A foreign travel prohibition lasts at most 12 months.")


def _named(text: str) -> Limit:
    def limit(requirement: RequirementFacts, order: Order) -> Iterator[Reason]:
        yield from _detail(requirement, text)

    return limit


def _treatment(requirement: RequirementFacts, order: Order) -> Iterator[Reason]:
    if requirement.consent is False:
        yield Reason("Treatment needs the person's consent.", "consent")


def _alcohol_abstinence(requirement: RequirementFacts, order: Order) -> Iterator[Reason]:
    yield from _between(requirement.days, 1, 120, "days", "days")


def _attendance_centre(requirement: RequirementFacts, order: Order) -> Iterator[Reason]:
    yield from _between(requirement.hours, 12, 36, "hours", "hours")
    if requirement.hours_a_day is not None:
        yield from _between(requirement.hours_a_day, 1, 3, "hours_a_day", "hours a visit")
    if order.age is not None and order.age > OLDEST_FOR_ATTENDANCE_CENTRE:
        yield Reason("An attendance centre is only for a person under 25 when convicted.", "category")


def _electronic_monitoring(requirement: RequirementFacts, order: Order) -> Iterator[Reason]:
    if not {RequirementCategory.CURFEW, RequirementCategory.EXCLUSION} & set(order.categories):
        yield Reason("Electronic monitoring goes with a curfew or an exclusion.", "category")


def _supervision(requirement: RequirementFacts, order: Order) -> Iterator[Reason]:
    if holds(order.rule_set, ACTIVITY_REQUIREMENTS_FROM):
        yield Reason("This requirement is only for offences before 1 February 2015.", "category")


def _activity(requirement: RequirementFacts, order: Order) -> Iterator[Reason]:
    yield from _supervision(requirement, order)
    yield from _between(requirement.days, 1, 60, "days", "days")


def _between(value: int | None, least: int, most: int, field: str, unit: str) -> Iterator[Reason]:
    if value is None or not least <= value <= most:
        yield Reason(f"Enter a number of {unit} from {least} to {most}.", field)


def _at_most_months(requirement: RequirementFacts, months: int, text: str) -> Iterator[Reason]:
    if requirement.ends_on and requirement.ends_on > last_day_of_months(requirement.starts_on, months):
        yield Reason(text, "ends_on")


def _place(requirement: RequirementFacts) -> Iterator[Reason]:
    if not requirement.place.strip():
        yield Reason("State the place.", "place")


def _detail(requirement: RequirementFacts, text: str) -> Iterator[Reason]:
    if not requirement.detail.strip():
        yield Reason(text, "detail")


LIMITS: dict[RequirementCategory, Limit] = {
    RequirementCategory.UNPAID_WORK: _unpaid_work,
    RequirementCategory.REHABILITATION_ACTIVITY: _rehabilitation_activity,
    RequirementCategory.PROGRAMME: _named("Name the accredited programme."),
    RequirementCategory.PROHIBITED_ACTIVITY: _named("Say what activity is prohibited."),
    RequirementCategory.CURFEW: _curfew,
    RequirementCategory.EXCLUSION: _exclusion,
    RequirementCategory.RESIDENCE: _residence,
    RequirementCategory.FOREIGN_TRAVEL: _foreign_travel,
    RequirementCategory.MENTAL_HEALTH_TREATMENT: _treatment,
    RequirementCategory.DRUG_REHABILITATION: _treatment,
    RequirementCategory.ALCOHOL_TREATMENT: _treatment,
    RequirementCategory.ALCOHOL_ABSTINENCE: _alcohol_abstinence,
    RequirementCategory.ATTENDANCE_CENTRE: _attendance_centre,
    RequirementCategory.ELECTRONIC_MONITORING: _electronic_monitoring,
    RequirementCategory.SUPERVISION: _supervision,
    RequirementCategory.ACTIVITY: _activity,
}
