"""A fixed term upgraded to standard: new information shows that the person cannot be released at its end (§2.5)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from probation.accounts.models import User
from probation.clocks.kinds import Level
from probation.refusals import StateConflict
from probation.transitions import record
from probation.webhooks.facts import Fact
from probation.working_days import london_date
from recall import ladders
from recall.actions.clocks import stop
from recall.actions.facts_told import fact
from recall.actions.telling import PROBATION, tell
from recall.models import FixedTermUpgrade, RecallRequest
from recall.permissions import casework as may_keep
from recall.permissions import custody as may
from recall.policy.upgrade import UpgradeFacts, upgrade
from recall.queries.review.held import release_ordered_on
from recall.queries.standing import standing_of
from recall.vocabulary import RecallOutcome, RecallState, RecallType
from recall.vocabulary.custody import Recipient

from .custody_clocks import standard_clocks
from .locking import casework_of, lock_at_ppcs, locked_revocation
from .notices import Notify
from .revocation_papers import OF_PROBATION

TOLD = (
    "The fixed term is upgraded to a standard recall: the person is not released at its end. Part B is owed, and the "
    "case goes to the Parole Board."
)


@transaction.atomic
def upgrade_to_standard(
    request: RecallRequest, *, new_information: str, new_charge: str, by: User, at: datetime, version: int | None = None
) -> FixedTermUpgrade:
    """The release date goes, the clocks of a standard recall begin, and probation and the prison are told.
    ``version``: of the request.

    Raises Refused (every reason), StateConflict, NotAdmitted.
    """
    locked = lock_at_ppcs(request.pk, version=version, verb="upgrade_to_standard")
    standing = standing_of(locked)
    if locked.state != RecallState.REVOKED:
        raise StateConflict(locked, "upgrade_to_standard")
    casework, revocation = casework_of(locked), locked_revocation(locked)
    if casework.recall_type != RecallType.FIXED or revocation.release_on is None:
        raise StateConflict(revocation, "upgrade_to_standard")
    facts = UpgradeFacts(
        on=london_date(at),
        returned_on=standing.returned_on,
        release_on=revocation.release_on,
        suitability=locked.suitability.get("outcome", ""),
        new_information=new_information,
        new_charge=new_charge,
        release_ordered=release_ordered_on(standing) is not None,
    )
    upgraded = FixedTermUpgrade(
        request_id=locked.pk,
        decided_at=at,
        decided_by=by,
        new_information=new_information,
        new_charge=new_charge,
    )
    upgraded.request = locked
    told: dict[str, Any] = {"by": by, "at": at, "crn": locked.crn}
    decision = upgrade.decide(facts, on=revocation.revoked_on)
    kept: FixedTermUpgrade = record(
        upgraded,
        verb="decide",
        permission=may.upgrade,
        why=new_information,
        decision=decision,
        then=[
            *stop(locked, "upgraded to standard", ladders.AUTOMATIC_RELEASE),
            tell(locked, "upgraded", TOLD, *PROBATION, level=Level.RED),
            _notice(locked),
        ],
        **told,
    )
    changes: dict[str, Any] = {"recall_type": RecallType.STANDARD}
    record(casework, verb="upgrade", permission=may_keep.keep, changes=changes, **told)
    standard = {"outcome": RecallOutcome.STANDARD}
    record(locked, verb="upgrade", permission=may_keep.decide, changes=standard, **told)
    then = [fact(locked, Fact.RELEASE_DATE)]
    none = {"release_on": None}
    record(revocation, verb="upgrade", permission=may_keep.record_return, changes=none, then=then, **told)
    standard_clocks(locked, revocation, by=by, at=at, upgraded_on=london_date(at))
    return kept


def _notice(request: RecallRequest) -> Notify:
    to = (*OF_PROBATION, Recipient.PRISON)
    subject = f"Fixed-term recall upgraded to standard: {request.crn}"
    return Notify(request, "upgraded", subject, f"{request.crn}: {TOLD}", dict.fromkeys(to, ()))
