"""What runs from the return to custody, or from the notification of a person in prison when revoked (recall.md §4)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from enforcement.queries.facts import reckoning
from probation.accounts.models import User
from probation.transitions import record
from probation.webhooks.facts import Fact
from probation.working_days import london_date
from recall import deadlines, ladders
from recall.actions.clocks import stop
from recall.actions.custody_clocks import dossier_clock, referral_clock, release_clock
from recall.actions.facts_told import fact
from recall.models import Casework, RecallRequest, Revocation
from recall.permissions import casework as may
from recall.queries.custody.fixed_term import fixed_term_release
from recall.vocabulary import RecallType

from .part_b import ask_part_b


def held_when_revoked(
    request: RecallRequest, casework: Casework, revocation: Revocation, *, by: User, at: datetime
) -> None:
    """A person in prison when the order issues: no return is asked, nobody is at large, day 1 is the revocation's. The
    time end to end is over."""
    on = revocation.revoked_on
    changes = {
        "prison": casework.place_of_custody,
        "days_at_large": 0,
        "release_on": release_on(request, casework, revoked_on=on, returned_on=on, days_at_large=0),
    }
    record(
        revocation,
        verb="hold",
        permission=may.record_return,
        by=by,
        at=at,
        crn=request.crn,
        why=casework.place_of_custody,
        changes=changes,
        then=[
            *stop(request, "in prison when revoked", ladders.END_TO_END),
            *([fact(request, Fact.RELEASE_DATE)] if changes["release_on"] else []),
        ],
    )
    custody_clocks(request, casework, revocation, by=by, at=at)


def release_on(
    request: RecallRequest, casework: Casework, *, revoked_on: date, returned_on: date, days_at_large: int
) -> date | None:
    """Of a fixed term; its sentence not yet put off by the days at large before the return."""
    if casework.recall_type != RecallType.FIXED or not request.length_days:
        return None
    licence = request.sentence
    expires_on = licence.licence_expires_on + timedelta(days=days_at_large)
    found = fixed_term_release(request, revoked_on=revoked_on, returned_on=returned_on, expires_on=expires_on)
    return found.release_on


def custody_clocks(
    request: RecallRequest, casework: Casework, revocation: Revocation, *, by: User, at: datetime
) -> None:
    """The dossier from the day PPCS was told; the release of a fixed term, or Part B and the referral, from the return.

    Of a person in prison when revoked, all from the notification. Rows locked; ``revocation`` has the return recorded.
    """
    told_on = london_date(revocation.told_at or revocation.issued_at)
    dossier_clock(request, told_on=told_on, at=at).apply(by=by, at=at)
    if casework.recall_type == RecallType.FIXED:
        if revocation.release_on is not None:
            release_clock(request, release_on=revocation.release_on, at=at).apply(by=by, at=at)
    else:
        standard_clocks(request, revocation, by=by, at=at)


def standard_clocks(
    request: RecallRequest, revocation: Revocation, *, by: User, at: datetime, upgraded_on: date | None = None
) -> None:
    """Part B is asked for, and the Parole Board waits for day 28: at the return, or where a fixed term is upgraded.

    Part B alone counts from the upgrade. No day 28 where the case is with the Board already: if the Board then gives no
    release, the review within the year takes its place [D].
    """
    counts = reckoning(request.sentence, at)
    returned_on = london_date(revocation.returned_at or revocation.issued_at)
    counts_from = deadlines.part_b_counts_from(
        returned_on=returned_on,
        notified_on=london_date(revocation.issued_at),
        in_custody=revocation.in_custody,
        settings=counts.settings,
        upgraded_on=upgraded_on,
    )
    due = deadlines.part_b_due(
        counts_from=counts_from, on=revocation.revoked_on, calendar=counts.calendar, settings=counts.settings
    )
    ask_part_b(request, due=due, by=by, at=at)
    latest = request.referrals.last()
    if latest is None or not latest.is_open:
        referral_clock(request, returned_on=returned_on, at=at).apply(by=by, at=at)
