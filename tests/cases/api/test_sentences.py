"""Sentences over the API."""

import pytest

from cases.actions.end_sentence import end_sentence
from cases.models import Sentence
from cases.vocabulary import EndReason
from probation.accounts.models import User
from tests.api import Ask, problem, reads, reasons
from tests.cases.queries.counting import queries_of
from tests.factories.sentences import a_community_order, a_custodial_sentence, a_suspended_sentence_order
from tests.factories.times import at

NOW = "2017-03-01 11:00"
SENTENCES = "/api/v1/sentences/"


@pytest.fixture
def order(officer: User) -> Sentence:
    return a_community_order(officer)


def test_the_list_is_narrowed_by_person_kind_end_and_whose(
    order: Sentence, officer: User, everybody: dict[str, User], ask: Ask
) -> None:
    licence = a_custodial_sentence(everybody["colleague"]).licence
    a_suspended_sentence_order(everybody["stranger"])
    ended = a_community_order(officer, person=order.person, sentenced_on="2016-11-01")
    end_sentence(ended, because=EndReason.REVOKED, ended_on=at("2017-01-09").date(), by=officer, at=at("2017-01-09"))

    def found(**asked: object) -> list[int]:
        rows = ask(officer, NOW).get(SENTENCES, asked).json()["results"]
        return [row["id"] for row in rows if row["kind"] != "post-sentence-supervision"]

    assert found() == [licence.pk, order.pk, ended.pk]
    assert found(whose="mine") == [order.pk, ended.pk]
    assert found(whose="team", kind="licence") == [licence.pk]
    assert found(person=order.person.crn, ended="yes") == [ended.pk]
    assert found(person=order.person.crn, ended="no") == [order.pk]


def test_a_sentence_is_shown_with_its_requirements_dates_and_who_had_it(
    order: Sentence, officer: User, ask: Ask
) -> None:
    shown = ask(officer, NOW).get(f"{SENTENCES}{order.pk}/").json()
    (requirement,) = shown["requirements"]
    (allocation,) = shown["allocations"]
    assert (requirement["category"], requirement["days"], requirement["done"]) == ("F", 20, 0)
    assert allocation["officer"]["username"] == officer.username
    assert (shown["person"], shown["ends_on"], shown["rule_set"]) == (
        order.person.crn,
        order.ends_on.isoformat(),
        order.rule_set,
    )
    assert reads(order.person, officer) == ["sentence"]


def test_a_sentence_of_somebody_not_seen_is_not_there(order: Sentence, everybody: dict[str, User], ask: Ask) -> None:
    client = ask(everybody["stranger"], NOW)
    problem(client.get(f"{SENTENCES}{order.pk}/"), 404)
    problem(client.get(SENTENCES, {"person": order.person.crn}), 404)
    problem(client.get("/api/v1/clocks/", {"sentence": order.pk}), 404)
    assert client.get(SENTENCES).json()["count"] == 0


def test_every_wrong_key_is_named(officer: User, ask: Ask) -> None:
    asked = {"kind": "fine", "ended": "perhaps", "whose": "x", "person": "X12345678", "sentence": "1"}
    assert set(reasons(ask(officer, NOW).get(SENTENCES, asked), 400)) == set(asked)


def test_the_queries_do_not_grow_with_the_sentences(order: Sentence, officer: User, ask: Ask) -> None:
    client = ask(officer, NOW)
    few = queries_of(lambda: client.get(SENTENCES))
    client.logout()
    for _ in range(3):
        a_community_order(officer)
    client = ask(officer, NOW)
    assert queries_of(lambda: client.get(SENTENCES)) == few
