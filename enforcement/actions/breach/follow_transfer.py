"""A case goes to a provider of the other sector while its breach runs: lane and measure go with it (§6, §9 case 51).

The days keep the start they had: SCH9-AE and SL014 both run from when the failure was known.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from cases.models import CaseTransfer, Clock, Sentence
from enforcement import permissions as may
from enforcement.actions.failure_clocks import clocks_of_breach
from enforcement.actions.failure_clocks import subject as subject_of_failure
from enforcement.flows import CourtBreach
from enforcement.models import BreachCase
from enforcement.queries.breach.referral_facts import failures_of
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import Lane
from probation.accounts.models import Sector, User
from probation.accounts.system import system_user
from probation.transitions import Consequence, record

from .clocks import PRESENTATION_MEASURE, REFERRAL_MEASURE, stop
from .locking import lock_at_court

if TYPE_CHECKING:
    from probation.outbox.models import Message

MEASURES = (REFERRAL_MEASURE, PRESENTATION_MEASURE)


def follow_transfers(message: Message, at: datetime) -> None:
    """``transfer.answered``: of every sentence that went over. It may be called twice, and does its work once."""
    transfer = CaseTransfer.objects.select_related("sentence").get(pk=message.body["transfer"])
    if transfer.is_accepted:
        person, provider = transfer.sentence.person_id, transfer.to_provider_id
        for sentence in Sentence.objects.filter(person=person, provider=provider, breach_cases__closed_on__isnull=True):
            follow_transfer(sentence, by=system_user(), at=at)


def follow_transfer(sentence: Sentence, *, by: User, at: datetime) -> None:
    """One transaction; nothing where no breach runs, or the sector is the same."""
    with transaction.atomic():
        running = BreachCase.objects.filter(sentence=sentence, closed_on__isnull=True).first()
        if running is None:
            return
        breach = lock_at_court(running.pk)
        lane = Lane.CRC if breach.sentence.provider.sector == Sector.CRC else Lane.NPS
        if breach.lane == lane:
            return
        record(
            breach,
            verb="follow_transfer",
            permission=may.run_clocks,
            by=by,
            at=at,
            crn=breach.crn,
            why=f"The case is now with {breach.sentence.provider}.",
            changes={"lane": lane},
            then=_other_measure(breach, lane, at) if breach.accepted_at is None else [],
        )


def _other_measure(breach: CourtBreach, lane: Lane, at: datetime) -> list[Consequence]:
    """The measure of the other sector in place of the one that was counted; a referral sent is not asked for again."""
    failures = {subject_of_failure(failure): failure for failure in failures_of(breach)}
    counted = Clock.objects.filter(subject__in=failures, kind__in=MEASURES).values_list("subject", flat=True)
    stopped: list[Consequence] = [*stop(breach, "case transferred to another provider", *MEASURES)]
    if lane == Lane.CRC and breach.referrals.exists():
        return stopped
    counts = reckoning(breach.sentence, at)
    for about in sorted(set(counted)):
        failure = failures[about]
        failure.sentence = breach.sentence
        stopped += [clock for clock in clocks_of_breach(failure, reckoning=counts) if clock.kind.code in MEASURES]
    return stopped
