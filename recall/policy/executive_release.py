"""Release by the Secretary of State from a standard recall, without the Parole Board (§3.4 P16, §8 case 47)."""

from dataclasses import dataclass
from datetime import date

from probation.policy import Citation, Reason, Rule
from probation.working_days import day_in_words

POWER = Citation("CJA 2003", "s.255C(3)")


@dataclass(frozen=True, kw_only=True)
class ExecutiveReleaseFacts:
    """A release about to be ordered. ``detention_needed``: to protect the public; None where not answered."""

    on: date
    returned_on: date | None
    sentence_expires_on: date
    detention_needed: bool | None
    reasons: str


@dataclass(frozen=True, kw_only=True)
class ConsideringFacts:
    """Executive release about to be considered. ``release_on``: the day ordered, none where it is refused.

    ``released_otherwise``: a release is ordered or directed already.
    """

    today: date
    returned_on: date | None
    sentence_expires_on: date
    detention_needed: bool | None
    reasons: str
    release_on: date | None
    released_otherwise: bool


executive_release: Rule[ExecutiveReleaseFacts] = Rule("recall.executive_release", keyed_on="the day of release")
considering: Rule[ConsideringFacts] = Rule("recall.consider_executive_release", keyed_on="the day it is considered")


@executive_release.in_force_from("2008-07-14", POWER, name="CJA 2003")
def reasons_against(facts: ExecutiveReleaseFacts) -> list[Reason]:
    """Every reason against. Any time after the return, if detention no longer protects the public."""
    reasons = []
    if facts.returned_on is None or facts.on < facts.returned_on:
        reasons.append(Reason("The person has not been returned to custody."))
    if facts.on >= facts.sentence_expires_on:
        expiry = day_in_words(facts.sentence_expires_on)
        reasons.append(Reason(f"The sentence ends on {expiry}: release is then in any case."))
    if facts.detention_needed is None:
        text = "Say whether detention is still needed to protect the public."
        reasons.append(Reason(text, "detention_needed"))
    elif facts.detention_needed:
        text = "A person whose detention is still needed to protect the public cannot be released."
        reasons.append(Reason(text, "detention_needed"))
    if not facts.reasons.strip():
        reasons.append(Reason("Give the reasons for the decision.", "reasons"))
    return reasons


@considering.in_force_from("2008-07-14", POWER, name="CJA 2003")
def reasons_against_considering(facts: ConsideringFacts) -> list[Reason]:
    """Every reason against what is decided: to order release, its own rule; to refuse it, reasons alone."""
    reasons = []
    if facts.released_otherwise:
        reasons.append(Reason("Release is ordered or directed already."))
    if facts.detention_needed:
        if facts.returned_on is None:
            reasons.append(Reason("The person has not been returned to custody."))
        if facts.release_on is not None:
            reasons.append(Reason("No day of release belongs to a refusal.", "release_on"))
        if not facts.reasons.strip():
            reasons.append(Reason("Give the reasons for the decision.", "reasons"))
        return reasons
    if facts.detention_needed is False and facts.release_on is None:
        reasons.append(Reason("Enter the day of release.", "release_on"))
    elif facts.release_on is not None and facts.release_on < facts.today:
        reasons.append(Reason("The day of release is today or later.", "release_on"))
    ordered = ExecutiveReleaseFacts(
        on=facts.release_on or facts.today,
        returned_on=facts.returned_on,
        sentence_expires_on=facts.sentence_expires_on,
        detention_needed=facts.detention_needed,
        reasons=facts.reasons,
    )
    return reasons + reasons_against(ordered)


def referral_needed(*, released_on: date | None, refer_on: date) -> bool:
    """Whether the Parole Board is asked: not of a person released by the day of referral (§8 cases 45 and 47)."""
    return released_on is None or released_on > refer_on
