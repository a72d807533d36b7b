"""People over the API: found, shown, kept; never overwritten, and never shown to somebody who may not see them."""

from typing import Any

import pytest

from cases.actions.keep_person import keep_person
from cases.models import Person
from cases.vocabulary import RoshLevel
from probation.accounts.models import User
from probation.audit.models import Entry
from tests.api import Ask, changes, problem, reads, reasons
from tests.cases.queries.counting import queries_of
from tests.factories.people import a_person, details
from tests.factories.risk import an_assessment
from tests.factories.sentences import a_community_order
from tests.factories.times import at

NOW = "2017-03-01 11:00"
PEOPLE = "/api/v1/people/"


@pytest.fixture
def person(officer: User) -> Person:
    return a_community_order(officer, last_name="Baker", first_name="Ann").person


def address(person: Person) -> str:
    return f"{PEOPLE}{person.crn}/"


def crns(response: Any) -> list[str]:
    assert response.status_code == 200, response.content
    return [row["crn"] for row in response.json()["results"]]


def test_the_list_holds_the_people_one_may_see_by_name(
    person: Person, officer: User, everybody: dict[str, User], ask: Ask
) -> None:
    other = a_community_order(officer, last_name="Abel", first_name="Zoe").person
    elsewhere = a_community_order(everybody["stranger"], last_name="Carr").person
    assert crns(ask(officer, NOW).get(PEOPLE)) == [other.crn, person.crn]
    assert crns(ask(everybody["stranger"], NOW).get(PEOPLE)) == [elsewhere.crn]
    assert crns(ask(everybody["inspector"], NOW).get(PEOPLE)) == [other.crn, person.crn, elsewhere.crn]
    assert crns(ask(everybody["sysadmin"], NOW).get(PEOPLE)) == []


def test_a_row_says_under_what_and_by_whom_a_person_is_supervised(person: Person, officer: User, ask: Ask) -> None:
    (row,) = ask(officer, NOW).get(PEOPLE).json()["results"]
    (sentence,) = row.pop("sentences")
    assert row == {
        "crn": person.crn,
        "first_name": "Ann",
        "last_name": "Baker",
        "preferred_name": "",
        "date_of_birth": "1987-04-13",
        "rosh": "",
        "limited_access": False,
        "died_on": None,
    }
    assert sentence["officer"] == {"username": officer.username, "name": "Ana Example"}
    assert (sentence["kind"], sentence["in_breach"]) == ("community-order", False)


def test_the_list_is_narrowed_to_ones_own_the_teams_and_a_risk(
    person: Person, officer: User, everybody: dict[str, User], ask: Ask
) -> None:
    colleagues = a_community_order(everybody["colleague"], last_name="Cole").person
    an_assessment(colleagues, RoshLevel.HIGH, by=everybody["colleague"])
    client = ask(officer, NOW)
    assert crns(client.get(PEOPLE, {"whose": "mine"})) == [person.crn]
    assert crns(client.get(PEOPLE, {"whose": "team"})) == [person.crn, colleagues.crn]
    assert crns(client.get(PEOPLE, {"rosh": ["high", "very-high"]})) == [colleagues.crn]
    assert crns(client.get(PEOPLE, {"rosh": "low"})) == []


def test_a_search_finds_a_misspelt_name_and_only_whom_one_may_see(
    person: Person, officer: User, everybody: dict[str, User], ask: Ask
) -> None:
    a_community_order(everybody["stranger"], last_name="Baker", first_name="Ann")
    client = ask(officer, NOW)
    assert crns(client.get(PEOPLE, {"search": "anne bakker"})) == [person.crn]
    assert crns(client.get(PEOPLE, {"search": person.crn.lower()})) == [person.crn]
    assert crns(client.get(PEOPLE, {"search": "13/4/1987"})) == [person.crn]
    assert crns(client.get(PEOPLE, {"search": "nobody"})) == []


def test_what_is_asked_must_make_sense_and_every_mistake_is_named(officer: User, ask: Ask) -> None:
    asked = {"page": "0", "page_size": "101", "whose": "theirs", "rosh": "medium-rare", "name": "Ann"}
    assert set(reasons(ask(officer, NOW).get(PEOPLE, asked), 400)) == {"page", "page_size", "whose", "rosh", "name"}


def test_pages_hold_what_is_asked_for_and_no_more(person: Person, officer: User, ask: Ask) -> None:
    others = [a_community_order(officer, last_name=f"Smith{letter}").person for letter in "abc"]
    first = ask(officer, NOW).get(PEOPLE, {"page_size": 3})
    assert (crns(first), first.json()["count"]) == ([person.crn, others[0].crn, others[1].crn], 4)
    assert crns(ask(officer, NOW).get(first.json()["next"])) == [others[2].crn]
    problem(ask(officer, NOW).get(PEOPLE, {"page": 9}), 404)


@pytest.mark.parametrize("asked", [{}, {"search": "smith"}, {"whose": "mine"}])
def test_the_queries_are_as_many_for_many_people_as_for_few(officer: User, ask: Ask, asked: dict[str, str]) -> None:
    def queries() -> int:
        client = ask(officer, NOW)
        return queries_of(lambda: crns(client.get(PEOPLE, asked))[0])

    a_community_order(officer)
    few = queries()
    for _ in range(4):
        a_community_order(officer)
    assert queries() == few


