"""The facts of a result: what the court ordered, the order as it stands, and the limits every kind of order shares."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cases.policy.requirement_limits import RequirementFacts
from cases.vocabulary import SentenceKind
from enforcement.vocabulary import ResultKind
from probation.policy import Citation, ProviderPolicy, Reason
from probation.working_days import Term


@dataclass(frozen=True, kw_only=True)
class Ordered:
    """What the court ordered. Pounds, hours and calendar days; None for what it did not order.

    ``requirements`` are added, and unpaid work among them counts the hours added. ``new_ends_on``: the new end of a
    community order, or of an operational period; ``new_supervision_ends_on``: of a supervision period. ``term``: of
    custody, or of the activated sentence. ``committal_days``: in custody, with supervision running on. The four
    ``default_order`` figures are those of a supervision default order; ``curfew_hours`` a day. ``resentence``: what
    replaced a revoked order. ``unjust_because``: why activation would be unjust.
    """

    result: str
    fine: Decimal | None = None
    requirements: tuple[RequirementFacts, ...] = ()
    new_ends_on: date | None = None
    new_supervision_ends_on: date | None = None
    term: Term | None = None
    committal_days: int | None = None
    default_order_hours: int | None = None
    default_order_curfew_days: int | None = None
    default_order_curfew_hours: int | None = None
    default_order_ends_on: date | None = None
    resentence: str = ""
    wilful_and_persistent: bool = False
    unjust_because: str = ""


@dataclass(frozen=True, kw_only=True)
class OrderFacts:
    """The order as it stands before the result.

    ``made_on``: the day of the original order. ``ends_on``: its stated end (the operational period's, of a suspended
    sentence order; the last day of supervision, of post-sentence supervision and of a supervision default order).
    ``categories``: of its requirements; ``unpaid_work_hours``: ordered already. ``custodial_term``: the term
    suspended. ``default_order_running``: a supervision default order made earlier in this supervision is in force.
    ``age``: at conviction.
    """

    kind: str
    rule_set: str
    made_on: date
    ends_on: date
    supervision_ends_on: date | None = None
    categories: tuple[str, ...] = ()
    unpaid_work_hours: int = 0
    already_extended: bool = False
    imprisonable: bool = True
    custodial_term: Term | None = None
    default_order_running: bool = False
    age: int | None = None


@dataclass(frozen=True, kw_only=True)
class ResultFacts:
    """A result about to be recorded, of a hearing on ``heard_on``."""

    order: OrderFacts
    ordered: Ordered
    heard_on: date
    settings: ProviderPolicy


FIGURES: dict[str, str] = {
    "fine": "a fine",
    "requirements": "requirements",
    "new_ends_on": "a new end of the order",
    "new_supervision_ends_on": "a new end of the supervision period",
    "term": "a term of custody",
    "committal_days": "days of committal",
    "default_order_hours": "hours of a supervision default order",
    "default_order_curfew_days": "days of a supervision default order",
    "default_order_curfew_hours": "curfew hours of a supervision default order",
    "default_order_ends_on": "an end of a supervision default order",
}
DEFAULT_ORDER_FIGURES = (
    "default_order_hours",
    "default_order_curfew_days",
    "default_order_curfew_hours",
    "default_order_ends_on",
)
FIGURES_OF: dict[ResultKind, tuple[str, ...]] = {
    ResultKind.NO_ACTION: (),
    ResultKind.FINE: ("fine",),
    ResultKind.AMEND: ("requirements", "new_ends_on", "new_supervision_ends_on"),
    ResultKind.REVOKE: (),
    ResultKind.CUSTODY: ("term",),
    ResultKind.ACTIVATE: (),
    ResultKind.ACTIVATE_SHORTER: ("term",),
    ResultKind.COMMITTAL: ("committal_days",),
    ResultKind.SUPERVISION_DEFAULT_ORDER: DEFAULT_ORDER_FIGURES,
}


def limit(text: str, field: str, cite: Citation) -> Reason:
    """A limit the result breaks, with where it stands written."""
    return Reason(f"{text} ({cite}).", field)


def not_open(facts: ResultFacts, open_results: Sequence[ResultKind], cite: Citation) -> list[Reason]:
    """The reason against a result the court has no power to give on this kind of order; none where it has."""
    if facts.ordered.result in open_results:
        return []
    if facts.ordered.result not in list(ResultKind):
        return [Reason("Select what the court did.", "result")]
    kind = SentenceKind.label_of(facts.order.kind).lower()
    label = ResultKind.label_of(facts.ordered.result)
    may = "; ".join(result.label for result in open_results)
    return [limit(f"“{label}” is not open to a court on breach of a {kind}; it may give: {may}", "result", cite)]


def one_way_only(facts: ResultFacts, cite: Citation) -> Iterator[Reason]:
    """A breach is dealt with in one way: figures that belong to another result are against it."""
    ordered = facts.ordered
    result = ResultKind(ordered.result)
    for field, what in FIGURES.items():
        if field not in FIGURES_OF[result] and getattr(ordered, field) not in (None, ()):
            text = f"The court deals with a breach in one way: “{result.label}” does not come with {what}"
            yield limit(text, field, cite)


def fine_at_most(facts: ResultFacts, most: int, cite: Citation) -> Iterator[Reason]:
    """A fine, where that is the result, of more than nothing and at most so many pounds."""
    fine = facts.ordered.fine
    if facts.ordered.result != ResultKind.FINE:
        return
    if fine is None or fine <= 0:
        yield Reason("Enter the amount of the fine in pounds.", "fine")
    elif fine > most:
        yield limit(f"The fine for breach is at most £{most:,}", "fine", cite)


def needs(value: str, text: str, field: str) -> Iterator[Reason]:
    """The reason against leaving a text unwritten."""
    if not value.strip():
        yield Reason(text, field)
