"""The page around every page: header, sign in, error pages, the gallery."""

import re
from typing import Any

import pytest
from django.contrib import messages
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.test import Client
from django.urls import include, path

from probation.accounts.models import User

GALLERY = ["/components/", "/components/forms/", "/components/forms/?errors"]
ERROR_PAGES = [f"/components/errors/{name}/" for name in ("400", "403", "403_csrf", "404", "409", "500")]


def _refuse(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied("Only the responsible officer may decide.")


def _misread(request: HttpRequest) -> HttpResponse:
    raise BadRequest


def _break(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("for the test of the 500 page")


def _tell(request: HttpRequest) -> HttpResponse:
    messages.success(request, "Outcome <recorded>.")
    messages.warning(request, "No future appointment.")
    return render(request, "base.html")


for _view in (_refuse, _misread, _break):
    _view.login_required = False  # type: ignore[attr-defined]

urlpatterns = [
    path("refuse/", _refuse),
    path("misread/", _misread),
    path("break/", _break),
    path("tell/", _tell),
    path("", include("probation.urls")),
]


@pytest.fixture(autouse=True)
def _urls(settings: Any) -> None:
    settings.ROOT_URLCONF = __name__


@pytest.fixture
def officer(db: None) -> User:
    return User.objects.create_user("ana", password="x", first_name="Ana", last_name="Example", role_code="inspector")


def text(response: Any) -> str:
    return " ".join(response.content.decode().split())


def test_a_page_says_who_is_signed_in_and_lets_them_out(client: Client, officer: User) -> None:
    client.force_login(officer)
    page = text(client.get("/components/"))
    assert "Ana Example" in page
    assert "Inspector" in page
    assert re.search(r'<form [^>]*method="post" action="/sign-out/">.*?csrfmiddlewaretoken.*?Sign out', page)


@pytest.mark.django_db
def test_signing_in_wrongly_says_so_and_does_not_say_which_was_wrong(client: Client) -> None:
    page = text(client.post("/sign-in/", {"username": "nobody", "password": "x"}))
    assert "<title>Error: Sign in – Probation enforcement and recall</title>" in page
    assert "Enter a correct username and password." in page
    assert 'value="nobody"' in page


@pytest.mark.django_db
def test_signing_in_with_nothing_asks_for_both(client: Client) -> None:
    page = text(client.post("/sign-in/", {}))
    assert '<a href="#id_username">Enter username</a>' in page
    assert '<a href="#id_password">Enter password</a>' in page


@pytest.mark.parametrize("demo", [True, False])
def test_demonstration_accounts_are_listed_only_in_a_demonstration(client: Client, settings: Any, demo: bool) -> None:
    settings.DEMO_MODE = demo
    page = text(client.get("/sign-in/"))
    assert ("officer-crc" in page) is demo
    assert ("No real person’s data." in page) is demo


def test_messages_are_shown_once_with_success_apart_from_the_rest(client: Client, officer: User) -> None:
    client.force_login(officer)
    page = text(client.get("/tell/"))
    assert "Outcome &lt;recorded&gt;." in page
    assert page.count("govuk-notification-banner--success") == 1
    assert page.count('role="region"') == 1
    assert 'id="1-message"' in page
    assert 'id="2-message"' in page


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("/refuse/", 403, "Only the responsible officer may decide."),
        ("/refuse/", 403, "ask your line manager"),
        ("/misread/", 400, "The request could not be read"),
        ("/break/", 500, "Sorry, there is a problem with the service"),
    ],
)
def test_an_error_page_says_what_to_do_without_a_database(address: str, status: int, says: str) -> None:
    response = Client(raise_request_exception=False).get(address)
    assert response.status_code == status
    assert says in text(response)


def test_a_page_that_is_not_there_says_what_it_may_be(client: Client, officer: User) -> None:
    client.force_login(officer)
    response = client.get("/nowhere/")
    assert response.status_code == 404
    assert "one that you cannot see" in text(response)


def test_a_form_that_was_open_too_long_says_how_to_keep_what_was_typed() -> None:
    response = Client(enforce_csrf_checks=True).post("/sign-in/", {"username": "ana"})
    assert response.status_code == 403
    assert "Copy anything you do not want to type again." in text(response)


@pytest.mark.parametrize("address", GALLERY + ERROR_PAGES)
def test_the_gallery_keeps_to_the_content_security_policy(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 200
    assert "default-src 'self'" in response.headers["Content-Security-Policy"]
    assert re.findall(r"<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=", text(response)) == []


@pytest.mark.parametrize("address", GALLERY + ERROR_PAGES)
def test_there_is_no_gallery_in_earnest_use(client: Client, settings: Any, address: str) -> None:
    settings.DEMO_MODE = False
    assert client.get(address).status_code == 404


def test_there_is_no_error_page_of_another_name(client: Client) -> None:
    assert client.get("/components/errors/base/").status_code == 404


def test_sending_the_form_of_the_gallery_checks_it(client: Client) -> None:
    page = text(client.post("/components/forms/", {"crn": "X1"}))
    assert "<title>Error: Form fields" in page
    assert 'value="X1"' in page
