"""What an enquiry and a piece of evidence must say (enforcement.md §3.5)."""

from dataclasses import dataclass
from datetime import date

from enforcement.vocabulary import EnquiryMethod, EvidenceKind
from probation.policy import Citation, Reason, Rule
from probation.working_days import day_in_words

INVESTIGATE_FIRST = Citation("HMI Probation, Enforcement and Recall (2018)", "an investigative approach")


@dataclass(frozen=True, kw_only=True)
class EnquiryFacts:
    """An enquiry about to be recorded."""

    method: str
    result: str


@dataclass(frozen=True, kw_only=True)
class EvidenceFacts:
    """Evidence about to be recorded: a note, a file, or both."""

    kind: str
    note: str
    has_file: bool
    occurred_on: date
    received_on: date
    today: date


enquiring: Rule[EnquiryFacts] = Rule("enforcement.record_enquiry", keyed_on="enquiry")
evidencing: Rule[EvidenceFacts] = Rule("enforcement.record_evidence", keyed_on="evidence")


@enquiring.in_force_from("2014-06-01", INVESTIGATE_FIRST, name="investigate first")
def reasons_against_enquiry(facts: EnquiryFacts) -> list[Reason]:
    """Every reason against the enquiry as it stands."""
    reasons = []
    if facts.method not in list(EnquiryMethod):
        reasons.append(Reason("Select whom or what you tried.", "method"))
    if not facts.result.strip():
        reasons.append(Reason("Say what came of it, even if there was no answer.", "result"))
    return reasons


@evidencing.in_force_from("2014-06-01", INVESTIGATE_FIRST, name="investigate first")
def reasons_against_evidence(facts: EvidenceFacts) -> list[Reason]:
    """Every reason against the evidence as it stands."""
    reasons = []
    if facts.kind not in list(EvidenceKind):
        reasons.append(Reason("Select what kind of evidence it is.", "kind"))
    if not facts.note.strip() and not facts.has_file:
        reasons.append(Reason("Describe the evidence, or attach it.", "note"))
    if facts.received_on > facts.today:
        reasons.append(Reason("The date received must be today or earlier.", "received_on"))
    if facts.received_on < facts.occurred_on:
        text = f"The failure was on {day_in_words(facts.occurred_on)}; evidence of it cannot have come earlier."
        reasons.append(Reason(text, "received_on"))
    return reasons
