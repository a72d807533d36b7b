"""What managers are asked: the list with its clocks, the answer with its reason, and never to one's own request."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.models import Sentence
from enforcement.actions.ask_authorisation import ask_authorisation
from enforcement.models import Authorisation, EnforcementDecision
from enforcement.vocabulary import AuthorisationKind, DecisionState
from probation.accounts.models import User
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text, written
from tests.factories.failures import a_decision_due, content
from tests.factories.sentences import a_community_order
from tests.factories.staff import OTHER_CRC_TEAM, a_manager, an_officer
from tests.factories.times import at

NOON = at("2017-04-24 12:00")
AFTERNOON = at("2017-04-24 15:00")


def asked(sentence: Sentence, kind: AuthorisationKind = AuthorisationKind.DEFERRAL) -> Authorisation:
    officer: Any = sentence.officer
    reason = "In hospital until May; treatment starts then."
    return ask_authorisation(a_decision_due(sentence), kind=kind, reason=reason, content=content(), by=officer, at=NOON)


@pytest.fixture
def request_(order: Sentence) -> Authorisation:
    return asked(order)


def page_of(request: Authorisation) -> str:
    return reverse("answer-authorisation", args=[request.crn, request.pk])


def typed(request: Authorisation, answer: str = "authorise", reason: str = "Agreed.") -> dict[str, Any]:
    return {"version": request.version, "answer": answer, "reason": reason}


def state_of(request: Authorisation) -> str:
    return str(EnforcementDecision.objects.get(pk=request.decision_id).state)


def test_the_managers_list_shows_what_waits_with_its_clock(
    request_: Authorisation, manager: User, sign_in: SignIn
) -> None:
    client = sign_in(manager, AFTERNOON)
    page = text(client.get(reverse("authorisations")))
    assert "Authorisations (1)" in page
    assert f"Smith, John {request_.crn}" in page
    assert "In hospital until May; treatment starts then." in page
    assert "Due soon Due Mon 24 April 2017" in page
    client.post(page_of(request_), typed(request_))
    assert "Nothing waits for your authorisation." in text(client.get(reverse("authorisations")))


def test_a_manager_reads_the_whole_decision_and_authorises_it(
    request_: Authorisation, manager: User, sign_in: SignIn
) -> None:
    client = sign_in(manager, AFTERNOON)
    page = text(client.get(page_of(request_)))
    assert "Ana Example asked on 24 April 2017 at midday: In hospital until May; treatment starts then." in page
    assert content().rationale in page
    assert "Fri 14 Apr Good Friday, not counted" in page
    response = client.post(page_of(request_), typed(request_), follow=True)
    assert "Authorised. The decision is made." in text(response)
    assert "Statutory referral not made" in text(response)
    assert state_of(request_) == DecisionState.NOT_BREACHED


def test_declined_the_decision_is_still_due(request_: Authorisation, manager: User, sign_in: SignIn) -> None:
    client = sign_in(manager, AFTERNOON)
    response = client.post(page_of(request_), typed(request_, "decline", "Breach it."), follow=True)
    assert "Declined. The decision is still due." in text(response)
    assert "Declined by Max Manager on 24 April 2017 at 3pm: Breach it." in text(response)
    assert state_of(request_) == DecisionState.DECISION_DUE


def test_an_answer_gives_its_reason(request_: Authorisation, manager: User, sign_in: SignIn) -> None:
    before = written()
    response = sign_in(manager, AFTERNOON).post(page_of(request_), {"version": request_.version})
    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["answer", "reason"]
    assert (state_of(request_), written()) == (DecisionState.DECISION_DUE, before)


def test_answered_already_it_says_by_whom(request_: Authorisation, manager: User, sign_in: SignIn) -> None:
    sign_in(manager, AFTERNOON).post(page_of(request_), typed(request_, "decline", "Breach it."))
    other = a_manager(first_name="Mo", last_name="Ther")
    client = sign_in(other, at("2017-04-24 15:05"))
    response = client.post(page_of(request_), typed(request_))
    assert response.status_code == 409
    assert "Max Manager changed this on 24 April 2017" in text(response)
    assert "Agreed." in text(response)
    assert client.get(page_of(request_)).status_code == 409
    assert state_of(request_) == DecisionState.DECISION_DUE


def test_the_address_in_an_alert_leads_to_the_case(request_: Authorisation, manager: User, sign_in: SignIn) -> None:
    client = sign_in(manager, AFTERNOON)
    address = f"/enforcement/authorisations/{request_.pk}/"
    assert client.get(address).headers["Location"] == page_of(request_)
    client.post(page_of(request_), typed(request_))
    decision = reverse("decision", args=[request_.crn, request_.decision_id])
    assert client.get(address).headers["Location"] == decision


@pytest.mark.parametrize(
    ("who", "lists", "answers"),
    [
        ("manager", 200, 200),
        ("senior", 200, 200),
        ("officer", 403, 403),
        ("administrator", 403, 403),
        ("inspector", 403, 403),
        ("stranger", 403, 404),
        ("sysadmin", 403, 404),
    ],
)
def test_who_may_list_and_answer(
    who: str, lists: int, answers: int, everybody: dict[str, User], request_: Authorisation, sign_in: SignIn
) -> None:
    client = sign_in(everybody[who], AFTERNOON)
    assert client.get(reverse("authorisations")).status_code == lists
    assert client.get(page_of(request_)).status_code == answers
    address = client.get(f"/enforcement/authorisations/{request_.pk}/").status_code
    assert address == (404 if answers == 404 else 302)
    if answers != 200:
        assert client.post(page_of(request_), typed(request_)).status_code == answers
        assert state_of(request_) == DecisionState.DECISION_DUE


def test_a_manager_never_answers_what_they_asked(order: Sentence, manager: User, sign_in: SignIn) -> None:
    request = ask_authorisation(
        a_decision_due(order),
        kind=AuthorisationKind.DEFERRAL,
        reason="Covering for the officer.",
        content=content(),
        by=manager,
        at=NOON,
    )
    client = sign_in(manager, AFTERNOON)
    assert "Authorisations (0)" in text(client.get(reverse("authorisations")))
    assert client.get(page_of(request)).status_code == 403
    assert client.post(page_of(request), typed(request)).status_code == 403
    assert state_of(request) == DecisionState.DECISION_DUE


def test_a_line_manager_sees_their_own_team_and_a_senior_manager_all_of_them(
    request_: Authorisation, everybody: dict[str, User], sign_in: SignIn
) -> None:
    elsewhere = asked(a_community_order(an_officer(team=OTHER_CRC_TEAM), last_name="Jones"))
    teams = text(sign_in(everybody["manager"], AFTERNOON).get(reverse("authorisations")))
    assert request_.crn in teams
    assert elsewhere.crn not in teams
    providers = text(sign_in(everybody["senior"], AFTERNOON).get(reverse("authorisations")))
    assert request_.crn in providers
    assert elsewhere.crn in providers


def test_the_list_asks_no_more_queries_for_more_requests(
    request_: Authorisation, officer: User, manager: User, sign_in: SignIn
) -> None:
    client = sign_in(manager, AFTERNOON)
    client.get(reverse("authorisations"))
    with CaptureQueriesContext(connection) as few:
        client.get(reverse("authorisations"))
    for _ in range(3):
        asked(a_community_order(officer))
    with CaptureQueriesContext(connection) as many:
        assert "Authorisations (4)" in text(client.get(reverse("authorisations")))
    assert len(many) == len(few)
