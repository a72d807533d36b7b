"""Whether a failure may be set aside as not enforceable (enforcement.md §4.2)."""

from dataclasses import dataclass

from enforcement.vocabulary import NotEnforceableReason
from probation.policy import Citation, Reason, Rule

SET_ASIDE_BECAUSE = tuple(reason for reason in NotEnforceableReason if reason != NotEnforceableReason.MISTAKE)
OUTCOMES = Citation("hmpps-community-payback-api", "outcomes that never count")


@dataclass(frozen=True, kw_only=True)
class SettingAsideFacts:
    """Why it is not enforceable, and how that is known."""

    because: str
    reason: str


setting_aside: Rule[SettingAsideFacts] = Rule("enforcement.set_aside", keyed_on="finding")


@setting_aside.in_force_from("2005-04-04", OUTCOMES, name="not enforceable")
def reasons_against(facts: SettingAsideFacts) -> list[Reason]:
    """Every reason against setting it aside as it stands."""
    reasons = []
    if facts.because not in SET_ASIDE_BECAUSE:
        reasons.append(Reason("Select why the failure is not enforceable.", "because"))
    if not facts.reason.strip():
        reasons.append(Reason("Say how you know.", "reason"))
    return reasons
