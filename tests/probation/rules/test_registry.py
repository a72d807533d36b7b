"""Asking a question by name, and everything wrong with the asking at once."""

from datetime import date

import pytest

import cases.explained  # noqa: F401
import enforcement.explained  # noqa: F401
from probation.policy import Citation, NotInForce, ProviderPolicy
from probation.rules import (
    Answer,
    BadInput,
    ExplainedRule,
    Key,
    Kind,
    UnknownRule,
    Values,
    ask,
    register,
    registry,
    rule_named,
    rules,
)
from probation.working_days import Calendar
from probation.working_days.published import published_calendar

SETTINGS = ProviderPolicy.default()


def answer_to(name: str, *given: tuple[str, str]) -> Answer:
    return ask(name, given, calendar=published_calendar(), settings=SETTINGS)


def problems(name: str, *given: tuple[str, str]) -> dict[str, str]:
    with pytest.raises(BadInput) as refusal:
        answer_to(name, *given)
    return {problem.key: problem.sentence for problem in refusal.value.problems}


def test_the_questions_of_the_contract_are_there() -> None:
    names = [rule.name for rule in rules()]
    assert names == sorted(names)
    assert {
        "breach-decision",
        "breach-timetable",
        "first-contact",
        "plan-due",
        "pss-period",
        "warning-life",
    } <= set(names)


@pytest.mark.parametrize(
    ("name", "usage"),
    [
        ("breach-decision", "failed_on=date [count_mode=exclusive|inclusive]"),
        ("breach-timetable", "failed_on=date"),
        ("warning-life", "given_on=date"),
        ("first-contact", "sentence=community-order|suspended-sentence-order|licence starts_on=date"),
        ("plan-due", "first_attended_on=date"),
        (
            "pss-period",
            "sentenced_on=date term=term offence_on=date born_on=date "
            "[remand_days=days] [added_days=days] [unlawfully_at_large_days=days]",
        ),
    ],
)
def test_the_keys_are_those_of_the_contract(name: str, usage: str) -> None:
    assert rule_named(name).usage == usage


def test_an_unknown_name_lists_the_names_there_are() -> None:
    with pytest.raises(UnknownRule, match="breach-decision, breach-timetable"):
        answer_to("breech-decision")


@pytest.mark.parametrize(
    ("given", "bad"),
    [
        ([], ["failed_on"]),
        ([("failed_on", "")], ["failed_on"]),
        ([("failed_on", "2017-04-12"), ("failed_on", "2017-04-12")], ["failed_on"]),
        ([("failed_on", "2017-04-12"), ("count_mode", "both")], ["count_mode"]),
        ([("failed_on", "2017-04-12"), ("count_mode", "")], ["count_mode"]),
        ([("failed_on", "2017-04-12"), ("colour", "red")], ["colour"]),
        ([("count_mode", "both"), ("colour", "red"), ("colour", "red")], ["colour", "failed_on", "count_mode"]),
        ([("failed_on", "2028-12-22")], ["failed_on"]),
        ([("failed_on", "2190-01-01")], ["failed_on"]),
    ],
)
def test_every_problem_is_given_at_once_and_names_its_key(given: list[tuple[str, str]], bad: list[str]) -> None:
    found = problems("breach-decision", *given)
    assert list(found) == bad
    assert all(key in sentence for key, sentence in found.items())


@pytest.mark.parametrize(
    ("name", "key", "before"),
    [
        ("breach-decision", "failed_on", "2015-01-31"),
        ("breach-decision", "failed_on", "1066-10-14"),
        ("breach-timetable", "failed_on", "2015-01-31"),
        ("warning-life", "given_on", "2005-04-03"),
        ("plan-due", "first_attended_on", "2014-05-31"),
    ],
)
def test_a_day_before_the_rule_is_refused_with_the_name_of_the_question(name: str, key: str, before: str) -> None:
    with pytest.raises(NotInForce, match=f"“{name}” was in force on {before}; it has been in force since"):
        answer_to(name, (key, before))


def test_bad_input_goes_before_a_rule_not_in_force() -> None:
    assert list(problems("breach-decision", ("failed_on", "2001-01-01"), ("colour", "red"))) == ["colour"]


def test_two_questions_cannot_have_one_name() -> None:
    def nothing(values: Values, calendar: Calendar, settings: ProviderPolicy) -> Answer:
        return Answer(rule="plan-due", values={}, version="", cites=[])

    with pytest.raises(ValueError, match="Two rules are called “plan-due”"):
        register(ExplainedRule(name="plan-due", title="Another", keys=(), answer=nothing))
    assert rule_named("plan-due").title == "When the plan is due"


def test_an_answer_without_counted_days_has_neither_counted_nor_skipped() -> None:
    plain = Answer(
        rule="a-rule",
        values={"last_live_day": date(2017, 3, 14), "applies": True, "first_day": None},
        version="first",
        cites=[Citation("An Act", "s.1"), Citation("An Act", "s.1"), Citation("Another Act")],
    )
    assert plain.to_json() == {
        "last_live_day": "2017-03-14",
        "applies": True,
        "first_day": None,
        "rule": "a-rule",
        "version": "first",
        "citation": "An Act, s.1; Another Act",
        "notes": [],
        "doubts": [],
    }


def test_a_key_not_given_has_its_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_RULES", {})
    seen: dict[str, object] = {}

    def remember(values: Values, calendar: Calendar, settings: ProviderPolicy) -> Answer:
        seen.update(values)
        return Answer(rule="remember", values={}, version="", cites=[])

    keys = (
        Key("days", Kind.DAYS, "the days", required=False, default=0),
        Key("mode", Kind.CHOICE, "how", required=False, choices=("a", "b")),
    )
    register(ExplainedRule(name="remember-defaults", title="Remember", keys=keys, answer=remember))
    answer_to("remember-defaults", ("mode", "b"))
    assert seen == {"days": 0, "mode": "b"}
