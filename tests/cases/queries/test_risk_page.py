"""The risk tab."""

from decimal import Decimal

from cases.actions.add_registration import add_registration, remove_registration
from cases.actions.register_mappa import end_mappa
from cases.actions.score_reoffending import score_reoffending
from cases.queries.risk_page import risk_of
from cases.vocabulary import MappaCategory, MappaLevel, RegistrationKind, ReoffendingPredictor, RoshLevel
from probation.accounts.models import User
from tests.factories.risk import a_mappa_registration, an_assessment
from tests.factories.sentences import a_community_order
from tests.factories.times import at, day

from .counting import queries_of

NOW = at("2017-04-20 09:00")


def test_nothing_assessed_is_said_to_be_nothing(officer: User) -> None:
    risk = risk_of(a_community_order(officer).person, at=NOW)
    assert (risk.rosh, risk.scores, risk.mappa, risk.registrations) == (None, (), None, ())


def test_what_holds_stands_before_its_history(officer: User) -> None:
    person = a_community_order(officer).person
    an_assessment(person, RoshLevel.MEDIUM, by=officer, assessed_at=at("2016-12-10"))
    an_assessment(person, RoshLevel.HIGH, by=officer, assessed_at=at("2017-02-01"))
    for percent, scored_at in (("55", "2016-12-10"), ("62.5", "2017-02-01")):
        score_reoffending(
            person, predictor=ReoffendingPredictor.OGRS3, percent=Decimal(percent), by=officer, at=at(scored_at)
        )
    first = a_mappa_registration(person, MappaCategory.CATEGORY_2, MappaLevel.LEVEL_2, by=officer)
    end_mappa(first, reason="Level 1 at review", by=officer, at=at("2017-02-01"))
    risk = risk_of(person, at=NOW)
    assert risk.rosh
    assert (risk.rosh.overall, risk.rosh.assessed_on, risk.rosh.assessed_by) == (
        "High",
        day("2017-02-01"),
        "Ana Example",
    )
    assert dict(risk.rosh.groups) == {"Public": "High", "Known adult": "Low", "Children": "Low", "Staff": "Low"}
    assert [view.overall for view in risk.rosh_before] == ["Medium"]
    assert [(score.predictor, score.percent) for score in risk.scores] == [
        ("Offender Group Reconviction Scale 3", Decimal("62.5")),
        ("Offender Group Reconviction Scale 3", Decimal("55")),
    ]
    assert (risk.mappa, [view.level for view in risk.mappa_before]) == (None, ["Level 2"])


def test_a_registration_past_its_review_says_so_until_it_is_removed(officer: User) -> None:
    person = a_community_order(officer).person
    for kind, review_on in ((RegistrationKind.IOM, "2017-04-19"), (RegistrationKind.VULNERABLE, "2017-04-20")):
        add_registration(person, kind=kind, review_on=day(review_on), by=officer, at=at("2017-01-03"))
    risk = risk_of(person, at=NOW)
    assert {view.kind: view.review_overdue for view in risk.registrations} == {
        "Integrated offender management": True,
        "Vulnerable": False,
    }
    remove_registration(person.registrations.get(kind="IIOM"), reason="Left the cohort", by=officer, at=NOW)
    risk = risk_of(person, at=NOW)
    assert [(view.kind, view.review_overdue) for view in risk.registrations_removed] == [
        ("Integrated offender management", False)
    ]


def test_a_long_history_asks_no_more_than_none(officer: User) -> None:
    person = a_community_order(officer).person
    none = queries_of(lambda: risk_of(person, at=NOW))
    for number in range(1, 6):
        an_assessment(person, RoshLevel.LOW, by=officer, assessed_at=at(f"2017-01-{number:02}"))
        a_mappa_registration(
            person, MappaCategory.CATEGORY_2, MappaLevel.LEVEL_1, by=officer, registered_at=at(f"2017-01-{number:02}")
        )
    assert queries_of(lambda: risk_of(person, at=NOW)) == none
