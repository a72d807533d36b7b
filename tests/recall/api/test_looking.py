"""Looking at recalls over the API: narrowed, turned, in a fixed number of queries; one in full with its thread."""

from typing import Any

import pytest

from probation.accounts.roles import INSPECTOR, PPCS_CASEWORKER, SYSTEM_ADMINISTRATOR
from recall.actions.complete_part_a import complete_part_a
from recall.actions.reopen_report import reopen_report
from recall.actions.withdraw_request import withdraw_request
from recall.models import RecallRequest
from recall.vocabulary import Chart, Statement
from recall.vocabulary import RecallState as S
from tests.api import Ask, problem, reads, reasons
from tests.cases.queries.counting import queries_of
from tests.factories.recalls import (
    Cast,
    a_cast,
    a_completed_recall,
    a_concern,
    a_considered_recall,
    a_submitted_recall,
    an_agreed_recall,
)
from tests.factories.staff import ESSEX_CRC_TEAM, an_officer, somebody_of
from tests.factories.times import at

from .sending import RECALLS, of, referred

pytestmark = pytest.mark.usefixtures("reference")
NOW = "2017-05-16 12:00"


def listed(response: Any) -> set[int]:
    assert response.status_code == 200, response.content
    return {row["id"] for row in response.json()["results"]}


@pytest.fixture
def cast() -> Cast:
    return a_cast()


@pytest.fixture
def recalls(cast: Cast) -> dict[S, RecallRequest]:
    ended = a_concern(cast)
    withdraw_request(ended, reason="Found.", by=cast.manager, at=at("2017-05-15 12:00"))
    return {
        S.WITHDRAWN: ended,
        S.CONCERN_RAISED: a_concern(cast),
        S.UNDER_CONSIDERATION: a_considered_recall(cast),
        S.INITIATED: an_agreed_recall(cast),
    }


def test_the_list_is_narrowed_by_everything_it_can_be_asked_for(
    recalls: dict[S, RecallRequest], cast: Cast, ask: Ask
) -> None:
    client, everything = ask(cast.officer, NOW), set(recalls)
    for asked, expected in {
        "": everything,
        "whose=mine": everything,
        f"person={recalls[S.INITIATED].crn}": {S.INITIATED},
        f"sentence={recalls[S.WITHDRAWN].sentence_id}": {S.WITHDRAWN},
        "state=initiated&state=withdrawn": {S.INITIATED, S.WITHDRAWN},
        "chart=nps": everything,
        "chart=crc&chart=crc-raised": set(),
        "live=true": everything - {S.WITHDRAWN},
        "live=false": {S.WITHDRAWN},
    }.items():
        assert listed(client.get(f"{RECALLS}?{asked}")) == {recalls[state].pk for state in expected}, asked
    assert set(reasons(client.get(f"{RECALLS}?chart=other"), 400)) == {"chart"}
    assert set(reasons(client.get(f"{RECALLS}?page=2"), 400)) == {"page"}


def test_a_list_narrowed_to_one_person_is_a_read_of_them(cast: Cast, ask: Ask) -> None:
    request = a_concern(cast)
    ask(cast.officer, NOW).get(f"{RECALLS}?person={request.crn}")
    assert reads(request.person, cast.officer) == ["recall requests"]


def test_the_list_is_turned_by_where_the_last_row_stood(recalls: dict[S, RecallRequest], cast: Cast, ask: Ask) -> None:
    client = ask(cast.officer, NOW)
    first = client.get(f"{RECALLS}?page_size=3").json()
    second = client.get(first["next"]).json()
    found = [row["id"] for row in first["results"] + second["results"]]
    assert found == sorted((request.pk for request in recalls.values()), reverse=True)
    assert client.get(second["previous"]).json()["results"] == first["results"]
    assert problem(client.get(f"{RECALLS}?cursor=x"), 404)["detail"] == "There is no such page."


def test_the_list_asks_as_much_for_many_as_for_few(recalls: dict[S, RecallRequest], cast: Cast, ask: Ask) -> None:
    client = ask(cast.officer, NOW)
    client.get(RECALLS)
    few = queries_of(lambda: client.get(f"{RECALLS}?page_size=1"))
    assert queries_of(lambda: client.get(RECALLS)) == few


def test_the_list_shows_the_clocks_that_run_and_none_of_what_was_written(
    recalls: dict[S, RecallRequest], cast: Cast, ask: Ask
) -> None:
    rows = {row["state"]: row for row in ask(cast.officer, "2017-05-15 15:00").get(RECALLS).json()["results"]}
    within = [clock for clock in rows["initiated"]["clocks"] if clock["kind"] == "T_24"]
    assert [(clock["due_at"], clock["in_hours"]) for clock in within] == [("2017-05-16T14:00:00+01:00", True)]
    assert rows["concern-raised"]["clocks"] == []
    assert not {"concern", "rationale", "trigger"} & set(rows["initiated"])


