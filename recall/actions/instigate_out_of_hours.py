"""A recall instigated out of office hours by a manager on duty; the officer collects the rationale next day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from cases.models import Condition, Sentence
from enforcement.actions.locking import lock_sentence
from probation.accounts.models import User
from probation.clocks.kinds import Level
from probation.transitions import Consequence, perform, record
from probation.working_days import london_date
from recall import permissions as may
from recall.models import RecallRequest
from recall.policy.acts.agreeing import InstigatingFacts, instigating
from recall.policy.acts.collecting import collecting
from recall.policy.rule_sets import rule_set_for
from recall.queries.recallable import against_recalling
from recall.vocabulary import Chart, RecallState

from .clocks import agreed_clocks, emergency_clock, part_a_clock
from .locking import lock_request, step_of_chart
from .telling import Hears, tell

TO_REVOKE = "An emergency recall out of hours has verbal approval: the licence is to be revoked before Part A comes."


@dataclass(frozen=True, kw_only=True)
class OutOfHours:
    """What the manager on duty notes. ``senior``: the senior manager told, where known."""

    agreed_at: datetime
    source: str
    concern: str
    rationale: str
    is_emergency: bool
    ppcs_officer: str
    ppcs_alerted_at: datetime | None
    ppcs_approved: bool | None
    reachable_number: str = ""
    senior: str = ""
    conditions: Sequence[Condition] = field(default=())


@transaction.atomic
def instigate_out_of_hours(sentence: Sentence, *, noted: OutOfHours, by: User, at: datetime) -> RecallRequest:
    """The 24 hours run from the moment it was agreed. Raises Refused (every reason), NotAdmitted."""
    sentence = lock_sentence(sentence.pk)
    today = london_date(at)
    facts = InstigatingFacts(
        rationale=noted.rationale,
        agreed_at=noted.agreed_at,
        now=at,
        ppcs_officer=noted.ppcs_officer,
        ppcs_alerted_at=noted.ppcs_alerted_at,
        live_request=sentence.recall_requests.filter(closed_at__isnull=True).exists(),
        against=against_recalling(sentence, on=today),
    )
    decision = instigating.require(facts, on=london_date(noted.agreed_at))
    request = _request(sentence, noted, by=by, at=at)
    record(
        request,
        verb="instigate_out_of_hours",
        permission=may.instigate,
        by=by,
        at=at,
        crn=request.crn,
        why=noted.rationale,
        decision=decision,
    )
    request.conditions.set(noted.conditions)
    for consequence in _then(request, noted, by, at):
        consequence.apply(by=by, at=at)
    return request


@transaction.atomic
def collect_rationale(request: RecallRequest, *, by: User, at: datetime, version: int | None = None) -> RecallRequest:
    """The officer takes it up: Part A is theirs to write. Raises StateConflict, NotAdmitted."""
    locked = lock_request(request.pk)
    perform(
        step_of_chart(locked, "collect_rationale"),
        by=by,
        at=at,
        decision=collecting.decide(None, on=london_date(at)),
        crn=locked.crn,
        version=version,
    )
    return locked


def _request(sentence: Sentence, noted: OutOfHours, *, by: User, at: datetime) -> RecallRequest:
    return RecallRequest(
        sentence=sentence,
        chart=Chart.NPS,
        state=RecallState.OOH_INSTIGATED,
        state_changed_at=at,
        rule_set=rule_set_for(revoked_on=london_date(noted.agreed_at)),
        opened_at=at,
        opened_by=by,
        follows=sentence.recall_requests.order_by("-opened_at", "-pk").first(),
        concern_on=london_date(noted.agreed_at),
        source=noted.source,
        concern=noted.concern,
        risk_only_reason="" if noted.conditions else noted.rationale,
        rosh_before=sentence.person.rosh,
        out_of_hours=True,
        out_of_hours_senior=noted.senior,
        decided_at=noted.agreed_at,
        decided_by=by,
        rationale=noted.rationale,
        is_emergency=noted.is_emergency,
        emergency_reason=noted.rationale if noted.is_emergency else "",
        ppcs_officer=noted.ppcs_officer,
        ppcs_alerted_at=noted.ppcs_alerted_at,
        ppcs_approved=noted.ppcs_approved,
        reachable_number=noted.reachable_number,
    )


def _then(request: RecallRequest, noted: OutOfHours, by: User, at: datetime) -> list[Consequence]:
    text = f"{by} instigated a recall out of hours: collect the rationale and write Part A."
    emergency = noted.is_emergency and noted.ppcs_approved
    approved_at = noted.ppcs_alerted_at or noted.agreed_at
    return [
        *agreed_clocks(request, agreed_at=noted.agreed_at, is_emergency=noted.is_emergency, at=at),
        part_a_clock(request, agreed_at=noted.agreed_at, at=at),
        *([emergency_clock(request, approved_at=approved_at, at=at)] if emergency else []),
        *([tell(request, "approved", TO_REVOKE, Hears.PPCS, level=Level.RED)] if emergency else []),
        tell(request, "instigated", text, Hears.OFFICER, Hears.MANAGERS, level=Level.RED),
    ]
