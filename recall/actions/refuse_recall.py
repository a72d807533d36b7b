"""A senior manager does not endorse the recall; or the NPS refuses a CRC's referral, and says which it is (2.8)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cases.actions.transfer_case import decline_transfer
from probation.accounts.models import User
from probation.clocks.kinds import Level
from probation.transitions import Consequence, perform
from probation.working_days import london_date
from recall.models import RecallRequest
from recall.policy.acts.signing import RefusingFacts, refusing, rejecting
from recall.vocabulary import NpsRefusal

from .clocks import stop_all, transfer_clock
from .locking import Flow, lock_request, step_of_chart
from .return_report import return_report
from .telling import Hears, tell


@transaction.atomic
def reject_as_senior(
    request: RecallRequest, *, reason: str, by: User, at: datetime, version: int | None = None
) -> RecallRequest:
    """Chart 3: the request ends. Raises Refused, StateConflict, NotAdmitted."""
    locked = lock_request(request.pk)
    text = f"{by} has not endorsed the recall: {reason}"
    perform(
        step_of_chart(locked, "reject_as_senior"),
        by=by,
        at=at,
        decision=rejecting.decide(RefusingFacts(reason=reason, revoked=locked.licence_is_revoked), on=london_date(at)),
        crn=locked.crn,
        why=reason,
        version=version,
        then=[
            *stop_all(locked, "rejected by the senior manager"),
            tell(locked, "rejected", text, Hears.OFFICER, Hears.MANAGERS, level=Level.RED),
        ],
        reason=reason,
    )
    return locked


@transaction.atomic
def refuse_for_nps(
    request: RecallRequest,
    *,
    because: str,
    reason: str,
    risk_plan: str = "",
    by: User,
    at: datetime,
    version: int | None = None,
) -> RecallRequest:
    """ROSH not high: the case stays with the CRC, which may ask again on chart 1. No recall: the transfer goes on, with
    a risk plan. Papers: back for further work. Raises Refused, StateConflict, NotAdmitted.
    """
    if because == NpsRefusal.PAPERS:
        return return_report(request, needed=reason, by=by, at=at, version=version)
    locked = lock_request(request.pk)
    facts = RefusingFacts(reason=reason, because=because, risk_plan=risk_plan)
    decision = refusing.decide(facts, on=london_date(at))
    then: list[Consequence] = [*stop_all(locked, "refused by the NPS")]
    if because == NpsRefusal.NO_RECALL and decision.permits:
        then.append(transfer_clock(locked, at=at))
    label = NpsRefusal.label_of(because)
    text = f"The NPS has refused the recall. {label}. {reason}"
    perform(
        step_of_chart(locked, "reject_for_nps"),
        by=by,
        at=at,
        decision=decision,
        crn=locked.crn,
        why=f"{reason} {risk_plan}".strip(),
        version=version,
        then=[*then, tell(locked, "refused", text, Hears.OFFICER, Hears.MANAGERS, level=Level.RED)],
        because=because,
        reason=reason,
    )
    if because == NpsRefusal.NOT_HIGH:
        _stays_with_the_crc(locked, reason, by=by, at=at)
    return locked


def _stays_with_the_crc(request: Flow, reason: str, *, by: User, at: datetime) -> None:
    waiting = request.sentence.transfers.filter(answered_at__isnull=True, to_provider=by.organisation).first()
    if waiting:
        decline_transfer(waiting, answer=reason, by=by, at=at)
