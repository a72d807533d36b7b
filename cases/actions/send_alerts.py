"""What a rung clock does: it tells the officer, whoever covers for them, the managers, and PPCS, each once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from cases import ladders
from cases.actions.deliver_alert import deliver_alert, managers_of, managers_of_team, officer_and_cover, seniors_of
from cases.models import Clock, Rung
from probation.accounts.models import User
from probation.clocks.kinds import Audience, step_of
from probation.govuk.house_style import short_day
from probation.working_days import london_date

if TYPE_CHECKING:
    from probation.outbox.models import Message

Hearers = Callable[[Clock, datetime], set[User]]
_hearers: dict[Audience, Hearers] = {}


def hears(audience: Audience) -> Callable[[Hearers], Hearers]:
    """Register who an audience is that the record does not know, such as PPCS: asked with the clock, at a time."""

    def register(hearers: Hearers) -> Hearers:
        _hearers[audience] = hearers
        return hearers

    return register


def send_alerts(message: Message, at: datetime) -> None:
    """Handle ``clock.rung``. A repeated delivery adds nothing: an alert is one per recipient and message."""
    rungs = Rung.objects.select_related("clock__person", "clock__sentence__officer", "clock__contact__officer")
    rung = rungs.get(pk=message.body["rung"])
    clock = rung.clock
    deliver_alert(
        message.key,
        to=_audience(rung, at),
        person=clock.person,
        level=rung.level,
        text=_text(clock, late=rung.offset >= 0),
        path=f"/cases/{clock.person.crn}/",
        at=at,
        clock=clock,
    )


def _audience(rung: Rung, at: datetime) -> set[User]:
    to = step_of(rung.clock.definition, rung.level).to
    officer = _officer_of(rung.clock)
    told: set[User] = set()
    if Audience.OFFICER in to and officer:
        told |= officer_and_cover(officer, london_date(at))
    for audience in to:
        if audience in _hearers:
            told |= _hearers[audience](rung.clock, at)
    if Audience.MANAGER in to or not told:
        told |= _managers(rung.clock, officer)
    if Audience.SENIOR in to and rung.clock.sentence:
        told |= seniors_of(rung.clock.sentence)
    return told


def _officer_of(clock: Clock) -> User | None:
    """Who was to see the person, for an outcome; the responsible officer for all else."""
    if clock.kind == ladders.OUTCOME.code and clock.contact:
        return clock.contact.officer
    return clock.sentence.officer if clock.sentence else None


def _managers(clock: Clock, officer: User | None) -> set[User]:
    if clock.sentence:
        return managers_of(clock.sentence)
    return managers_of_team(officer.team_id, officer.organisation_id) if officer else set()


def _text(clock: Clock, *, late: bool) -> str:
    who = f"{clock.person.list_name} ({clock.person.crn})"
    if clock.definition.is_window:
        return f"{clock.label} closed {short_day(clock.due_on)}: {who}"
    when = clock.due_in_words()
    due = f"late: it was due {when}" if late else f"due {when}"
    return f"{clock.label} {due}: {who}"
