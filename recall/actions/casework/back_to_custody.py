"""What the prison reports: the return to custody, and the release."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction

from probation.accounts.models import User
from probation.clocks.kinds import Level
from probation.transitions import perform, record
from probation.webhooks.facts import Fact
from probation.working_days import day_in_words, london_date
from recall import ladders
from recall.actions.clocks import stop, stop_all
from recall.actions.facts_told import fact
from recall.actions.telling import Hears, tell
from recall.models import RecallRequest, Revocation
from recall.permissions import casework as may
from recall.policy.at_large import AtLargeFacts, at_large
from recall.policy.casework import ReleaseFacts, releasing
from recall.policy.custody_return import ReturnFacts, returning_to_custody
from recall.policy.release import FixedTermRelease, release
from recall.policy.release import ReleaseFacts as FixedTermFacts
from recall.vocabulary import RecallType
from recall.vocabulary.casework import CaseworkState

from .locking import casework_of, lock_at_ppcs, locked_revocation


@transaction.atomic
def record_return(
    request: RecallRequest,
    *,
    returned_at: datetime,
    told_at: datetime,
    prison: str,
    arrested_by: str = "",
    by: User,
    at: datetime,
) -> Revocation:
    """Days at large are counted, a fixed term gets its release date, and the police are told to cancel the warrant.

    Raises Refused (case 40), NotAdmitted.
    """
    locked = lock_at_ppcs(request.pk)
    revocation = locked_revocation(locked)
    facts = ReturnFacts(revoked_on=revocation.revoked_on, returned_at=returned_at, told_at=told_at, now=at)
    decision = returning_to_custody.require(facts, on=london_date(at))
    returned_on = london_date(returned_at)
    days = at_large.answer(AtLargeFacts(revocation.revoked_on, returned_on), on=revocation.revoked_on)[0].days
    release_on = _release_on(locked, returned_on, days)
    kept: Revocation = record(
        revocation,
        verb="record_return",
        permission=may.record_return,
        by=by,
        at=at,
        crn=locked.crn,
        why=prison,
        decision=decision,
        changes={
            "returned_at": returned_at,
            "told_at": told_at,
            "prison": prison,
            "arrested_by": arrested_by,
            "days_at_large": days,
            "release_on": release_on,
        },
        then=[
            *stop(locked, "returned to custody", ladders.ARREST, ladders.END_TO_END),
            tell(
                locked,
                "returned-to-custody",
                f"Returned to custody at {prison}. Cancel the warrant on the PNC.",
                Hears.OFFICER,
                Hears.MANAGERS,
                Hears.PPCS,
                level=Level.AMBER,
            ),
            fact(locked, Fact.RETURNED, occurred_at=returned_at),
            *([fact(locked, Fact.RELEASE_DATE)] if release_on else []),
        ],
    )
    return kept


@transaction.atomic
def record_release(request: RecallRequest, *, released_on: date, by: User, at: datetime) -> Revocation:
    """Released again on the licence: the recall is over, and the officer is told. Raises Refused, StateConflict,
    NotAdmitted."""
    locked = lock_at_ppcs(request.pk)
    revocation = locked_revocation(locked)
    # In prison already when revoked: the day of revocation is the day of return.
    returned = london_date(revocation.returned_at) if revocation.returned_at else None
    returned_on = revocation.revoked_on if revocation.in_custody else returned
    decision = releasing.require(ReleaseFacts(released_on, returned_on, london_date(at)), on=london_date(at))
    told = f"Released again on licence on {day_in_words(released_on)}: see the person within one working day."
    perform(
        locked.release_again,
        by=by,
        at=at,
        decision=decision,
        crn=locked.crn,
        then=[*stop_all(locked, "released"), tell(locked, "released", told, Hears.OFFICER, Hears.MANAGERS)],
    )
    kept: Revocation = record(
        revocation,
        verb="record_release",
        permission=may.record_return,
        by=by,
        at=at,
        crn=locked.crn,
        changes={"released_on": released_on},
        then=[fact(locked, Fact.OUTCOME, outcome=CaseworkState.RELEASED)],
    )
    return kept


def _release_on(request: RecallRequest, returned_on: date, days_at_large: int) -> date | None:
    """Of a fixed term; the end of the sentence is put off by the days at large before the return."""
    if casework_of(request).recall_type != RecallType.FIXED or not request.length_days:
        return None
    expires = (request.sentence.licence_ends_on or request.sentence.ends_on) + timedelta(days=days_at_large)
    facts = FixedTermFacts(returned_on=returned_on, days=request.length_days, sentence_expires_on=expires)
    found: FixedTermRelease = release.answer(facts, on=returned_on)[0]
    return found.release_on
