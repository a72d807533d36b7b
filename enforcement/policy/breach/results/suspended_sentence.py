"""The result of a breach of a suspended sentence order: activation, unless it would be unjust, and what then may be."""

from collections.abc import Iterator
from datetime import date

from enforcement.vocabulary import ResultKind
from probation.policy import Citation, Reason, Rule
from probation.working_days import day_in_words, last_day_of_months

from .amendment import problems_of_requirements
from .ordered import ResultFacts, fine_at_most, limit, needs, not_open, one_way_only

POWERS = Citation("CJA 2003", "Sch 12 para 8")
FINES = Citation("LASPO 2012", "s.69")
PERIODS = Citation("CJA 2003", "Sch 12 para 8(2)(c) and s.189(3)")

OPEN = (ResultKind.ACTIVATE, ResultKind.ACTIVATE_SHORTER, ResultKind.FINE, ResultKind.AMEND)
NOT_ACTIVATED = (ResultKind.FINE, ResultKind.AMEND)
MOST_POUNDS = 2500
LONGEST_PERIOD_MONTHS = 24

suspended_sentence_result: Rule[ResultFacts] = Rule("enforcement.suspended_sentence_result", keyed_on="breach hearing")


@suspended_sentence_result.in_force_from("2012-12-03", POWERS, FINES, PERIODS, name="LASPO 2012")
def reasons_against(facts: ResultFacts) -> list[Reason]:
    """Every limit the result breaks. Not to activate needs the reasons why activation would be unjust."""
    if closed := not_open(facts, OPEN, POWERS):
        return closed
    reasons = [*one_way_only(facts, POWERS), *fine_at_most(facts, MOST_POUNDS, FINES)]
    if facts.ordered.result == ResultKind.ACTIVATE_SHORTER:
        reasons += _shorter(facts)
    if facts.ordered.result == ResultKind.AMEND:
        reasons += _amendment(facts)
    if facts.ordered.result in NOT_ACTIVATED:
        text = f"The court must activate the sentence unless that is unjust: give its reasons ({POWERS})."
        reasons += needs(facts.ordered.unjust_because, text, "unjust_because")
    return reasons


def _shorter(facts: ResultFacts) -> Iterator[Reason]:
    term, suspended = facts.ordered.term, facts.order.custodial_term
    if term is None:
        yield Reason("Enter the term that takes effect.", "term")
    elif suspended and term.last_day(facts.heard_on) >= suspended.last_day(facts.heard_on):
        yield limit(f"A shorter term is less than the {suspended} that were suspended", "term", POWERS)


def _amendment(facts: ResultFacts) -> Iterator[Reason]:
    order, ordered = facts.order, facts.ordered
    if not ordered.requirements and ordered.new_ends_on is None and ordered.new_supervision_ends_on is None:
        yield Reason("Enter the requirement added, or the period that is made longer.", "requirements")
    if not order.categories and (ordered.requirements or ordered.new_supervision_ends_on):
        text = "An order without requirements can only have its operational period made longer"
        yield limit(text, "requirements", POWERS)
    yield from problems_of_requirements(facts)
    yield from _longer(facts, ordered.new_ends_on, order.ends_on, "operational", "new_ends_on")
    yield from _longer(
        facts, ordered.new_supervision_ends_on, order.supervision_ends_on, "supervision", "new_supervision_ends_on"
    )
    operational_ends_on = ordered.new_ends_on or order.ends_on
    if ordered.new_supervision_ends_on and ordered.new_supervision_ends_on > operational_ends_on:
        text = (
            "The supervision period cannot end after the operational period, which ends on "
            f"{day_in_words(operational_ends_on)}"
        )
        yield limit(text, "new_supervision_ends_on", PERIODS)


def _longer(facts: ResultFacts, new: date | None, now: date | None, which: str, field: str) -> Iterator[Reason]:
    if new is None:
        return
    latest = last_day_of_months(facts.order.made_on, LONGEST_PERIOD_MONTHS)
    if now is not None and new <= now:
        yield Reason(f"The new end of the {which} period must be after {day_in_words(now)}.", field)
    elif new > latest:
        text = f"The {which} period ends within 2 years of the original order, so by {day_in_words(latest)}"
        yield limit(text, field, PERIODS)
