"""Chart 2: the CRC refers the recall to the NPS, and asks it to take the case over (PI 57/2014)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cases.actions.transfer_case import ask_transfer
from probation.accounts.models import Organisation, Sector, User
from probation.clocks.kinds import Level
from probation.transitions import perform
from probation.working_days import london_date
from recall.models import RecallRequest
from recall.policy.acts.sending import ReferringFacts, referring

from .clocks import escalation_clock
from .locking import lock_request, step_of_chart
from .telling import Hears, each_time, tell


@transaction.atomic
def refer_to_nps(
    request: RecallRequest,
    *,
    to: Organisation | None,
    escalation: str,
    by: User,
    at: datetime,
    version: int | None = None,
) -> RecallRequest:
    """From now on the managers of that NPS division see the case. Raises Refused, StateConflict, NotAdmitted."""
    locked = lock_request(request.pk)
    to_nps = to is not None and to.sector == Sector.NPS
    facts = ReferringFacts(escalation=escalation, to_nps=to_nps, countersigned=locked.countersigned_at is not None)
    text = f"{by} has referred a recall to you: endorse it, or say why not. ROSH has risen to high."
    perform(
        step_of_chart(locked, "refer_to_nps"),
        by=by,
        at=at,
        decision=referring.decide(facts, on=london_date(at)),
        crn=locked.crn,
        why=escalation,
        version=version,
        then=[
            escalation_clock(locked, referred_at=at, at=at),
            tell(locked, each_time("referred", at), text, Hears.SENIORS, level=Level.RED),
        ],
    )
    assert to is not None
    already = locked.sentence.referred_to_id == to.pk or locked.sentence.provider_id == to.pk
    if not already:
        ask_transfer(locked.sentence, to=to, reason="ROSH has risen to high.", risk_plan=escalation, by=by, at=at)
    return locked
