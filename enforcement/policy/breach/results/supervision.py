"""The result of a breach of post-sentence supervision: nothing, committal, a fine, or a supervision default order."""

from collections.abc import Iterator

from enforcement.vocabulary import ResultKind
from probation.policy import Citation, Reason, Rule

from .default_order_limits import problems_of_default_order
from .ordered import ResultFacts, fine_at_most, limit, not_open, one_way_only

POWERS = Citation("CJA 2003", "s.256AC(4)")
COMMITTAL = Citation("CJA 2003", "s.256AC(4)(a)")
FINES = Citation("CJA 2003", "s.256AC(4)(b)")

OPEN = (
    ResultKind.NO_ACTION,
    ResultKind.COMMITTAL,
    ResultKind.FINE,
    ResultKind.SUPERVISION_DEFAULT_ORDER,
)
LONGEST_COMMITTAL_DAYS = 14

supervision_result: Rule[ResultFacts] = Rule("enforcement.supervision_result", keyed_on="breach hearing")


@supervision_result.in_force_from("2015-02-01", POWERS, COMMITTAL, FINES, name="ORA 2014")
def reasons_against(facts: ResultFacts) -> list[Reason]:
    """Every limit the result breaks."""
    if closed := not_open(facts, OPEN, POWERS):
        return closed
    return problems_of_supervision_result(facts)


def problems_of_supervision_result(facts: ResultFacts) -> list[Reason]:
    """Every limit a result of supervision breaks, once the court has the power to give it."""
    return [
        *one_way_only(facts, POWERS),
        *fine_at_most(facts, facts.settings.level_3_fine_pounds, FINES),
        *_committal(facts),
        *problems_of_default_order(facts),
    ]


def _committal(facts: ResultFacts) -> Iterator[Reason]:
    days = facts.ordered.committal_days
    if facts.ordered.result != ResultKind.COMMITTAL:
        return
    if days is None or days < 1:
        yield Reason("Enter the days of committal.", "committal_days")
    elif days > LONGEST_COMMITTAL_DAYS:
        text = f"Committal to custody is for at most {LONGEST_COMMITTAL_DAYS} days"
        yield limit(text, "committal_days", COMMITTAL)
