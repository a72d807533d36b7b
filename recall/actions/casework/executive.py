"""A decision-maker considers executive release: ordered with a day, or refused with reasons (recall.md P16)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from probation.accounts.models import User
from probation.clocks.kinds import Level
from probation.refusals import StateConflict
from probation.transitions import Consequence, record
from probation.webhooks.facts import Fact
from probation.working_days import day_in_words, london_date
from recall.actions.facts_told import fact
from recall.actions.telling import Hears, each_time, tell
from recall.models import ExecutiveRelease, RecallRequest
from recall.permissions import review as may
from recall.policy.executive_release import ConsideringFacts, considering
from recall.queries.review.held import release_ordered_on
from recall.queries.standing import standing_of
from recall.vocabulary import RecallState

from .locking import lock_at_ppcs
from .release_notice import release_ordered


@transaction.atomic
def consider_executive_release(
    request: RecallRequest,
    *,
    detention_needed: bool | None,
    reasons: str,
    release_on: date | None = None,
    by: User,
    at: datetime,
    version: int | None = None,
) -> ExecutiveRelease:
    """``detention_needed``: whether detention still protects the public, the test. Probation and PPCS are told, and
    the prison of a day of release. ``version``: of the request as it was seen.

    Raises Refused (every reason), StateConflict, NotAdmitted.
    """
    locked = lock_at_ppcs(request.pk, version=version, verb="consider_executive_release")
    if locked.state != RecallState.REVOKED:
        raise StateConflict(locked, "consider_executive_release")
    standing = standing_of(locked)
    facts = ConsideringFacts(
        today=london_date(at),
        returned_on=standing.returned_on,
        sentence_expires_on=locked.sentence.licence_expires_on,
        detention_needed=detention_needed,
        reasons=reasons,
        release_on=release_on,
        released_otherwise=release_ordered_on(standing) is not None,
    )
    considered = ExecutiveRelease(
        request_id=locked.pk,
        considered_at=at,
        considered_by=by,
        detention_needed=bool(detention_needed),
        reasons=reasons,
        release_on=release_on,
    )
    considered.request = locked
    text = (
        f"Executive release is ordered for {day_in_words(release_on)}."
        if release_on
        else f"Executive release is refused: {reasons}"
    )
    kept: ExecutiveRelease = record(
        considered,
        verb="consider",
        permission=may.consider_release,
        by=by,
        at=at,
        crn=locked.crn,
        why=reasons,
        decision=considering.decide(facts, on=london_date(at)),
        then=[
            tell(
                locked,
                each_time("executive-release", at),
                text,
                Hears.OFFICER,
                Hears.MANAGERS,
                Hears.PPCS,
                level=Level.RED if release_on else Level.AMBER,
            ),
            *_ordered(locked, release_on, at=at),
        ],
    )
    return kept


def _ordered(request: RecallRequest, release_on: date | None, *, at: datetime) -> list[Consequence]:
    """The prison hears of a day, never of a refusal."""
    if release_on is None:
        return []
    return [
        fact(request, Fact.RELEASE_DATE, release_on=release_on),
        release_ordered(request, release_on=release_on, at=at),
    ]
