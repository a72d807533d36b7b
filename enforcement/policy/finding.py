"""Whether an absence may be found acceptable or without a reasonable excuse now (enforcement.md §3.5 and §4.2).

The officer investigates first. Nothing is found by the passing of time.
"""

from dataclasses import dataclass, field
from datetime import date

from enforcement.vocabulary import AcceptableCategory, EvidenceKind
from probation.policy import Citation, Mark, Reason, Rule
from probation.working_days import day_in_words, last_day_of_months

from .enforceability import FailureFacts, reasons_not_enforceable

BREACH_MAP = Citation("MoJ manage-supervisions design history (2021)", "evidence window")
REASONABLE_EXCUSE = Citation("CJA 2003", "Sch 8 paras 5(1) and 6(1)")
PAYBACK_RULES = Citation("Essex CRC Community Payback rules", "self-certificates")
LATE_EVIDENCE = Citation("Domain reference: enforcement", "§4.2", Mark.DECIDED)

SERIOUS_EXAMPLES = (
    "Threats or violence to staff",
    "Contact with a victim",
    "Tampering with a tag",
    "Intoxicated at unpaid work with tools",
    "Refusal to give an address",
    "A new violent offence",
)
"""Prompts, not a list that decides: whether one failure is serious is the responsible officer's view."""


@dataclass(frozen=True, kw_only=True)
class UnreasonableFacts:
    """What stands when an officer finds no reasonable excuse.

    ``answer_received``: the person has given a reason or evidence, or has said there is none. ``enquiries``: how many
    enquiries are recorded; ``enquiries_reason``: why none was made.
    """

    failure: FailureFacts
    found_on: date
    evidence_closes_on: date
    reason: str
    answer_received: bool = False
    serious: bool = False
    serious_reason: str = ""
    enquiries: int = 0
    enquiries_reason: str = ""


@dataclass(frozen=True, kw_only=True)
class AcceptableFacts:
    """What stands when an officer finds an absence acceptable.

    ``self_certificates_used``: those already accepted from the person; ``self_certificate_limit``: the provider's
    setting, after which a doctor's note is asked for.
    """

    occurred_on: date
    found_on: date
    category: str
    reason: str
    evidence_kinds: tuple[str, ...] = field(default=())
    self_certificates_used: int = 0
    self_certificate_limit: int = 3


@dataclass(frozen=True, kw_only=True)
class ReversalFacts:
    """What stands when late evidence reverses a finding. ``in_breach_case``: a breach case rests on the failure."""

    acceptable: AcceptableFacts
    in_breach_case: bool = False
    manager_agrees: bool = False


unreasonable: Rule[UnreasonableFacts] = Rule("enforcement.find_unreasonable", keyed_on="failure")
acceptable: Rule[AcceptableFacts] = Rule("enforcement.find_acceptable", keyed_on="failure")
reversal: Rule[ReversalFacts] = Rule("enforcement.reverse_finding", keyed_on="failure")


@unreasonable.in_force_from("2005-04-04", REASONABLE_EXCUSE, BREACH_MAP, name="CJA 2003")
def reasons_against_unreasonable(facts: UnreasonableFacts) -> list[Reason]:
    """Every reason against finding that there was no reasonable excuse."""
    reasons = list(reasons_not_enforceable(facts.failure))
    reasons += _found_before_it_happened(facts.failure.occurred_on, facts.found_on)
    if not facts.reason.strip():
        reasons.append(Reason("Say why there was no reasonable excuse.", "reason"))
    if facts.serious and not facts.serious_reason.strip():
        reasons.append(Reason("Say why this one failure is serious.", "serious_reason"))
    if not facts.enquiries and not facts.enquiries_reason.strip():
        reasons.append(Reason("Record an enquiry into why, or say why none was made.", "enquiries"))
    if facts.found_on <= facts.evidence_closes_on and not facts.answer_received and not facts.serious:
        closes = day_in_words(facts.evidence_closes_on)
        reasons.append(
            Reason(f"The person has until the end of {closes} to give a reason, and has not answered yet.", "found_on")
        )
    return reasons


@acceptable.in_force_from("2005-04-04", REASONABLE_EXCUSE, PAYBACK_RULES, name="CJA 2003")
def reasons_against_acceptable(facts: AcceptableFacts) -> list[Reason]:
    """Every reason against finding the absence acceptable."""
    reasons = _found_before_it_happened(facts.occurred_on, facts.found_on)
    if facts.category not in list(AcceptableCategory):
        reasons.append(Reason("Choose why the absence is acceptable.", "category"))
    if not facts.reason.strip():
        reasons.append(Reason("Say what the reason is and how it is known.", "reason"))
    if _needs_a_doctors_note(facts):
        text = f"{facts.self_certificate_limit} self-certificates have been accepted: a doctor's note is needed."
        reasons.append(Reason(text, "category"))
    if facts.category == AcceptableCategory.AGED_OUT:
        last_day = last_day_of_months(facts.occurred_on, 12)
        if facts.found_on <= last_day:
            text = f"The twelve months after this failure end on {day_in_words(last_day)}."
            reasons.append(Reason(text, "category"))
    return reasons


@reversal.in_force_from("2005-04-04", LATE_EVIDENCE, name="late evidence")
def reasons_against_reversal(facts: ReversalFacts) -> list[Reason]:
    """Every reason against reversing a finding of no reasonable excuse."""
    reasons = reasons_against_acceptable(facts.acceptable)
    if facts.in_breach_case and not facts.manager_agrees:
        text = "A breach case rests on this failure: the line manager must agree before the finding is reversed."
        reasons.append(Reason(text, "authorisation"))
    return reasons


def _found_before_it_happened(occurred_on: date, found_on: date) -> list[Reason]:
    if found_on >= occurred_on:
        return []
    return [Reason(f"The failure is dated {day_in_words(occurred_on)}, which has not come yet.", "occurred_on")]


def _needs_a_doctors_note(facts: AcceptableFacts) -> bool:
    return (
        facts.category == AcceptableCategory.MEDICAL
        and EvidenceKind.SELF_CERTIFICATE in facts.evidence_kinds
        and EvidenceKind.MEDICAL_NOTE not in facts.evidence_kinds
        and facts.self_certificates_used >= facts.self_certificate_limit
    )
