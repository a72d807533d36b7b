"""Acts whose signer, or sender, depends on the chart, or on whose desk the report lies."""

from __future__ import annotations

from probation.accounts.acting import Acting
from recall.models import RecallRequest
from recall.vocabulary import Chart, RecallState

from . import (
    answer_nps,
    consider,
    countersign,
    endorse,
    endorse_for_nps,
    escalate,
    return_as_senior,
    submit,
    submit_for_nps,
)


def may_endorse(request: RecallRequest, acting: Acting) -> bool:
    """A senior manager; on chart 2 one of the NPS."""
    return (endorse_for_nps if request.chart == Chart.CRC_RAISED else endorse)(request, acting)


def may_review_rosh(request: RecallRequest, acting: Acting) -> bool:
    """On chart 1 it is the officer's step; on the others a manager may record it too."""
    return (consider if request.chart == Chart.CRC else escalate)(request, acting)


def may_submit(request: RecallRequest, acting: Acting) -> bool:
    """Whoever of the provider sends it; on chart 2 the NPS."""
    return (submit_for_nps if request.chart == Chart.CRC_RAISED else submit)(request, acting)


def may_return(request: RecallRequest, acting: Acting) -> bool:
    """Whoever it lies with, to sign or to answer."""
    by_state = {RecallState.PART_A_COUNTERSIGNED: return_as_senior, RecallState.REFERRED_TO_NPS: answer_nps}
    return by_state.get(RecallState(request.state), countersign)(request, acting)
