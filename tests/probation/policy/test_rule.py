"""Dated rules: which version answers, and what a guard says."""

from dataclasses import dataclass
from datetime import date

import pytest

from probation.policy import Citation, NotInForce, Reason, Refused, Rule

ACT = Citation("An Act", "s.1")
LATER_ACT = Citation("A later Act", "s.2")


@dataclass(frozen=True)
class Facts:
    days: int


def a_rule() -> Rule[Facts]:
    rule: Rule[Facts] = Rule("test.rule", keyed_on="failure")

    @rule.in_force_from("2016-01-01", LATER_ACT, name="later", until="2017-12-31")
    def _(facts: Facts) -> list[Reason]:
        return [Reason("Too many days.", "days")] if facts.days > 6 else []

    @rule.in_force_from("2015-02-01", ACT, name="first")
    def _(facts: Facts) -> list[Reason]:
        return []

    return rule


@pytest.mark.parametrize(
    ("on", "version"),
    [
        ("2015-02-01", "first"),
        ("2015-12-31", "first"),
        ("2016-01-01", "later"),
        ("2017-12-31", "later"),
    ],
)
def test_the_latest_version_in_force_on_the_day_answers(on: str, version: str) -> None:
    assert a_rule().version_on(date.fromisoformat(on)).name == version


def test_a_day_before_the_first_version_is_refused_and_says_since_when() -> None:
    with pytest.raises(NotInForce, match="in force since 2015-02-01"):
        a_rule().decide(Facts(1), on=date(2015, 1, 31))


def test_an_earlier_version_does_not_come_back_when_a_later_one_has_ended() -> None:
    with pytest.raises(NotInForce):
        a_rule().version_on(date(2018, 1, 1))


def test_a_rule_without_versions_is_never_in_force() -> None:
    with pytest.raises(NotInForce):
        Rule[Facts]("test.empty", keyed_on="failure").version_on(date(2017, 1, 1))


def test_a_version_without_a_citation_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="no citation"):
        Rule[Facts]("test.rule", keyed_on="failure").in_force_from("2015-02-01", name="bare")


def test_a_decision_carries_rule_version_facts_source_and_every_reason() -> None:
    decision = a_rule().decide(Facts(7), on=date(2016, 5, 1))
    assert not decision.permits
    assert [(reason.text, reason.field) for reason in decision.reasons] == [("Too many days.", "days")]
    assert (decision.rule, decision.version, decision.cites) == ("test.rule", "later", (LATER_ACT,))
    assert decision.facts == {"days": 7}


def test_requiring_gives_the_decision_or_is_refused_with_it() -> None:
    assert a_rule().require(Facts(6), on=date(2016, 5, 1)).permits
    with pytest.raises(Refused, match="Too many days") as refusal:
        a_rule().require(Facts(7), on=date(2016, 5, 1))
    assert refusal.value.decision.version == "later"
