"""The person's risk as it stands: what an enforcement decision must be based on (HMIP questions 11 and 12)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cases.models import Person, ReoffendingScore
from cases.vocabulary import ReoffendingPredictor, RoshLevel


@dataclass(frozen=True)
class Score:
    """The latest score of a predictor, in per cent."""

    predictor: str
    percent: Decimal
    scored_on: date


@dataclass(frozen=True)
class RiskNow:
    """ROSH overall and by group, as last assessed, and the latest score of each predictor."""

    rosh: str
    assessed_on: date | None
    assessed_by: str
    by_group: tuple[tuple[str, str], ...]
    scores: tuple[Score, ...]


GROUPS = {
    "public": "The public",
    "known_adult": "A known adult",
    "children": "Children",
    "staff": "Staff",
    "prisoners": "Prisoners",
}


def risk_now(person: Person) -> RiskNow:
    """The latest assessment and scores. Two queries."""
    assessment = person.rosh_assessments.select_related("assessed_by").first()
    scores: dict[str, ReoffendingScore] = {}
    for score in person.reoffending_scores.all():
        scores.setdefault(score.predictor, score)
    groups = {label: getattr(assessment, name, "") for name, label in GROUPS.items()}
    return RiskNow(
        rosh=RoshLevel.label_of(person.rosh) if person.rosh else "",
        assessed_on=assessment.assessed_on if assessment else None,
        assessed_by=str(assessment.assessed_by) if assessment else "",
        by_group=tuple((label, RoshLevel.label_of(level)) for label, level in groups.items() if level),
        scores=tuple(
            Score(ReoffendingPredictor.label_of(score.predictor), score.percent, score.scored_on)
            for score in scores.values()
        ),
    )
