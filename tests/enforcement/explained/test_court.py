"""The question which court hears a breach, as asked and answered."""

from itertools import product

import pytest

import enforcement.explained  # noqa: F401
from probation.policy import ProviderPolicy
from probation.rules import Answer, BadInput, ask
from probation.working_days.published import published_calendar

ORDERS = ("community-order", "suspended-sentence-order")
SUPERVISION = ("post-sentence-supervision", "supervision-default-order")


def answer_to(**keys: str) -> Answer:
    return ask("court-for-breach", keys.items(), calendar=published_calendar(), settings=ProviderPolicy.default())


@pytest.mark.parametrize(
    ("keys", "court", "area"),
    [
        ({"kind": "community-order", "made_by": "magistrates"}, "magistrates", "local justice area of the order"),
        ({"kind": "community-order", "made_by": "crown"}, "crown", None),
        (
            {"kind": "suspended-sentence-order", "made_by": "crown", "direction": "yes"},
            "magistrates",
            "local justice area of the order",
        ),
        (
            {"kind": "community-order", "made_by": "magistrates", "under_review": "yes"},
            "magistrates",
            "reviewing court of the order",
        ),
        (
            {"kind": "post-sentence-supervision", "made_by": "crown"},
            "magistrates",
            "local justice area where the person lives",
        ),
        (
            {"kind": "post-sentence-supervision", "made_by": "magistrates", "address_known": "no"},
            "magistrates",
            "local justice area of the issuing justice",
        ),
        (
            {"kind": "supervision-default-order", "made_by": "magistrates", "address_known": "no"},
            "magistrates",
            "local justice area named in the order",
        ),
    ],
)
def test_the_court_and_its_area(keys: dict[str, str], court: str, area: str | None) -> None:
    found = answer_to(**keys).to_json()
    assert list(found)[:2] == ["court", "area"]
    assert (found["court"], found["area"]) == (court, area)
    assert found["citation"]


def test_every_combination_has_an_answer() -> None:
    yes_no = ("yes", "no")
    for kind, made_by, direction, known in product((*ORDERS, *SUPERVISION), ("magistrates", "crown"), yes_no, yes_no):
        found = answer_to(kind=kind, made_by=made_by, direction=direction, address_known=known)
        to_crown = kind in ORDERS and made_by == "crown" and direction == "no"
        assert found.values["court"] == ("crown" if to_crown else "magistrates")


@pytest.mark.parametrize(
    ("keys", "named"),
    [
        ({"kind": "licence", "made_by": "crown"}, ["kind"]),
        ({"kind": "community-order"}, ["made_by"]),
        ({"kind": "community-order", "made_by": "county"}, ["made_by"]),
        ({"kind": "community-order", "made_by": "crown", "direction": "perhaps"}, ["direction"]),
        ({"made_by": "crown", "area": "Birmingham"}, ["area", "kind"]),
    ],
)
def test_what_makes_no_sense_is_named(keys: dict[str, str], named: list[str]) -> None:
    with pytest.raises(BadInput) as bad:
        answer_to(**keys)
    assert [problem.key for problem in bad.value.problems] == named
    assert all(problem.key in problem.sentence for problem in bad.value.problems)
