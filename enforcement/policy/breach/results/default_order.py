"""The result of a breach of a supervision default order: the same powers again, and the old order revoked."""

from enforcement.vocabulary import ResultKind
from probation.policy import Citation, Mark, Reason, Rule

from .ordered import ResultFacts, not_open
from .supervision import problems_of_supervision_result

POWERS = Citation("CJA 2003", "Sch 19A paras 7 to 9", Mark.KNOWN)

OPEN = (
    ResultKind.NO_ACTION,
    ResultKind.COMMITTAL,
    ResultKind.FINE,
    ResultKind.SUPERVISION_DEFAULT_ORDER,
)

default_order_result: Rule[ResultFacts] = Rule("enforcement.default_order_result", keyed_on="breach hearing")


@default_order_result.in_force_from("2015-02-01", POWERS, name="ORA 2014")
def reasons_against(facts: ResultFacts) -> list[Reason]:
    """Every limit the result breaks."""
    return not_open(facts, OPEN, POWERS) or problems_of_supervision_result(facts)
