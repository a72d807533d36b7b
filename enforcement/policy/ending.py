"""Whether a warning may be ended as it stands: never without a reason."""

from dataclasses import dataclass

from probation.policy import Citation, Reason, Rule

WITHDRAWAL = Citation("MoJ manage-supervisions design history (2021)", "withdrawal of a warning")


@dataclass(frozen=True, kw_only=True)
class EndingFacts:
    """Why the warning ends."""

    because: str


ending: Rule[EndingFacts] = Rule("enforcement.end_warning", keyed_on="warning ended")


@ending.in_force_from("2005-04-04", WITHDRAWAL, name="withdrawal")
def reasons_against(facts: EndingFacts) -> list[Reason]:
    """Every reason against ending it as it stands."""
    return [] if facts.because.strip() else [Reason("Say why.", "because")]
