"""The manager decides not to recall: why, how risk will be held, the next appointment; a letter follows (§3.6)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from django.db import transaction
from django_fsm import can_proceed

from cases.models import Contact
from probation.accounts.models import User
from probation.accounts.roles import Act
from probation.provider_settings.reading import policy_of
from probation.refusals import StateConflict
from probation.transitions import perform, record
from probation.working_days import london_date
from recall import permissions as may
from recall.models import NotRecalled, RecallRequest
from recall.policy.acts.not_recalling import NotRecallingFacts, not_recalling
from recall.policy.decision_not_to_recall import senior_manager_needed
from recall.queries.not_recalled import earlier_decisions_not_to_recall

from .clocks import stop_all
from .locking import Flow, lock_request, step_of_chart
from .telling import Hears, each_time, tell


@dataclass(frozen=True, kw_only=True)
class NotRecalledContent:
    """What the manager writes, and the appointment the person is given."""

    considered_because: str
    behaviour: str
    reason: str
    risk_plan: str
    actions: str
    next_appointment: Contact | None
    progress: str = ""
    view: str = ""


@transaction.atomic
def decide_not_to_recall(
    request: RecallRequest, *, content: NotRecalledContent, by: User, at: datetime, version: int | None = None
) -> RecallRequest:
    """A second on one licence is a senior manager's where that rule is in force: written by the manager, endorsed by
    the senior manager who takes this step. Raises Refused (every reason), StateConflict, NotAdmitted.
    """
    locked = lock_request(request.pk)
    is_senior = by.may(Act.ENDORSE_RECALL)
    decision = not_recalling.decide(_facts(locked, content, is_senior=is_senior, at=at), on=london_date(at))
    perform(
        step_of_chart(locked, "decide_not_to_recall"),
        by=by,
        at=at,
        decision=decision,
        crn=locked.crn,
        why=content.reason,
        version=version,
        then=[
            *stop_all(locked, "decision not to recall"),
            tell(locked, "not-recalled", f"{by} has decided not to recall: {content.reason}", Hears.OFFICER),
        ],
    )
    written = _keep(locked, content, by=by, at=at)
    if is_senior and written.endorsed_at is None:
        _endorse(written, by=by, at=at)
    return locked


@transaction.atomic
def ask_senior_not_to_recall(
    request: RecallRequest, *, content: NotRecalledContent, by: User, at: datetime, version: int | None = None
) -> NotRecalled:
    """The manager writes the decision and asks a senior manager to endorse it. Raises Refused, NotAdmitted,
    StateConflict (also where the request is no longer open to that decision).
    """
    locked = lock_request(request.pk)
    if version not in (None, locked.version) or not can_proceed(step_of_chart(locked, "decide_not_to_recall")):
        raise StateConflict(locked, "ask_senior_not_to_recall")
    not_recalling.require(_facts(locked, content, is_senior=True, at=at), on=london_date(at))
    written = _keep(locked, content, by=by, at=at)
    text = f"{by} asks you to endorse a second decision not to recall on one licence."
    tell(locked, each_time("not-recall-asked", at), text, Hears.SENIORS).apply(by=by, at=at)
    return written


def _facts(request: Flow, content: NotRecalledContent, *, is_senior: bool, at: datetime) -> NotRecallingFacts:
    appointment, on = content.next_appointment, london_date(at)
    return NotRecallingFacts(
        considered_because=content.considered_because,
        behaviour=content.behaviour,
        reason=content.reason,
        risk_plan=content.risk_plan,
        actions=content.actions,
        appointment_to_come=appointment is not None
        and appointment.person_id == request.person.pk
        and appointment.starts_at > at,
        senior_needed=senior_manager_needed(
            earlier_decisions=earlier_decisions_not_to_recall(request.sentence),
            on=on,
            settings=policy_of(request.sentence.provider, on=on),
        ),
        is_senior=is_senior,
    )


def _keep(request: Flow, content: NotRecalledContent, *, by: User, at: datetime) -> NotRecalled:
    """What the manager wrote first stays theirs; a senior manager who changes a word writes it anew."""
    words: dict[str, Any] = {one.name: getattr(content, one.name) for one in fields(content)}
    written = NotRecalled.objects.select_for_update().filter(request_id=request.pk).first()
    told: dict[str, Any] = {"permission": may.write_not_recalled, "by": by, "at": at, "crn": request.crn}
    if written is None:
        row = NotRecalled(request_id=request.pk, written_at=at, written_by=by, **words)
        kept: NotRecalled = record(row, verb="write", **told)
        return kept
    changed = {name: value for name, value in words.items() if getattr(written, name) != value}
    if changed:
        record(written, verb="rewrite", changes=changed, **told)
    return written


def _endorse(written: NotRecalled, *, by: User, at: datetime) -> None:
    record(
        written,
        verb="endorse",
        permission=may.endorse_not_recalled,
        by=by,
        at=at,
        crn=written.crn,
        changes={"endorsed_at": at, "endorsed_by": by},
    )
