"""What a court may do with a breach of a suspended sentence order (enforcement.md §2.6, §4.8; §9 case 28)."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.policy.requirement_limits import RequirementFacts
from cases.vocabulary import RequirementCategory, SentenceKind
from enforcement.policy.breach.results import Ordered, OrderFacts, ResultFacts
from enforcement.policy.breach.results.suspended_sentence import suspended_sentence_result
from enforcement.vocabulary import ResultKind
from probation.policy import ProviderPolicy
from probation.working_days import Term, last_day_of_months

HEARD_ON = date(2017, 9, 4)
ORDER = OrderFacts(
    kind=SentenceKind.SUSPENDED_SENTENCE_ORDER,
    rule_set="E1_LASPO+E2_TR+E3_ORA+E4_NS15",
    made_on=date(2017, 3, 10),
    ends_on=date(2018, 9, 9),
    supervision_ends_on=date(2018, 3, 9),
    categories=(RequirementCategory.UNPAID_WORK,),
    unpaid_work_hours=100,
    custodial_term=Term.parse("12 weeks"),
)
UNJUST = "Nearly all of the order is done and the failures were early."
UNPAID_WORK = RequirementFacts(category=RequirementCategory.UNPAID_WORK, starts_on=HEARD_ON, hours=30)


def fields(result: str, *, order: dict[str, Any] | None = None, **ordered: Any) -> list[str]:
    facts = ResultFacts(
        order=replace(ORDER, **(order or {})),
        ordered=Ordered(result=result, **ordered),
        heard_on=HEARD_ON,
        settings=ProviderPolicy.default(),
    )
    return [reason.field for reason in suspended_sentence_result.decide(facts, on=HEARD_ON).reasons]


def amended(**ordered: Any) -> list[str]:
    return fields(ResultKind.AMEND, unjust_because=UNJUST, **ordered)


@pytest.mark.parametrize(
    ("result", "ordered"),
    [
        (ResultKind.ACTIVATE, {}),
        (ResultKind.ACTIVATE_SHORTER, {"term": Term.parse("8 weeks")}),
        (ResultKind.FINE, {"fine": Decimal(2500), "unjust_because": UNJUST}),
        (ResultKind.AMEND, {"requirements": (UNPAID_WORK,), "unjust_because": UNJUST}),
        (ResultKind.AMEND, {"new_ends_on": date(2019, 3, 9), "unjust_because": UNJUST}),
        (ResultKind.AMEND, {"new_supervision_ends_on": date(2018, 9, 9), "unjust_because": UNJUST}),
    ],
)
def test_every_power_of_the_court(result: ResultKind, ordered: dict[str, Any]) -> None:
    assert fields(result, **ordered) == []


@pytest.mark.parametrize(
    "result",
    [
        ResultKind.NO_ACTION,
        ResultKind.REVOKE,
        ResultKind.CUSTODY,
        ResultKind.COMMITTAL,
        ResultKind.SUPERVISION_DEFAULT_ORDER,
    ],
)
def test_what_is_not_a_power_on_a_suspended_sentence_order(result: ResultKind) -> None:
    assert fields(result, unjust_because=UNJUST) == ["result"]


@pytest.mark.parametrize("unjust", ["", "  "])
def test_without_activation_the_reasons_why_it_is_unjust_are_given(unjust: str) -> None:
    """§9 case 28."""
    assert fields(ResultKind.FINE, fine=Decimal(200), unjust_because=unjust) == ["unjust_because"]
    assert fields(ResultKind.AMEND, requirements=(UNPAID_WORK,), unjust_because=unjust) == ["unjust_because"]


def test_all_problems_come_at_once() -> None:
    assert fields(ResultKind.FINE, fine=Decimal(2501)) == ["fine", "unjust_because"]
    assert fields(ResultKind.AMEND) == ["requirements", "unjust_because"]


@pytest.mark.parametrize(
    ("term", "expected"),
    [("83 days", []), ("1 day", []), ("12 weeks", ["term"]), ("84 days", ["term"]), ("6 months", ["term"])],
)
def test_a_shorter_term_is_shorter(term: str, expected: list[str]) -> None:
    assert fields(ResultKind.ACTIVATE_SHORTER, term=Term.parse(term)) == expected


def test_a_shorter_term_is_stated_and_a_whole_activation_has_none() -> None:
    assert fields(ResultKind.ACTIVATE_SHORTER) == ["term"]
    assert fields(ResultKind.ACTIVATE, term=Term.parse("8 weeks")) == ["term"]


@pytest.mark.parametrize(
    ("new_ends_on", "expected"),
    [
        ("2018-09-10", []),
        ("2019-03-09", []),
        ("2019-03-10", ["new_ends_on"]),
        ("2018-09-09", ["new_ends_on"]),
        ("2018-01-01", ["new_ends_on"]),
    ],
)
def test_the_operational_period_ends_within_two_years_of_the_original_order(
    new_ends_on: str, expected: list[str]
) -> None:
    assert amended(new_ends_on=date.fromisoformat(new_ends_on)) == expected


@pytest.mark.parametrize(
    ("supervision", "operational", "expected"),
    [
        ("2018-09-09", None, []),
        ("2018-09-10", None, ["new_supervision_ends_on"]),
        ("2018-09-10", "2018-09-10", []),
        ("2019-03-09", "2019-03-09", []),
        ("2019-03-10", "2019-03-09", ["new_supervision_ends_on", "new_supervision_ends_on"]),
        ("2018-03-09", None, ["new_supervision_ends_on"]),
    ],
)
def test_the_supervision_period_ends_within_the_operational_period(
    supervision: str, operational: str | None, expected: list[str]
) -> None:
    new_ends_on = date.fromisoformat(operational) if operational else None
    ordered = {"new_supervision_ends_on": date.fromisoformat(supervision), "new_ends_on": new_ends_on}
    assert amended(**ordered) == expected


@pytest.mark.parametrize(
    ("ordered", "expected"),
    [
        ({"new_ends_on": date(2018, 12, 31)}, []),
        ({"new_supervision_ends_on": date(2018, 6, 1)}, ["requirements"]),
        ({"requirements": (replace(UNPAID_WORK, hours=100),)}, ["requirements"]),
    ],
)
def test_an_order_without_requirements_can_only_have_its_operational_period_made_longer(
    ordered: dict[str, Any], expected: list[str]
) -> None:
    order = {"categories": (), "unpaid_work_hours": 0, "supervision_ends_on": None}
    found = fields(ResultKind.AMEND, order=order, unjust_because=UNJUST, **ordered)
    assert found == expected


@pytest.mark.parametrize(("hours", "expected"), [(1, []), (200, []), (201, ["requirements-0-hours"])])
def test_unpaid_work_is_300_hours_in_all(hours: int, expected: list[str]) -> None:
    assert amended(requirements=(replace(UNPAID_WORK, hours=hours),)) == expected


def test_an_added_requirement_ends_with_the_supervision_period() -> None:
    curfew = RequirementFacts(
        category=RequirementCategory.CURFEW,
        starts_on=HEARD_ON,
        ends_on=date(2018, 3, 10),
        hours_a_day=10,
        place="The home address",
    )
    assert amended(requirements=(curfew,)) == ["requirements-0-ends_on"]
    assert amended(requirements=(curfew,), new_supervision_ends_on=date(2018, 3, 10)) == []


@given(st.dates(date(2014, 1, 1), date(2030, 12, 31)), st.integers(200, 800))
def test_a_period_is_allowed_to_the_last_day_of_the_two_years_and_not_after(made_on: date, days: int) -> None:
    new_ends_on = made_on + timedelta(days=days)
    order = {"made_on": made_on, "ends_on": made_on + timedelta(days=190), "supervision_ends_on": None}
    found = fields(ResultKind.AMEND, order=order, unjust_because=UNJUST, new_ends_on=new_ends_on)
    assert found == ([] if new_ends_on <= last_day_of_months(made_on, 24) else ["new_ends_on"])
