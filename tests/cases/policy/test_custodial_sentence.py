"""What cannot be true together of a custodial sentence."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cases.policy.custodial_sentence import CustodialSentence, possible
from probation.working_days import Term

SENTENCE = CustodialSentence(
    sentenced_on=date(2017, 1, 10),
    term=Term.parse("12 weeks"),
    offence_on=date(2016, 6, 1),
    born_on=date(1985, 6, 15),
)


def fields(**changes: Any) -> list[str]:
    facts = replace(SENTENCE, **changes)
    return [reason.field for reason in possible.decide(facts, on=facts.sentenced_on).reasons]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"offence_on": date(2017, 1, 10)}, []),
        ({"offence_on": date(2017, 1, 11)}, ["offence_on"]),
        ({"born_on": date(2017, 1, 10)}, ["born_on"]),
        ({"born_on": date(2018, 1, 1)}, ["born_on"]),
        ({"born_on": date(2006, 6, 1)}, []),
        ({"born_on": date(2006, 6, 2)}, ["born_on"]),
        ({"born_on": date(1897, 1, 1)}, []),
        ({"born_on": date(1895, 1, 1)}, ["born_on"]),
        ({"remand_days": -1}, ["remand_days"]),
        ({"added_days": -1}, ["added_days"]),
        ({"unlawfully_at_large_days": -1}, ["unlawfully_at_large_days"]),
        ({"remand_days": 84}, []),
        ({"remand_days": 85}, ["remand_days"]),
        ({"added_days": 42}, []),
        ({"added_days": 43}, ["added_days"]),
        ({"added_days": 43, "unlawfully_at_large_days": 30}, ["added_days"]),
        ({"remand_days": 84, "added_days": 5}, ["added_days"]),
        (
            {"born_on": date(2018, 1, 1), "offence_on": date(2017, 2, 1), "remand_days": -1},
            ["offence_on", "born_on", "remand_days"],
        ),
    ],
)
def test_what_cannot_be(changes: dict[str, Any], expected: list[str]) -> None:
    assert fields(**changes) == expected


def test_the_age_a_person_is_on_a_day() -> None:
    assert [SENTENCE.age_on(date(2003, 6, day)) for day in (14, 15)] == [17, 18]


@pytest.mark.parametrize(("remand", "immediate"), [(40, False), (41, True), (60, True)])
def test_release_is_immediate_when_the_time_is_served(remand: int, immediate: bool) -> None:
    assert replace(SENTENCE, remand_days=remand).released_immediately is immediate
