"""Variations of a licence over the API: asked for, listed, answered."""

from typing import Any

import pytest

from cases.models import Sentence
from probation.accounts.models import User
from probation.audit.models import Entry
from recall.models import LicenceVariation
from tests.api import Ask, changes, problem, reads, reasons
from tests.cases.queries.counting import queries_of
from tests.factories.recalls import Cast, a_cast, a_concern, a_licence
from tests.factories.staff import ESSEX_CRC_TEAM, NPS_TEAM, an_officer

pytestmark = pytest.mark.usefixtures("reference")
VARIATIONS, WHEN, LATER = "/api/v1/variations/", "2017-05-15 10:00", "2017-05-16 10:00"
SENT = {"kind": "add", "code": "A1", "text": "Attend the alcohol clinic.", "reason": "Drinks before he misses."}


@pytest.fixture
def cast() -> Cast:
    return a_cast()


@pytest.fixture
def licence(cast: Cast) -> Sentence:
    return a_licence(cast.officer)


def asks(licence: Sentence) -> str:
    return f"/api/v1/sentences/{licence.pk}/variations/"


def asked(licence: Sentence, by: User, ask: Ask, **different: Any) -> dict[str, Any]:
    response = ask(by, WHEN).post(asks(licence), {**SENT, **different}, format="json")
    assert response.status_code == 201, response.content
    shown: dict[str, Any] = response.json()
    return shown


def test_a_variation_is_asked_for_beside_the_live_request(cast: Cast, licence: Sentence, ask: Ask) -> None:
    request = a_concern(cast, licence)
    condition = licence.conditions.get(code="3")
    shown = asked(licence, cast.officer, ask, kind="change", condition=condition.pk)
    assert (shown["recall"], shown["condition"], shown["state"]) == (request.pk, condition.pk, "asked")


def test_what_stands_against_asking_is_told_and_nothing_is_kept(cast: Cast, licence: Sentence, ask: Ask) -> None:
    client, before = ask(cast.officer, WHEN), changes()
    assert set(reasons(client.post(asks(licence), {}, format="json"), 422)) == {"kind", "reason"}
    of_another = a_licence(cast.officer).conditions.get(code="3")
    before = changes()
    told = reasons(client.post(asks(licence), {**SENT, "condition": of_another.pk}, format="json"), 400)
    assert told == {"condition": f"There is no condition {of_another.pk} of this licence in force."}
    for turned_away, status in ((an_officer(team=NPS_TEAM), 403), (an_officer(team=ESSEX_CRC_TEAM), 404)):
        problem(ask(turned_away, WHEN).post(asks(licence), SENT, format="json"), status)
        assert Entry.objects.filter(verb="access.refused", actor=turned_away.username).count() == 1
    assert (LicenceVariation.objects.count(), changes()) == (0, before)


def test_a_senior_manager_answers_and_the_licence_changes(cast: Cast, licence: Sentence, ask: Ask) -> None:
    made = asked(licence, cast.officer, ask)
    address = f"{VARIATIONS}{made['id']}/"
    sent = {"version": made["version"], "approved": True, "answer": "Proportionate."}
    before = changes()
    problem(ask(cast.manager, LATER).post(f"{address}answer/", sent, format="json"), 403)
    client = ask(cast.senior, LATER)
    assert client.get(address).json()["may"] == ["answer"]
    assert reads(licence.person, cast.senior) == ["licence variation"]
    assert set(reasons(client.post(f"{address}answer/", {"version": 1}, format="json"), 422)) == {"approved", "answer"}
    problem(client.post(f"{address}answer/", {**sent, "version": 9}, format="json"), 409)
    assert changes() == before
    shown = client.post(f"{address}answer/", sent, format="json").json()
    assert (shown["state"], shown["answered_by"]["username"], shown["may"]) == ("approved", cast.senior.username, [])
    assert licence.conditions.get(code="A1").to_date is None
    assert problem(client.post(f"{address}answer/", sent, format="json"), 409)["changed_by"] == str(cast.senior)


def test_the_list_is_narrowed_and_asks_as_much_for_many_as_for_few(cast: Cast, licence: Sentence, ask: Ask) -> None:
    first = asked(licence, cast.officer, ask)
    second = asked(a_licence(cast.officer), cast.officer, ask)
    sent = {"version": first["version"], "approved": False, "answer": "No."}
    client = ask(cast.senior, LATER)
    client.post(f"{VARIATIONS}{first['id']}/answer/", sent, format="json")
    for narrowed, expected in {
        "": [second, first],
        "state=asked": [second],
        "state=refused": [first],
        f"person={licence.person.crn}": [first],
        f"sentence={second['sentence']}": [second],
    }.items():
        rows = client.get(f"{VARIATIONS}?{narrowed}").json()["results"]
        assert [row["id"] for row in rows] == [row["id"] for row in expected], narrowed
    few = queries_of(lambda: client.get(f"{VARIATIONS}?page_size=1"))
    assert queries_of(lambda: client.get(VARIATIONS)) == few
