"""Looking at breaches over the API: narrowed, turned, in a fixed number of queries; one in full, and its documents."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cases.models import Sentence
from enforcement.models import BreachCase
from enforcement.vocabulary import BreachState as S
from enforcement.vocabulary import GuidelineFactor, PackDocumentKind
from probation.accounts.models import User
from tests.api import Ask, changes, problem, reads, reasons
from tests.cases.queries.counting import queries_of
from tests.factories.breaches import a_breach_case, take, the_enforcement_officer
from tests.factories.sentences import a_community_order
from tests.factories.staff import ESSEX_CRC_TEAM, an_officer

from .sending import BREACHES, of

NOW = "2017-05-12 09:00"
PDF = b"%PDF-1.4 letter"


def listed(response: Any) -> list[int]:
    assert response.status_code == 200, response.content
    return [row["id"] for row in response.json()["results"]]


@pytest.fixture
def breaches(officer: User) -> dict[S, BreachCase]:
    states = (S.INITIATED, S.REFERRED, S.ACCEPTED, S.RE_ENGAGE)
    return {state: a_breach_case(a_community_order(officer), state) for state in states}


def test_the_list_is_narrowed_by_everything_it_can_be_asked_for(
    breaches: dict[S, BreachCase], officer: User, ask: Ask
) -> None:
    client, eo = ask(officer, NOW), the_enforcement_officer()
    ids = {state: breach.pk for state, breach in breaches.items()}
    for asked, expected in {
        "": list(ids),
        "whose=mine": list(ids),
        f"person={breaches[S.REFERRED].crn}": [S.REFERRED],
        f"sentence={breaches[S.ACCEPTED].sentence_id}": [S.ACCEPTED],
        "state=initiated&state=referred": [S.INITIATED, S.REFERRED],
        "pile=to-check": [S.REFERRED],
        "pile=to-lay": [S.ACCEPTED],
        f"officer={officer.username}": list(ids),
        "officer=nobody": [],
        f"enforcement_officer={eo.username}": [S.ACCEPTED, S.RE_ENGAGE],
        "unread=true": [S.RE_ENGAGE],
        "heard_on=2017-05-11": [S.RE_ENGAGE],
        "heard_on=2017-05-12": [],
    }.items():
        assert set(listed(client.get(f"{BREACHES}?{asked}"))) == {ids[state] for state in expected}, asked


def test_a_list_narrowed_to_one_person_is_a_read_of_them(
    breaches: dict[S, BreachCase], officer: User, ask: Ask
) -> None:
    breach = breaches[S.REFERRED]
    ask(officer, NOW).get(f"{BREACHES}?person={breach.crn}")
    assert reads(breach.person, officer) == ["breaches"]


def test_the_list_is_turned_by_where_the_last_row_stood(breaches: dict[S, BreachCase], officer: User, ask: Ask) -> None:
    client = ask(officer, NOW)
    first = client.get(f"{BREACHES}?page_size=3").json()
    second = client.get(first["next"]).json()
    assert [row["id"] for row in first["results"] + second["results"]] == sorted(
        (breach.pk for breach in breaches.values()), reverse=True
    )
    assert (second["next"], first["previous"]) == (None, None)
    assert client.get(second["previous"]).json()["results"] == first["results"]


@pytest.mark.parametrize("cursor", ["x", "cD1ub25zZW5zZQ%3D%3D", "cD0tMQ%3D%3D"])
def test_a_page_that_was_never_given_out_is_not_there(officer: User, ask: Ask, cursor: str) -> None:
    assert problem(ask(officer, NOW).get(f"{BREACHES}?cursor={cursor}"), 404)["detail"] == "There is no such page."


def test_a_page_by_number_is_a_mistake(officer: User, ask: Ask) -> None:
    assert set(reasons(ask(officer, NOW).get(f"{BREACHES}?page=2"), 400)) == {"page"}


def test_the_list_asks_as_much_for_many_as_for_few(breaches: dict[S, BreachCase], officer: User, ask: Ask) -> None:
    client = ask(officer, NOW)
    client.get(BREACHES)
    few = queries_of(lambda: client.get(f"{BREACHES}?page_size=1"))
    assert queries_of(lambda: client.get(BREACHES)) == few


def test_whoever_may_not_see_the_person_sees_none_of_it(breaches: dict[S, BreachCase], ask: Ask) -> None:
    client = ask(an_officer(team=ESSEX_CRC_TEAM), NOW)
    assert listed(client.get(BREACHES)) == []
    problem(client.get(of(breaches[S.REFERRED])), 404)


def test_one_breach_shows_the_whole_thread_and_is_read(order: Sentence, officer: User, ask: Ask) -> None:
    breach = a_breach_case(order, S.RE_ENGAGE)
    shown = ask(officer, NOW).get(of(breach)).json()
    titles = [step["title"] for step in shown["thread"]]
    wanted = ["Breach decided", "Referred to the enforcement officer", "Information laid", "Result of the court"]
    assert [title for title in titles if title in wanted] == wanted
    assert shown["referrals"][0]["handover"]["process"] == "summons"
    assert {document["kind"] for document in shown["documents"]} == set(PackDocumentKind) - {"other"}
    assert [(each["kind"], each["served_how"]) for each in shown["processes"]] == [("summons", "post")]
    assert [(each["plea"], each["outcome"]) for each in shown["hearings"]] == [("admits", "admitted")]
    assert (shown["result"]["kind"], shown["result"]["figures"]) == ("fine", {"fine": "50"})
    assert (shown["status_code"], shown["closing_code"], shown["right_court"]["court"]) == (
        "BRE08",
        "ABCF",
        "magistrates",
    )
    assert next(step["step"] for step in shown["after_court"] if not step["done"]) == "result_read_on"
    assert {clock["kind"] for clock in shown["clocks"] if clock["stopped_at"] is None} >= {"D17", "D18"}
    assert shown["may"] == ["read_result", "record_after_court", "resume_supervision"]
    assert reads(breach.person, officer) == ["breach"]


def test_what_is_open_is_what_the_reader_may_do(order: Sentence, ask: Ask) -> None:
    breach = a_breach_case(order, S.REFERRED)
    shown = ask(the_enforcement_officer(), "2017-04-27 09:00").get(of(breach)).json()
    assert shown["may"] == ["accept_referral", "decline_referral", "return_referral"]


def test_a_breach_with_more_parts_asks_no_more(order: Sentence, officer: User, ask: Ask) -> None:
    returned = a_breach_case(a_community_order(officer), S.RETURNED)
    for step in ("prepare again", "check again", "refer again", "accept"):
        returned = take(returned, step)
    once = a_breach_case(order, S.ACCEPTED)
    client = ask(officer, "2017-04-27 16:00")
    assert returned.documents.count() > once.documents.count()
    assert queries_of(lambda: client.get(of(returned))) == queries_of(lambda: client.get(of(once)))


def test_a_document_is_added_with_its_file_which_is_given_back_and_its_reading_audited(
    order: Sentence, officer: User, ask: Ask
) -> None:
    breach = a_breach_case(order, S.PACK_REQUESTED)
    client = ask(officer, "2017-04-25 11:00")
    sent = {"kind": "warnings", "file": SimpleUploadedFile("letter.pdf", PDF), "is_draft": "false"}
    response = client.post(of(breach, "documents"), sent, format="multipart")
    assert response.status_code == 201, response.content
    (document,) = [each for each in response.json()["documents"] if each["kind"] == "warnings"]
    version = document["versions"][0]
    assert (version["number"], version["title"]) == (1, "Warning letters with proof of service")
    answer = client.get(of(breach, f"documents/{version['id']}/file"))
    assert b"".join(answer.streaming_content) == PDF
    assert reads(breach.person, officer) == ["breach pack"]
    problem(client.get(of(breach, "documents/999999/file")), 404)


def test_a_document_needs_its_text_or_its_file_and_not_both(order: Sentence, officer: User, ask: Ask) -> None:
    breach = a_breach_case(order, S.PACK_REQUESTED)
    client, before = ask(officer, "2017-04-25 11:00"), changes()
    assert set(reasons(client.post(of(breach, "documents"), {"kind": "order"}, format="json"), 422)) == {"file"}
    both = {"kind": "order", "text": "The order.", "file": SimpleUploadedFile("order.pdf", PDF)}
    assert set(reasons(client.post(of(breach, "documents"), both, format="multipart"), 400)) == {"file"}
    wrong = {"kind": "order", "file": SimpleUploadedFile("order.exe", b"MZ")}
    assert set(reasons(client.post(of(breach, "documents"), wrong, format="multipart"), 400)) == {"file"}
    assert (breach.documents.count(), changes()) == (0, before)


def test_a_text_has_no_file_to_give(order: Sentence, officer: User, ask: Ask) -> None:
    breach = a_breach_case(order, S.PACK_CHECKED)
    document = breach.documents.first()
    assert document
    problem(ask(officer, NOW).get(of(breach, f"documents/{document.pk}/file")), 404)


def test_the_result_that_is_read_leaves_the_list_of_those_to_read(order: Sentence, officer: User, ask: Ask) -> None:
    breach = a_breach_case(order, S.RE_ENGAGE)
    client = ask(officer, NOW)
    client.post(of(breach, "read-result"), {"version": breach.version}, format="json")
    assert listed(client.get(f"{BREACHES}?unread=true")) == []


def test_how_far_the_person_complied_is_shown_for_each_factor_and_read(
    order: Sentence, officer: User, ask: Ask
) -> None:
    breach = a_breach_case(order, S.ACCEPTED)
    shown = ask(officer, NOW).get(of(breach, "guideline")).json()
    assert [row["factor"] for row in shown["factors"]] == list(GuidelineFactor)
    assert all(row["says"] for row in shown["factors"])
    assert (shown["bands"], shown["source"]) == ([], "")  # sentenced before 1 October 2018
    assert reads(breach.person, officer) == ["breach"]
    problem(ask(an_officer(team=ESSEX_CRC_TEAM), NOW).get(of(breach, "guideline")), 404)
