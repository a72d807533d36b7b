"""End a sentence before or at its date: its clocks stop."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import F, Q, QuerySet, Sum

from cases import permissions as may
from cases.actions.locking import lock_sentences
from cases.models import Clock, ContactSentence, Sentence
from cases.policy.ending import EndFacts, ending
from cases.vocabulary import EndReason, RequirementCategory, SentenceKind
from probation.accounts.models import User
from probation.clocks.changes import Stop
from probation.transitions import record
from probation.working_days import london_date


@transaction.atomic
def end_sentence(
    sentence: Sentence, *, ended_on: date, because: EndReason, by: User, at: datetime, version: int | None = None
) -> Sentence:
    """End it. Raises Refused, NotAdmitted, StateConflict."""
    (sentence,) = lock_sentences([sentence.pk])
    decision = ending.decide(
        EndFacts(
            because=because,
            starts_on=sentence.starts_on,
            ended_on=ended_on,
            already_ended=sentence.ended_on is not None,
            unpaid_work_hours_left=unpaid_work_hours_left(sentence),
            today=london_date(at),
        ),
        on=london_date(at),
    )
    record(
        sentence,
        verb="end",
        permission=may.record_sentence,
        by=by,
        at=at,
        crn=sentence.person.crn,
        version=version,
        decision=decision,
        changes={"ended_on": ended_on, "ended_because": because},
        then=stops(_its_clocks(sentence), "sentence ended"),
    )
    return sentence


def unpaid_work_hours_left(sentence: Sentence) -> int:
    """Hours of unpaid work a community order still asks for; they keep it in force past its end."""
    if sentence.kind != SentenceKind.COMMUNITY_ORDER:
        return 0
    undone = sentence.requirements.filter(category=RequirementCategory.UNPAID_WORK, completed_on__isnull=True)
    return max(0, undone.aggregate(left=Sum(F("hours") - F("done")))["left"] or 0)


def stops(clocks: QuerySet[Clock], because: str) -> list[Stop]:
    """What stops every running clock of these."""
    running = clocks.filter(stopped_at__isnull=True).order_by("subject")
    return [Stop(Clock, subject, because) for subject in running.values_list("subject", flat=True).distinct()]


def _its_clocks(sentence: Sentence) -> QuerySet[Clock]:
    """Its own; not that of an appointment another sentence still running shares."""
    shared = ContactSentence.objects.filter(~Q(sentence=sentence), sentence__ended_on__isnull=True)
    return Clock.objects.filter(sentence=sentence).exclude(
        subject__startswith="cases.contact/", contact__in=shared.values("contact")
    )
