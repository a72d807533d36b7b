"""What an amendment may add to an order: requirements within their own limits, and unpaid work within its total."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from cases.policy.requirement_limits import Order, RequirementFacts, problems_with
from cases.policy.sentence_limits import COMMUNITY
from cases.vocabulary import RequirementCategory, SentenceKind
from probation.policy import Citation, Mark, Reason

from .ordered import ResultFacts, limit

NEW_UNPAID_WORK = Citation("CJA 2003", "Sch 8 para 9(3A)", Mark.KNOWN)
TOTAL_UNPAID_WORK = Citation("CJA 2003", "s.199(2)")
MOST_HOURS = 300


def problems_of_requirements(facts: ResultFacts) -> Iterator[Reason]:
    """Every limit the added requirements break. Fields of the n-th are named ``requirements-n-hours`` and so on."""
    order = _as_amended(facts)
    for number, requirement in enumerate(facts.ordered.requirements):
        if requirement.category == RequirementCategory.UNPAID_WORK:
            problems = list(_unpaid_work(requirement, facts))
        else:
            problems = [limit(p.text.rstrip("."), p.field, COMMUNITY) for p in problems_with(requirement, order)]
        for problem in problems:
            yield replace(problem, field=f"requirements-{number}-{problem.field}")


def _unpaid_work(requirement: RequirementFacts, facts: ResultFacts) -> Iterator[Reason]:
    before, added = facts.order.unpaid_work_hours, requirement.hours
    if added is None or added < 1:
        yield Reason("Enter the hours of unpaid work added.", "hours")
        return
    least = facts.settings.unpaid_work_minimum_on_breach
    if not before and added < least:
        yield limit(f"Unpaid work newly added on breach is at least {least} hours", "hours", NEW_UNPAID_WORK)
    if before + added > MOST_HOURS:
        total = f"; with {added} more there would be {before + added}" if before else ""
        yield limit(f"Unpaid work is at most {MOST_HOURS} hours in all{total}", "hours", TOTAL_UNPAID_WORK)


def _as_amended(facts: ResultFacts) -> Order:
    order, ordered = facts.order, facts.ordered
    ends: tuple[date | None, ...]
    if order.kind == SentenceKind.SUSPENDED_SENTENCE_ORDER:
        ends = (ordered.new_supervision_ends_on, order.supervision_ends_on)
    else:
        ends = (ordered.new_ends_on,)
    return Order(
        rule_set=order.rule_set,
        starts_on=order.made_on,
        ends_on=next((day for day in ends if day), order.ends_on),
        age=order.age,
        categories=(*order.categories, *(requirement.category for requirement in ordered.requirements)),
    )
