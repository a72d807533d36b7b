"""Part A over the API: read by whoever sees the person, written by whoever has the case, downloaded as it was made."""

from typing import Any

import pytest
from django.conf import LazySettings

from probation.accounts.models import User
from recall.models import RecallRequest, ReportSection, SensitiveMaterial, Signature
from tests.api import Ask, ask, problem, reads, reasons
from tests.factories.recalls import Cast, a_completed_recall, a_countersigned_recall, an_agreed_recall
from tests.recall.web.conftest import cast, everybody

__all__ = ["ask", "cast", "everybody"]
AFTERNOON, EVENING = "2017-05-15 15:30", "2017-05-15 19:00"
POLICE = {"version": 0, "answers": {"police_name": "PC Example"}}


@pytest.fixture(autouse=True)
def _files(settings: LazySettings, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def recall(cast: Cast) -> RecallRequest:
    return an_agreed_recall(cast)


def of(recall: RecallRequest, rest: str = "") -> str:
    return f"/api/v1/recalls/{recall.pk}/report/{rest}"


def test_every_section_says_how_far_it_has_come(recall: RecallRequest, cast: Cast, ask: Ask) -> None:
    body = ask(cast.officer, AFTERNOON).get(of(recall)).json()
    sections = {section["code"]: section for section in body["sections"]}
    assert len(sections) == 30
    assert sections["sentence"]["status"] == "complete"
    assert [gap["question"] for gap in sections["police"]["gaps"]] == ["police_name", "police_phone", "police_email"]
    assert reads(recall.person, cast.officer) == ["recall report"]


def test_a_section_gives_what_the_record_says_and_takes_what_is_typed(
    recall: RecallRequest, cast: Cast, ask: Ask
) -> None:
    client = ask(cast.officer, AFTERNOON)
    before = client.get(of(recall, "sections/sentence/")).json()
    assert (before["version"], before["answers"]["offence"]) == (0, "Theft from a shop")
    assert "offence" in before["from_the_record"]
    sent = {"version": 0, "answers": {"court": "Derby Crown Court", "sentenced_on": ["1", "", ""]}}
    after = client.patch(of(recall, "sections/sentence/"), sent, format="json")
    assert after.status_code == 200
    body = after.json()
    assert (body["version"], body["answers"]["court"], body["status"]) == (1, "Derby Crown Court", "in-progress")
    assert body["answers"]["offence"] == "Theft from a shop"
    assert body["saved_by"]["username"] == cast.officer.username


def test_a_section_somebody_changed_is_a_conflict(recall: RecallRequest, cast: Cast, ask: Ask) -> None:
    client = ask(cast.officer, AFTERNOON)
    assert client.patch(of(recall, "sections/police/"), POLICE, format="json").status_code == 200
    other = {"version": 0, "answers": {"police_name": "PC Other"}}
    body = problem(client.patch(of(recall, "sections/police/"), other, format="json"), 409)
    assert body["changed_by"] == "Olu Officer"
    assert ReportSection.objects.get().answers == {"police_name": "PC Example"}


@pytest.mark.parametrize(
    ("answers", "field"),
    [({"shoe_size": "9"}, "shoe_size"), ({"police_name": 7}, "police_name")],
)
def test_what_is_no_answer_is_refused_by_name(
    answers: dict[str, Any], field: str, recall: RecallRequest, cast: Cast, ask: Ask
) -> None:
    sent = {"version": 0, "answers": answers}
    response = ask(cast.officer, AFTERNOON).patch(of(recall, "sections/police/"), sent, format="json")
    assert list(reasons(response, 422)) == [field]
    assert not ReportSection.objects.exists()


def test_a_signed_report_is_opened_again_with_a_reason(cast: Cast, ask: Ask) -> None:
    recall = a_countersigned_recall(cast)
    client = ask(cast.officer, EVENING)
    version = client.get(of(recall, "sections/police/")).json()["version"]
    sent = {"version": version, "answers": {"police_name": "PC Other"}}
    assert list(reasons(client.patch(of(recall, "sections/police/"), sent, format="json"), 422)) == ["reopen_because"]
    assert Signature.objects.get().voided_at is None
    why = {**sent, "reopen_because": "He has moved."}
    assert client.patch(of(recall, "sections/police/"), why, format="json").status_code == 200
    assert Signature.objects.get().voided_because == "He has moved."


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_versions_and_their_files(kind: str, cast: Cast, ask: Ask) -> None:
    recall = a_countersigned_recall(cast)
    client = ask(cast.senior, EVENING)
    body = client.get(of(recall, "versions/")).json()
    version = recall.versions.get()
    assert (body["current"], body["versions"][0]["sha256"]) == (True, version.sha256)
    assert body["versions"][0]["signatures"][0]["by"] == "Max Manager"
    response: Any = client.get(of(recall, f"versions/1/{kind}/"))
    file = version.pdf if kind == "pdf" else version.docx
    with file.open("rb") as opened:
        assert b"".join(response.streaming_content) == opened.read()
    assert client.get(of(recall, "versions/1/signatures/")).content.startswith(b"%PDF-")
    for other in ("versions/2/pdf/", "versions/1/txt/", "versions/2/signatures/"):
        problem(client.get(of(recall, other)), 404)


@pytest.mark.parametrize(
    ("who", "read", "write", "withheld"),
    [
        ("officer", 200, 200, 200),
        ("manager", 200, 403, 200),
        ("colleague", 200, 403, 403),
        ("ppcs", 200, 403, 200),
        ("inspector", 200, 403, 403),
        ("stranger", 404, 404, 404),
        ("sysadmin", 404, 404, 404),
    ],
)
def test_who_may(
    who: str, read: int, write: int, withheld: int, everybody: dict[str, User], recall: RecallRequest, ask: Ask
) -> None:
    client = ask(everybody[who], AFTERNOON)
    for place in ("", "sections/police/", "versions/"):
        assert client.get(of(recall, place)).status_code == read
    assert client.patch(of(recall, "sections/police/"), POLICE, format="json").status_code == write
    assert client.get(of(recall, "sensitive/")).status_code == withheld
    assert ReportSection.objects.exists() == (write == 200)


def test_sensitive_material_is_kept_apart_with_a_reason(recall: RecallRequest, cast: Cast, ask: Ask) -> None:
    client = ask(cast.officer, AFTERNOON)
    sent = {"text": "A neighbour saw him.", "reason": "The neighbour is at risk."}
    response = client.post(of(recall, "sensitive/"), sent, format="json")
    assert response.status_code == 201
    assert [piece["text"] for piece in response.json()["withheld"]] == ["A neighbour saw him."]
    assert list(reasons(client.post(of(recall, "sensitive/"), {"text": "X"}, format="json"), 422)) == ["reason"]
    assert SensitiveMaterial.objects.count() == 1


def test_an_unknown_section_is_not_seen(cast: Cast, ask: Ask) -> None:
    recall = a_completed_recall(cast)
    problem(ask(cast.officer, EVENING).get(of(recall, "sections/weather/")), 404)
