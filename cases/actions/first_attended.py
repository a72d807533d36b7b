"""The first attended national standards appointment of a sentence starts the plan's clock (D21)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from cases import ladders
from cases import permissions as may
from cases.deadlines import plan_due
from cases.models import Clock, Contact, Sentence
from probation.accounts.models import User
from probation.bank_holidays.calendars import calendar_known_at
from probation.clocks.changes import Start, Stop
from probation.provider_settings.reading import policy_of
from probation.transitions import record
from probation.working_days import london_date


def note_first_attended(contact: Contact, sentences: Iterable[Sentence], *, by: User, at: datetime) -> None:
    """Within the outcome's transaction: the appointment is the first attended of each sentence that has none yet."""
    if not (contact.attended and contact.type.is_national_standards):
        return
    attended_on = london_date(contact.starts_at)
    for sentence in sentences:
        if not sentence.first_attended_on:
            _write(sentence, attended_on, [], by=by, at=at)


def count_first_attended_again(contact: Contact, sentences: Iterable[Sentence], *, by: User, at: datetime) -> None:
    """After a correction: an appointment not attended after all is the first attended of no sentence."""
    was_first_on = london_date(contact.starts_at)
    for sentence in sentences:
        if not contact.attended and sentence.first_attended_on == was_first_on:
            attended = sentence.contacts.filter(attended=True, type__is_national_standards=True)
            first = attended.order_by("starts_at").values_list("starts_at", flat=True).first()
            stop = Stop(Clock, _about(sentence), "outcome corrected", kinds=(ladders.PLAN.code,))
            _write(sentence, london_date(first) if first else None, [stop], by=by, at=at)


def _write(sentence: Sentence, day: date | None, stops: Sequence[Stop], *, by: User, at: datetime) -> None:
    starts = [_plan_clock(sentence, day, at)] if day and not sentence.plan_made_on else []
    record(
        sentence,
        verb="first_attended",
        permission=may.record_outcome,
        by=by,
        at=at,
        crn=sentence.person.crn,
        changes={"first_attended_on": day},
        then=[*stops, *starts],
    )


def _plan_clock(sentence: Sentence, first_attended_on: date, at: datetime) -> Start:
    calendar = calendar_known_at(at)
    due = plan_due(
        first_attended_on=first_attended_on,
        calendar=calendar,
        settings=policy_of(sentence.provider, on=london_date(at)),
    )
    belongs_to = {"person": sentence.person, "sentence": sentence}
    return Start(Clock, ladders.PLAN, _about(sentence), due, calendar, belongs_to)


def _about(sentence: Sentence) -> str:
    return f"cases.sentence/{sentence.pk}"
