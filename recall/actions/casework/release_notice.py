"""The notice of a release to the prison and to probation: ordered, decided by the Board, or because nothing holds the
person on the recall any more (recall.md P16, P18, cases 36 and 51)."""

from __future__ import annotations

from datetime import date, datetime

from probation.working_days import day_in_words
from recall.actions.telling import each_time
from recall.models import RecallRequest, Revocation
from recall.vocabulary.custody import Recipient

from .notices import Notify
from .revocation_papers import OF_PROBATION

AT_ONCE = "Release the person at once, unless they are held on another matter."


def release_ordered(request: RecallRequest, *, release_on: date, at: datetime) -> Notify:
    """The Secretary of State orders executive release on a day."""
    on = day_in_words(release_on)
    text = f"The Secretary of State has ordered the release of {request.crn} on {on}: release the person on that day."
    return _notice(request, "release-ordered", f"Release ordered for {on}", text, at=at)


def board_decided(request: RecallRequest, text: str, *, at: datetime) -> Notify:
    """What the Parole Board decided: a direction to release binds. ``text``: as it is told to probation."""
    return _notice(request, "board-decided", "Decision of the Parole Board", f"{request.crn}: {text}", at=at)


def term_moved(request: RecallRequest, text: str, *, at: datetime) -> Notify:
    """A fixed term ends on another day than it did."""
    return _notice(request, "term-moved", "Fixed-term release date moved", f"{request.crn}: {text}", at=at)


def release_now(request: RecallRequest, revocation: Revocation | None, because: str, *, at: datetime) -> list[Notify]:
    """Of a living person in custody on a recall that is over; nothing of a person at large. ``because``: a clause, as
    "the recall is rescinded"."""
    if revocation is None or not (revocation.in_custody or revocation.returned_at):
        return []
    text = f"{request.crn}: {because}, and nothing holds the person on it any more. {AT_ONCE}"
    return [_notice(request, "release-now", "Recall over: release at once", text, at=at)]


def _notice(request: RecallRequest, event: str, subject: str, text: str, *, at: datetime) -> Notify:
    to = dict.fromkeys((*OF_PROBATION, Recipient.PRISON), ())
    return Notify(request, each_time(event, at), f"{subject}: {request.crn}", text, to)
