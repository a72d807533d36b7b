"""The rules explained on pages give the answers of the command."""

import pytest
from django.test import Client
from django.urls import reverse

from probation.accounts.models import User
from probation.rules import rules
from tests.enforcement.web.reading import text


@pytest.fixture
def reader(client: Client, officer: User) -> Client:
    client.force_login(officer)
    return client


def page(name: str) -> str:
    return reverse("rule", args=[name])


def test_every_rule_is_listed_and_opens(reader: Client) -> None:
    listed = reader.get(reverse("rules")).content.decode()
    for rule in rules():
        assert f'href="{page(rule.name)}"' in listed
        assert rule.title in text(reader.get(page(rule.name)))


def test_the_answer_shows_its_days_its_version_and_its_source(reader: Client) -> None:
    boxes = {"failed_on-day": "12", "failed_on-month": "4", "failed_on-year": "2017"}
    answer = text(reader.get(page("breach-decision"), boxes))
    assert "Due on 24 April 2017" in answer
    assert "Fri 14 Apr 2017 Good Friday, not counted" in answer
    assert "Rule: breach-decision, version" in answer
    assert "Source: " in answer


def test_an_address_written_as_for_the_command_is_answered_and_shown_in_the_boxes(reader: Client) -> None:
    answer = reader.get(page("breach-decision"), {"failed_on": "2017-04-12", "count_mode": "inclusive"})
    assert "Due on 21 April 2017" in text(answer)
    assert 'name="failed_on-month" type="text" value="04"' in answer.content.decode()


def test_both_ends_of_supervision_are_given_and_the_mistaken_one_labelled(reader: Client) -> None:
    asked = {"sentenced_on": "2017-01-10", "term": "12 weeks", "offence_on": "2016-11-01", "born_on": "1990-01-01"}
    answer = text(reader.get(page("pss-period"), asked))
    assert "Applies Yes" in answer
    assert "Last day 20 February 2018" in answer
    assert "Sentence anniversary 10 January 2018 Twelve-month anniversary of the sentence" in answer


@pytest.mark.parametrize(
    ("name", "asked", "said"),
    [
        ("breach-decision", {"failed_on": ""}, "Enter failed on"),
        ("breach-decision", {"failed_on": "2017-02-30"}, "Failed on must be a real date"),
        ("breach-decision", {"failed_on": "2017-04-12", "count_mode": "sideways"}, "Select count mode"),
        ("breach-decision", {"failed_on": "1990-04-12"}, "was in force on 1990-04-12"),
        ("pss-period", {"term": "soon"}, "Enter sentenced on"),
        (
            "pss-period",
            {"sentenced_on": "2017-01-10", "term": "soon", "offence_on": "2016-11-01", "born_on": "1990-01-01"},
            "term: “soon” is not a term",
        ),
    ],
)
def test_a_question_that_cannot_be_answered_says_why(
    reader: Client, name: str, asked: dict[str, str], said: str
) -> None:
    answer = reader.get(page(name), asked)
    assert answer.status_code == 200
    assert "There is a problem" in text(answer)
    assert said in text(answer)
    assert answer.context["answer"] is None


def test_a_rule_there_is_not_is_not_found(reader: Client) -> None:
    assert reader.get(page("nonsense")).status_code == 404
