"""The figures of a result as typed, turned into the facts its rule is asked about. Pure."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from cases.policy.requirement_limits import RequirementFacts
from cases.policy.rule_sets import SentenceDates, rule_set_for
from cases.vocabulary import RequirementCategory, SentenceKind
from enforcement.policy.breach.results import Ordered, OrderFacts, ResultFacts
from enforcement.vocabulary import ResultKind
from probation.policy import ProviderPolicy
from probation.rules import Problem, Values
from probation.working_days import Term
from probation.working_days.terms import Unit

ORDERS = (SentenceKind.COMMUNITY_ORDER, SentenceKind.SUSPENDED_SENTENCE_ORDER)
TERMS = (ResultKind.CUSTODY, ResultKind.ACTIVATE_SHORTER)
LATEST = date(2299, 12, 31)
GRANTED = "taken for granted"
NEEDED: dict[str, tuple[str, ...]] = {
    ResultKind.FINE: ("fine",),
    ResultKind.COMMITTAL: ("days",),
    ResultKind.AMEND: ("hours", "curfew_days", "new_end_on"),
    ResultKind.SUPERVISION_DEFAULT_ORDER: ("hours", "curfew_days"),
}
"""The figures that make a result: one of them at least is given."""


def facts_of(values: Values, settings: ProviderPolicy) -> ResultFacts:
    """The facts; a day that was not given is far enough away to break no limit."""
    return ResultFacts(
        order=_order(values, settings),
        ordered=_ordered(values),
        heard_on=values["heard_on"] or date.min,
        settings=settings,
    )


def problems_of(values: Values) -> list[Problem]:
    """Figures that are missing, and figures that cannot be true together."""
    return [*_missing(values), *_impossible(values)]


def end_of_default_order(values: Values) -> date | None:
    """The end of a new supervision default order: on breach of supervision, under whichever key of an end it is given.

    On breach of a default order, ``order_end_on`` is the end of the old one.
    """
    stated = values["order_end_on"] if values["kind"] == SentenceKind.POST_SENTENCE_SUPERVISION else None
    end: date | None = values["new_end_on"] or stated
    return end


def _missing(values: Values) -> Iterator[Problem]:
    result, given = values["result"], {key for key, value in values.items() if value is not None}
    needed = NEEDED.get(result, ())
    if needed and not given & set(needed):
        names = " or ".join(needed)
        yield Problem(needed[0], f"{names} is missing: give the figures of the result {result}.")
    if result == ResultKind.AMEND and "new_end_on" in given and values["kind"] in ORDERS:
        measured = "order_end_on" if values["kind"] == SentenceKind.COMMUNITY_ORDER else "original_order_on"
        if measured not in given:
            yield Problem(measured, f"{measured} is missing: new_end_on is measured from it.")


def _impossible(values: Values) -> Iterator[Problem]:
    made_on = values["original_order_on"]
    for key in ("order_end_on", "pss_last_day", "heard_on", "new_end_on"):
        if made_on and values[key] and values[key] < made_on:
            yield Problem(key, f"{key}: {values[key].isoformat()} is before original_order_on, {made_on.isoformat()}.")
    if values["result"] in TERMS and values["days"] == 0:
        yield Problem("days", "days: a term is at least 1 day.")
    if values["kind"] in ORDERS and values["curfew_days"] == 0:
        yield Problem("curfew_days", "curfew_days: a curfew is at least 1 day.")


def _order(values: Values, settings: ProviderPolicy) -> OrderFacts:
    made_on, kind = values["original_order_on"], values["kind"]
    ends_on = values["order_end_on"] if kind in ORDERS else values["pss_last_day"]
    unknown_end = made_on if kind == SentenceKind.SUSPENDED_SENTENCE_ORDER and made_on else LATEST
    return OrderFacts(
        kind=kind,
        rule_set=rule_set_for(SentenceDates(made_on, made_on), settings=settings) if made_on else "",
        made_on=made_on or date.min,
        ends_on=ends_on or unknown_end,
        supervision_ends_on=LATEST,
        categories=(RequirementCategory.REHABILITATION_ACTIVITY,),
        unpaid_work_hours=values["hours_before"],
        already_extended=values["already_extended"] == "yes",
        imprisonable=values["imprisonable"] == "yes",
    )


def _ordered(values: Values) -> Ordered:
    figures = _of_order(values) if values["kind"] in ORDERS else _of_default_order(values)
    days = values["days"]
    if days is not None and values["result"] in TERMS:
        figures["term"] = Term(days, Unit.DAY)
    elif days is not None:
        figures["committal_days"] = days
    return Ordered(
        result=values["result"],
        fine=values["fine"],
        resentence=GRANTED,
        wilful_and_persistent=True,
        unjust_because=GRANTED,
        **figures,
    )


def _of_order(values: Values) -> dict[str, Any]:
    return {"requirements": _requirements(values), "new_ends_on": values["new_end_on"]}


def _of_default_order(values: Values) -> dict[str, Any]:
    is_made = values["result"] == ResultKind.SUPERVISION_DEFAULT_ORDER
    return {
        "default_order_hours": values["hours"],
        "default_order_curfew_days": values["curfew_days"],
        "default_order_curfew_hours": values["curfew_hours"],
        "default_order_ends_on": end_of_default_order(values) if is_made else values["new_end_on"],
    }


def _requirements(values: Values) -> tuple[RequirementFacts, ...]:
    starts_on = values["heard_on"] or values["original_order_on"] or date.min
    added = []
    if values["hours"] is not None:
        added.append(
            RequirementFacts(category=RequirementCategory.UNPAID_WORK, starts_on=starts_on, hours=values["hours"])
        )
    if values["curfew_days"] is not None or values["curfew_hours"] is not None:
        added.append(
            RequirementFacts(
                category=RequirementCategory.CURFEW,
                starts_on=starts_on,
                ends_on=starts_on + timedelta(days=max(values["curfew_days"] or 1, 1) - 1),
                hours_a_day=values["curfew_hours"],
                place=GRANTED,
            )
        )
    return tuple(added)
