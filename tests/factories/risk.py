"""Risk of people on probation, assessed and registered."""

from datetime import datetime

from cases.actions.assess_risk import RoshLevels, assess_risk
from cases.actions.register_mappa import register_mappa
from cases.models import MappaRegistration, Person, RoshAssessment
from cases.vocabulary import MappaCategory, MappaLevel, RoshLevel
from probation.accounts.models import User

from .times import at

ASSESSED_AT = at("2016-12-15")


def levels(overall: RoshLevel) -> RoshLevels:
    """The overall level for the public, and low for everybody else."""
    low = RoshLevel.LOW
    return RoshLevels(overall=overall, public=overall, known_adult=low, children=low, staff=low)


def an_assessment(
    person: Person, overall: RoshLevel, *, by: User, assessed_at: datetime = ASSESSED_AT
) -> RoshAssessment:
    """An assessment of the risk of serious harm."""
    return assess_risk(person, levels(overall), rationale="Pattern of offending.", by=by, at=assessed_at)


def a_mappa_registration(
    person: Person, category: MappaCategory, level: MappaLevel, *, by: User, registered_at: datetime = ASSESSED_AT
) -> MappaRegistration:
    """A registration under MAPPA."""
    return register_mappa(person, category=category, level=level, by=by, at=registered_at)
