"""The queue of PPCS on its page: each pile with its count, the bands, filters, and a fixed number of queries."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from probation.accounts.models import User
from recall.actions.casework.assign import assign
from recall.actions.casework.back_to_custody import record_return
from recall.actions.casework.end_at_ppcs import reject_at_ppcs
from recall.models import Dossier, RecallRequest
from tests.enforcement.web.reading import text
from tests.factories.booking import a_caseworker
from tests.factories.recalls import Cast, a_booked_recall, a_decider, a_revocation, a_submitted_recall
from tests.factories.times import at
from tests.recall.web.conftest import SignIn, address

NOON = at("2017-05-16 12:00")
QUEUE = "ppcs-queue"


@pytest.fixture
def decider(cast: Cast) -> User:
    return a_decider()


def test_each_pile_holds_its_requests_and_shows_their_number(cast: Cast, decider: User, sign_in: SignIn) -> None:
    caseworker = a_caseworker()
    laid = {"to-book-on": a_submitted_recall(cast), "to-assess": a_booked_recall(cast)}
    laid["not-in-custody"] = a_revocation(cast).request
    for pile in ("dossiers", "part-b"):
        laid[pile] = a_revocation(cast).request
        back = at("2017-05-16 14:00")
        record_return(laid[pile], returned_at=back, told_at=back, prison="HMP Hewell", by=caseworker, at=back)
    Dossier.objects.create(request_id=laid["part-b"].pk, prison="HMP Hewell", checked=True, issued_at=back)
    laid["completed"] = a_booked_recall(cast)
    reject_at_ppcs(laid["completed"], detail="Nothing is shown to be broken.", by=decider, at=at("2017-05-16 15:00"))
    client = sign_in(decider, at("2017-05-16 16:00"))
    for pile, request in laid.items():
        page = client.get(reverse(QUEUE), {"part": pile}).content.decode()
        assert [each for each, other in laid.items() if address("recall", other) in page] == [pile]
        assert request.crn in page
    said = text(client.get(reverse(QUEUE), {"part": "referrals"}))
    assert "To book on (1) To assess (1) Not in custody (1) Dossiers (1) Awaiting Part B (1) Referrals (0)" in said
    assert "Completed (1)" in said
    assert "PPCS casework 2" in said


def test_a_caseworker_sees_no_assessment_and_others_no_queue(cast: Cast, decider: User, sign_in: SignIn) -> None:
    request = a_booked_recall(cast)
    client = sign_in(a_caseworker(), NOON)
    page = client.get(reverse(QUEUE), {"part": "to-assess"}).content.decode()
    assert "To assess" not in page
    assert address("recall", request) not in page
    # Nor does it wait for them in the list of recalls, where it waits for a decision-maker.
    assert address("recall", request) not in client.get(reverse("recalls")).content.decode()
    assert address("recall", request) in sign_in(decider, NOON).get(reverse("recalls")).content.decode()
    assert sign_in(cast.senior, NOON).get(reverse(QUEUE)).status_code == 403


def test_a_pile_is_narrowed_and_ordered(cast: Cast, decider: User, sign_in: SignIn) -> None:
    early = a_submitted_recall(cast)
    emergency = a_submitted_recall(cast, on="2017-05-16 10:30", is_emergency=True)
    assign(early, to=decider, by=decider, at=NOON)
    client = sign_in(decider, NOON)

    def shown(**asked: str) -> list[RecallRequest]:
        page = client.get(reverse(QUEUE), asked).content.decode()
        found = [request for request in (early, emergency) if address("recall", request) in page]
        return sorted(found, key=lambda request: page.index(address("recall", request)))

    # The two hours of the emergency are due before the day of the other, which came first.
    assert shown() == [emergency, early]
    assert shown(order="arrival") == [early, emergency]
    assert shown(assignee="mine") == [early]
    assert shown(assignee="nobody") == [emergency]
    assert shown(emergency="yes") == [emergency]
    assert shown(late="late") == [emergency]
    assert shown(kind="fixed") == []
    assert shown(assignee="nonsense", part="nonsense") == [emergency, early]


def test_a_longer_queue_costs_no_more_queries(cast: Cast, decider: User, sign_in: SignIn) -> None:
    client = sign_in(decider, NOON)
    a_submitted_recall(cast)
    client.get(reverse(QUEUE))
    with CaptureQueriesContext(connection) as few:
        client.get(reverse(QUEUE))
    for _ in range(3):
        assign(a_submitted_recall(cast), to=decider, by=decider, at=NOON)
    with CaptureQueriesContext(connection) as many:
        client.get(reverse(QUEUE))
    assert len(many) == len(few)
