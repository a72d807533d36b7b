"""Whether an enforcement action may be recorded as it stands (enforcement.md §3.3)."""

from dataclasses import dataclass
from datetime import date

from cases.vocabulary import SentenceKind
from enforcement.vocabulary import ActionCode
from probation.policy import Citation, Reason, Rule

ACTIONS = Citation("MoJ manage-supervisions design history (2021)", "enforcement actions")
LICENCE_ONLY = (ActionCode.LCL, ActionCode.EA11)
NEEDS_NOTE = (ActionCode.IMB, ActionCode.NFA)
# These are put on the failure by the act itself: the letter written, the warning given, the breach decided.
BY_AN_ACT = (
    ActionCode.WLS,
    ActionCode.EA02,
    ActionCode.EA03,
    ActionCode.EA06,
    ActionCode.EA08,
    ActionCode.IBR,
    ActionCode.LCL,
)


@dataclass(frozen=True, kw_only=True)
class ActionFacts:
    """An action about to be taken on a failure of a sentence of this kind."""

    code: str
    note: str
    respond_by: date | None
    taken_on: date
    kind: str


acting: Rule[ActionFacts] = Rule("enforcement.take_action", keyed_on="action")


@acting.in_force_from("2014-06-01", ACTIONS, name="nDelius actions")
def reasons_against(facts: ActionFacts) -> list[Reason]:
    """Every reason against the action as it stands."""
    reasons = []
    if facts.code not in list(ActionCode):
        return [Reason("Select the enforcement action.", "code")]
    if facts.code in BY_AN_ACT:
        text = "That action is recorded by the act itself: writing or giving the warning, withdrawing it, deciding."
        return [Reason(text, "code")]
    if facts.code in LICENCE_ONLY and facts.kind != SentenceKind.LICENCE:
        reasons.append(Reason("That action is for licences only.", "code"))
    if facts.code in NEEDS_NOTE and not facts.note.strip():
        reasons.append(Reason("Give the rationale in the notes.", "note"))
    if facts.respond_by and facts.respond_by < facts.taken_on:
        reasons.append(Reason("The date to respond by must be today or later.", "respond_by"))
    return reasons
