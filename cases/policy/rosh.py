"""Whether an assessment of the risk of serious harm (ROSH) is whole: reasoned, and overall as high as its highest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cases.vocabulary import RoshLevel
from probation.policy import Citation, Mark, Reason, Rule

IN_ORDER = (RoshLevel.LOW, RoshLevel.MEDIUM, RoshLevel.HIGH, RoshLevel.VERY_HIGH)


@dataclass(frozen=True)
class RoshFacts:
    """An assessment: the overall level and the levels by group in the community."""

    overall: RoshLevel
    by_group: tuple[RoshLevel, ...]
    rationale: str
    assessed_on: date
    today: date


assessing: Rule[RoshFacts] = Rule("cases.assess_risk", keyed_on="the day it is recorded")


@assessing.in_force_from(
    "2005-04-04",
    Citation("HMI Probation, Enforcement and Recall (2018)", "questions 1 and 5"),
    Citation("OASys", "risk of serious harm summary", Mark.KNOWN),
    name="reasoned and whole",
)
def _assessing(facts: RoshFacts) -> Iterator[Reason]:
    if not facts.rationale.strip():
        yield Reason("Enter the reasons for the level of risk.", "rationale")
    if facts.assessed_on > facts.today:
        yield Reason("The day of the assessment cannot be in the future.", "assessed_on")
    if IN_ORDER.index(facts.overall) < max(IN_ORDER.index(level) for level in facts.by_group):
        yield Reason("The overall level cannot be lower than the highest level of a group.", "overall")
