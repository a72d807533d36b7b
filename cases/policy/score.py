"""Whether a reoffending predictor's score can be one: a percentage, scored by today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from probation.policy import Citation, Mark, Reason, Rule


@dataclass(frozen=True)
class ScoreFacts:
    """A score, in per cent."""

    percent: Decimal
    scored_on: date
    today: date


scoring: Rule[ScoreFacts] = Rule("cases.score_reoffending", keyed_on="the day it is recorded")


@scoring.in_force_from("2005-04-04", Citation("OASys", "predictors", Mark.KNOWN), name="a percentage")
def _scoring(facts: ScoreFacts) -> Iterator[Reason]:
    if not 0 <= facts.percent <= 100:
        yield Reason("Enter a percentage from 0 to 100.", "percent")
    if facts.scored_on > facts.today:
        yield Reason("The day it was scored cannot be in the future.", "scored_on")
