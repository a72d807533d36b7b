"""PPCS on its pages: booked on, revoked, the order read and checked, back in custody, released."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import reverse

from probation.accounts.models import User
from probation.accounts.roles import PPCS_CASEWORKER
from recall.models import RecallRequest, Revocation
from recall.vocabulary import RecallState as S
from recall.vocabulary import RecallType
from tests.enforcement.web.reading import on, text
from tests.factories.recalls import Cast, a_booked_recall, a_decider, a_revocation, a_submitted_recall
from tests.factories.staff import somebody_of
from tests.factories.times import at, day
from tests.recall.web.conftest import SignIn, address, again, typed

NOON = at("2017-05-16 12:00")
REVOKED = {
    "decision": "agree",
    "detail": "The risk is as probation has it.",
    "reasons": ["keep-in-touch"],
    "conditions_breached": "3. Keep in touch as instructed.",
    "custody": "at-large",
}


@pytest.fixture
def decider(cast: Cast) -> User:
    return a_decider()


@pytest.fixture
def request_with_ppcs(cast: Cast) -> RecallRequest:
    return a_submitted_recall(cast)


def test_a_caseworker_books_on_and_may_not_revoke(request_with_ppcs: RecallRequest, sign_in: SignIn) -> None:
    client = sign_in(somebody_of("PPCS", PPCS_CASEWORKER), NOON)
    page = text(client.get(address("recall", request_with_ppcs)))
    assert "Book on" in page
    assert "Revoke the licence" not in page
    answers = {"custody": "at-large", "police_force": "West Midlands Police"}
    response = client.post(address("book-recall-on", request_with_ppcs), typed(request_with_ppcs, **answers))
    assert response.status_code == 302
    assert "West Midlands Police" in text(client.get(address("recall", request_with_ppcs)))
    assert client.get(address("revoke-licence", request_with_ppcs)).status_code == 403


def test_the_decision_maker_revokes_and_the_order_can_be_checked_by_anybody(
    cast: Cast, decider: User, sign_in: SignIn
) -> None:
    request = a_booked_recall(cast)
    client = sign_in(decider, NOON)
    assert "Keep in touch" in text(client.get(address("revoke-licence", request)))
    assert client.post(address("revoke-licence", request), typed(request, **REVOKED)).status_code == 302
    assert again(request).state == S.REVOKED
    order = client.get(address("revocation-order", request))
    assert order["Content-Type"] == "application/pdf"
    content: Iterator[bytes] = order.streaming_content  # type: ignore[attr-defined]
    assert b"".join(content).startswith(b"%PDF")
    code = Revocation.objects.get().code
    anybody = Client()
    said = text(anybody.get(reverse("check-revocation-order"), {"code": code.lower()}))
    assert "The order is in force" in said
    assert cast.officer.last_name not in said
    assert request.person.last_name not in said
    assert "There is no order or document with this code" in text(
        anybody.get(reverse("check-revocation-order"), {"code": "X"})
    )


def test_what_is_missing_comes_back_beside_the_fields(cast: Cast, decider: User, sign_in: SignIn) -> None:
    request = a_booked_recall(cast)
    response = sign_in(decider, NOON).post(address("revoke-licence", request), typed(request, detail="Agreed."))
    assert response.status_code == 422
    assert {"decision", "reasons", "conditions_breached", "custody"} <= set(response.context["form"].errors)
    assert "Agreed." in response.content.decode()
    assert again(request).state == S.SUBMITTED_TO_PPCS


def test_a_second_decision_maker_is_told(cast: Cast, decider: User, sign_in: SignIn) -> None:
    request = a_booked_recall(cast)
    stale = typed(request, **REVOKED)
    sign_in(decider, NOON).post(address("revoke-licence", request), stale)
    response = sign_in(a_decider(), NOON).post(address("revoke-licence", request), stale)
    assert response.status_code == 409
    assert Revocation.objects.count() == 1


def test_probation_may_not_decide_its_own_request(
    request_with_ppcs: RecallRequest, cast: Cast, sign_in: SignIn
) -> None:
    for who in (cast.officer, cast.manager, cast.senior):
        client = sign_in(who, NOON)
        assert client.get(address("revoke-licence", request_with_ppcs)).status_code == 403
        assert client.post(address("book-recall-on", request_with_ppcs), typed(request_with_ppcs)).status_code == 403


def test_from_the_police_receipt_to_the_release(cast: Cast, sign_in: SignIn) -> None:
    request = a_revocation(cast, a_submitted_recall(cast, recall_type=RecallType.FIXED)).request
    client = sign_in(somebody_of("PPCS", PPCS_CASEWORKER), at("2017-06-28 12:00"))
    received = {**on("received_on", day("2017-05-16")), "received_at": "3pm", "warrant_reference": "02RC/1234567C12345"}
    assert client.post(address("record-police-receipt", request), typed(request, **received)).status_code == 302
    returned = {
        **on("returned_on", day("2017-05-20")),
        "returned_at": "9am",
        **on("told_on", day("2017-05-20")),
        "told_at": "11am",
        "prison": "HMP Hewell",
    }
    assert client.post(address("record-return-to-custody", request), typed(request, **returned)).status_code == 302
    assert "Days unlawfully at large" in text(client.get(address("recall", request)))
    released = on("released_on", day("2017-06-28"))
    assert client.post(address("record-release", request), typed(request, **released)).status_code == 302
    assert again(request).state == S.RELEASED


def test_a_request_is_stopped_with_a_listed_reason(cast: Cast, decider: User, sign_in: SignIn) -> None:
    request = a_booked_recall(cast)
    answers = {"reason": "deceased", "detail": "Found dead on 15 May."}
    assert sign_in(decider, NOON).post(address("stop-recall", request), typed(request, **answers)).status_code == 302
    assert again(request).state == S.STOPPED


def test_a_request_is_rejected_with_a_reason(cast: Cast, decider: User, sign_in: SignIn) -> None:
    request = a_booked_recall(cast)
    answers = {"detail": "Nothing is shown to be broken."}
    client = sign_in(decider, NOON)
    assert client.post(address("reject-recall-at-ppcs", request), typed(request, **answers)).status_code == 302
    assert again(request).state == S.REJECTED_BY_PPCS
