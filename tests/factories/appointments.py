"""Appointments of people on probation, arranged and kept or missed."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from cases.actions.arrange_appointment import arrange_appointment
from cases.actions.set_outcome import set_outcome
from cases.models import Contact, ContactType, Sentence
from cases.vocabulary import Outcome
from probation.accounts.models import User

OFFICE_VISIT = "COAP"


def an_appointment(
    sentence: Sentence,
    *,
    starts_at: datetime,
    arranged_at: datetime | None = None,
    by: User | None = None,
    type: str = OFFICE_VISIT,
    on: Sequence[Sentence] | None = None,
    **different: Any,
) -> Contact:
    """A planned office visit with the responsible officer, arranged a week before unless said."""
    officer = by or sentence.officer
    assert officer
    (contact,) = arrange_appointment(
        sentence.person,
        type=ContactType.objects.get(code=type),
        on=on or [sentence],
        starts_at=starts_at,
        officer=officer,
        by=officer,
        at=arranged_at or starts_at - timedelta(days=7),
        **different,
    )
    return contact


def an_outcome(
    contact: Contact, outcome: Outcome = Outcome.ATTC, *, recorded_at: datetime | None = None, notes: str = ""
) -> Contact:
    """The outcome recorded by the officer an hour after it began unless said; attended and complied unless said."""
    return set_outcome(
        contact,
        outcome=outcome,
        by=contact.officer,
        at=recorded_at or contact.starts_at + timedelta(hours=1),
        notes=notes,
    )
