"""Finding out why, over the API: enquiries, evidence with its file, actions."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cases.models import Sentence
from enforcement.models import Evidence, Failure
from enforcement.vocabulary import FailureState
from probation.accounts.models import User
from tests.api import Ask, changes, problem, reads, reasons
from tests.factories.failures import a_failure, again

from .sending import of

NOW = "2017-03-09 15:00"
PDF = b"%PDF-1.7 a letter"


@pytest.fixture
def failure(order: Sentence) -> Failure:
    return a_failure(order)


def pdf(name: str = "Hospital letter.pdf", content: bytes = PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, "application/pdf")


def evidence(**different: Any) -> dict[str, Any]:
    return {"kind": "medical-note", "note": "Hospital letter.", "received_on": "2017-03-09", **different}


def test_the_first_enquiry_starts_the_investigation(failure: Failure, officer: User, ask: Ask) -> None:
    sent = {"method": "home-visit", "result": "Nobody in."}
    response = ask(officer, NOW).post(of(failure, "enquiries"), sent, format="json")
    assert (response.status_code, response.json()["state"]) == (201, "investigating")
    assert response.json()["version"] == failure.version + 1
    assert failure.enquiries.get().result == "Nobody in."


def test_evidence_comes_as_a_form_with_its_file_and_goes_out_as_it_came(
    failure: Failure, officer: User, ask: Ask
) -> None:
    client = ask(officer, NOW)
    response = client.post(of(failure, "evidence"), evidence(file=pdf()), format="multipart")
    assert (response.status_code, response.json()["state"]) == (201, "evidence-in")
    (received,) = response.json()["evidence"]
    assert (received["file_name"], len(received["sha256"])) == ("Hospital-letter.pdf", 64)
    file = client.get(of(failure, f"evidence/{received['id']}/file"))
    assert b"".join(file.streaming_content) == PDF
    assert file["Content-Disposition"] == 'attachment; filename="Hospital-letter.pdf"'
    assert file["Content-Type"] == "application/pdf"
    assert reads(failure.person, officer) == ["evidence file"]


def test_a_note_alone_has_no_file_to_ask_for(failure: Failure, officer: User, ask: Ask) -> None:
    client = ask(officer, NOW)
    response = client.post(of(failure, "evidence"), evidence(), format="multipart")
    (received,) = response.json()["evidence"]
    assert received["file_name"] == ""
    problem(client.get(of(failure, f"evidence/{received['id']}/file")), 404)


def test_a_file_that_is_not_what_its_name_says_is_not_taken(failure: Failure, officer: User, ask: Ask) -> None:
    client = ask(officer, NOW)
    for file in (pdf(content=b"MZ"), pdf("letter.exe")):
        told = reasons(client.post(of(failure, "evidence"), evidence(file=file), format="multipart"), 400)
        assert set(told) == {"file"}
    assert (Evidence.objects.count(), again(failure).state) == (0, FailureState.ALLEGED)


def test_evidence_as_json_is_a_type_not_taken(failure: Failure, officer: User, ask: Ask) -> None:
    problem(ask(officer, NOW).post(of(failure, "evidence"), evidence(), format="json"), 415)


def test_an_action_is_taken_and_a_letter_sent_stops_its_clock(failure: Failure, officer: User, ask: Ask) -> None:
    response = ask(officer, NOW).post(of(failure, "actions"), {"code": "EA05"}, format="json")
    assert response.status_code == 201
    assert [taken["code"] for taken in response.json()["actions"]] == ["EA12", "EA05"]
    letter = failure.sentence.clocks.get(subject=f"enforcement.failure/{failure.pk}", kind="D02")
    assert letter.stopped_because == "letter sent"


@pytest.mark.parametrize(
    ("act", "sent", "told"),
    [
        ("enquiries", {"method": "phone"}, {"result"}),
        ("actions", {"code": "NFA", "respond_by": "2017-03-08"}, {"note", "respond_by"}),
        ("actions", {"code": "EA11"}, {"code"}),
        ("actions", {"code": "EA08", "note": "Sent."}, {"code"}),
        ("actions", {"code": "IBR"}, {"code"}),
    ],
)
def test_a_refusal_gives_every_reason_and_changes_nothing(
    failure: Failure, officer: User, ask: Ask, act: str, sent: dict[str, str], told: set[str]
) -> None:
    before = changes()
    assert set(reasons(ask(officer, NOW).post(of(failure, act), sent, format="json"), 422)) == told
    assert (changes(), again(failure).version) == (before, failure.version)


def test_evidence_the_rules_refuse_gives_every_reason(failure: Failure, officer: User, ask: Ask) -> None:
    wrong = {"kind": "account", "received_on": "2017-03-01"}
    assert set(reasons(ask(officer, NOW).post(of(failure, "evidence"), wrong, format="multipart"), 422)) == {
        "note",
        "received_on",
    }


@pytest.mark.parametrize(
    ("act", "sent"), [("enquiries", {"how": 1}), ("actions", {"how": 1}), ("evidence", {"how": "1"})]
)
def test_what_is_missing_and_unknown_is_named_together(
    failure: Failure, officer: User, ask: Ask, act: str, sent: dict[str, Any]
) -> None:
    needed = {"enquiries": {"method"}, "actions": {"code"}, "evidence": {"kind", "received_on"}}
    kind = "multipart" if act == "evidence" else "json"
    assert set(reasons(ask(officer, NOW).post(of(failure, act), sent, format=kind), 400)) == {"how", *needed[act]}
