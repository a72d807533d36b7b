"""A decision-maker records who of PPCS is on duty out of office hours, until when, and the number they answer."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from probation.accounts.models import Organisation, User
from probation.accounts.roles import Act
from probation.transitions import record
from probation.working_days import london_date
from recall.models import PpcsDuty
from recall.permissions import booking as may
from recall.policy.duty import DutyFacts, duty

PPCS = "PPCS"


@transaction.atomic
def record_duty(
    officer: User, *, starts_at: datetime, ends_at: datetime, phone: str, by: User, at: datetime
) -> PpcsDuty:
    """One turn at a time. Raises Refused (every reason), NotAdmitted."""
    # Two who record at once wait for each other here: there is no turn yet to lock.
    Organisation.objects.select_for_update().get(code=PPCS)
    facts = DutyFacts(
        decides=officer.is_active and officer.may(Act.ISSUE_REVOCATION),
        starts_at=starts_at,
        ends_at=ends_at,
        phone=phone,
        overlaps=PpcsDuty.objects.filter(starts_at__lt=ends_at, ends_at__gt=starts_at).exists(),
        now=at,
    )
    kept: PpcsDuty = record(
        PpcsDuty(officer=officer, starts_at=starts_at, ends_at=ends_at, phone=phone),
        verb="record",
        permission=may.keep_duty,
        by=by,
        at=at,
        crn="",
        why=str(officer),
        decision=duty.decide(facts, on=london_date(at)),
    )
    return kept
