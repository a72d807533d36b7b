"""Raise a concern about a person on licence: the thread of a recall begins, on the chart whose case it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction

from cases.models import Condition, Sentence
from enforcement.actions.locking import lock_sentence
from enforcement.models import Failure
from probation.accounts.models import Sector, User
from probation.transitions import record
from probation.working_days import london_date
from recall import permissions as may
from recall.models import RecallRequest
from recall.policy.acts.concern import ConcernFacts, raising
from recall.policy.rule_sets import rule_set_for
from recall.queries.recallable import against_recalling
from recall.vocabulary import Chart, RecallState


@dataclass(frozen=True, kw_only=True)
class Concern:
    """What happened, where it comes from, and what it breaks.

    ``rosh_risen``: a CRC believes already that ROSH is now high, and the request begins on chart 2.
    """

    concern_on: date
    source: str
    what: str
    conditions: Sequence[Condition] = field(default=())
    failures: Sequence[Failure] = field(default=())
    risk_only_reason: str = ""
    rosh_risen: bool = False


@transaction.atomic
def raise_concern(sentence: Sentence, *, concern: Concern, by: User, at: datetime) -> RecallRequest:
    """Raises Refused (every reason: among them that nobody can be recalled from it), NotAdmitted."""
    sentence = lock_sentence(sentence.pk)
    today = london_date(at)
    facts = ConcernFacts(
        concern_on=concern.concern_on,
        today=today,
        released_on=sentence.released_on,
        source=concern.source,
        concern=concern.what,
        conditions=len(concern.conditions),
        risk_only_reason=concern.risk_only_reason,
        live_request=sentence.recall_requests.filter(closed_at__isnull=True).exists(),
        against=against_recalling(sentence, on=today),
    )
    decision = raising.require(facts, on=today)
    request = _open(sentence, concern, by=by, at=at)
    record(request, verb="raise_concern", permission=may.consider, by=by, at=at, crn=request.crn, decision=decision)
    request.conditions.set(concern.conditions)
    request.failures.set(concern.failures)
    return request


def _open(sentence: Sentence, concern: Concern, *, by: User, at: datetime) -> RecallRequest:
    is_crc = sentence.provider.sector == Sector.CRC
    raised = is_crc and concern.rosh_risen
    return RecallRequest(
        sentence=sentence,
        chart=chart_of(sentence, raised=raised),
        state=RecallState.ROSH_INCREASE_IDENTIFIED if raised else RecallState.CONCERN_RAISED,
        state_changed_at=at,
        rule_set=rule_set_for(revoked_on=london_date(at)),
        opened_at=at,
        opened_by=by,
        follows=sentence.recall_requests.order_by("-opened_at", "-pk").first(),
        concern_on=concern.concern_on,
        source=concern.source,
        concern=concern.what,
        risk_only_reason=concern.risk_only_reason,
        rosh_before=sentence.person.rosh,
        rosh_risen=True if raised else None,
    )


def chart_of(sentence: Sentence, *, raised: bool = False) -> Chart:
    """The chart of whose case it is: the NPS's, or a CRC's with or without an increase of ROSH to high."""
    if sentence.provider.sector != Sector.CRC:
        return Chart.NPS
    return Chart.CRC_RAISED if raised else Chart.CRC
