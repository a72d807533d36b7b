"""Recall is under consideration: alternatives, needs and risk are written down, and the manager is asked in the app."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction

from cases.models import Contact, Sentence
from enforcement.models import Warning
from probation.accounts.models import User
from probation.accounts.roles import Act
from probation.transitions import perform, record
from probation.working_days import london_date
from recall import permissions as may
from recall.models import RecallRequest, TriedAlternative
from recall.policy.acts.concern import ConsideringFacts, considering
from recall.queries.open_acts import considered_beside

from .locking import Flow, lock_request, step_of_chart
from .telling import Hears, tell


@dataclass(frozen=True, kw_only=True)
class Tried:
    """An alternative that was really tried, with the entry of the record it rests on where there is one."""

    kind: str
    detail: str
    tried_on: date | None = None
    contact: Contact | None = None
    warning: Warning | None = None


@dataclass(frozen=True, kw_only=True)
class Consideration:
    """What the officer writes before the manager decides."""

    trigger: str
    unmanageable: str
    response: str
    protective_factors: str
    adjustments_considered: str = ""
    alternatives: Sequence[Tried] = field(default=())
    no_alternatives_reason: str = ""


@transaction.atomic
def consider(
    request: RecallRequest,
    *,
    consideration: Consideration,
    manager: User | None,
    by: User,
    at: datetime,
    version: int | None = None,
) -> RecallRequest:
    """A step of charts 1 and 3; on chart 2, which begins with the rise in ROSH, it is recorded beside.

    Raises Refused (every reason), StateConflict, NotAdmitted.
    """
    locked = lock_request(request.pk)
    decision = considering.decide(_facts(locked, consideration, manager), on=london_date(at))
    told: dict[str, Any] = {
        "by": by,
        "at": at,
        "decision": decision,
        "crn": locked.crn,
        "why": consideration.trigger,
        "version": version,
        "then": [tell(locked, "considered", f"{by} asks you to decide whether to recall.", Hears.MANAGERS)],
    }
    written = _written(consideration, manager)
    if considered_beside(locked):
        asked = {"asked_at": at, "asked_by": by}
        record(locked, verb="consider", permission=may.consider, changes={**written, **asked}, **told)
    else:
        for name, value in written.items():
            setattr(locked, name, value)
        perform(step_of_chart(locked, "consider"), **told)
    TriedAlternative.objects.bulk_create(
        TriedAlternative(
            request_id=locked.pk,
            kind=tried.kind,
            detail=tried.detail,
            tried_on=tried.tried_on,
            contact=tried.contact,
            warning=tried.warning,
        )
        for tried in consideration.alternatives
    )
    return locked


def may_be_asked(manager: User, sentence: Sentence) -> bool:
    """Whether a member of staff is a manager of the provider who may agree a recall from this licence."""
    is_manager = manager.may(Act.AGREE_RECALL) and manager.organisation_id == sentence.provider_id
    return is_manager and manager.is_active and manager.pk != sentence.officer_id


def _facts(request: Flow, consideration: Consideration, manager: User | None) -> ConsideringFacts:
    return ConsideringFacts(
        trigger=consideration.trigger,
        unmanageable=consideration.unmanageable,
        response=consideration.response,
        protective_factors=consideration.protective_factors,
        adjustments_considered=consideration.adjustments_considered,
        has_needs=request.person.needs.filter(ended_on__isnull=True).exists(),
        alternatives=len(consideration.alternatives),
        no_alternatives_reason=consideration.no_alternatives_reason,
        manager_named=manager is not None and may_be_asked(manager, request.sentence),
    )


def _written(consideration: Consideration, manager: User | None) -> dict[str, Any]:
    return {
        "trigger": consideration.trigger,
        "unmanageable": consideration.unmanageable,
        "response": consideration.response,
        "protective_factors": consideration.protective_factors,
        "adjustments_considered": consideration.adjustments_considered,
        "no_alternatives_reason": consideration.no_alternatives_reason,
        "asked_manager": manager,
    }
