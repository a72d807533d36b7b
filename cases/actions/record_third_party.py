"""Record somebody around the person: family, next of kin, a GP, another professional."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cases import permissions as may
from cases.models import Person, ThirdParty
from cases.policy.entry import decide_entry
from cases.vocabulary import ThirdPartyKind
from probation.accounts.models import User
from probation.transitions import record
from probation.working_days import london_date


@transaction.atomic
def record_third_party(
    person: Person,
    *,
    kind: ThirdPartyKind,
    name: str,
    by: User,
    at: datetime,
    relationship: str = "",
    phone: str = "",
    address: str = "",
    may_be_contacted: bool = True,
) -> ThirdParty:
    """Record them from today. Raises Refused, NotAdmitted."""
    third_party = ThirdParty(
        person=person,
        kind=kind,
        name=name,
        relationship=relationship,
        phone=phone,
        address=address,
        may_be_contacted=may_be_contacted,
        from_date=london_date(at),
    )
    decision = decide_entry(today=london_date(at), texts={"name": ("the name", name)})
    record(third_party, verb="record", permission=may.keep_record, by=by, at=at, crn=person.crn, decision=decision)
    return third_party
