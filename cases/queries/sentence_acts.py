"""What a member of staff may do to each sentence of a case: which buttons stand under it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cases import permissions as may
from cases.ladders import PLAN
from cases.models import Person, Sentence
from cases.vocabulary import SentenceKind
from probation.accounts.acting import Acting
from probation.refusals import NotSeen


@dataclass(frozen=True)
class SentenceActs:
    """The acts the person acting is admitted to, where the sentence still takes them."""

    make_plan: bool
    plan_contact: bool
    serve_notice: bool
    allocate: bool
    end: bool


NONE = SentenceActs(False, False, False, False, False)


def sentence_acts(person: Person, acting: Acting) -> dict[int, SentenceActs]:
    """By the id of the sentence. One query, and one for each sentence somebody else is the officer of."""
    return {sentence.pk: _acts(sentence, acting) for sentence in person.sentences.all()}


def sentence_or_not_seen(person: Person, pk: int) -> Sentence:
    """One sentence of the person. Raises NotSeen."""
    found = person.sentences.select_related("person", "provider", "team", "officer").filter(pk=pk).first()
    if found is None:
        raise NotSeen("sentence", pk)
    return found


def plan_is_late(sentence: Sentence, today: date) -> bool:
    """Whether the day by which the plan was to be made has passed."""
    clock = sentence.clocks.filter(kind=PLAN.code, stopped_at__isnull=True).first()
    return clock is not None and clock.due_on < today


def _acts(sentence: Sentence, acting: Acting) -> SentenceActs:
    if sentence.ended_on:
        return NONE
    plans = may.plan(sentence, acting)
    records = may.record_sentence(sentence, acting)
    unserved = sentence.kind == SentenceKind.POST_SENTENCE_SUPERVISION and not sentence.notice_served_on
    return SentenceActs(
        make_plan=plans and sentence.plan_made_on is None,
        plan_contact=plans,
        serve_notice=records and unserved,
        allocate=may.allocate(sentence, acting),
        end=records,
    )
