"""Deciding: stop and think, everything that is missing at once, nothing typed lost, a manager asked where need be."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.actions.score_reoffending import score_reoffending
from cases.models import Sentence
from cases.vocabulary import ReoffendingPredictor, RoshLevel
from enforcement.actions.decide_breach import decide_breach
from enforcement.models import Authorisation, EnforcementDecision
from enforcement.vocabulary import AuthorisationKind, DecisionState, EnquiryMethod
from probation.accounts.models import User
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text, written
from tests.factories.failures import (
    a_breach,
    a_decision_due,
    a_failure,
    an_enquiry,
    an_unreasonable_failure,
    content,
)
from tests.factories.risk import an_assessment
from tests.factories.times import at

DUE_DAY = at("2017-04-24 17:00")
LATE = at("2017-04-25 10:00")
WRITTEN = {
    "rationale": "Two failures and no reason.",
    "rosh_view": "Medium, unchanged.",
    "reoffending_view": "Rises without contact.",
    "alternatives": ["phone-or-text", "warning-letter"],
    "alternatives_detail": "Calls on both days.",
    "home_visit": "discounted",
    "home_visit_reason": "No two staff were free.",
    "diversity": "Letters followed by calls.",
    "proportionality": "A warning was not enough.",
}


@pytest.fixture
def decision(order: Sentence) -> EnforcementDecision:
    return a_decision_due(order)


def page_of(name: str, decision: EnforcementDecision) -> str:
    return reverse(name, args=[decision.crn, decision.pk])


def typed(decision: EnforcementDecision, choice: str = "breach", **different: Any) -> dict[str, Any]:
    return {"version": decision.version, **WRITTEN, "decision": choice, **different}


def again(decision: EnforcementDecision) -> EnforcementDecision:
    return EnforcementDecision.objects.get(pk=decision.pk)


def test_the_page_stops_to_think_with_the_clock_beside_it(
    order: Sentence, decision: EnforcementDecision, officer: User, sign_in: SignIn
) -> None:
    an_assessment(order.person, RoshLevel.HIGH, by=officer)
    score_reoffending(
        order.person,
        predictor=ReoffendingPredictor.OGRS3,
        percent=48,
        by=officer,
        at=at("2017-01-10"),  # type: ignore[arg-type]
    )
    page = text(sign_in(officer, DUE_DAY).get(page_of("decide", decision)))
    assert "the officer must refer it, unless the finding changes or a manager authorises a deferral" in page
    assert "2 unreasonable failures in 12 months" in page
    assert "Warning given 15 March 2017, live until 14 March 2018." in page
    assert "Home visits made: none." in page
    assert "Due Mon 24 April 2017" in page
    assert "Fri 14 Apr Good Friday, not counted" in page
    assert "HMI Probation, Enforcement and Recall (2018)" in page
    assert "High ROSH" in page
    assert "Offender Group Reconviction Scale 3: 48" in page


def test_what_was_really_tried_is_filled_in(order: Sentence, officer: User, sign_in: SignIn) -> None:
    decision = a_decision_due(order)
    an_enquiry(decision.failure, method=EnquiryMethod.HOME_VISIT, result="Nobody in; card left.")
    form = sign_in(officer, DUE_DAY).get(page_of("decide", decision)).context["form"]
    assert form["alternatives"].value() == ["phone-or-text", "home-visit", "warning-letter"]
    assert form["home_visit"].value() == "done"
    assert "Home visit. Nobody in; card left." in form["alternatives_detail"].value()
    assert form["rationale"].value() == ""


def test_breach_is_decided_and_the_next_days_are_given(
    decision: EnforcementDecision, officer: User, sign_in: SignIn
) -> None:
    response = sign_in(officer, DUE_DAY).post(page_of("decide", decision), typed(decision), follow=True)
    assert again(decision).state == DecisionState.BREACH_DECIDED
    page = text(response)
    assert "Breach decided." in page
    assert "It must be with the enforcement officer by Wed 26 April 2017 , the eighth working day." in page
    assert "presented to the court by Fri 28 April 2017 , the tenth working day." in page
    assert "No two staff were free." in page


def test_everything_missing_is_said_at_once_and_nothing_typed_is_lost(
    decision: EnforcementDecision, officer: User, sign_in: SignIn
) -> None:
    before = written()
    data = {"version": decision.version, "rationale": "Two failures and no reason."}
    response = sign_in(officer, LATE).post(page_of("decide", decision), data)
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [
        "rosh_view",
        "reoffending_view",
        "alternatives",
        "home_visit",
        "diversity",
        "proportionality",
        "late_reason",
        "decision",
    ]
    assert "Two failures and no reason." in text(response)
    assert (again(decision).state, again(decision).rationale, written()) == (DecisionState.DECISION_DUE, "", before)


def test_none_suitable_stands_alone(decision: EnforcementDecision, officer: User, sign_in: SignIn) -> None:
    data = typed(decision, alternatives=["phone-or-text", "none-suitable"])
    response = sign_in(officer, DUE_DAY).post(page_of("decide", decision), data)
    assert "Select alternatives tried, or that none was suitable, not both." in text(response)
    assert again(decision).state == DecisionState.DECISION_DUE


def test_a_late_decision_gives_its_reason(decision: EnforcementDecision, officer: User, sign_in: SignIn) -> None:
    assert "late_reason" not in sign_in(officer, DUE_DAY).get(page_of("decide", decision)).context["form"].fields
    client = sign_in(officer, LATE)
    assert client.post(page_of("decide", decision), typed(decision)).status_code == 422
    assert client.post(page_of("decide", decision), typed(decision, late_reason="Off sick.")).status_code == 302
    assert again(decision).late_reason == "Off sick."


def test_not_to_breach_after_a_live_warning_asks_a_manager(
    decision: EnforcementDecision, officer: User, sign_in: SignIn
) -> None:
    client = sign_in(officer, DUE_DAY)
    page = text(client.get(page_of("decide", decision)))
    assert "A manager must authorise this first: not to breach after a second unreasonable failure." in page
    without = client.post(page_of("decide", decision), typed(decision, "no-breach"))
    assert list(without.context["form"].errors) == ["authorisation_reason"]
    assert not Authorisation.objects.exists()
    data = typed(decision, "no-breach", authorisation_reason="In hospital until May.")
    response = client.post(page_of("decide", decision), data, follow=True)
    asked = Authorisation.objects.get()
    assert (asked.kind, asked.reason, asked.asked_by) == (
        AuthorisationKind.DEFERRAL,
        "In hospital until May.",
        officer,
    )
    assert (again(decision).state, again(decision).rationale) == (
        DecisionState.DECISION_DUE,
        "Two failures and no reason.",
    )
    assert "Waiting for a manager’s answer." in text(response)
    assert client.get(page_of("decide", decision)).context["form"]["rationale"].value() == WRITTEN["rationale"]


def test_a_serious_single_failure_asks_a_manager_to_breach(order: Sentence, officer: User, sign_in: SignIn) -> None:
    an_unreasonable_failure(order, missed_at="2017-04-12", found_at="2017-04-18", serious_reason="Threats to staff.")
    decision = EnforcementDecision.objects.get()
    client = sign_in(officer, DUE_DAY)
    data = typed(decision, authorisation_reason="Threatened the supervisor.")
    assert client.post(page_of("decide", decision), data).status_code == 302
    assert Authorisation.objects.get().kind == AuthorisationKind.SERIOUS
    assert again(decision).state == DecisionState.DECISION_DUE


def test_without_a_live_warning_the_officer_decides_alone_not_to_breach(
    order: Sentence, officer: User, sign_in: SignIn
) -> None:
    an_unreasonable_failure(order, missed_at="2017-03-07", found_at="2017-03-15")
    second = an_unreasonable_failure(order, missed_at="2017-03-14", found_at="2017-03-22")
    decision = EnforcementDecision.objects.get(failure=second)
    client = sign_in(officer, at("2017-03-22 17:00"))
    assert "authorisation_reason" not in client.get(page_of("decide", decision)).context["form"].fields
    response = client.post(page_of("decide", decision), typed(decision, "no-breach"), follow=True)
    assert "Decided not to breach." in text(response)
    assert again(decision).state == DecisionState.NOT_BREACHED


def test_a_colleague_who_decided_first_is_named_and_nothing_typed_is_lost(
    decision: EnforcementDecision, officer: User, manager: User, sign_in: SignIn
) -> None:
    decide_breach(decision, content=content(), by=manager, at=at("2017-04-24 16:45"))
    before = written()
    client = sign_in(officer, DUE_DAY)
    response = client.post(page_of("decide", decision), typed(decision, "no-breach", authorisation_reason="Ill."))
    assert response.status_code == 409
    assert "Max Manager changed this on 24 April 2017 at 4:45pm. It is now “Breach decided”." in text(response)
    assert "Two failures and no reason." in text(response)
    assert written() == before
    assert client.get(page_of("decide", decision)).status_code == 409


def test_an_older_version_is_a_conflict_that_can_be_answered(
    decision: EnforcementDecision, officer: User, sign_in: SignIn
) -> None:
    client = sign_in(officer, DUE_DAY)
    EnforcementDecision.objects.filter(pk=decision.pk).update(version=7)
    response = client.post(page_of("decide", decision), typed(decision))
    assert response.status_code == 409
    assert again(decision).state == DecisionState.DECISION_DUE
    assert response.context["form"]["version"].value() == "7"
    assert client.post(page_of("decide", decision), typed(decision, version="7")).status_code == 302


def test_a_first_failure_asks_for_a_warning_and_not_for_a_decision(
    order: Sentence, officer: User, sign_in: SignIn
) -> None:
    an_unreasonable_failure(order, found_at="2017-03-15")
    decision = EnforcementDecision.objects.get()
    client = sign_in(officer, at("2017-03-16"))
    page = text(client.get(page_of("decision", decision)))
    assert "Give a warning. The order continues" in page
    assert "Decide whether to breach" not in page
    assert client.get(page_of("decide", decision)).status_code == 409
    assert client.post(page_of("decide", decision), typed(decision)).status_code == 409


@pytest.mark.parametrize(
    ("who", "seen", "decides"),
    [
        ("officer", 200, 200),
        ("manager", 200, 200),
        ("senior", 200, 200),
        ("administrator", 200, 403),
        ("colleague", 200, 403),
        ("enforcement officer", 200, 403),
        ("inspector", 200, 403),
        ("stranger", 404, 404),
        ("sysadmin", 404, 404),
    ],
)
def test_who_may_see_and_decide(
    who: str, seen: int, decides: int, everybody: dict[str, User], decision: EnforcementDecision, sign_in: SignIn
) -> None:
    client = sign_in(everybody[who], DUE_DAY)
    assert client.get(page_of("decision", decision)).status_code == seen
    assert client.get(page_of("decide", decision)).status_code == decides
    if decides != 200:
        assert client.post(page_of("decide", decision), typed(decision)).status_code == decides
        assert again(decision).state == DecisionState.DECISION_DUE


def test_the_page_asks_no_more_queries_for_a_longer_history(
    order: Sentence, decision: EnforcementDecision, officer: User, sign_in: SignIn
) -> None:
    client = sign_in(officer, DUE_DAY)
    client.get(page_of("decide", decision))
    with CaptureQueriesContext(connection) as few:
        client.get(page_of("decide", decision))
    for number in range(3):
        an_enquiry(decision.failure, result=f"Call {number}.")
    a_failure(order, missed_at="2017-04-19")
    with CaptureQueriesContext(connection) as many:
        client.get(page_of("decide", decision))
    assert len(many) == len(few)


def test_a_decided_breach_stands_as_it_was_written(
    decision: EnforcementDecision, everybody: dict[str, User], sign_in: SignIn
) -> None:
    a_breach(decision)
    page = text(sign_in(everybody["inspector"], LATE).get(page_of("decision", decision)))
    assert "Breach decided" in page
    assert "Decided by Ana Example on 24 April 2017 at 4:30pm." in page
    assert content().rationale in page
