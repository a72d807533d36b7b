"""Transfers of cases over the API: asked for, listed, taken over, declined."""

from typing import Any

import pytest

from cases.models import CaseTransfer, Sentence
from probation.accounts.models import User
from probation.audit.models import Entry
from tests.api import Ask, changes, problem, reads, reasons
from tests.cases.queries.counting import queries_of
from tests.factories.sentences import a_community_order
from tests.factories.staff import ESSEX_CRC_TEAM, NPS_TEAM, a_manager, an_officer

TRANSFERS, WHEN, LATER = "/api/v1/transfers/", "2017-03-20 10:00", "2017-03-21 15:00"
SENT = {"to_provider": "N04", "reason": "ROSH is high.", "risk_plan": "Daily calls."}


@pytest.fixture
def order(officer: User) -> Sentence:
    return a_community_order(officer)


def asks(sentence: Sentence) -> str:
    return f"/api/v1/sentences/{sentence.pk}/transfers/"


def asked(sentence: Sentence, ask: Ask) -> dict[str, Any]:
    assert sentence.officer
    response = ask(sentence.officer, WHEN).post(asks(sentence), SENT, format="json")
    assert response.status_code == 201, response.content
    shown: dict[str, Any] = response.json()
    return shown


def test_a_transfer_is_asked_for_and_its_reasons_are_told(order: Sentence, officer: User, ask: Ask) -> None:
    client, before = ask(officer, WHEN), changes()
    told = reasons(client.post(asks(order), {"to_provider": "PPCS"}, format="json"), 422)
    assert set(told) == {"to_provider", "reason", "risk_plan"}
    assert set(reasons(client.post(asks(order), {"to_provider": "X99", "x": 1}, format="json"), 400)) == {
        "to_provider",
        "x",
    }
    for turned_away, status in ((an_officer(), 403), (an_officer(team=ESSEX_CRC_TEAM), 404)):
        problem(ask(turned_away, WHEN).post(asks(order), SENT, format="json"), status)
        assert Entry.objects.filter(verb="access.refused", actor=turned_away.username).count() == 1
    assert (CaseTransfer.objects.count(), changes()) == (0, before)
    shown = asked(order, ask)
    assert (shown["from_provider"], shown["to_provider"], shown["is_accepted"], shown["may"]) == (
        "C09",
        "N04",
        None,
        [],
    )


def test_a_manager_of_the_provider_asked_takes_the_case_over(order: Sentence, officer: User, ask: Ask) -> None:
    made = asked(order, ask)
    new, manager = an_officer(team=NPS_TEAM), a_manager(team=NPS_TEAM)
    address, client = f"{TRANSFERS}{made['id']}/", ask(manager, LATER)
    assert client.get(address).json()["may"] == ["accept", "decline"]
    assert reads(order.person, manager) == ["case transfer"]
    before, sent = changes(), {"version": made["version"], "officer": new.username}
    told = reasons(client.post(f"{address}accept/", {**sent, "officer": officer.username}, format="json"), 400)
    assert told == {"officer": f"Nobody of a team of yours has the user name {officer.username}."}
    problem(client.post(f"{address}accept/", {**sent, "version": 9}, format="json"), 409)
    problem(ask(officer, LATER).post(f"{address}accept/", sent, format="json"), 403)
    assert changes() == before
    shown = ask(manager, LATER).post(f"{address}accept/", sent, format="json").json()
    assert (shown["is_accepted"], shown["officer"]["username"], shown["team"]) == (True, new.username, NPS_TEAM)
    assert Sentence.objects.get(pk=order.pk).officer == new
    told_of_it = problem(ask(a_manager(team=NPS_TEAM), LATER).post(f"{address}accept/", sent, format="json"), 409)
    assert told_of_it["changed_by"] == str(manager)


def test_declined_it_is_shown_once_more_and_then_no_longer_seen(order: Sentence, ask: Ask) -> None:
    made, manager = asked(order, ask), a_manager(team=NPS_TEAM)
    address, client = f"{TRANSFERS}{made['id']}/", ask(manager, LATER)
    assert set(reasons(client.post(f"{address}decline/", {"version": made["version"]}, format="json"), 422)) == {
        "answer"
    }
    sent = {"version": made["version"], "answer": "ROSH is not high."}
    shown = client.post(f"{address}decline/", sent, format="json").json()
    assert (shown["is_accepted"], shown["answer"], shown["may"]) == (False, "ROSH is not high.", [])
    problem(client.get(address), 404)


def test_the_list_is_narrowed_and_asks_as_much_for_many_as_for_few(order: Sentence, officer: User, ask: Ask) -> None:
    first, second = asked(order, ask), asked(a_community_order(officer), ask)
    manager = a_manager(team=NPS_TEAM)
    sent = {"version": first["version"], "officer": an_officer(team=NPS_TEAM).username}
    client = ask(manager, LATER)
    client.post(f"{TRANSFERS}{first['id']}/accept/", sent, format="json")
    for narrowed, expected in {
        "": [second, first],
        "waiting=true": [second],
        "waiting=false": [first],
        f"person={order.person.crn}": [first],
        f"sentence={second['sentence']}": [second],
    }.items():
        rows = client.get(f"{TRANSFERS}?{narrowed}").json()["results"]
        assert {row["id"] for row in rows} == {row["id"] for row in expected}, narrowed
    few = queries_of(lambda: client.get(f"{TRANSFERS}?page_size=1"))
    assert queries_of(lambda: client.get(TRANSFERS)) == few
    assert ask(an_officer(team=ESSEX_CRC_TEAM), LATER).get(TRANSFERS).json()["count"] == 0
