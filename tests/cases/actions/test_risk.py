"""Risk: ROSH, reoffending, MAPPA, registrations, and limited access."""

from decimal import Decimal

import pytest

from cases.actions.add_registration import add_registration, remove_registration
from cases.actions.assess_risk import RoshLevels, assess_risk
from cases.actions.limit_access import lift_limit, limit_access
from cases.actions.register_mappa import end_mappa, register_mappa
from cases.actions.score_reoffending import score_reoffending
from cases.models import LimitedAccess, MappaRegistration, Person, Registration, ReoffendingScore, RoshAssessment
from cases.vocabulary import (
    LimitedAccessKind,
    MappaCategory,
    MappaLevel,
    RegistrationKind,
    ReoffendingPredictor,
    RoshLevel,
)
from probation.accounts.models import User
from probation.accounts.roles import CASE_ADMINISTRATOR
from probation.audit.models import Entry
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from tests.factories.risk import a_mappa_registration, an_assessment, levels
from tests.factories.sentences import a_community_order
from tests.factories.staff import a_member_of_staff, an_officer
from tests.factories.times import at, day

from .unchanged import nothing_changes

NOW = at("2017-02-01 09:00")


@pytest.fixture
def person(officer: User) -> Person:
    return a_community_order(officer).person


def rosh_of(person: Person) -> str:
    return Person.objects.get(pk=person.pk).rosh


def test_the_newest_assessment_is_the_current_risk_and_none_is_lost(person: Person, officer: User) -> None:
    an_assessment(person, RoshLevel.MEDIUM, by=officer, assessed_at=at("2016-12-10"))
    an_assessment(person, RoshLevel.HIGH, by=officer, assessed_at=NOW)
    assert rosh_of(person) == RoshLevel.HIGH
    assert [a.overall for a in person.rosh_assessments.all()] == ["high", "medium"]
    change = Entry.objects.filter(verb="cases.person.rosh").order_by("-at")[0]
    assert change.facts["changed"]["rosh"] == ["medium", "high"]


def test_an_assessment_entered_late_does_not_replace_a_newer_one(person: Person, officer: User) -> None:
    an_assessment(person, RoshLevel.HIGH, by=officer, assessed_at=NOW)
    assess_risk(
        person,
        levels(RoshLevel.LOW),
        rationale="Found on paper",
        assessed_on=day("2016-12-05"),
        by=officer,
        at=at("2017-02-03"),
    )
    assert rosh_of(person) == RoshLevel.HIGH


def test_an_assessment_is_reasoned_and_whole(person: Person, officer: User) -> None:
    lower = RoshLevels(
        overall=RoshLevel.LOW,
        public=RoshLevel.LOW,
        known_adult=RoshLevel.HIGH,
        children=RoshLevel.LOW,
        staff=RoshLevel.LOW,
    )
    with nothing_changes(), pytest.raises(Refused) as refused:
        assess_risk(person, lower, rationale="", assessed_on=day("2017-02-02"), by=officer, at=NOW)
    assert {reason.field for reason in refused.value.decision.reasons} == {"rationale", "assessed_on", "overall"}
    assert not RoshAssessment.objects.exists()


def test_a_case_administrator_assesses_no_risk(person: Person) -> None:
    with nothing_changes(), pytest.raises(NotAdmitted):
        an_assessment(person, RoshLevel.LOW, by=a_member_of_staff(CASE_ADMINISTRATOR), assessed_at=NOW)


def test_a_reoffending_score_is_a_percentage(person: Person, officer: User) -> None:
    score = {"predictor": ReoffendingPredictor.OGRS3, "by": officer, "at": NOW}
    score_reoffending(person, percent=Decimal("62.5"), **score)  # type: ignore[arg-type]
    assert ReoffendingScore.objects.get().percent == Decimal("62.5")
    with nothing_changes(), pytest.raises(Refused, match="percentage"):
        score_reoffending(person, percent=Decimal("100.1"), **score)  # type: ignore[arg-type]
    assert ReoffendingScore.objects.count() == 1


def test_a_new_mappa_level_ends_the_one_before(person: Person, officer: User) -> None:
    a_mappa_registration(person, MappaCategory.CATEGORY_2, MappaLevel.LEVEL_1, by=officer)
    second = register_mappa(person, category=MappaCategory.CATEGORY_2, level=MappaLevel.LEVEL_2, by=officer, at=NOW)
    assert MappaRegistration.objects.get(to_date=None) == second
    assert MappaRegistration.objects.get(level="1").to_date == day("2017-02-01")
    end_mappa(second, reason="Left MAPPA at review", by=officer, at=at("2017-05-01"))
    assert not MappaRegistration.objects.filter(to_date=None).exists()


def test_a_registration_is_made_once_and_removed_with_a_reason(person: Person, officer: User) -> None:
    iom = add_registration(person, kind=RegistrationKind.IOM, by=officer, at=NOW)
    with nothing_changes(), pytest.raises(StateConflict):
        add_registration(person, kind=RegistrationKind.IOM, by=officer, at=NOW)
    with nothing_changes(), pytest.raises(Refused, match="why it is removed"):
        remove_registration(iom, reason="", by=officer, at=NOW)
    remove_registration(iom, reason="Left the cohort", by=officer, at=at("2017-05-01"))
    assert Registration.objects.get().to_date == day("2017-05-01")


def test_a_manager_limits_access_and_lifts_the_limit(person: Person, manager: User) -> None:
    neighbour = an_officer()
    limit = limit_access(
        person, user=neighbour, kind=LimitedAccessKind.EXCLUDED, reason="Neighbour", by=manager, at=NOW
    )
    assert Person.objects.get(pk=person.pk).limited_access
    lift_limit(limit, reason="Moved away", by=manager, at=at("2017-05-01"))
    assert not Person.objects.get(pk=person.pk).limited_access
    assert not LimitedAccess.objects.exists()
    assert "Neighbour" in Entry.objects.get(verb="cases.limitedaccess.add").why


def test_an_officer_limits_nobodys_access(person: Person, officer: User) -> None:
    with nothing_changes(), pytest.raises(NotAdmitted):
        limit_access(person, user=an_officer(), kind=LimitedAccessKind.EXCLUDED, reason="Neighbour", by=officer, at=NOW)
    assert not LimitedAccess.objects.exists()
