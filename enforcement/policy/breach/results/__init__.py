"""What a court may do with a breach that is admitted or proved, by the kind of order (enforcement.md §4.8).

A result is validated as it is entered: every problem at once, each limit with its source.
"""

from cases.vocabulary import SentenceKind
from probation.policy import Rule

from .community_order import community_order_result
from .default_order import default_order_result
from .ordered import Ordered, OrderFacts, ResultFacts
from .supervision import supervision_result
from .suspended_sentence import suspended_sentence_result

__all__ = ["RESULTS", "OrderFacts", "Ordered", "ResultFacts"]

RESULTS: dict[SentenceKind, Rule[ResultFacts]] = {
    SentenceKind.COMMUNITY_ORDER: community_order_result,
    SentenceKind.SUSPENDED_SENTENCE_ORDER: suspended_sentence_result,
    SentenceKind.POST_SENTENCE_SUPERVISION: supervision_result,
    SentenceKind.SUPERVISION_DEFAULT_ORDER: default_order_result,
}
"""The rule of a kind of order: ``RESULTS[kind].decide(facts, on=the day of the hearing)``."""
