"""Requirements of orders, each made from the day the order is made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from cases.actions.sentence_record import RequirementDetails
from cases.vocabulary import RequirementCategory as Category
from probation.working_days import last_day_of_months

Required = Callable[[date], RequirementDetails]
PAYBACK = "Community Payback"


def activity(days: int) -> Required:
    """Rehabilitation activity of at most so many days."""
    return lambda on: RequirementDetails(category=Category.REHABILITATION_ACTIVITY, starts_on=on, days=days)


def unpaid_work(hours: int) -> Required:
    return lambda on: RequirementDetails(
        category=Category.UNPAID_WORK, starts_on=on, hours=hours, provider_name=PAYBACK
    )


def programme(name: str) -> Required:
    return lambda on: RequirementDetails(category=Category.PROGRAMME, starts_on=on, detail=name)


def curfew(place: str, *, hours_a_day: int = 10, months: int = 3) -> Required:
    return lambda on: RequirementDetails(
        category=Category.CURFEW,
        starts_on=on,
        ends_on=last_day_of_months(on, months),
        hours_a_day=hours_a_day,
        place=place,
        detail="9pm to 7am" if hours_a_day == 10 else "",
    )


def monitoring(*, months: int = 3) -> Required:
    return lambda on: RequirementDetails(
        category=Category.ELECTRONIC_MONITORING,
        starts_on=on,
        ends_on=last_day_of_months(on, months),
        provider_name="Electronic Monitoring Services",
    )


def of_kind(category: str, detail: str = "", *, months: int | None = None, **figures: object) -> Required:
    """A requirement of another kind; ``months``: how long it lasts, where not as long as the order."""

    def required(on: date) -> RequirementDetails:
        ends_on = last_day_of_months(on, months) if months else None
        return RequirementDetails(category=Category(category), starts_on=on, ends_on=ends_on, detail=detail, **figures)  # type: ignore[arg-type]

    return required