def test_who_may_not_see_the_person_sees_none_of_it_and_ppcs_and_inspectors_see_it_all(cast: Cast, ask: Ask) -> None:
    request = a_concern(cast)
    for unseeing in (an_officer(team=ESSEX_CRC_TEAM), somebody_of("HMPPS", SYSTEM_ADMINISTRATOR)):
        client = ask(unseeing, NOW)
        assert listed(client.get(RECALLS)) == set()
        problem(client.get(of(request)), 404)
    for seeing in (somebody_of("PPCS", PPCS_CASEWORKER), somebody_of("HMIP", INSPECTOR)):
        client = ask(seeing, NOW)
        assert listed(client.get(RECALLS)) == {request.pk}
        assert client.get(of(request)).json()["may"] == []


def test_one_request_shows_everything_of_it_and_is_read(cast: Cast, ask: Ask) -> None:
    request = a_submitted_recall(cast)
    shown = ask(cast.officer, NOW).get(of(request)).json()
    titles = [step["title"] for step in shown["thread"]]
    wanted = ["Concern raised", "Recall agreed: the 24 hours began", "Part A countersigned", "Recall endorsed"]
    assert [title for title in titles if title in wanted] == wanted
    assert titles[-1] == "Submitted to PPCS"
    assert [each["detail"] for each in shown["alternatives"]] == ["Warned on 2 May."]
    signed = [(each["part"], each["by"], each["version"], each["void_because"]) for each in shown["signatures"]]
    assert signed == [("Line manager", "Max Manager", 1, ""), ("Senior manager", "Sen Ior", 1, "")]
    assert all(len(each["statements"]) == len(Statement) for each in shown["signatures"])
    (version,) = shown["versions"]
    assert (version["number"], len(version["sha256"])) == (1, 64)
    assert shown["suitability"]["outcome"]
    assert {test["result"] for test in shown["suitability"]["tests"]} <= {"Met", "Not met", "Unknown"}
    assert (shown["status_code"], shown["recall_type"], shown["desk"]) == ("REC08", "standard", "PPCS")
    assert shown["attachments"]["licence"] == ""
    stopped = {clock["kind"]: clock["stopped_because"] for clock in shown["clocks"] if clock["stopped_at"]}
    assert stopped["T_24"] == "submitted to PPCS"
    assert shown["may"] == ["see_report", "withdraw"]
    assert reads(request.person, cast.officer) == ["recall"]


def test_what_is_open_is_what_the_reader_may_do(cast: Cast, ask: Ask) -> None:
    request = a_completed_recall(cast)
    shown = ask(cast.manager, NOW).get(of(request)).json()
    assert {"countersign", "return_for_rework", "withdraw"} <= set(shown["may"])
    assert not {"countersign", "return_for_rework"} & set(ask(cast.officer, NOW).get(of(request)).json()["may"])


def test_a_request_with_more_parts_asks_no_more(cast: Cast, ask: Ask) -> None:
    once, twice = a_completed_recall(cast), a_completed_recall(cast)
    client = ask(cast.officer, NOW)
    reopen_report(twice, because="A date.", by=cast.officer, at=at("2017-05-15 17:30"))
    complete_part_a(twice, why="A date.", by=cast.officer, at=at("2017-05-15 17:40"))
    client.get(of(once))
    assert twice.versions.count() == 2
    assert queries_of(lambda: client.get(of(twice))) == queries_of(lambda: client.get(of(once)))


def test_the_nps_asked_sees_a_referred_recall_and_no_more_once_it_has_said_that_rosh_is_not_high(ask: Ask) -> None:
    cast = a_cast(Chart.CRC_RAISED)
    request = referred(cast)
    client = ask(cast.senior, NOW)
    shown = client.get(of(request)).json()
    assert (shown["referred_to"], shown["provider"]) == ("N04", "C09")
    assert [change["state"] for change in shown["transfers"]] == ["asked"]
    sent = {"version": shown["version"], "because": "not-high", "reason": "It is medium."}
    answered = client.post(of(request, "refuse"), sent, format="json")
    assert (answered.status_code, answered.json()["nps_refusal"]) == (200, "not-high")
    assert (answered.json()["outcome"], answered.json()["referred_to"]) == ("REC03", "")
    problem(client.get(of(request)), 404)
