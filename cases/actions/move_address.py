"""Record where a person lives from a day on; a main address before it ends then and stays as history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from cases import permissions as may
from cases.actions.locking import lock
from cases.models import Address, Person
from cases.policy.address import AddressFacts, moving
from cases.vocabulary import AddressStatus
from probation.accounts.models import User
from probation.transitions import record
from probation.working_days import london_date


@dataclass(frozen=True, kw_only=True)
class AddressDetails:
    """An address from a day on. No fixed abode: ``lines`` say where the person is found."""

    status: AddressStatus = AddressStatus.MAIN
    no_fixed_abode: bool = False
    lines: str = ""
    postcode: str = ""
    safe_for_post: bool = True
    note: str = ""


@transaction.atomic
def move_address(person: Person, details: AddressDetails, *, from_date: date, by: User, at: datetime) -> Address:
    """Record it. Raises Refused (also for a day before the present main address began), NotAdmitted."""
    person = lock(person)
    present = _present_main(person) if details.status == AddressStatus.MAIN else None
    decision = moving.decide(
        AddressFacts(
            no_fixed_abode=details.no_fixed_abode,
            lines=details.lines,
            postcode=details.postcode,
            from_date=from_date,
            present_from=present.from_date if present else None,
            today=london_date(at),
        ),
        on=london_date(at),
    )
    if present:
        record(
            present,
            verb="end",
            permission=may.keep_record,
            by=by,
            at=at,
            crn=person.crn,
            decision=decision,
            changes={"status": AddressStatus.PREVIOUS, "to_date": from_date},
        )
    address = Address(
        person=person,
        from_date=from_date,
        status=details.status,
        no_fixed_abode=details.no_fixed_abode,
        lines=details.lines,
        postcode=details.postcode.upper(),
        safe_for_post=details.safe_for_post and not details.no_fixed_abode,
        note=details.note,
    )
    record(address, verb="move", permission=may.keep_record, by=by, at=at, crn=person.crn, decision=decision)
    return address


def _present_main(person: Person) -> Address | None:
    return (
        person.addresses.select_for_update(of=("self",)).filter(status=AddressStatus.MAIN, to_date__isnull=True).first()
    )
