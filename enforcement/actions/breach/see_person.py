"""The person is seen after court: an appointment attended stops the clocks of D18 and of ten days without contact."""

from __future__ import annotations

from datetime import date, datetime

from cases.models import Contact
from enforcement.models import BreachCase
from enforcement.permissions import breach as may
from enforcement.vocabulary import BreachState
from probation.accounts.models import User
from probation.transitions import record
from probation.working_days import london_date

from .clocks import SEEN, stop
from .locking import lock_after_court


def see_person(contact: Contact, *, by: User, at: datetime) -> None:
    """Within the outcome's transaction; the sentences of ``waiting_to_see`` are locked. Nothing before release."""
    if not (contact.attended and contact.type.is_national_standards):
        return
    seen_on = london_date(contact.starts_at)
    for waiting in waiting_to_see(contact):
        breach = lock_after_court(waiting.pk)
        if _is_after_court(breach, seen_on):
            record(
                breach,
                verb="see_person",
                permission=may.see_person,
                by=by,
                at=at,
                crn=breach.crn,
                changes={"seen_on": seen_on},
                then=stop(breach, "person seen", *SEEN),
            )


def waiting_to_see(contact: Contact) -> list[BreachCase]:
    """The breaches after whose result the person has not been seen yet. One query."""
    waiting = BreachCase.objects.filter(
        sentence__person=contact.person_id, state=BreachState.RE_ENGAGE, seen_on__isnull=True
    )
    return list(waiting.order_by("sentence_id"))


def _is_after_court(breach: BreachCase, day: date) -> bool:
    result = breach.result
    return (result.custody_until or result.resulted_on) <= day
