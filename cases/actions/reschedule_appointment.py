"""Move an appointment: the old one says who asked and why, the new one takes its place. Neither is a failure."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cases import ladders
from cases import permissions as may
from cases.actions.arrange_appointment import arrange_appointment
from cases.actions.locking import lock_contact
from cases.actions.set_outcome import meaning_for_the_record
from cases.models import Clock, Contact
from cases.policy.recording_outcome import RescheduleFacts, rescheduling
from cases.vocabulary import AskedBy, Outcome
from probation.accounts.models import User
from probation.clocks.changes import Stop
from probation.refusals import StateConflict
from probation.transitions import record
from probation.working_days import london_date


@transaction.atomic
def reschedule_appointment(
    contact: Contact,
    *,
    starts_at: datetime,
    asked_by: AskedBy,
    reason: str,
    by: User,
    at: datetime,
    officer: User | None = None,
    location: str | None = None,
    version: int | None = None,
) -> Contact:
    """Arrange the new appointment, which is returned, and close the old. Raises Refused, NotAdmitted, StateConflict."""
    contact, _ = lock_contact(contact)
    if version is not None and contact.version != version:
        raise StateConflict(contact, "reschedule")
    decision = rescheduling.require(
        RescheduleFacts(
            outcome=contact.outcome,
            asked_by=asked_by,
            reason=reason,
            has_begun=at >= contact.starts_at,
            new_day=london_date(starts_at),
            today=london_date(at),
        ),
        on=london_date(at),
    )
    new = _arrange_in_its_place(
        contact, starts_at=starts_at, officer=officer or contact.officer, location=location, by=by, at=at
    )
    outcome = Outcome.RSSR if asked_by == AskedBy.SERVICE else Outcome.RSOF
    record(
        contact,
        verb="reschedule",
        permission=may.arrange_appointment,
        by=by,
        at=at,
        crn=contact.person.crn,
        why=reason,
        version=version,
        decision=decision,
        changes={
            **meaning_for_the_record(outcome, by=by, at=at),
            "rescheduled_to": new,
            "reschedule_asked_by": asked_by,
            "reschedule_reason": reason,
        },
        then=[Stop(Clock, f"cases.contact/{contact.pk}", "appointment rescheduled", kinds=(ladders.OUTCOME.code,))],
    )
    return new


def _arrange_in_its_place(
    contact: Contact, *, starts_at: datetime, officer: User, location: str | None, by: User, at: datetime
) -> Contact:
    served = list(contact.on_sentences.select_related("sentence__provider", "requirement", "condition"))
    under = {link.sentence_id: link.requirement or link.condition for link in served}
    (new,) = arrange_appointment(
        contact.person,
        type=contact.type,
        on=[link.sentence for link in served],
        starts_at=starts_at,
        officer=officer,
        minutes=contact.minutes,
        location=contact.location if location is None else location,
        under={pk: what for pk, what in under.items() if what is not None},
        by=by,
        at=at,
    )
    return new
