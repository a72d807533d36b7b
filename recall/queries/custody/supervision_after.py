"""The supervision after a licence whose end is put off: by the rule of cases, so that the repeal of 2026 caps it."""

from __future__ import annotations

from datetime import datetime

from cases.models import Sentence
from cases.policy.custodial_sentence import CustodialSentence
from cases.policy.post_sentence_supervision import SupervisionFacts, SupervisionPeriod, supervision
from cases.vocabulary import CustodyType
from enforcement.queries.facts import reckoning
from probation.working_days import Term


def supervision_after(sentence: Sentence, *, days_at_large: int, at: datetime) -> SupervisionPeriod | None:
    """Of the term that a licence, or the supervision after it, comes from; by the settings at a time.

    None where the term is not recorded. Two queries.
    """
    if not sentence.custodial_term:
        return None
    served = CustodialSentence(
        sentenced_on=sentence.sentenced_on,
        term=Term.parse(sentence.custodial_term),
        offence_on=sentence.offence_on,
        born_on=sentence.person.date_of_birth,
        remand_days=sentence.remand_days,
        added_days=sentence.added_days,
        unlawfully_at_large_days=days_at_large,
        extended=sentence.custody_type == CustodyType.EXTENDED,
    )
    facts = SupervisionFacts(served, reckoning(sentence, at).settings)
    period: SupervisionPeriod = supervision.answer(facts, on=sentence.sentenced_on)[0]
    return period
