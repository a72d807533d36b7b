"""What an enforcement officer answers to a referral: accepted, returned with reasons, or declined (§4.5)."""

from dataclasses import dataclass

from enforcement.vocabulary import DeclineReason, ReturnReason, WithdrawalReason
from probation.policy import Citation, Reason, Rule

CONSIDERS = Citation("ORA 2014", "Sch 4 para 6")
RETURNED = Citation("MoJ manage-supervisions design history (2021)", "BRE17, returned for further work")
DECLINED = Citation("MoJ manage-supervisions design history (2021)", "SPG003, rejected")


@dataclass(frozen=True, kw_only=True)
class AcceptanceFacts:
    """A referral about to be accepted. ``public_officer``: the officer is of a public-sector provider.

    ``blocked_by``: the code of a WithdrawalReason that holds, such as death; empty where none does.
    """

    public_officer: bool
    pack_checked: bool
    blocked_by: str = ""


@dataclass(frozen=True, kw_only=True)
class ReturnFacts:
    """A referral about to be returned for further work."""

    because: tuple[str, ...]
    what_is_needed: str


@dataclass(frozen=True, kw_only=True)
class DeclineFacts:
    """A referral about to be declined: proceedings are not appropriate."""

    because: str
    reason: str


accepting: Rule[AcceptanceFacts] = Rule("enforcement.accept_referral", keyed_on="referral")
returning: Rule[ReturnFacts] = Rule("enforcement.return_referral", keyed_on="referral")
declining: Rule[DeclineFacts] = Rule("enforcement.decline_referral", keyed_on="referral")


@accepting.in_force_from("2014-06-01", CONSIDERS, name="ORA 2014")
def reasons_against_accepting(facts: AcceptanceFacts) -> list[Reason]:
    """Every reason against accepting the referral."""
    reasons = []
    if not facts.public_officer:
        reasons.append(Reason("Only an enforcement officer of a public-sector provider may accept a referral."))
    if not facts.pack_checked:
        reasons.append(Reason("The pack has not been checked by a manager.", "pack"))
    if facts.blocked_by:
        label = WithdrawalReason.label_of(facts.blocked_by)
        reasons.append(Reason(f"{label}: decline the referral, or withdraw the breach."))
    return reasons


@returning.in_force_from("2014-06-01", CONSIDERS, RETURNED, name="ORA 2014")
def reasons_against_returning(facts: ReturnFacts) -> list[Reason]:
    """Every reason against returning the referral as it stands."""
    reasons = []
    if not facts.because or any(reason not in list(ReturnReason) for reason in facts.because):
        reasons.append(Reason("Select why the referral is returned.", "because"))
    if not facts.what_is_needed.strip():
        reasons.append(Reason("Say what is needed before it is sent again.", "what_is_needed"))
    return reasons


@declining.in_force_from("2014-06-01", CONSIDERS, DECLINED, name="ORA 2014")
def reasons_against_declining(facts: DeclineFacts) -> list[Reason]:
    """Every reason against declining the referral as it stands."""
    reasons = []
    if facts.because not in list(DeclineReason):
        reasons.append(Reason("Select why proceedings are not appropriate.", "because"))
    if not facts.reason.strip():
        reasons.append(Reason("Give the reason for the responsible officer.", "reason"))
    return reasons
