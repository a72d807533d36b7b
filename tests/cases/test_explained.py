"""The questions of the record, as asked and answered."""

import json
from typing import Any

import pytest

import cases.explained  # noqa: F401
from probation.policy import NotInForce, ProviderPolicy
from probation.rules import Answer, BadInput, ask
from probation.working_days.published import published_calendar

SENTENCE = {
    "sentenced_on": "2017-01-10",
    "term": "12 weeks",
    "offence_on": "2016-12-01",
    "born_on": "1990-01-01",
}


def answer_to(name: str, **given: str) -> Answer:
    return ask(name, given.items(), calendar=published_calendar(), settings=ProviderPolicy.default())


def as_json(name: str, **given: str) -> dict[str, Any]:
    found = json.loads(json.dumps(answer_to(name, **given).to_json()))
    assert isinstance(found, dict)
    return found


def problem_keys(**given: str) -> list[str]:
    with pytest.raises(BadInput) as refusal:
        answer_to("pss-period", **given)
    assert all(problem.key in problem.sentence for problem in refusal.value.problems)
    return [problem.key for problem in refusal.value.problems]


@pytest.mark.parametrize(
    ("sentence", "starts_on", "due_on", "days"),
    [
        ("community-order", "2017-12-21", "2018-01-02", 5),
        ("suspended-sentence-order", "2017-12-21", "2018-01-02", 5),
        ("licence", "2017-12-22", "2017-12-27", 1),
        ("licence", "2018-03-29", "2018-04-03", 1),
    ],
)
def test_the_first_contact(sentence: str, starts_on: str, due_on: str, days: int) -> None:
    found = as_json("first-contact", sentence=sentence, starts_on=starts_on)
    assert (found["due_on"], len(found["counted"])) == (due_on, days)
    assert found["rule"] == "first-contact"
    assert bool(found["notes"]) is (sentence == "licence")


@pytest.mark.parametrize("sentence", ["post-sentence-supervision", "supervision-default-order", "", "order"])
def test_the_first_contact_of_another_kind_of_sentence_is_not_asked(sentence: str) -> None:
    with pytest.raises(BadInput, match=r"^sentence"):
        answer_to("first-contact", sentence=sentence, starts_on="2017-12-21")


@pytest.mark.parametrize(("attended_on", "due_on"), [("2017-04-10", "2017-05-04"), ("2017-12-11", "2018-01-04")])
def test_the_plan(attended_on: str, due_on: str) -> None:
    found = as_json("plan-due", first_attended_on=attended_on)
    assert (found["due_on"], len(found["counted"])) == (due_on, 15)


def test_the_period_of_supervision_in_full() -> None:
    assert as_json("pss-period", **SENTENCE) == {
        "applies": True,
        "why": (
            "The term of 12 weeks is more than one day and less than two years, the offence was on or after "
            "1 February 2015, and the person was 27 when the custodial period was served."
        ),
        "conditional_release_on": "2017-02-20",
        "licence_ends_on": "2017-04-03",
        "first_day": "2017-04-04",
        "last_day": "2018-02-20",
        "sentence_expires_on": "2017-04-03",
        "sentence_anniversary": "2018-01-10",
        "sentence_anniversary_label": (
            "Twelve-month anniversary of the sentence: the end the inspection report gives, true only of immediate "
            "release"
        ),
        "rule": "pss-period",
        "version": "CJA 2003 and ORA 2014",
        "citation": (
            "CJA 2003, s.256AA(1) to (4); CJA 2003, ss.243A and 244; calculate-release-dates-api, TUSED; "
            "Sentencing Act 2026, s.34"
        ),
        "notes": [],
        "doubts": [],
    }


