"""Tokens and sessions: how a client signs in, and how it is kept out."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.conf import settings
from django.core.cache import cache
from rest_framework.authtoken.models import Token
from rest_framework.test import APIClient

from cases.models import Contact
from probation.accounts.models import User
from tests.api import PROBLEM, problem, reasons
from tests.factories.sentences import a_community_order
from tests.factories.times import at

TOKEN, PEOPLE, CONTACTS = "/api/v1/token/", "/api/v1/people/", "/api/v1/contacts/"
PASSWORD = "a long enough secret"
NOW = at("2017-03-01 11:00")


@pytest.fixture(autouse=True)
def _nobody_has_asked_yet() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def known(officer: User) -> User:
    officer.set_password(PASSWORD)
    officer.save()
    return officer


def asked(user: User, password: str = PASSWORD, **extra: str) -> APIClient:
    client = APIClient(**extra)
    client.response = client.post(TOKEN, {"username": user.username, "password": password}, format="json")
    return client


def with_token(key: str) -> APIClient:
    client = APIClient(enforce_csrf_checks=True)
    client.credentials(HTTP_AUTHORIZATION=f"Token {key}")
    return client


def test_a_password_gets_a_token_and_the_token_lets_in(known: User) -> None:
    response = asked(known).response
    assert response.status_code == 200
    assert with_token(response.json()["token"]).get(PEOPLE).status_code == 200


def test_a_token_asked_for_again_is_the_same_while_it_lasts_and_no_longer(known: User) -> None:
    with time_machine.travel(NOW, tick=False) as clock:
        first = asked(known).response.json()
        assert first["expires_at"] == (NOW + timedelta(seconds=settings.SESSION_COOKIE_AGE)).isoformat().replace(
            "+00:00", "Z"
        )
        assert asked(known).response.json() == first
        assert with_token(first["token"]).get(PEOPLE).status_code == 200
        clock.shift(settings.SESSION_COOKIE_AGE)
        told = problem(with_token(first["token"]).get(PEOPLE), 401)
        assert told["detail"] == "The token has expired. Ask for a new one."
        second = asked(known).response.json()["token"]
        assert second != first["token"]
        assert with_token(second).get(PEOPLE).status_code == 200


def test_a_token_that_is_unknown_or_of_an_account_closed_does_not_let_in(known: User) -> None:
    problem(with_token("0" * 40).get(PEOPLE), 401)
    token = asked(known).response.json()["token"]
    known.is_active = False
    known.save()
    problem(with_token(token).get(PEOPLE), 401)
    assert asked(known).response.status_code == 400


def test_a_wrong_password_and_an_unknown_name_are_told_alike(known: User) -> None:
    wrong = problem(asked(known, "guess").response, 400)
    known.username = "nobody"
    assert problem(asked(known).response, 400) == wrong
    assert Token.objects.count() == 0


def test_what_is_missing_and_unknown_is_named(db: None) -> None:
    assert set(reasons(APIClient().post(TOKEN, {"user": "x"}, format="json"), 400)) == {"user", "username", "password"}


def test_a_password_cannot_be_guessed_from_many_addresses(known: User) -> None:
    statuses = [asked(known, "guess", REMOTE_ADDR=f"10.0.0.{number}").response for number in range(11)]
    assert [response.status_code for response in statuses] == [400] * 10 + [429]
    assert int(statuses[-1]["Retry-After"]) > 0
    assert statuses[-1]["Content-Type"] == PROBLEM


def test_many_names_cannot_be_tried_from_one_address_whatever_it_says_of_itself(known: User) -> None:
    statuses = []
    for number in range(21):
        known.username = f"name-{number}"
        statuses.append(asked(known, "guess", HTTP_X_FORWARDED_FOR=f"10.0.0.{number}").response.status_code)
    assert statuses == [400] * 20 + [429]


def test_a_session_reads_but_writes_only_with_the_pages_own_secret(officer: User) -> None:
    order = a_community_order(officer)
    sent = {
        "person": order.person.crn,
        "type": "COAP",
        "on": [{"sentence": order.pk}],
        "starts_at": "2017-03-08T14:30:00Z",
    }
    with time_machine.travel(NOW, tick=False):
        client = APIClient(enforce_csrf_checks=True)
        client.force_login(officer)
        assert client.get(PEOPLE).status_code == 200
        told = problem(client.post(CONTACTS, sent, format="json"), 403)
        assert "CSRF" in told["detail"]
        assert Contact.objects.count() == 0
        client.get("/sign-out/")
        secret = "a" * 32
        client.cookies["csrftoken"] = secret
        response = client.post(CONTACTS, sent, format="json", headers={"X-CSRFToken": secret})
        assert response.status_code == 201


def test_a_token_writes_without_it(officer: User) -> None:
    order = a_community_order(officer)
    sent = {"person": order.person.crn, "type": "COAP", "on": [{"sentence": order.pk}]}
    with time_machine.travel(NOW, tick=False):
        client = with_token(Token.objects.create(user=officer).key)
        response = client.post(CONTACTS, {**sent, "starts_at": "2017-03-08T14:30:00Z"}, format="json")
    assert response.status_code == 201
