"""Decisions over the API: those due, decided with everything recorded, and authorised by a manager."""

from typing import Any

import pytest

from cases.models import Sentence
from enforcement.actions.decide_breach import decide_breach
from enforcement.models import Authorisation, EnforcementDecision
from enforcement.vocabulary import DecisionState
from probation.accounts.models import User
from tests.api import Ask, changes, problem, reads, reasons
from tests.cases.queries.counting import queries_of
from tests.factories.failures import a_decision_due, content
from tests.factories.sentences import a_community_order
from tests.factories.times import at

from .sending import AUTHORISATIONS, DECISIONS, written

NOW = "2017-04-24 16:30"
EVERYTHING = {
    "rationale", "rosh_view", "reoffending_view", "alternatives", "home_visit", "diversity", "proportionality",
}  # fmt: skip


@pytest.fixture
def decision(order: Sentence) -> EnforcementDecision:
    return a_decision_due(order)


def of(decision: EnforcementDecision, act: str = "") -> str:
    return f"{DECISIONS}{decision.pk}/{act}/" if act else f"{DECISIONS}{decision.pk}/"


def again(decision: EnforcementDecision) -> EnforcementDecision:
    return EnforcementDecision.objects.get(pk=decision.pk)


def asked(decision: EnforcementDecision, **different: Any) -> dict[str, Any]:
    return written(decision, kind="deferral", authorisation_reason="He now comes each week.", **different)


def a_request(decision: EnforcementDecision, officer: User, ask: Ask) -> Authorisation:
    response = ask(officer, NOW).post(of(decision, "authorisations"), asked(decision), format="json")
    assert response.status_code == 201, response.content
    return Authorisation.objects.get(decision=decision)


def test_those_due_come_first_due_first_and_are_narrowed(
    decision: EnforcementDecision, officer: User, everybody: dict[str, User], ask: Ask
) -> None:
    earlier = a_decision_due(a_community_order(officer), second="2017-04-11")
    client = ask(officer, NOW)

    def due(**narrowed: Any) -> list[int]:
        rows = client.get(DECISIONS, {"state": "decision-due", **narrowed}).json()["results"]
        return [row["id"] for row in rows]

    assert due() == [earlier.pk, decision.pk]
    assert due(due_by="2017-04-21") == [earlier.pk]
    assert due(person=decision.crn) == [decision.pk]
    assert due(sentence=decision.failure.sentence_id, whose="mine") == [decision.pk]
    assert len(client.get(DECISIONS, {"state": "warn"}).json()["results"]) == 2
    assert ask(everybody["stranger"], NOW).get(DECISIONS).json()["count"] == 0


def test_a_decision_is_shown_with_what_a_manager_must_authorise_and_what_is_open(
    decision: EnforcementDecision, officer: User, ask: Ask
) -> None:
    shown = ask(officer, NOW).get(of(decision)).json()
    assert (shown["state"], shown["due_on"], shown["must_refer"]) == ("decision-due", "2017-04-24", True)
    assert shown["authorisation_needed"] == {"to_breach": None, "not_to_breach": "deferral"}
    assert set(shown["may"]) == {"decide_to_breach", "decide_not_to_breach"}
    assert (shown["live_warning"], shown["authorisations"]) == (decision.live_warning_id, [])
    assert reads(decision.person, officer) == ["decision"]


def test_a_breach_is_decided_with_everything_recorded(decision: EnforcementDecision, officer: User, ask: Ask) -> None:
    response = ask(officer, NOW).post(of(decision, "breach"), written(decision), format="json")
    assert response.status_code == 200, response.content
    assert (response.json()["state"], response.json()["decided_by"]["username"]) == ("breach-decided", officer.username)
    assert response.json()["alternatives"] == ["phone-or-text", "warning-letter"]
    decided = again(decision)
    assert (decided.state, decided.home_visit) == (DecisionState.BREACH_DECIDED, "discounted")
    assert decided.failure.sentence.in_breach


def test_a_decision_that_says_nothing_is_refused_with_all_reasons_at_once_and_nothing_is_kept(
    decision: EnforcementDecision, officer: User, ask: Ask
) -> None:
    before = changes()
    client = ask(officer, NOW)
    nothing = {"version": decision.version}
    assert set(reasons(client.post(of(decision, "breach"), nothing, format="json"), 422)) == EVERYTHING
    not_breached = reasons(client.post(of(decision, "no-breach"), nothing, format="json"), 422)
    assert set(not_breached) == {*EVERYTHING, "authorisation"}
    late = ask(officer, "2017-04-25 10:00").post(of(decision, "breach"), nothing, format="json")
    assert set(reasons(late, 422)) == {*EVERYTHING, "late_reason"}
    still = again(decision)
    assert (still.state, still.version, changes()) == (DecisionState.DECISION_DUE, decision.version, before)


def test_what_is_malformed_is_named_and_nothing_is_decided(
    decision: EnforcementDecision, officer: User, ask: Ask
) -> None:
    wrong = {"alternatives": ["prayer"], "home_visit": "maybe", "decided_at": "2017-01-01", "rationale": 5 * [1]}
    for act in ("breach", "no-breach"):
        told = reasons(ask(officer, NOW).post(of(decision, act), wrong, format="json"), 400)
        assert set(told) == {"version", "alternatives.0", "home_visit", "decided_at", "rationale"}
    told = reasons(ask(officer, NOW).post(of(decision, "authorisations"), wrong, format="json"), 400)
    assert {"version", "kind"} <= set(told)
    assert again(decision).state == DecisionState.DECISION_DUE


