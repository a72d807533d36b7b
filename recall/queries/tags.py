"""The state of a recall request as the tag the pages show, its nDelius code, and whose desk it lies on."""

from __future__ import annotations

from cases.models import Sentence
from enforcement.queries.states import StateTag
from recall.models import LicenceVariation, RecallRequest
from recall.vocabulary import BEFORE_DECISION, OVER, STATUS_CODES, Chart, RecallState, VariationState

COLOURS: dict[RecallState, str] = {
    RecallState.ROSH_INCREASE_IDENTIFIED: "orange",
    RecallState.OOH_INSTIGATED: "orange",
    RecallState.RETURNED_FOR_REWORK: "orange",
    RecallState.REFERRED_TO_NPS: "purple",
    RecallState.ENDORSED: "green",
    RecallState.SUBMITTED_TO_PPCS: "teal",
    RecallState.REVOKED: "red",
    RecallState.RELEASED: "green",
}
VARIATION_COLOURS = {VariationState.ASKED: "yellow", VariationState.APPROVED: "green", VariationState.REFUSED: "grey"}

OFFICER, MANAGER, SENIOR, PPCS = "The responsible officer", "The line manager", "A senior manager", "PPCS"
NPS_SENIOR, NPS, NOBODY = "A senior manager of the NPS", "The NPS", "Nobody: it has ended"

DESKS: dict[RecallState, str] = {
    RecallState.CONCERN_RAISED: OFFICER,
    RecallState.UNDER_CONSIDERATION: MANAGER,
    RecallState.ROSH_REVIEW: MANAGER,
    RecallState.ROSH_INCREASE_IDENTIFIED: MANAGER,
    RecallState.OOH_INSTIGATED: OFFICER,
    RecallState.INITIATED: OFFICER,
    RecallState.PPCS_ALERTED: OFFICER,
    RecallState.PART_A_COMPLETED: MANAGER,
    RecallState.RETURNED_FOR_REWORK: OFFICER,
    RecallState.PART_A_COUNTERSIGNED: SENIOR,
    RecallState.REFERRED_TO_NPS: NPS_SENIOR,
    RecallState.ENDORSED: OFFICER,
    RecallState.SUBMITTED_TO_PPCS: PPCS,
    RecallState.REVOKED: PPCS,
}


def recall_tag(request: RecallRequest) -> StateTag:
    """The tag: yellow until the manager decides, blue while the report is written and signed, grey when over.

    Red, with both, where the licence is revoked and Part A outstanding.
    """
    state = RecallState(request.state)
    if request.part_a_is_outstanding:
        return StateTag(state, f"{RecallState.REVOKED.label}. {state.label}", COLOURS[RecallState.REVOKED])
    usual = "grey" if state in OVER else "yellow" if state in BEFORE_DECISION else "blue"
    return StateTag(state, state.label, COLOURS.get(state, usual))


def variation_tag(variation: LicenceVariation) -> StateTag:
    """The tag of a variation: yellow until it is answered."""
    state = VariationState(variation.state)
    return StateTag(state, state.label, VARIATION_COLOURS[state])


def status_code(request: RecallRequest) -> str:
    """The nDelius status; empty for a state without one."""
    return STATUS_CODES.get(RecallState(request.state), "")


def desk_of(request: RecallRequest, *, asks_senior: bool = False, without_senior: bool = False) -> str:
    """Whose act comes next, in words; ``asks_senior``: a decision not to recall waits to be endorsed.

    ``without_senior``: it is countersigned, and its provider asks no senior manager before it is sent.
    No query where the request is selected with its sentence's officer and the manager who was asked.
    """
    if asks_senior:
        return f"{SENIOR}, asked to endorse a decision not to recall"
    sentence, desk = request.sentence, OFFICER if without_senior else _desk(request)
    if desk == OFFICER:
        return f"{sentence.officer}, responsible officer" if sentence.officer else OFFICER
    if desk == MANAGER and request.asked_manager and of_the_provider(request, sentence):
        return f"{request.asked_manager}, line manager"
    return desk


def _desk(request: RecallRequest) -> str:
    state, raised = RecallState(request.state), request.chart == Chart.CRC_RAISED
    if state == RecallState.UNDER_CONSIDERATION and request.chart == Chart.CRC:
        return OFFICER
    if state == RecallState.ROSH_INCREASE_IDENTIFIED and request.asked_at is None:
        return OFFICER
    if state == RecallState.PART_A_COUNTERSIGNED and raised:
        return MANAGER
    if state == RecallState.ENDORSED and raised:
        return NPS
    return DESKS.get(state, NOBODY)


def of_the_provider(request: RecallRequest, sentence: Sentence) -> bool:
    """Whether the manager who was asked is of the provider that has the case now."""
    return request.asked_manager is not None and request.asked_manager.organisation_id == sentence.provider_id
