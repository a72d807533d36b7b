"""The questions of recall on their pages and over the API."""

import pytest
from django.test import Client
from django.urls import reverse

from probation.accounts.models import User
from tests.enforcement.web.reading import text

SUITABILITY = {
    "revoked_on": "2026-04-10",
    "sentence": "12 years",
    "kind": "determinate",
    "mappa_category": "1",
    "mappa_level": "1",
}


@pytest.fixture
def reader(client: Client, officer: User) -> Client:
    client.force_login(officer)
    return client


def page(reader: Client, rule: str, **keys: str) -> str:
    return text(reader.get(reverse("rule", args=[rule]), keys))


def test_each_test_of_suitability_is_shown_with_its_result(reader: Client) -> None:
    shown = page(reader, "fixed-term-suitability", **SUITABILITY, born_on="1987-06-01")
    assert "Outcome mandatory Fixed-term, if recalled at all" in shown
    assert "Length days 56" in shown
    assert "Not managed at MAPPA level 2 or 3 Sentencing Act 2026, ss.31 to 33 Met" in shown


@pytest.mark.parametrize("born_on", [{}, {"born_on": "unknown"}])
def test_a_date_of_birth_left_empty_is_unknown_and_excludes(reader: Client, born_on: dict[str, str]) -> None:
    shown = page(reader, "fixed-term-suitability", **SUITABILITY, **born_on)
    assert "Outcome excluded" in shown
    assert "Length days None" in shown
    assert "find out: it is known whether the person is 18" in shown


def test_times_are_read_and_shown(reader: Client) -> None:
    shown = page(reader, "recall-timetable", agreed_at="2017-03-25T20:00+00:00", emergency="no")
    assert "PPCS by 26 March 2017 at 9pm" in shown


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("recall-timetable/?agreed_at=2017-06-03T23:00+01:00&emergency=yes", 200, "2017-06-04T23:00:00+01:00"),
        ("recall-timetable/?agreed_at=2017-06-03&emergency=yes", 400, "agreed_at"),
        ("deemed-notified/?last_contact_on=2015-04-12", 422, "deemed-notified"),
        ("unlawfully-at-large/?revoked_on=2017-03-01&returned_on=2017-03-20", 200, '"days":18'),
    ],
)
def test_the_api_answers_as_the_command_does(reader: Client, address: str, status: int, said: str) -> None:
    answer = reader.get(f"/api/v1/rules/{address}")
    assert answer.status_code == status
    assert said in answer.content.decode()
