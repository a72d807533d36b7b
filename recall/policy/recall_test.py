"""The test for recall (G_RECALL_TEST, §2.1): a breach or a risk, and nothing less than custody that can manage it.

There is no number of missed appointments, recall is never a punishment, and a charge alone is not enough.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from probation.policy import Citation, Reason, Rule

REPORT = Citation("HMI Probation, Enforcement and Recall (2018)", "when to recall")
CALDER = Citation("R (Calder) v SSJ [2015] EWCA Civ 1050", "the two limbs")
FORM = Citation("Part A form (2021)", "sections 15 to 21")


@dataclass(frozen=True, kw_only=True)
class RecallTestFacts:
    """What is on record. ``conditions`` and ``alternatives``: how many; ``rosh_groups_missing``: not assessed."""

    conditions: int
    risk_only_reason: str
    circumstances: str
    unmanageable: str
    alternatives: int
    no_alternatives_reason: str
    response: str
    rosh_groups_missing: tuple[str, ...] = ()


recall_test: Rule[RecallTestFacts] = Rule("recall.recall_test", keyed_on="the day it is agreed")


@recall_test.in_force_from("2014-06-01", REPORT, CALDER, FORM, name="two limbs")
def reasons_against(facts: RecallTestFacts) -> Iterator[Reason]:
    """Everything the record must show before recall can be agreed, and does not."""
    if not facts.conditions and not facts.risk_only_reason.strip():
        yield Reason("Record the conditions broken, or why it is recalled for risk alone.", "conditions")
    if not facts.circumstances.strip():
        yield Reason("Record the circumstances and the behaviour; a charge alone is not enough.", "concern")
    if not facts.unmanageable.strip():
        text = "Record why the risk to the public cannot be managed in the community: recall must be necessary."
        yield Reason(text, "unmanageable")
    if not facts.alternatives and not facts.no_alternatives_reason.strip():
        yield Reason("Record the alternatives tried, or why there were none.", "alternatives")
    if not facts.response.strip():
        yield Reason("Record the response to supervision.", "response")
    if facts.rosh_groups_missing:
        groups = ", ".join(facts.rosh_groups_missing)
        yield Reason(f"Record the risk of serious harm to every group. Not recorded: {groups}.", "rosh")
