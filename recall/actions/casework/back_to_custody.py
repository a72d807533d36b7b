"""What the prison reports: the return to custody, and the release."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from enforcement.queries.facts import reckoning
from probation.accounts.models import User
from probation.clocks.kinds import Level
from probation.refusals import StateConflict
from probation.transitions import perform, record
from probation.webhooks.facts import Fact
from probation.working_days import london_date, start_of_day
from recall import ladders
from recall.actions.clocks import stop, stop_all
from recall.actions.facts_told import fact
from recall.actions.telling import Hears, tell
from recall.models import Casework, RecallRequest, Revocation
from recall.permissions import casework as may
from recall.policy.at_large import AtLargeFacts, at_large
from recall.policy.custody_return import ReturnFacts, returning_to_custody
from recall.policy.release_after_recall import ReleaseFacts, ground_of, releasing
from recall.queries.custody.grounds import grounds_of
from recall.queries.custody.letters import returned_letter
from recall.queries.standing import standing_of
from recall.vocabulary.casework import CaseworkState
from recall.vocabulary.custody import PaperKind, ReleaseKind

from .close_query import close_open_query
from .custody_clocks import custody_clocks, release_on
from .locking import casework_of, lock_at_ppcs, locked_revocation
from .notices import Notify
from .papers import make_paper
from .resume_supervision import release_in_words, resume_supervision
from .revocation_papers import OF_PROBATION
from .sentence_end import put_off_end
from .warrant_cancelled import cancellation_then


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
    version: int | None = None,
) -> Revocation:
    """Days at large are counted and put off the end of the sentence; the warrant is cancelled; the clocks of custody
    run. ``version``: of the request.

    Raises Refused (case 40), StateConflict (returned already, or in prison when revoked), NotAdmitted.
    """
    locked = lock_at_ppcs(request.pk, version=version, verb="record_return")
    revocation, casework = locked_revocation(locked), casework_of(locked)
    if not locked.licence_is_revoked or revocation.in_custody or revocation.returned_at:
        raise StateConflict(revocation, "record_return")
    facts = ReturnFacts(revoked_on=revocation.revoked_on, returned_at=returned_at, told_at=told_at, now=at)
    decision = returning_to_custody.require(facts, on=london_date(at))
    revoked_on, returned_on = revocation.revoked_on, london_date(returned_at)
    days = at_large.answer(AtLargeFacts(revoked_on, returned_on), on=revoked_on)[0].days
    ends = release_on(locked, casework, revoked_on=revoked_on, returned_on=returned_on, days_at_large=days)
    told = f"Returned to custody at {prison}. Cancel the warrant on the PNC."
    because = f"returned to custody at {prison}"
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
            "release_on": ends,
        },
        then=[
            *stop(locked, "returned to custody", ladders.ARREST, ladders.END_TO_END, happened_at=returned_at),
            tell(locked, "returned-to-custody", told, Hears.OFFICER, Hears.MANAGERS, Hears.PPCS, level=Level.AMBER),
            fact(locked, Fact.RETURNED, occurred_at=returned_at),
            *([fact(locked, Fact.RELEASE_DATE)] if ends else []),
            *cancellation_then(locked, revocation, because, at=at),
        ],
    )
    put_off_end(locked, days=days, by=by, at=at)
    custody_clocks(locked, casework, kept, by=by, at=at)
    _write_to_probation(locked, casework, kept, by=by, at=at)
    return kept


@transaction.atomic
def record_release(
    request: RecallRequest, *, released_on: date, by: User, at: datetime, version: int | None = None
) -> Revocation:
    """Released, by what allows it on that day: the recall is over, supervision resumes, and the officer is told.
    ``version``: of the request.

    Raises Refused, StateConflict, NotAdmitted.
    """
    locked = lock_at_ppcs(request.pk, version=version, verb="record_release")
    standing = standing_of(locked)
    if standing.revocation is None or not locked.licence_is_revoked:
        raise StateConflict(locked, "release_again")
    grounds = tuple(grounds_of(standing, reckoning(locked.sentence, at)))
    facts = ReleaseFacts(released_on, standing.returned_on, london_date(at), grounds)
    decision = releasing.require(facts, on=london_date(at))
    ground = ground_of(facts)
    assert ground is not None
    told = release_in_words(ground.kind, released_on)
    perform(
        locked.release_again,
        by=by,
        at=at,
        decision=decision,
        crn=locked.crn,
        why=ground.kind.label,
        then=[
            *stop(locked, "released", ladders.AUTOMATIC_RELEASE, happened_at=_happened_at(released_on, at)),
            *stop_all(locked, "released"),
            *close_open_query(locked, "released"),
            tell(locked, "released", told, Hears.OFFICER, Hears.MANAGERS),
        ],
    )
    expired = ground.kind == ReleaseKind.SENTENCE_EXPIRED
    outcome = CaseworkState.SENTENCE_EXPIRED if expired else CaseworkState.RELEASED
    kept: Revocation = record(
        locked_revocation(locked),
        verb="record_release",
        permission=may.record_return,
        by=by,
        at=at,
        crn=locked.crn,
        why=ground.kind.label,
        changes={"released_on": released_on, "release_kind": ground.kind},
        then=[fact(locked, Fact.OUTCOME, outcome=outcome)],
    )
    resume_supervision(locked, kept, by=by, at=at)
    return kept


def _happened_at(day: date, at: datetime) -> datetime | None:
    """Of something on a day gone by, that day; None of today."""
    return start_of_day(day) if day < london_date(at) else None


def _write_to_probation(
    request: RecallRequest, casework: Casework, revocation: Revocation, *, by: User, at: datetime
) -> None:
    asked = request.risk_reports.filter(sent_at__isnull=True).first()
    part_b_on = asked.due_on if asked else None
    letter = returned_letter(request, casework, revocation, part_b_on=part_b_on, on=london_date(at), by=by)
    make_paper(request, PaperKind.RETURNED_LETTER, letter, by=by, at=at)
    text = f"{request.crn} was returned to custody at {revocation.prison}. The letter attached says what is owed now."
    to = dict.fromkeys(OF_PROBATION, (PaperKind.RETURNED_LETTER,))
    Notify(request, "returned", f"Returned to custody: {request.crn}", text, to).apply(by=by, at=at)
