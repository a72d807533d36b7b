"""Enquiries, evidence with its files, and enforcement actions."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cases.models import Sentence
from enforcement.models import Evidence, Failure
from enforcement.vocabulary import FailureState
from probation.accounts.models import User
from probation.audit.models import Entry
from probation.documents import upload
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import on, text, written
from tests.factories.failures import a_failure, again
from tests.factories.times import at, day

NEXT_DAY = at("2017-03-08 15:00")
PDF = b"%PDF-1.7 a letter"


@pytest.fixture
def failure(order: Sentence) -> Failure:
    return a_failure(order)


@pytest.fixture(autouse=True)
def _files_of_this_test(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def page_of(name: str, failure: Failure, *more: int) -> str:
    return reverse(name, args=[failure.crn, failure.pk, *more])


def evidence(**different: Any) -> dict[str, Any]:
    return {"kind": "medical-note", "note": "GP letter.", **on("received_on", day("2017-03-08")), **different}


def a_file(name: str = "letter.pdf", content: bytes = PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def test_the_first_enquiry_starts_the_investigation(failure: Failure, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, NEXT_DAY)
    response = client.post(
        page_of("add-enquiry", failure), {"method": "home-visit", "result": "Nobody in."}, follow=True
    )
    assert "Enquiry recorded." in text(response)
    assert "Home visit Nobody in." in text(response)
    assert again(failure).state == FailureState.INVESTIGATING


def test_an_enquiry_says_whom_and_what_came_of_it(failure: Failure, officer: User, sign_in: SignIn) -> None:
    before = written()
    response = sign_in(officer, NEXT_DAY).post(page_of("add-enquiry", failure), {})
    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["method", "result"]
    assert written() == before


def test_a_file_is_kept_under_a_safe_name_and_comes_back_as_a_download(
    failure: Failure, officer: User, everybody: dict[str, User], sign_in: SignIn
) -> None:
    client = sign_in(officer, NEXT_DAY)
    name = "../..\\Rënde <b>vous.exe; note.PDF"
    response = client.post(page_of("add-evidence", failure), evidence(file=a_file(name)), follow=True)
    assert "Evidence recorded." in text(response)
    row = Evidence.objects.get()
    assert row.file_name == "R-nde-b-vous-exe-note.pdf"
    assert row.file.name == f"evidence/{failure.pk}/R-nde-b-vous-exe-note.pdf"
    reader = sign_in(everybody["inspector"], NEXT_DAY)
    download = reader.get(page_of("evidence-file", failure, row.pk))
    assert b"".join(download.streaming_content) == PDF
    assert download.headers["Content-Disposition"] == 'attachment; filename="R-nde-b-vous-exe-note.pdf"'
    assert download.headers["Content-Type"] == "application/pdf"
    assert download.headers["X-Content-Type-Options"] == "nosniff"
    read = Entry.objects.get(facts__part="evidence file")
    assert (read.crn, read.actor) == (failure.crn, everybody["inspector"].username)


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("virus.exe", b"MZ", "The file must be a PDF, a Word document, a JPEG or a PNG."),
        ("page.html", b"<script>", "The file must be a PDF, a Word document, a JPEG or a PNG."),
        ("letter", PDF, "The file must be a PDF, a Word document, a JPEG or a PNG."),
        ("letter.pdf", b"<script>", "What is in the file is not what its name says (.pdf)."),
        ("photo.png", PDF, "What is in the file is not what its name says (.png)."),
        ("letter.pdf", b"", "The file is empty. Select another."),
    ],
)
def test_a_file_of_another_kind_is_not_taken(
    name: str, content: bytes, problem: str, failure: Failure, officer: User, sign_in: SignIn
) -> None:
    before = written()
    response = sign_in(officer, NEXT_DAY).post(page_of("add-evidence", failure), evidence(file=a_file(name, content)))
    assert response.status_code == 422
    assert problem in text(response)
    assert "GP letter." in text(response)
    assert (Evidence.objects.count(), written()) == (0, before)


def test_a_file_that_is_too_large_is_not_taken(
    failure: Failure, officer: User, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upload, "LARGEST_MEGABYTES", 1)
    client = sign_in(officer, NEXT_DAY)
    megabyte = PDF.ljust(1024 * 1024, b" ")
    too_large = client.post(page_of("add-evidence", failure), evidence(file=a_file(content=megabyte + b" ")))
    assert too_large.status_code == 422
    assert "The file must be 1 MB or smaller." in text(too_large)
    assert client.post(page_of("add-evidence", failure), evidence(file=a_file(content=megabyte))).status_code == 302


def test_evidence_is_a_note_or_a_file_and_not_before_the_failure(
    failure: Failure, officer: User, sign_in: SignIn
) -> None:
    data = evidence(note="", **on("received_on", day("2017-03-06")))
    response = sign_in(officer, NEXT_DAY).post(page_of("add-evidence", failure), data)
    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["note", "received_on"]
    assert not Evidence.objects.exists()


def test_evidence_of_another_failure_or_without_a_file_is_not_found(
    failure: Failure, order: Sentence, officer: User, sign_in: SignIn
) -> None:
    client = sign_in(officer, NEXT_DAY)
    client.post(page_of("add-evidence", failure), evidence(file=a_file()))
    client.post(page_of("add-evidence", failure), evidence())
    with_file, note_alone = Evidence.objects.order_by("pk")
    other = a_failure(order, missed_at="2017-03-08")
    assert client.get(page_of("evidence-file", other, with_file.pk)).status_code == 404
    assert client.get(page_of("evidence-file", failure, note_alone.pk)).status_code == 404


def test_only_actions_no_other_page_takes_are_offered(failure: Failure, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, NEXT_DAY)
    offered = [code for code, _ in client.get(page_of("take-action", failure)).context["form"].fields["code"].choices]
    assert "EA05" in offered
    assert not {"EA08", "WLS", "IBR", "LCL", "EA11"} & set(offered)
    refused = client.post(page_of("take-action", failure), {"code": "IMB"})
    assert refused.status_code == 422
    assert "Give the rationale in the notes." in text(refused)
    response = client.post(page_of("take-action", failure), {"code": "EA05", "note": "Curfew letter."}, follow=True)
    assert "Other enforcement letter sent Curfew letter." in text(response)


@pytest.mark.parametrize("name", ["add-enquiry", "add-evidence", "take-action"])
@pytest.mark.parametrize(
    ("who", "status"),
    [("officer", 200), ("administrator", 200), ("colleague", 200), ("inspector", 403), ("stranger", 404)],
)
def test_who_may_investigate(
    name: str, who: str, status: int, everybody: dict[str, User], failure: Failure, sign_in: SignIn
) -> None:
    client = sign_in(everybody[who], NEXT_DAY)
    assert client.get(page_of(name, failure)).status_code == status
