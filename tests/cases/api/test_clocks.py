"""Clocks over the API: with the light, the days counted and not counted, and the source."""

from typing import Any

import pytest

from cases.models import Sentence
from probation.accounts.models import User
from tests.api import Ask, problem, reasons
from tests.cases.queries.counting import queries_of
from tests.factories.failures import a_failure
from tests.factories.sentences import a_community_order
from tests.factories.times import at

CLOCKS = "/api/v1/clocks/"
DECISION = {"kind": "D06"}


@pytest.fixture
def order(officer: User) -> Sentence:
    return a_community_order(officer)


def rows(response: Any) -> list[dict[str, Any]]:
    assert response.status_code == 200, response.content
    found: list[dict[str, Any]] = response.json()["results"]
    return found


def test_a_clock_says_which_days_count_and_which_do_not_and_by_what_rule(
    order: Sentence, officer: User, ask: Ask
) -> None:
    failure = a_failure(order, missed_at="2017-04-12")
    client = ask(officer, "2017-04-13 09:00")
    (letter,) = rows(client.get(CLOCKS, {"person": order.person.crn, "kind": "D02"}))
    assert letter["subject"] == f"enforcement.failure/{failure.pk}"
    assert (letter["started_on"], letter["due_on"]) == ("2017-04-12", "2017-04-18")
    assert letter["counted"] == ["2017-04-13", "2017-04-18"]
    assert letter["skipped"][0] == {"date": "2017-04-14", "reason": "Good Friday"}
    assert letter["citation"]
    assert letter["rule_version"]
    assert (letter["person"], letter["sentence"], letter["officer"]) == (order.person.crn, order.pk, "Ana Example")


def test_the_light_is_that_of_the_moment_and_narrows_the_list(order: Sentence, officer: User, ask: Ask) -> None:
    a_failure(order, missed_at="2017-04-12")
    asked = {"person": order.person.crn, "kind": "D02"}
    seen = {
        when: [
            (row["light"], row["late_by"]) for row in rows(ask(officer, when).get(CLOCKS, {**asked, "light": light}))
        ]
        for when, light in (
            ("2017-04-12 16:00", "green"),
            ("2017-04-18 09:00", "amber"),
            ("2017-04-20 09:00", "red"),
        )
    }
    assert seen == {
        "2017-04-12 16:00": [("green", 0)],
        "2017-04-18 09:00": [("amber", 0)],
        "2017-04-20 09:00": [("red", 2)],
    }
    assert rows(ask(officer, "2017-04-20 09:00").get(CLOCKS, {**asked, "light": ["green", "amber"]})) == []


def test_stopped_clocks_are_asked_for_by_themselves(order: Sentence, officer: User, ask: Ask) -> None:
    a_failure(order, missed_at="2017-04-12")
    stopped = rows(ask(officer, "2017-04-13 09:00").get(CLOCKS, {"kind": "D01", "stopped": "true"}))
    assert [(row["light"], row["stopped_because"]) for row in stopped] == [("met", "outcome recorded")]
    assert rows(ask(officer, "2017-04-13 09:00").get(CLOCKS, {"kind": "D01"})) == []


def test_whose_clocks_are_listed(order: Sentence, officer: User, everybody: dict[str, User], ask: Ask) -> None:
    a_failure(order, missed_at="2017-04-12")
    when, asked = "2017-04-13 09:00", {"kind": "D02"}

    def seen(who: str, whose: str) -> int:
        return len(rows(ask(everybody[who], when).get(CLOCKS, {**asked, "whose": whose})))

    assert (seen("officer", "mine"), seen("colleague", "mine"), seen("colleague", "all")) == (1, 0, 1)
    assert (seen("manager", "team"), seen("senior", "team"), seen("inspector", "team")) == (1, 1, 1)
    assert (seen("stranger", "all"), seen("sysadmin", "all")) == (0, 0)
    problem(ask(officer, when).get(CLOCKS, {"whose": "team"}), 403)


def test_a_window_of_the_persons_own_is_marked_as_one(order: Sentence, officer: User, ask: Ask) -> None:
    a_failure(order, missed_at="2017-04-12")
    found = {row["kind"]: row["is_window"] for row in rows(ask(officer, "2017-04-13 09:00").get(CLOCKS))}
    assert (found["D02"], found["D04"]) == (False, True)


def test_wrong_keys_are_named(officer: User, ask: Ask) -> None:
    asked = {"light": "blue", "stopped": "x", "whose": "y", "colour": "z"}
    assert set(reasons(ask(officer, "2017-04-13 09:00").get(CLOCKS, asked), 400)) == set(asked)


def test_the_queries_do_not_grow_with_the_clocks(order: Sentence, officer: User, ask: Ask) -> None:
    def queries() -> int:
        client = ask(officer, at("2017-04-13 09:00"))
        return queries_of(lambda: client.get(CLOCKS))

    few = queries()
    for _ in range(3):
        a_failure(a_community_order(officer), missed_at="2017-04-12")
    assert queries() == few
