"""The audit of a person over the API."""

import pytest

from cases.models import Person
from probation.accounts.models import User
from tests.api import Ask, problem, reasons
from tests.cases.queries.counting import queries_of
from tests.factories.failures import a_failure
from tests.factories.sentences import a_community_order

NOW = "2017-04-13 09:00"


@pytest.fixture
def person(officer: User) -> Person:
    return a_failure(a_community_order(officer), missed_at="2017-04-12").person


def path(person: Person) -> str:
    return f"/api/v1/people/{person.crn}/audit/"


def test_it_says_who_did_what_in_which_role_when_and_by_which_rule(
    person: Person, officer: User, manager: User, ask: Ask
) -> None:
    rows = ask(manager, NOW).get(path(person), {"page_size": 100}).json()["results"]
    assert rows[0]["verb"] == "cases.person.read"
    alleged = next(row for row in rows if row["verb"] == "enforcement.failure.allege")
    assert alleged["actor"] == officer.username
    assert (alleged["actor_name"], alleged["actor_role"]) == ("Ana Example", "responsible-officer")
    assert (alleged["from_state"], alleged["to_state"]) == ("outcome-due", "alleged")
    assert alleged["at"] == "2017-04-12T15:00:00+01:00"
    assert alleged["rule"]
    assert alleged["citation"]


def test_it_is_narrowed_to_reads_changes_somebody_and_days(
    person: Person, officer: User, manager: User, ask: Ask
) -> None:
    client = ask(manager, NOW)

    def verbs(**asked: str) -> set[str]:
        return {row["verb"] for row in client.get(path(person), {"page_size": "100", **asked}).json()["results"]}

    assert verbs(what="reads") == {"cases.person.read"}
    assert "enforcement.failure.allege" in verbs(what="changes", actor=officer.username)
    assert verbs(what="changes", actor=manager.username) == set()
    assert verbs(latest="2017-04-11") & {"enforcement.failure.allege"} == set()
    assert "enforcement.failure.allege" in verbs(earliest="2017-04-12", latest="2017-04-12")


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("manager", 200),
        ("senior", 200),
        ("inspector", 200),
        ("officer", 403),
        ("ppcs", 403),
        ("stranger", 404),
        ("sysadmin", 404),
    ],
)
def test_who_may_see_it(person: Person, everybody: dict[str, User], who: str, status: int, ask: Ask) -> None:
    assert ask(everybody[who], NOW).get(path(person)).status_code == status


def test_wrong_keys_are_named(person: Person, manager: User, ask: Ask) -> None:
    asked = {"what": "deletions", "earliest": "yesterday", "person": person.crn}
    assert set(reasons(ask(manager, NOW).get(path(person), asked), 400)) == set(asked)
    problem(ask(manager, NOW).get("/api/v1/people/X999999/audit/"), 404)


def test_the_queries_do_not_grow_with_the_entries(person: Person, manager: User, ask: Ask) -> None:
    client = ask(manager, NOW)
    few = queries_of(lambda: client.get(path(person)))
    for _ in range(10):
        client.get(f"/api/v1/people/{person.crn}/")
    assert queries_of(lambda: client.get(path(person))) == few
