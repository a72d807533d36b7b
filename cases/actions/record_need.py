"""Record a diversity need and the adjustment agreed for it: shown when arranging and before any finding."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from cases import permissions as may
from cases.models import Need, Person
from cases.policy.entry import decide_entry
from cases.vocabulary import NeedKind
from probation.accounts.models import User
from probation.transitions import record
from probation.working_days import london_date


@transaction.atomic
def record_need(
    person: Person,
    *,
    kind: NeedKind,
    description: str,
    by: User,
    at: datetime,
    adjustment: str = "",
    noticed_on: date | None = None,
) -> Need:
    """Record it, noticed today unless said. Raises Refused, NotAdmitted."""
    noticed_on = noticed_on or london_date(at)
    decision = decide_entry(
        today=london_date(at),
        texts={"description": ("what the need is", description)},
        days={"noticed_on": ("the day it was noticed", noticed_on)},
    )
    need = Need(person=person, kind=kind, description=description, adjustment=adjustment, noticed_on=noticed_on)
    record(need, verb="record", permission=may.keep_record, by=by, at=at, crn=person.crn, decision=decision)
    return need
