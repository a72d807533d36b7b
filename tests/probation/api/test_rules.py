"""The rules explained over the API: the same answers as the command, to every role."""

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command

from probation.accounts.models import User
from probation.rules import rules
from tests.api import Ask, problem, reasons

NOW = "2017-03-01 11:00"
RULES = "/api/v1/rules/"
QUESTIONS = [
    ("breach-decision", {"failed_on": "2017-04-07"}),
    ("breach-decision", {"failed_on": "2017-04-12", "count_mode": "inclusive"}),
    ("breach-timetable", {"failed_on": "2017-04-12"}),
    ("warning-life", {"given_on": "2016-02-29"}),
    ("first-contact", {"sentence": "licence", "starts_on": "2017-04-13"}),
    ("plan-due", {"first_attended_on": "2017-04-13"}),
    (
        "pss-period",
        {"sentenced_on": "2017-01-10", "term": "12 weeks", "offence_on": "2016-11-01", "born_on": "1990-05-05"},
    ),
]


def of_the_command(name: str, keys: dict[str, str]) -> Any:
    written = StringIO()
    call_command("rule", name, *(f"{key}={value}" for key, value in keys.items()), json=True, stdout=written)
    return json.loads(written.getvalue())


@pytest.mark.parametrize(("name", "keys"), QUESTIONS)
def test_an_answer_is_that_of_the_command(officer: User, ask: Ask, name: str, keys: dict[str, str]) -> None:
    response = ask(officer, NOW).get(f"{RULES}{name}/", keys)
    assert response.status_code == 200
    assert response.json() == of_the_command(name, keys)


def test_an_answer_says_which_days_count_and_where_it_stands_written(officer: User, ask: Ask) -> None:
    answer = ask(officer, NOW).get(f"{RULES}breach-decision/", {"failed_on": "2017-04-12"}).json()
    assert answer["due_on"] == "2017-04-24"
    assert answer["counted"] == ["2017-04-13", "2017-04-18", "2017-04-19", "2017-04-20", "2017-04-21", "2017-04-24"]
    assert {"date": "2017-04-14", "reason": "Good Friday"} in answer["skipped"]
    assert (answer["rule"], bool(answer["version"]), bool(answer["citation"])) == ("breach-decision", True, True)


@pytest.mark.parametrize(
    ("name", "query", "named"),
    [
        ("breach-decision", "", {"failed_on"}),
        ("breach-decision", "failed_on=2017-02-30&count_mode=both&why=x", {"failed_on", "count_mode", "why"}),
        ("breach-decision", "failed_on=2017-04-07&failed_on=2017-04-10", {"failed_on"}),
        ("pss-period", "term=12+fortnights&born_on=", {"term", "born_on", "sentenced_on", "offence_on"}),
        ("breach-decision", "failed_on=2199-12-30", {"failed_on"}),
    ],
)
def test_every_bad_key_is_named(officer: User, ask: Ask, name: str, query: str, named: set[str]) -> None:
    told = problem(ask(officer, NOW).get(f"{RULES}{name}/?{query}"), 400)
    assert {error["field"] for error in told["errors"]} == named
    assert all(error["field"] in error["reason"] for error in told["errors"])


def test_a_date_on_which_no_version_was_in_force_is_refused_with_a_sentence(officer: User, ask: Ask) -> None:
    told = problem(ask(officer, NOW).get(f"{RULES}breach-decision/", {"failed_on": "2010-04-12"}), 422)
    assert "breach-decision" in told["detail"]
    assert "2010-04-12" in told["detail"]


def test_a_rule_that_is_not_there_is_told_with_those_that_are(officer: User, ask: Ask) -> None:
    told = problem(ask(officer, NOW).get(f"{RULES}breach/", {"failed_on": "2017-04-12"}), 404)
    assert "breach-decision" in told["detail"]


def test_the_index_names_each_rule_with_its_keys_and_address(officer: User, ask: Ask) -> None:
    client = ask(officer, NOW)
    index = {question["name"]: question for question in client.get(RULES).json()}
    assert set(index) == {rule.name for rule in rules()}
    question = index["breach-decision"]
    assert question["url"] == f"{RULES}breach-decision/"
    failed_on, count_mode = question["keys"]
    assert (failed_on["name"], failed_on["kind"], failed_on["required"]) == ("failed_on", "date", True)
    assert (count_mode["required"], count_mode["choices"]) == (False, ["exclusive", "inclusive"])


def test_every_role_may_ask(everybody: dict[str, User], ask: Ask) -> None:
    for user in everybody.values():
        client = ask(user, NOW)
        assert client.get(RULES).status_code == 200
        assert client.get(f"{RULES}warning-life/", {"given_on": "2016-02-29"}).json()["last_live_day"] == "2017-02-28"


def test_wrong_keys_of_one_question_come_with_a_reason_each(officer: User, ask: Ask) -> None:
    told = reasons(ask(officer, NOW).get(f"{RULES}warning-life/", {"given": "2016-02-29"}), 400)
    assert told["given_on"].startswith("given_on is missing")
