"""The state of a breach as the tag the pages show, and the code of the case record."""

from __future__ import annotations

from enforcement.models import BreachCase
from enforcement.queries.states import StateTag
from enforcement.vocabulary import RESULT_CODES, STATUS_CODES, BreachState, ResultKind

COLOURS: dict[BreachState, str] = {
    BreachState.INITIATED: "yellow",
    BreachState.PACK_REQUESTED: "yellow",
    BreachState.PACK_PREPARED: "yellow",
    BreachState.PACK_CHECKED: "yellow",
    BreachState.REFERRED: "blue",
    BreachState.RETURNED: "orange",
    BreachState.DECLINED: "orange",
    BreachState.ACCEPTED: "blue",
    BreachState.REFUSED: "orange",
    BreachState.WARRANT_OUT: "red",
    BreachState.RE_ENGAGE: "orange",
    BreachState.RESUMED: "green",
}
AT_COURT, OVER = "purple", "grey"


def breach_tag(breach: BreachCase) -> StateTag:
    """The tag: yellow while the pack is made, blue with the enforcement officer, purple at court, grey when over."""
    state = BreachState(breach.state)
    return StateTag(state, state.label, COLOURS.get(state, OVER if breach.closed_on else AT_COURT))


def status_code(breach: BreachCase) -> str:
    """The nDelius status of the breach record: that of the result where there is one; nothing for a step without."""
    result = getattr(breach, "result", None)
    if result is not None:
        return RESULT_CODES[ResultKind(result.kind)].status
    codes = STATUS_CODES.get(BreachState(breach.state), ("",))
    return codes[0]
