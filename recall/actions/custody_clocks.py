"""The clocks of custody: the dossier and its disclosure, Part 1, representations, the automatic release, day 28."""

from __future__ import annotations

from datetime import date, datetime

from cases.models import Clock
from enforcement.queries.facts import reckoning
from probation.clocks.changes import Start, Stop
from probation.transitions import Consequence
from recall import deadlines, ladders
from recall.models import RecallRequest

from .clocks import clocks_of, start, subject


def dossier_clock(request: RecallRequest, *, told_on: date, at: datetime) -> Start:
    """From the day PPCS was told of the return, or the notification of a person in prison already."""
    counts = reckoning(request.sentence, at)
    due = deadlines.dossier_due(told_on=told_on, calendar=counts.calendar, settings=counts.settings)
    return start(request, ladders.DOSSIER, due, counts)


def release_clock(request: RecallRequest, *, release_on: date, at: datetime, part: str = "") -> Start:
    """A fixed term: released by the end of this day. ``part``: where the day moved, the time it did."""
    counts = reckoning(request.sentence, at)
    due = deadlines.automatic_release_due(release_on=release_on, calendar=counts.calendar, settings=counts.settings)
    return start(request, ladders.AUTOMATIC_RELEASE, due, counts, part=part)


def referral_clock(request: RecallRequest, *, returned_on: date, at: datetime) -> Start:
    """A standard recall: to the Parole Board when the 28 days are over."""
    due = deadlines.parole_referral_due(returned_on=returned_on)
    return start(request, ladders.REFERRAL, due, reckoning(request.sentence, at))


def referral_sooner(
    request: RecallRequest, *, returned_on: date, represented_on: date, at: datetime
) -> list[Consequence]:
    """A standard recall with representations made in the 28 days: to the Parole Board on them, not after them. One
    clock takes the place of the other: nothing where it does not run, as where the case went to the Board already."""
    due = deadlines.parole_referral_due(returned_on=returned_on, representations_on=represented_on)
    about, code = subject(request), ladders.REFERRAL.code
    if not clocks_of(request).filter(kind=code, subject=about, stopped_at__isnull=True).exists():
        return []
    return [
        Stop(Clock, about, "representations received: the referral is due on them", (code,)),
        start(request, ladders.REFERRAL, due, reckoning(request.sentence, at), part="represented"),
    ]


def issued_clocks(request: RecallRequest, window: deadlines.Window, *, at: datetime) -> list[Start]:
    """From the dossier's issue: the prison discloses it, Part 1 comes back, and representations may be made.

    The prison is taken to have it on the day it goes out by e-mail.
    """
    counts = reckoning(request.sentence, at)
    days, issued_on = window.fixed_term_days, window.dossier_given_on
    disclosed = deadlines.disclosure_due(received_on=issued_on, calendar=counts.calendar, settings=counts.settings)
    part_1 = deadlines.part_1_due(
        letter_on=issued_on, fixed_term_days=days, calendar=counts.calendar, settings=counts.settings
    )
    return [
        start(request, ladders.DISCLOSURE, disclosed, counts),
        start(request, ladders.PART_1, part_1, counts),
        start(request, ladders.REPRESENTATIONS, deadlines.representations_due(window), counts),
    ]
