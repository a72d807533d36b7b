"""Where a recall stands with PPCS: computed from what is recorded, the first that holds (recall.md §3.4)."""

from __future__ import annotations

from dataclasses import dataclass

from recall.vocabulary import RecallState, RecallType
from recall.vocabulary.casework import CaseworkState as S
from recall.vocabulary.casework import StopReason
from recall.vocabulary.custody import BoardOutcome, ReleaseKind


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """The facts the state is computed from. ``board_outcome``: of the latest referral, empty while it is undecided.

    ``supports_release``: what the latest Part B (or C) recommends, None where none has come since the return or the
    last determination. ``waits_for_order``: PPCS has approved an emergency on the telephone. ``release_ordered``:
    executive release is decided, and the person not yet released.
    """

    state: str
    waits_for_order: bool = False
    stopped_because: str = ""
    release_kind: str = ""
    booked: bool = False
    assigned: bool = False
    information_open: bool = False
    in_custody: bool = False
    warrant_recorded: bool = False
    returned: bool = False
    recall_type: str = ""
    dossier_issued: bool = False
    disclosed: bool = False
    supports_release: bool | None = None
    referred: bool = False
    board_outcome: str = ""
    release_ordered: bool = False


def casework_state(facts: Recorded) -> S:
    """The first that holds."""
    ended = {
        RecallState.STOPPED: S.RESCINDED if facts.stopped_because == StopReason.RESCINDED else S.STOPPED,
        RecallState.REJECTED_BY_PPCS: S.REJECTED,
        RecallState.WITHDRAWN: S.WITHDRAWN,
        RecallState.RELEASED: (
            S.SENTENCE_EXPIRED if facts.release_kind == ReleaseKind.SENTENCE_EXPIRED else S.RELEASED
        ),
    }
    if facts.state in ended:
        return ended[RecallState(facts.state)]
    if facts.state == RecallState.REVOKED:
        return _revoked(facts)
    if facts.waits_for_order:
        return S.APPROVED_BY_TELEPHONE
    if not facts.booked:
        return S.TO_BOOK_ON
    if facts.information_open:
        return S.INFORMATION_REQUESTED
    return S.IN_ASSESSMENT if facts.assigned else S.BOOKED_ON


def _revoked(facts: Recorded) -> S:
    if not (facts.in_custody or facts.returned):
        return S.AWAITING_RETURN if facts.warrant_recorded else S.NOT_IN_CUSTODY
    if not facts.dossier_issued:
        return S.DOSSIER_IN_PROGRESS if facts.assigned else S.AWAITING_DOSSIER
    if facts.release_ordered:
        return S.DIRECTED_RELEASE
    # A fixed term the Board left standing ends by itself.
    if facts.referred and not (
        facts.recall_type == RecallType.FIXED and facts.board_outcome == BoardOutcome.NO_RELEASE
    ):
        return _before_the_board(facts.board_outcome)
    if facts.recall_type == RecallType.FIXED:
        return S.SERVING_FIXED_TERM if facts.disclosed else S.DOSSIER_ISSUED
    return _standard(facts)


def _before_the_board(outcome: str) -> S:
    by_outcome = {
        "": S.REFERRED_TO_PAROLE_BOARD,
        BoardOutcome.ORAL_HEARING: S.ORAL_HEARING,
        BoardOutcome.RELEASE_NOW: S.DIRECTED_RELEASE,
        BoardOutcome.RELEASE_ON: S.DIRECTED_RELEASE,
        BoardOutcome.NO_RELEASE: S.NO_RELEASE,
    }
    return by_outcome[outcome]


def _standard(facts: Recorded) -> S:
    if facts.supports_release is None:
        return S.AWAITING_PART_B
    if facts.supports_release:
        return S.EXECUTIVE_RELEASE_CONSIDERED
    return S.SECONDARY_DOSSIER_IN_PROGRESS if facts.assigned else S.AWAITING_SECONDARY_DOSSIER
