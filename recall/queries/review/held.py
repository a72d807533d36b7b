"""What review turns on: when the sentence ends, who is before the Board, and whether a release is ordered."""

from __future__ import annotations

from datetime import date

from recall import deadlines
from recall.models import RecallRequest
from recall.policy.board import RELEASES, ReferralFacts
from recall.policy.release_after_recall import Ground
from recall.queries.standing import Standing
from recall.vocabulary import RecallType
from recall.vocabulary.custody import BoardOutcome, ReleaseKind


def fixed_term(standing: Standing, *, upgraded: bool) -> bool:
    """Whether a fixed term is served: as PPCS decided, and not upgraded since."""
    return standing.casework is not None and standing.casework.recall_type == RecallType.FIXED and not upgraded


def release_ordered(standing: Standing) -> Ground | None:
    """The earlier of what the Secretary of State ordered and what the Board directed, which binds (s.255C(5)): of the
    same day, the direction. None where neither is."""
    executive = standing.executive[-1].release_on if standing.executive else None
    referral = standing.referral
    directed = referral.release_on if referral and referral.outcome in RELEASES else None
    days = ((ReleaseKind.PAROLE_BOARD, directed), (ReleaseKind.EXECUTIVE, executive))
    return min((Ground(kind, on) for kind, on in days if on), key=lambda ground: ground.from_day, default=None)


def release_ordered_on(standing: Standing) -> date | None:
    """The day a release is ordered by the Secretary of State or directed by the Board; None where neither is."""
    ordered = release_ordered(standing)
    return ordered.from_day if ordered else None


def has_upgrade(request: RecallRequest) -> bool:
    """Whether a fixed term was upgraded to standard. One query, where it is not read already."""
    return getattr(request, "upgrade", None) is not None


def referral_facts(standing: Standing, *, on: date) -> ReferralFacts:
    """A recall as it stands, about to be referred. Two queries."""
    request, revocation, returned_on = standing.request, standing.revocation, standing.returned_on
    assert revocation is not None
    is_fixed = fixed_term(standing, upgraded=has_upgrade(request))
    made = request.representations.filter(late=False).order_by("received_on").values_list("received_on", flat=True)
    refer_on = deadlines.parole_referral_due(returned_on=returned_on).on if returned_on and not is_fixed else None
    referral = standing.referral
    return ReferralFacts(
        on=on,
        returned_on=returned_on,
        refer_on=refer_on,
        represented_on=made.first(),
        fixed_term=is_fixed,
        open_referral=referral is not None and referral.is_open,
        determined=not is_fixed and referral is not None and referral.outcome == BoardOutcome.NO_RELEASE,
        release_on=release_ordered_on(standing) or (revocation.release_on if is_fixed else None),
        sentence_expires_on=request.sentence.licence_expires_on,
    )
