"""Whether a breach may be withdrawn, and what late evidence asks once an information is laid (§4.5, §9 case 14)."""

from dataclasses import dataclass

from cases.vocabulary import SentenceKind
from enforcement.vocabulary import WithdrawalReason
from probation.policy import Citation, Mark, Reason, Rule

WITHDRAWN = Citation("MoJ manage-supervisions design history (2021)", "BRE06, withdrawn or de-listed")
MANAGER = Citation("Domain reference: enforcement", "§1 MGR and §4.5", Mark.DECIDED)
ACTIVATION = Citation("CJA 2003", "Sch 12 para 8")
LATE_EVIDENCE = Citation("Domain reference: enforcement", "§9 case 14", Mark.DECIDED)

WITHOUT_MANAGER = (WithdrawalReason.DEATH,)


@dataclass(frozen=True, kw_only=True)
class WithdrawalFacts:
    """A breach about to be withdrawn.

    ``manager_agrees``: the responsible officer's line manager. ``laid``: an information has been laid, and then the
    enforcement officer withdraws. ``activation_put``: whether activation of the suspended sentence was put to the
    court that passed the new sentence, and what came of it.
    """

    kind: str
    because: str
    reason: str
    manager_agrees: bool
    laid: bool
    by_enforcement_officer: bool
    activation_put: str = ""


@dataclass(frozen=True, kw_only=True)
class ProceedingFacts:
    """Evidence came after the information was laid, and the breach is to go on all the same.

    The finding stays as charged: it is changed by withdrawal or by the court, never silently.
    """

    reason: str
    manager_agrees: bool
    enforcement_officer_agrees: bool


withdrawing: Rule[WithdrawalFacts] = Rule("enforcement.withdraw_breach", keyed_on="withdrawal")
proceeding: Rule[ProceedingFacts] = Rule("enforcement.proceed_despite_evidence", keyed_on="late evidence")


@withdrawing.in_force_from("2005-04-04", WITHDRAWN, MANAGER, ACTIVATION, name="withdrawal")
def reasons_against(facts: WithdrawalFacts) -> list[Reason]:
    """Every reason against withdrawing the breach as it stands."""
    reasons = []
    if facts.because not in list(WithdrawalReason):
        reasons.append(Reason("Select why the breach is withdrawn.", "because"))
    if not facts.reason.strip():
        reasons.append(Reason("Give the reason for the withdrawal.", "reason"))
    if facts.laid and not facts.by_enforcement_officer:
        text = "An information has been laid: ask the enforcement officer to withdraw it."
        reasons.append(Reason(text))
    if not facts.manager_agrees and facts.because not in WITHOUT_MANAGER:
        reasons.append(Reason("The line manager must agree to the withdrawal.", "authorisation"))
    if (
        facts.kind == SentenceKind.SUSPENDED_SENTENCE_ORDER
        and facts.because == WithdrawalReason.SUPERSEDED
        and not facts.activation_put.strip()
    ):
        text = "Say whether activation of the suspended sentence was put to the court, and what came of it."
        reasons.append(Reason(text, "activation_put"))
    return reasons


@proceeding.in_force_from("2005-04-04", LATE_EVIDENCE, name="late evidence")
def reasons_against_proceeding(facts: ProceedingFacts) -> list[Reason]:
    """Every reason against going on with the breach after late evidence."""
    reasons = []
    if not facts.reason.strip():
        reasons.append(Reason("Say why the breach goes on despite the evidence.", "reason"))
    if not facts.manager_agrees and not facts.enforcement_officer_agrees:
        text = "The enforcement officer or the line manager decides whether to go on or withdraw."
        reasons.append(Reason(text, "authorisation"))
    return reasons