@pytest.mark.parametrize(
    ("changes", "dates"),
    [
        ({"remand_days": "10"}, ("2017-02-10", "2017-03-24", "2017-03-25", "2018-02-10")),
        ({"added_days": "7"}, ("2017-02-27", "2017-04-03", "2017-04-04", "2018-02-27")),
        ({"unlawfully_at_large_days": "10"}, ("2017-02-20", "2017-04-13", "2017-04-14", "2018-03-02")),
        (
            {"remand_days": "10", "added_days": "7", "unlawfully_at_large_days": "10"},
            ("2017-02-17", "2017-04-03", "2017-04-04", "2018-02-27"),
        ),
        ({"term": "84 days"}, ("2017-02-20", "2017-04-03", "2017-04-04", "2018-02-20")),
    ],
)
def test_the_days_that_move_the_dates(changes: dict[str, str], dates: tuple[str, ...]) -> None:
    found = as_json("pss-period", **{**SENTENCE, **changes})
    names = ("conditional_release_on", "licence_ends_on", "first_day", "last_day")
    assert tuple(found[name] for name in names) == dates


@pytest.mark.parametrize(
    "changes",
    [
        {"term": "2 years"},
        {"term": "1 day"},
        {"offence_on": "2015-01-31"},
        {"born_on": "1999-02-21"},
        {"sentenced_on": "2014-06-02", "offence_on": "2014-01-01"},
    ],
)
def test_no_supervision_is_an_answer_and_says_why(changes: dict[str, str]) -> None:
    found = as_json("pss-period", **{**SENTENCE, **changes})
    assert (found["applies"], found["first_day"], found["last_day"]) == (False, None, None)
    assert found["why"]


@pytest.mark.parametrize(
    ("changes", "keys"),
    [
        ({"term": "twelve weeks"}, ["term"]),
        ({"term": "0 days"}, ["term"]),
        ({"term": "200 years"}, ["term"]),
        ({"offence_on": "2017-01-11"}, ["offence_on"]),
        ({"born_on": "2017-01-10"}, ["born_on"]),
        ({"born_on": "2010-01-01"}, ["born_on"]),
        ({"born_on": "1850-01-01"}, ["born_on"]),
        ({"remand_days": "85"}, ["remand_days"]),
        ({"remand_days": "-1"}, ["remand_days"]),
        ({"added_days": "60"}, ["added_days"]),
        ({"added_days": "many"}, ["added_days"]),
        ({"unlawfully_at_large_days": "-10"}, ["unlawfully_at_large_days"]),
        (
            {"offence_on": "2017-02-01", "born_on": "2018-01-01", "remand_days": "300"},
            ["offence_on", "born_on", "remand_days"],
        ),
        ({"term": "", "born_on": "1990-13-01", "tagged_days": "3"}, ["tagged_days", "term", "born_on"]),
    ],
)
def test_what_cannot_be_is_refused_with_the_keys(changes: dict[str, str], keys: list[str]) -> None:
    assert problem_keys(**{**SENTENCE, **changes}) == keys


def test_every_missing_key_is_named() -> None:
    assert problem_keys() == ["sentenced_on", "term", "offence_on", "born_on"]


def test_a_sentence_before_the_act_is_not_answered() -> None:
    with pytest.raises(NotInForce, match="pss-period"):
        answer_to("pss-period", **{**SENTENCE, "sentenced_on": "2005-04-03", "offence_on": "2004-01-01"})


def test_the_working_runs_in_the_order_of_the_days_and_labels_the_reports_date() -> None:
    lines = [str(line) for line in answer_to("pss-period", **SENTENCE).working]
    assert lines == [
        "Tue 10 Jan 2017  sentenced to 12 weeks (84 days, to 2017-04-03)",
        "Mon 20 Feb 2017  half the term served: released",
        "Mon 3 Apr 2017   the licence and the sentence end",
        "Tue 4 Apr 2017   first day of post-sentence supervision",
        "Wed 10 Jan 2018  twelve-month anniversary of the sentence: the end the inspection report gives, "
        "true only of immediate release",
        "Tue 20 Feb 2018  last day of post-sentence supervision",
    ]
