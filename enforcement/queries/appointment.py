"""An appointment whose outcome is to be recorded: what it is, what it serves, and the outcomes the rules admit now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from cases.models import Contact, ContactSentence
from cases.policy.outcomes import OUTCOMES, OutcomeMeaning
from cases.policy.recording_outcome import RESCHEDULED, OutcomeFacts, RescheduleFacts, recording, rescheduling
from cases.vocabulary import AskedBy, Outcome
from enforcement.deadlines import finding_due
from probation.bank_holidays.calendars import calendar_known_at
from probation.policy import NotInForce
from probation.provider_settings.reading import policy_of
from probation.working_days import london_date

from .naming import sentence_name

ASKED_BY = {Outcome.RSSR: AskedBy.SERVICE, Outcome.RSOF: AskedBy.PERSON}


class Group(StrEnum):
    """The first question: what happened, before its exact outcome."""

    ATTENDED = "attended"
    ABSENT = "absent"
    RESCHEDULED = "rescheduled"
    OTHER = "other"


@dataclass(frozen=True)
class OutcomeChoice:
    """An outcome that may be recorded now. ``opens_failure``: it alleges a failure to comply."""

    code: str
    label: str
    note: str
    group: Group
    opens_failure: bool


@dataclass(frozen=True)
class AppointmentView:
    """The appointment. ``serves`` names each sentence with the requirement or condition the appointment is under."""

    pk: int
    type: str
    starts_at: datetime
    location: str
    officer: str
    notes: str
    serves: tuple[str, ...]
    has_begun: bool
    choices: tuple[OutcomeChoice, ...]

    @property
    def is_joint(self) -> bool:
        """Whether it serves more than one sentence, and so makes more than one failure when missed."""
        return len(self.serves) > 1

    def choice(self, code: str) -> OutcomeChoice | None:
        """The choice with an outcome code, where it may be recorded now."""
        return next((choice for choice in self.choices if choice.code == code), None)


def appointment_view(contact: Contact, *, at: datetime) -> AppointmentView:
    """The appointment as it stands at a time. One query."""
    served = ContactSentence.objects.filter(contact=contact).select_related("sentence", "requirement", "condition")
    return AppointmentView(
        pk=contact.pk,
        type=contact.type.name,
        starts_at=contact.starts_at,
        location=contact.location,
        officer=str(contact.officer),
        notes=contact.notes,
        serves=tuple(_served(row) for row in served.order_by("sentence_id")),
        has_begun=at >= contact.starts_at,
        choices=tuple(_choice(meaning) for meaning in OUTCOMES.values() if _may_be_recorded(contact, meaning, at)),
    )


def sixth_working_day(contact: Contact, *, at: datetime) -> date | None:
    """The day by which a failure at this appointment is judged; none where nothing is served or no rule was in force.

    It counts from the day of the appointment, however late the failure is recorded (enforcement.md, D05).
    """
    served = ContactSentence.objects.filter(contact=contact).select_related("sentence__provider").first()
    if served is None:
        return None
    settings = policy_of(served.sentence.provider, on=london_date(at))
    try:
        return finding_due(
            failed_on=london_date(contact.starts_at), calendar=calendar_known_at(at), settings=settings
        ).on
    except NotInForce:
        return None


def _served(row: ContactSentence) -> str:
    under = row.requirement or row.condition
    return f"{sentence_name(row.sentence)}: {under}" if under else sentence_name(row.sentence)


def _choice(meaning: OutcomeMeaning) -> OutcomeChoice:
    return OutcomeChoice(
        code=str(meaning.code),
        label=meaning.label,
        note=meaning.note,
        group=_group(meaning),
        opens_failure=meaning.opens_failure,
    )


def _group(meaning: OutcomeMeaning) -> Group:
    if meaning.code in RESCHEDULED:
        return Group.RESCHEDULED
    if meaning.attended is None:
        return Group.OTHER
    return Group.ATTENDED if meaning.attended else Group.ABSENT


def _may_be_recorded(contact: Contact, meaning: OutcomeMeaning, at: datetime) -> bool:
    """Ask the rules, as if what is written later were there."""
    today, has_begun, written = london_date(at), at >= contact.starts_at, "written on the next page"
    if meaning.code in RESCHEDULED:
        asked_by = ASKED_BY[Outcome(meaning.code)]
        moved = RescheduleFacts(contact.outcome, asked_by, written, has_begun, new_day=today, today=today)
        return rescheduling.decide(moved, on=today).permits
    facts = OutcomeFacts(str(meaning.code), contact.type.needs_outcome, has_begun, written)
    return recording.decide(facts, on=today).permits
