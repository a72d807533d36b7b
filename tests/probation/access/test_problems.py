"""Errors of the API as problem+json, and those of pages as pages."""

from typing import Any

import pytest
from django.test import Client, RequestFactory
from rest_framework.test import APIClient

from cases.queries import visible_records
from probation.access.problems import server_error
from probation.accounts.models import User
from probation.audit.models import Entry
from tests.api import PROBLEM, Ask, problem, reasons
from tests.factories.appointments import an_appointment
from tests.factories.sentences import a_community_order
from tests.factories.times import at

NOW = "2017-03-01 11:00"
CONTACTS = "/api/v1/contacts/"


@pytest.mark.parametrize("body", ["{", "", '{"person": }', "\xff"])
def test_a_body_that_cannot_be_read_is_a_problem(officer: User, ask: Ask, body: str) -> None:
    response = ask(officer, NOW).post(CONTACTS, body.encode("latin-1"), content_type="application/json")
    assert problem(response, 400)["title"] == "Bad Request"


@pytest.mark.parametrize("body", ["[]", '"text"', "null", "5"])
def test_a_body_that_holds_no_fields_is_a_problem_that_says_so(officer: User, ask: Ask, body: str) -> None:
    response = ask(officer, NOW).post(CONTACTS, body, content_type="application/json")
    assert problem(response, 400)["errors"]


def test_a_type_of_body_not_taken_is_a_problem(officer: User, ask: Ask) -> None:
    response = ask(officer, NOW).post(CONTACTS, "<contact/>", content_type="application/xml")
    assert "application/xml" in problem(response, 415)["detail"]


def test_a_method_not_taken_is_a_problem_that_names_those_that_are(officer: User, ask: Ask) -> None:
    response = ask(officer, NOW).delete(CONTACTS)
    assert problem(response, 405)["title"] == "Method Not Allowed"
    assert response["Allow"] == "GET, POST, HEAD, OPTIONS"


def test_whatever_a_client_prefers_a_problem_is_json(officer: User, ask: Ask) -> None:
    response = ask(officer, NOW).get("/api/v1/people/X999999/", headers={"accept": "text/html"})
    assert problem(response, 404)["type"] == "about:blank"


def test_a_field_within_another_is_named_by_both(officer: User, ask: Ask) -> None:
    sent = {"person": "X123456", "type": "COAP", "starts_at": "2017-03-08T10:00:00Z", "on": [{"sentence": 1}, {}, 3]}
    told = reasons(ask(officer, NOW).post(CONTACTS, sent, format="json"), 400)
    assert set(told) == {"on.1.sentence", "on.2"}


def test_a_refusal_names_the_rule_its_version_and_where_it_stands(officer: User, ask: Ask) -> None:
    order = a_community_order(officer)
    sent = {
        "person": order.person.crn,
        "type": "COAP",
        "on": [{"sentence": order.pk}],
        "starts_at": "2016-11-01T10:00:00Z",
    }
    told = problem(ask(officer, NOW).post(CONTACTS, sent, format="json"), 422)
    assert told["errors"] == [
        {"field": "starts_at", "reason": "Community order had not begun on that day: it begins on 1 December 2016."}
    ]
    assert (told["rule"], told["version"]) == ("cases.arrange_appointment", "within the sentence")
    assert "CJA 2003, ss.220 and 220A" in told["citation"]


def test_a_refusal_of_access_is_audited_with_who_asked_for_what(
    officer: User, everybody: dict[str, User], ask: Ask
) -> None:
    order = a_community_order(officer)
    path = f"/api/v1/people/{order.person.crn}/"
    contact = an_appointment(order, starts_at=at("2017-03-01 10:00"))
    outcome = f"/api/v1/contacts/{contact.pk}/outcome/"
    problem(ask(everybody["inspector"], NOW).patch(path, {"version": 1}, format="json"), 403)
    problem(ask(everybody["inspector"], NOW).post(outcome, {}, format="json"), 403)
    problem(ask(everybody["stranger"], NOW).get(f"/api/v1/sentences/{order.pk}/"), 404)
    refused = Entry.objects.filter(verb="access.refused").order_by("pk")
    assert [(entry.actor, entry.crn, entry.facts["act"], entry.facts["path"]) for entry in refused] == [
        (everybody["inspector"].username, order.person.crn, "keep_the_record", path),
        (everybody["inspector"].username, order.person.crn, "record_an_outcome", outcome),
        (
            everybody["stranger"].username,
            "",
            f"see sentence {order.pk}",
            f"/api/v1/sentences/{order.pk}/",
        ),
    ]


def test_nobody_is_audited_where_nobody_is_signed_in(db: None) -> None:
    problem(APIClient().get("/api/v1/people/X123456/"), 401)
    assert Entry.objects.count() == 0


def test_what_breaks_under_the_api_is_a_problem_that_says_nothing_was_saved(
    officer: User, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError("a secret of the machine")

    monkeypatch.setattr(visible_records, "visible_to", broken)
    client = ask(officer, NOW)
    client.raise_request_exception = False
    told = problem(client.get("/api/v1/sentences/"), 500)
    assert told["detail"] == "Something went wrong. It is being looked into; nothing was saved."


def test_what_breaks_elsewhere_is_a_page(db: None) -> None:
    response = server_error(RequestFactory().get("/cases/"))
    assert (response.status_code, response["Content-Type"]) == (500, "text/html; charset=utf-8")


def test_a_page_that_is_not_there_is_no_problem(db: None) -> None:
    assert Client().get("/nothing/")["Content-Type"] != PROBLEM
