"""Why nobody can be recalled from a sentence on a day: asked before every act that leads to a recall."""

from __future__ import annotations

from datetime import date

from cases.models import Sentence
from cases.vocabulary import SentenceKind
from enforcement.policy.breach.post_sentence import RECALL_REFUSED
from probation.policy import Reason
from probation.working_days import Term
from recall.policy.determinate import DeterminateFacts, determinate
from recall.policy.length import SentenceLength
from recall.policy.recallable import RecallableFacts, recallable

COURT_ORDERS = (
    SentenceKind.COMMUNITY_ORDER,
    SentenceKind.SUSPENDED_SENTENCE_ORDER,
    SentenceKind.SUPERVISION_DEFAULT_ORDER,
)
NOT_A_LICENCE = "Only a person on licence can be recalled: a failure on this order goes to court."


def against_recalling(sentence: Sentence, *, on: date) -> tuple[Reason, ...]:
    """Every reason; none where recall is open."""
    if sentence.kind in COURT_ORDERS:
        return (Reason(NOT_A_LICENCE),)
    if sentence.kind == SentenceKind.POST_SENTENCE_SUPERVISION:
        return (Reason(RECALL_REFUSED),)
    facts = RecallableFacts(
        on=on,
        licence_ends_on=sentence.ended_on or sentence.licence_expires_on,
        sentence=length_of(sentence),
        offence_on=sentence.offence_on,
        home_detention=sentence.home_detention,
    )
    kind = DeterminateFacts(sentence.custody_type)
    return (*recallable.decide(facts, on=on).reasons, *determinate.decide(kind, on=on).reasons)


def length_of(sentence: Sentence) -> SentenceLength | None:
    """The sentence as pronounced, from its day; None where the record has no term."""
    if not sentence.custodial_term:
        return None
    return SentenceLength((Term.parse(sentence.custodial_term),), sentence.sentenced_on)
