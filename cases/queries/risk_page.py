"""The risk tab: the risk of serious harm by group with its history, scores, MAPPA, registrations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from cases.models import Person, RoshAssessment
from cases.vocabulary import MappaCategory, MappaLevel, ReoffendingPredictor, RoshLevel
from probation.working_days import london_date

GROUPS = {
    "public": "Public",
    "known_adult": "Known adult",
    "children": "Children",
    "staff": "Staff",
    "prisoners": "Prisoners",
}


@dataclass(frozen=True)
class RoshView:
    """One assessment: the overall level, the level for each group, why, when and by whom."""

    overall: str
    groups: tuple[tuple[str, str], ...]
    rationale: str
    assessed_on: date
    assessed_by: str


@dataclass(frozen=True)
class ScoreView:
    """A reoffending predictor's score, in per cent."""

    predictor: str
    percent: Decimal
    scored_on: date


@dataclass(frozen=True)
class MappaView:
    """A MAPPA registration."""

    pk: int
    category: str
    level: str
    from_date: date
    to_date: date | None
    version: int


@dataclass(frozen=True)
class RegistrationView:
    """A flag on the record."""

    pk: int
    kind: str
    note: str
    from_date: date
    review_on: date | None
    to_date: date | None
    review_overdue: bool
    version: int


@dataclass(frozen=True)
class Risk:
    """The tab. The newest first in each list."""

    rosh: RoshView | None
    rosh_before: tuple[RoshView, ...]
    scores: tuple[ScoreView, ...]
    mappa: MappaView | None
    mappa_before: tuple[MappaView, ...]
    registrations: tuple[RegistrationView, ...]
    registrations_removed: tuple[RegistrationView, ...]


def risk_of(person: Person, *, at: datetime) -> Risk:
    """Everything on the tab. Four queries."""
    assessments = [_rosh(a) for a in person.rosh_assessments.select_related("assessed_by")]
    mappa = _mappa(person)
    registrations = _registrations(person, london_date(at))
    return Risk(
        rosh=assessments[0] if assessments else None,
        rosh_before=tuple(assessments[1:]),
        scores=tuple(
            ScoreView(ReoffendingPredictor.label_of(score.predictor), score.percent, score.scored_on)
            for score in person.reoffending_scores.all()
        ),
        mappa=next((view for view in mappa if view.to_date is None), None),
        mappa_before=tuple(view for view in mappa if view.to_date is not None),
        registrations=tuple(view for view in registrations if view.to_date is None),
        registrations_removed=tuple(view for view in registrations if view.to_date is not None),
    )


def _rosh(assessment: RoshAssessment) -> RoshView:
    levels = {label: getattr(assessment, field) for field, label in GROUPS.items()}
    return RoshView(
        overall=RoshLevel.label_of(assessment.overall),
        groups=tuple((label, RoshLevel.label_of(level)) for label, level in levels.items() if level),
        rationale=assessment.rationale,
        assessed_on=assessment.assessed_on,
        assessed_by=str(assessment.assessed_by),
    )


def _mappa(person: Person) -> list[MappaView]:
    return [
        MappaView(
            pk=registration.pk,
            category=MappaCategory.label_of(registration.category),
            level=MappaLevel.label_of(registration.level),
            from_date=registration.from_date,
            to_date=registration.to_date,
            version=registration.version,
        )
        for registration in person.mappa_registrations.all()
    ]


def _registrations(person: Person, today: date) -> list[RegistrationView]:
    return [
        RegistrationView(
            pk=registration.pk,
            kind=str(registration.get_kind_display()),
            note=registration.note,
            from_date=registration.from_date,
            review_on=registration.review_on,
            to_date=registration.to_date,
            review_overdue=registration.to_date is None and (registration.review_on or date.max) < today,
            version=registration.version,
        )
        for registration in person.registrations.order_by("-from_date", "kind")
    ]