def test_a_decision_somebody_made_first_says_who_and_when(
    decision: EnforcementDecision, officer: User, manager: User, ask: Ask
) -> None:
    decide_breach(decision, content=content(), by=manager, at=at("2017-04-24 16:10"))
    before = changes()
    told = problem(ask(officer, NOW).post(of(decision, "breach"), written(decision), format="json"), 409)
    assert (told["changed_by"], told["changed_at"]) == ("Max Manager", "2017-04-24T16:10:00+01:00")
    assert told["state_now"] == "Breach decided"
    assert changes() == before


@pytest.mark.parametrize("act", ["breach", "no-breach", "authorisations"])
def test_where_a_warning_follows_there_is_nothing_to_decide(
    decision: EnforcementDecision, officer: User, ask: Ask, act: str
) -> None:
    warn = EnforcementDecision.objects.get(state=DecisionState.WARN)
    before = changes()
    sent = asked(warn) if act == "authorisations" else written(warn)
    told = problem(ask(officer, NOW).post(of(warn, act), sent, format="json"), 409)
    assert (told["state_now"], changes()) == ("Warn", before)


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("manager", 200),
        ("senior", 200),
        ("colleague", 403),
        ("administrator", 403),
        ("enforcement officer", 403),
        ("inspector", 403),
        ("stranger", 404),
    ],
)
def test_who_may_decide(
    decision: EnforcementDecision, everybody: dict[str, User], who: str, status: int, ask: Ask
) -> None:
    response = ask(everybody[who], NOW).post(of(decision, "breach"), written(decision), format="json")
    assert response.status_code == status
    assert (again(decision).state == DecisionState.DECISION_DUE) == (status != 200)


def test_a_deferral_asked_for_and_authorised_makes_the_decision(
    decision: EnforcementDecision, officer: User, manager: User, ask: Ask
) -> None:
    request = a_request(decision, officer, ask)
    client = ask(manager, NOW)
    (waiting,) = client.get(AUTHORISATIONS, {"for_you": "true"}).json()["results"]
    assert (waiting["id"], waiting["reason"], waiting["authorised"]) == (request.pk, "He now comes each week.", None)
    path = f"{AUTHORISATIONS}{request.pk}/"
    assert client.get(path).json()["may_answer"] is True
    answer = {"version": request.version, "authorised": True, "reason": "Agreed."}
    shown = client.post(f"{path}answer/", answer, format="json").json()
    assert (shown["authorised"], shown["answered_by"]["username"]) == (True, manager.username)
    assert again(decision).state == DecisionState.NOT_BREACHED
    assert client.get(AUTHORISATIONS, {"for_you": "true"}).json()["count"] == 0
    assert client.get(AUTHORISATIONS, {"answered": "true", "person": decision.crn}).json()["count"] == 1


def test_an_answer_needs_a_reason_a_version_and_nobody_before_it(
    decision: EnforcementDecision, officer: User, manager: User, everybody: dict[str, User], ask: Ask
) -> None:
    request = a_request(decision, officer, ask)
    path = f"{AUTHORISATIONS}{request.pk}/answer/"
    client = ask(manager, NOW)
    assert set(reasons(client.post(path, {"yes": 1}, format="json"), 400)) == {"yes", "version", "authorised"}
    answer = {"version": request.version, "authorised": False}
    assert set(reasons(client.post(path, answer, format="json"), 422)) == {"reason"}
    assert Authorisation.objects.get(pk=request.pk).answered_at is None
    assert client.post(path, {**answer, "reason": "No."}, format="json").status_code == 200
    told = problem(ask(everybody["senior"], NOW).post(path, {**answer, "reason": "Yes."}, format="json"), 409)
    assert told["changed_by"] == "Max Manager"
    assert again(decision).state == DecisionState.DECISION_DUE


@pytest.mark.parametrize(
    ("who", "status"), [("officer", 403), ("colleague", 403), ("inspector", 403), ("stranger", 404)]
)
def test_who_may_not_answer(
    decision: EnforcementDecision, officer: User, everybody: dict[str, User], who: str, status: int, ask: Ask
) -> None:
    request = a_request(decision, officer, ask)
    answer = {"version": request.version, "authorised": True, "reason": "Yes."}
    response = ask(everybody[who], NOW).post(f"{AUTHORISATIONS}{request.pk}/answer/", answer, format="json")
    assert response.status_code == status
    assert again(decision).state == DecisionState.DECISION_DUE


def test_the_queries_do_not_grow_with_the_decisions(decision: EnforcementDecision, officer: User, ask: Ask) -> None:
    def queries(path: str) -> int:
        client = ask(officer, NOW)
        return queries_of(lambda: client.get(path).json()["results"][0])

    a_request(decision, officer, ask)
    few = queries(DECISIONS), queries(AUTHORISATIONS)
    for _ in range(2):
        a_request(a_decision_due(a_community_order(officer)), officer, ask)
    assert (queries(DECISIONS), queries(AUTHORISATIONS)) == few