def test_a_person_is_shown_with_what_stands_at_the_head_and_the_read_is_audited(
    person: Person, officer: User, ask: Ask
) -> None:
    shown = ask(officer, NOW).get(address(person)).json()
    assert shown["at_the_head"]["order_status"] == "Community order to 30 November 2017"
    assert shown["at_the_head"]["age"] == 29
    assert (shown["version"], shown["ethnicity"], shown["aliases"]) == (person.version, "NS", [])
    assert reads(person, officer) == ["personal details"]


def test_a_list_leaves_no_read_but_of_the_one_person_it_is_narrowed_to(person: Person, officer: User, ask: Ask) -> None:
    client = ask(officer, NOW)
    client.get("/api/v1/contacts/")
    assert reads(person, officer) == []
    client.get("/api/v1/contacts/", {"person": person.crn})
    client.get("/api/v1/clocks/", {"sentence": person.sentences.get().pk})
    assert reads(person, officer) == ["contacts", "clocks"]


def test_somebody_who_may_not_see_a_person_is_told_there_is_none_and_that_is_audited(
    person: Person, everybody: dict[str, User], ask: Ask
) -> None:
    stranger = everybody["stranger"]
    told = problem(ask(stranger, NOW).get(address(person)), 404)
    assert told["detail"] == f"There is no person with the CRN {person.crn} that you can see."
    assert problem(ask(stranger, NOW).get(f"{PEOPLE}X999999/"), 404)["detail"].startswith("There is no person")
    refused = Entry.objects.filter(verb="access.refused", actor=stranger.username, crn=person.crn)
    assert refused.get().facts["path"] == address(person)


def test_what_is_sent_is_kept_and_the_rest_stays(person: Person, officer: User, ask: Ask) -> None:
    sent = {
        "version": person.version,
        "preferred_name": "Annie",
        "phone": "0121 496 0000",
        "aliases": [{"first_name": "Anne", "last_name": "Bakewell"}],
    }
    shown = ask(officer, NOW).patch(address(person), sent, format="json")
    assert shown.status_code == 200
    assert (shown.json()["preferred_name"], shown.json()["version"]) == ("Annie", person.version + 1)
    kept = Person.objects.get(pk=person.pk)
    assert (kept.first_name, kept.preferred_name, kept.phone) == ("Ann", "Annie", "0121 496 0000")
    assert [str(alias) for alias in kept.aliases.all()] == ["Anne Bakewell"]
    assert "bakewell" in kept.search_keys


def test_aliases_left_out_stay(officer: User, ask: Ask) -> None:
    person = a_person(officer, aliases=[("Jack", "Smith")])
    a_community_order(officer, person=person)
    ask(officer, NOW).patch(address(person), {"version": person.version, "phone": "1"}, format="json")
    assert [str(alias) for alias in person.aliases.all()] == ["Jack Smith"]


def test_a_change_without_the_version_seen_is_not_made(person: Person, officer: User, ask: Ask) -> None:
    before = changes()
    told = reasons(ask(officer, NOW).patch(address(person), {"phone": "1", "nickname": "A"}, format="json"), 400)
    assert set(told) == {"version", "nickname"}
    assert changes() == before


def test_a_change_of_what_somebody_changed_since_says_who_and_when_and_is_not_made(
    person: Person, officer: User, manager: User, ask: Ask
) -> None:
    seen = person.version
    keep_person(person, details(first_name="Ann", last_name="Baker", phone="2"), by=manager, at=at("2017-02-28 09:30"))
    before = changes()
    told = problem(ask(officer, NOW).patch(address(person), {"version": seen, "phone": "3"}, format="json"), 409)
    assert told["changed_by"] == "Max Manager"
    assert told["changed_at"] == "2017-02-28T09:30:00Z"
    assert told["detail"] == "Max Manager changed this on 28 February 2017 at 9:30am. Nothing of yours was saved."
    assert (Person.objects.get(pk=person.pk).phone, changes()) == ("2", before)


def test_a_refused_change_gives_every_reason_and_changes_nothing(person: Person, officer: User, ask: Ask) -> None:
    before = changes()
    sent = {"version": person.version, "last_name": "", "pnc": "12", "prison_number": "B", "phone": "3"}
    response = ask(officer, NOW).patch(address(person), sent, format="json")
    assert set(reasons(response, 422)) == {"last_name", "pnc", "prison_number"}
    told = response.json()
    assert (told["rule"], told["version"]) == ("cases.identify_person", "sound names and numbers")
    assert told["citation"]
    assert (Person.objects.get(pk=person.pk).phone, changes()) == ("", before)


@pytest.mark.parametrize("who", ["senior", "enforcement officer", "inspector"])
def test_somebody_who_may_only_read_keeps_nothing_and_that_is_audited(
    person: Person, everybody: dict[str, User], who: str, ask: Ask
) -> None:
    before = changes()
    sent = {"version": person.version, "phone": "3"}
    told = problem(ask(everybody[who], NOW).patch(address(person), sent, format="json"), 403)
    assert told["detail"] == "Your role does not let you keep the record here."
    assert Entry.objects.get(verb="access.refused").actor == everybody[who].username
    assert (Person.objects.get(pk=person.pk).phone, changes()) == ("", before)
