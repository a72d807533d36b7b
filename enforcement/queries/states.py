"""The states of failures, warnings, decisions and sentences as the tags the pages show."""

from __future__ import annotations

from dataclasses import dataclass

from enforcement.vocabulary import DecisionState, FailureState, WarningState

COLOURS: dict[str, str] = {
    FailureState.OUTCOME_DUE: "grey",
    FailureState.ALLEGED: "yellow",
    FailureState.INVESTIGATING: "blue",
    FailureState.EVIDENCE_IN: "blue",
    FailureState.ACCEPTABLE: "green",
    FailureState.UNREASONABLE: "red",
    FailureState.NOT_ENFORCEABLE: "grey",
    FailureState.REVERSED: "green",
    FailureState.CHARGED: "purple",
    WarningState.REQUESTED: "yellow",
    WarningState.GIVEN: "red",
    WarningState.EXPIRED: "grey",
    WarningState.SPENT: "grey",
    WarningState.WITHDRAWN: "grey",
    WarningState.RETURNED: "orange",
    DecisionState.OPINION: "grey",
    DecisionState.WARN: "yellow",
    DecisionState.DECISION_DUE: "orange",
    DecisionState.BREACH_DECIDED: "red",
    DecisionState.NOT_BREACHED: "green",
}


@dataclass(frozen=True)
class StateTag:
    """A state in words, and its colour."""

    state: str
    text: str
    colour: str


def tag_of(state: FailureState | WarningState | DecisionState) -> StateTag:
    """The tag of a state."""
    return StateTag(state, state.label, COLOURS[state])
