"""Booked on from the report, assigned, documents asked for and answered: on the pages."""

from django.urls import reverse

from recall.models import Casework, DocumentQuery, RecallRequest
from tests.enforcement.web.reading import text
from tests.factories.booking import a_caseworker
from tests.factories.recalls import Cast, a_decider, a_submitted_recall
from tests.factories.times import at
from tests.recall.web.conftest import SignIn, address, again, typed

NOON = at("2017-05-16 12:00")


def test_it_is_booked_on_from_the_report_and_what_is_missing_is_asked_and_answered(cast: Cast, sign_in: SignIn) -> None:
    request = a_submitted_recall(cast)
    client = sign_in(a_caseworker(), NOON)
    page = text(client.get(address("book-recall-on", request)))
    papers, identity = ("Part A Required Received", "Licence Required Attached"), "PNC number Not recorded"
    for shown in (request.person.last_name, identity, "Sentence", "Vulnerability", "MAPPA", *papers):
        assert shown in page
    answers = {
        "custody": "at-large",
        "police_force": "West Midlands Police",
        "police_address": "recalls@police.example.test",
        "documents": ["oasys"],
        "missing": "Section 10 is not in it.",
    }
    assert client.post(address("book-recall-on", request), typed(request, **answers)).status_code == 302
    assert Casework.objects.get().police_address == "recalls@police.example.test"
    page = text(client.get(address("recall", request)))
    assert "Information requested" in page
    assert "Ask probation for documents" not in page
    _probation_answers(request, cast, sign_in)
    page = text(sign_in(a_caseworker(), NOON).get(address("recall", request)))
    assert "OASys sections 6.1, 6.2 and 10: missing, It is being written." in page
    assert "Ask probation for documents" in page


def _probation_answers(request: RecallRequest, cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.officer, NOON)
    assert address("recall", request) in client.get(reverse("recalls")).content.decode()
    assert "Section 10 is not in it." in text(client.get(address("answer-documents", request)))
    incomplete = client.post(address("answer-documents", request), typed(request, came_oasys="missing"))
    assert incomplete.status_code == 422
    assert DocumentQuery.objects.get().answered_at is None
    answers = {"came_oasys": "missing", "why_oasys": "It is being written."}
    assert client.post(address("answer-documents", request), typed(request, **answers)).status_code == 302
    assert again(request).attachments["oasys"] == "It is being written."
    assert client.get(address("answer-documents", request)).status_code == 409
    assert address("recall", request) not in client.get(reverse("recalls")).content.decode()


def test_a_recall_is_assigned_from_the_queue(cast: Cast, sign_in: SignIn) -> None:
    request, decider = a_submitted_recall(cast), a_decider()
    client = sign_in(decider, NOON)
    page = address("assign-recall", request) + "?from=queue"
    assert "Nobody: give it back to the queue" in text(client.get(page))
    response = client.post(page, {"version": 0, "to": str(decider.pk)})
    assert (response.status_code, response["Location"]) == (302, "/ppcs/")
    assert Casework.objects.get().assigned_to == decider
    assert client.post(page, {"version": 0, "to": "nobody"}).status_code == 409
    assert Casework.objects.get().assigned_to == decider
