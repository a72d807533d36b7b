"""The pack builder: documents as text or file, everything missing at once, checked by a manager or sent back."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cases.models import Sentence
from enforcement.models import BreachCase, PackDocument
from enforcement.vocabulary import BreachState as S
from enforcement.vocabulary import PackCheck
from probation.accounts.models import User
from tests.enforcement.web.breach.conftest import address, again, typed
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import on, text, written
from tests.factories.breaches import a_breach_case, every_document, take
from tests.factories.times import at, day

MORNING, EVENING = at("2017-04-25 09:30"), at("2017-04-25 17:00")
A_DOCUMENT: dict[str, Any] = {"kind": "report", "text": "She missed two appointments.", "status": "final"}


def test_the_pack_is_requested(breach: BreachCase, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, MORNING)
    page = text(client.get(address("request-pack", breach)))
    assert "Information and draft summons Missing" in page
    response = client.post(address("request-pack", breach), typed(breach), follow=True)
    assert "Breach pack requested. Add its documents." in text(response)
    assert again(breach).state == S.PACK_REQUESTED


def test_a_text_becomes_a_document_of_the_pack(breach: BreachCase, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, MORNING)
    response = client.post(address("add-pack-document", breach), A_DOCUMENT, follow=True)
    assert "Breach report with proposal, version 1 Final" in text(response)
    document = PackDocument.objects.get()
    assert "She missed two appointments." in text(
        client.get(reverse("pack-document", args=[breach.crn, breach.pk, document.pk]))
    )


def test_a_file_is_a_second_version_and_comes_back_as_a_download(
    breach: BreachCase, officer: User, sign_in: SignIn, settings: Any, tmp_path: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    client = sign_in(officer, MORNING)
    client.post(address("add-pack-document", breach), A_DOCUMENT)
    file = SimpleUploadedFile("report.pdf", b"%PDF-1.4 report")
    data = {"kind": "report", "status": "draft", "file": file}
    assert "version 2 (report.pdf)" in text(client.post(address("add-pack-document", breach), data, follow=True))
    document = PackDocument.objects.get(number=2)
    sent: Any = client.get(reverse("pack-document", args=[breach.crn, breach.pk, document.pk]))
    assert sent["Content-Disposition"] == 'attachment; filename="report.pdf"'
    assert b"".join(sent.streaming_content) == b"%PDF-1.4 report"


@pytest.mark.parametrize(
    ("different", "field", "says"),
    [
        ({"text": ""}, "file", "Enter its text, or choose a file."),
        ({"kind": "other"}, "title", "Enter what it is called."),
        ({"kind": ""}, "kind", "Select which document it is."),
        ({"status": ""}, "status", "Select draft or final."),
    ],
)
def test_a_document_not_whole_is_refused(
    different: dict[str, str], field: str, says: str, breach: BreachCase, officer: User, sign_in: SignIn
) -> None:
    response = sign_in(officer, MORNING).post(address("add-pack-document", breach), {**A_DOCUMENT, **different})
    assert response.status_code == 422
    assert response.context["form"].errors[field] == [says]
    assert not PackDocument.objects.exists()


def test_everything_the_pack_lacks_is_said_at_once(breach: BreachCase, officer: User, sign_in: SignIn) -> None:
    take(breach, "request")
    before = written()
    data = typed(breach, proposal="Twenty hours of unpaid work.")
    response = sign_in(officer, MORNING).post(address("prepare-pack", breach), data)
    assert response.status_code == 422
    assert len(response.context["form"].non_field_errors()) == 6
    assert "Twenty hours of unpaid work." in text(response)
    assert (again(breach).state, written()) == (S.PACK_REQUESTED, before)


def test_a_whole_pack_goes_to_a_manager_who_passes_it(
    breach: BreachCase, everybody: dict[str, User], sign_in: SignIn
) -> None:
    take(breach, "request")
    every_document(breach)
    data = typed(breach, proposal="Twenty hours of unpaid work.")
    assert sign_in(everybody["officer"], EVENING).post(address("prepare-pack", breach), data).status_code == 302
    client = sign_in(everybody["manager"], EVENING)
    assert client.post(address("check-pack", breach), typed(breach, confirmed=list(PackCheck))).status_code == 302
    assert again(breach).state == S.PACK_CHECKED


def test_a_point_not_confirmed_keeps_the_pack_back(
    order: Sentence, everybody: dict[str, User], sign_in: SignIn
) -> None:
    breach = a_breach_case(order, S.PACK_PREPARED)
    some = [PackCheck.FAILURES, PackCheck.WARNINGS]
    response = sign_in(everybody["manager"], EVENING).post(address("check-pack", breach), typed(breach, confirmed=some))
    assert response.status_code == 422
    assert len(response.context["form"].errors["confirmed"]) == 4
    assert again(breach).state == S.PACK_PREPARED


def test_a_pack_is_sent_back_with_what_it_needs(order: Sentence, everybody: dict[str, User], sign_in: SignIn) -> None:
    breach = a_breach_case(order, S.PACK_PREPARED)
    client = sign_in(everybody["manager"], EVENING)
    assert client.post(address("send-back-pack", breach), typed(breach)).status_code == 422
    data = typed(breach, what_is_needed="The date of the second letter.")
    assert client.post(address("send-back-pack", breach), data).status_code == 302
    page = text(sign_in(everybody["officer"], EVENING).get(address("breach", breach)))
    assert "The pack needs more work" in page
    assert "The date of the second letter." in page


def test_the_confirmation_is_sent_once_and_not_in_the_future(
    breach: BreachCase, officer: User, sign_in: SignIn
) -> None:
    client = sign_in(officer, MORNING)
    late = client.post(address("send-confirmation", breach), typed(breach, **on("sent_on", day("2017-04-26"))))
    assert (late.status_code, list(late.context["form"].errors)) == (422, ["sent_on"])
    sent = typed(breach, **on("sent_on", day("2017-04-25")))
    assert client.post(address("send-confirmation", breach), sent).status_code == 302
    assert client.get(address("send-confirmation", breach)).status_code == 409


@pytest.mark.parametrize(
    ("who", "status"),
    [("officer", 302), ("administrator", 302), ("colleague", 403), ("inspector", 403), ("stranger", 404)],
)
def test_who_may_request_the_pack(
    who: str, status: int, everybody: dict[str, User], breach: BreachCase, sign_in: SignIn
) -> None:
    response = sign_in(everybody[who], MORNING).post(address("request-pack", breach), typed(breach))
    assert response.status_code == status
    assert (again(breach).state == S.PACK_REQUESTED) == (status == 302)


@pytest.mark.parametrize(
    ("who", "status"),
    [("manager", 200), ("senior", 200), ("officer", 403), ("enforcement officer", 403), ("stranger", 404)],
)
def test_who_may_check_the_pack(
    who: str, status: int, everybody: dict[str, User], order: Sentence, sign_in: SignIn
) -> None:
    breach = a_breach_case(order, S.PACK_PREPARED)
    assert sign_in(everybody[who], EVENING).get(address("check-pack", breach)).status_code == status
    assert sign_in(everybody[who], EVENING).get(address("send-back-pack", breach)).status_code == status


def test_a_pack_somebody_moved_on_is_a_conflict(breach: BreachCase, officer: User, sign_in: SignIn) -> None:
    seen = typed(breach)
    take(breach, "request")
    client = sign_in(officer, MORNING)
    assert client.post(address("request-pack", breach), seen).status_code == 409
    assert client.get(address("request-pack", breach)).status_code == 409
