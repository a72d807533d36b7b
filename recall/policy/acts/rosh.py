"""The mandatory question: has ROSH risen to high or very high? And what follows (recall.md 1.3 to 1.5, 1.12, 2.1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cases.policy.rosh import IN_ORDER
from cases.vocabulary import RoshLevel
from probation.policy import Citation, Reason, Rule

RISK_ESCALATION = Citation("PI 57/2014", "CRC to NPS risk review")
CHARTS = Citation("PI 27/2014", "chart titles: no increase, or increase, in ROSH to high")
HIGH = (RoshLevel.HIGH, RoshLevel.VERY_HIGH)


@dataclass(frozen=True, kw_only=True)
class ReviewFacts:
    """The answer. ``assessed``: a ROSH assessment was made or confirmed for this review.

    ``rosh`` is the overall level it gives, ``rosh_before`` the one before the request; empty where there was none.
    """

    risen: bool | None
    assessed: bool
    rosh: str
    rosh_before: str
    oasys_reviewed: bool
    oasys_not_reviewed_reason: str


@dataclass(frozen=True, kw_only=True)
class EscalatingFacts:
    """A chart 1 request about to pass to chart 2."""

    rosh: str
    suspected: bool
    evidence: str


reviewing: Rule[ReviewFacts] = Rule("recall.review_rosh", keyed_on="the day of the review")
escalating: Rule[EscalatingFacts] = Rule("recall.escalate", keyed_on="the day it is escalated")


def is_high(rosh: str) -> bool:
    """Whether a ROSH level is high or very high."""
    return rosh in HIGH


@reviewing.in_force_from("2014-06-01", CHARTS, RISK_ESCALATION, name="PI 27/2014")
def _reviewing(facts: ReviewFacts) -> Iterator[Reason]:
    if facts.risen is None:
        yield Reason("Say whether ROSH has risen to high or very high.", "risen")
    if not facts.assessed:
        yield Reason("Assess ROSH again, with its date, before recall is decided.", "rosh")
    elif facts.risen is False and _has_risen(facts):
        yield Reason("ROSH is assessed as high or very high: it has risen.", "risen")
    if not facts.oasys_reviewed and not facts.oasys_not_reviewed_reason.strip():
        yield Reason("Enter when OASys was reviewed, or why it was not.", "oasys_reviewed_on")


def _has_risen(facts: ReviewFacts) -> bool:
    """High or very high now, and higher than before the request."""
    before = IN_ORDER.index(facts.rosh_before) if facts.rosh_before else -1
    return is_high(facts.rosh) and IN_ORDER.index(facts.rosh) > before


@escalating.in_force_from("2014-06-01", RISK_ESCALATION, name="PI 57/2014")
def _escalating(facts: EscalatingFacts) -> Iterator[Reason]:
    if not is_high(facts.rosh) and not facts.suspected:
        yield Reason("ROSH is not high: assess it again, or say that it is suspected to be high.", "suspected")
    if not facts.evidence.strip():
        yield Reason("Enter the evidence that ROSH has risen.", "evidence")
