"""The charts are for determinate sentences; an extended one is always standard (§2.2, §8 cases 11 and 12)."""

from dataclasses import dataclass

from probation.policy import Citation, Reason, Rule
from recall.vocabulary.suitability import SentenceType

INDETERMINATE = Citation("PI 07/2013", "indeterminate sentences")
CHARTS = Citation("PI 27/2014", "chart titles: determinate")
EXTENDED = Citation("CJA 2003", "s.255A")


@dataclass(frozen=True)
class DeterminateFacts:
    """The kind of sentence, and whether a fixed term is asked for."""

    kind: str
    fixed_term: bool = False


determinate: Rule[DeterminateFacts] = Rule("recall.determinate", keyed_on="revocation")


@determinate.in_force_from("2008-07-14", INDETERMINATE, CHARTS, EXTENDED, name="determinate only")
def reasons_against(facts: DeterminateFacts) -> list[Reason]:
    """Every reason why the charts, or a fixed term in them, are not open for this sentence."""
    if facts.kind == SentenceType.INDETERMINATE:
        text = "Indeterminate: emergency standard. Telephone PPCS; life, IPP and DPP are outside these charts."
        return [Reason(text, "kind")]
    if facts.kind == SentenceType.UNKNOWN:
        return [Reason("Find out whether the sentence is determinate, extended or indeterminate.", "kind")]
    if facts.kind == SentenceType.EXTENDED and facts.fixed_term:
        return [
            Reason("An extended sentence cannot be recalled for a fixed term: the recall is standard.", "recall_type")
        ]
    return []
