"""The result of a breach of a community order: what the court may do, and the limits of each."""

from collections.abc import Iterator

from enforcement.vocabulary import ResultKind
from probation.policy import Citation, Reason, Rule
from probation.working_days import add_months, day_in_words, last_day_of_months

from .amendment import problems_of_requirements
from .ordered import ResultFacts, fine_at_most, limit, needs, not_open, one_way_only

POWERS = Citation("CJA 2003", "Sch 8 paras 9 and 10")
FINES = Citation("LASPO 2012", "s.67")
EXTENSION = Citation("LASPO 2012", "s.66")
CUSTODY = Citation("Sentencing Council", "Breach Offences guideline, community order")

OPEN = (ResultKind.NO_ACTION, ResultKind.FINE, ResultKind.AMEND, ResultKind.REVOKE, ResultKind.CUSTODY)
MOST_POUNDS = 2500
LONGEST_EXTENSION_MONTHS = 6
LONGEST_CUSTODY_MONTHS = 6

community_order_result: Rule[ResultFacts] = Rule("enforcement.community_order_result", keyed_on="breach hearing")


@community_order_result.in_force_from("2012-12-03", POWERS, FINES, EXTENSION, CUSTODY, name="LASPO 2012")
def reasons_against(facts: ResultFacts) -> list[Reason]:
    """Every limit the result breaks."""
    if closed := not_open(facts, OPEN, POWERS):
        return closed
    return [
        *one_way_only(facts, POWERS),
        *fine_at_most(facts, MOST_POUNDS, FINES),
        *_amendment(facts),
        *_revocation(facts),
        *_custody(facts),
    ]


def _amendment(facts: ResultFacts) -> Iterator[Reason]:
    ordered = facts.ordered
    if ordered.result != ResultKind.AMEND:
        return
    if not ordered.requirements and ordered.new_ends_on is None:
        yield Reason("Enter the requirement added, or the new end of the order.", "requirements")
    if ordered.new_supervision_ends_on is not None:
        yield Reason("A community order has no supervision period of its own.", "new_supervision_ends_on")
    yield from problems_of_requirements(facts)
    yield from _extension(facts)


def _extension(facts: ResultFacts) -> Iterator[Reason]:
    order, new_ends_on = facts.order, facts.ordered.new_ends_on
    if new_ends_on is None:
        return
    latest = add_months(order.ends_on, LONGEST_EXTENSION_MONTHS)
    if order.already_extended:
        yield limit("The order has been extended on breach once, and cannot be again", "new_ends_on", EXTENSION)
    if new_ends_on <= order.ends_on:
        yield Reason(f"The new end must be after the stated end, {day_in_words(order.ends_on)}.", "new_ends_on")
    elif new_ends_on > latest:
        text = f"The order is extended by at most 6 months from its stated end, so to {day_in_words(latest)}"
        yield limit(text, "new_ends_on", EXTENSION)


def _revocation(facts: ResultFacts) -> Iterator[Reason]:
    if facts.ordered.result == ResultKind.REVOKE:
        yield from needs(facts.ordered.resentence, "Enter the sentence that replaces the order.", "resentence")


def _custody(facts: ResultFacts) -> Iterator[Reason]:
    ordered = facts.ordered
    if ordered.result != ResultKind.CUSTODY:
        return
    if not ordered.wilful_and_persistent:
        text = "Custody for the breach itself needs a wilful and persistent failure"
        yield limit(text, "wilful_and_persistent", POWERS)
    if ordered.term is None:
        yield Reason("Enter the term of custody.", "term")
    elif not facts.order.imprisonable:
        longest = last_day_of_months(facts.heard_on, LONGEST_CUSTODY_MONTHS)
        if ordered.term.last_day(facts.heard_on) > longest:
            yield limit("Custody is at most 6 months where the offence cannot carry imprisonment", "term", CUSTODY)
