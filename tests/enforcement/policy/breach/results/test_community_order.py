"""What a court may do with a breach of a community order (enforcement.md §4.8; §9 cases 30 and 31)."""

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
from enforcement.policy.breach.results.community_order import community_order_result
from enforcement.vocabulary import ResultKind
from probation.policy import NotInForce, ProviderPolicy, Refused
from probation.working_days import Term, add_months

HEARD_ON = date(2017, 5, 2)
ORDER = OrderFacts(
    kind=SentenceKind.COMMUNITY_ORDER,
    rule_set="E1_LASPO+E2_TR+E3_ORA+E4_NS15",
    made_on=date(2016, 7, 1),
    ends_on=date(2017, 6, 30),
    categories=(RequirementCategory.REHABILITATION_ACTIVITY,),
)
SETTINGS = ProviderPolicy.default()
UNPAID_WORK = RequirementFacts(category=RequirementCategory.UNPAID_WORK, starts_on=HEARD_ON, hours=20)
CURFEW = RequirementFacts(
    category=RequirementCategory.CURFEW,
    starts_on=HEARD_ON,
    ends_on=date(2017, 5, 31),
    hours_a_day=16,
    place="The home address",
)


def fields(
    result: str, *, order: dict[str, Any] | None = None, settings: ProviderPolicy = SETTINGS, **ordered: Any
) -> list[str]:
    facts = ResultFacts(
        order=replace(ORDER, **(order or {})),
        ordered=Ordered(result=result, **ordered),
        heard_on=HEARD_ON,
        settings=settings,
    )
    return [reason.field for reason in community_order_result.decide(facts, on=HEARD_ON).reasons]


def amended(*requirements: RequirementFacts, **more: Any) -> list[str]:
    return fields(ResultKind.AMEND, requirements=requirements, **more)


@pytest.mark.parametrize(
    ("result", "ordered"),
    [
        (ResultKind.NO_ACTION, {}),
        (ResultKind.FINE, {"fine": Decimal(1)}),
        (ResultKind.AMEND, {"new_ends_on": date(2017, 12, 30)}),
        (ResultKind.REVOKE, {"resentence": "12 weeks' custody, suspended."}),
        (ResultKind.CUSTODY, {"term": Term.parse("12 months"), "wilful_and_persistent": True}),
    ],
)
def test_every_power_of_the_court(result: ResultKind, ordered: dict[str, Any]) -> None:
    assert fields(result, **ordered) == []


@pytest.mark.parametrize(
    "result",
    [
        ResultKind.ACTIVATE,
        ResultKind.ACTIVATE_SHORTER,
        ResultKind.COMMITTAL,
        ResultKind.SUPERVISION_DEFAULT_ORDER,
        "nothing",
        "",
    ],
)
def test_what_is_not_a_power_on_a_community_order(result: str) -> None:
    assert fields(result) == ["result"]


@pytest.mark.parametrize(
    ("fine", "expected"),
    [("0.01", []), ("2500", []), ("2500.01", ["fine"]), ("2501", ["fine"]), ("0", ["fine"]), ("-1", ["fine"])],
)
def test_a_fine_is_at_most_2500_pounds(fine: str, expected: list[str]) -> None:
    assert fields(ResultKind.FINE, fine=Decimal(fine)) == expected


@given(st.decimals(min_value="0.01", max_value=2500, places=2))
def test_any_fine_up_to_the_limit_is_allowed(fine: Decimal) -> None:
    assert fields(ResultKind.FINE, fine=fine) == []
    assert fields(ResultKind.FINE, fine=fine + 2500) == ["fine"]


def test_a_fine_needs_its_amount_and_an_amendment_its_content() -> None:
    assert fields(ResultKind.FINE) == ["fine"]
    assert fields(ResultKind.AMEND) == ["requirements"]
    assert fields(ResultKind.REVOKE, resentence=" ") == ["resentence"]


@pytest.mark.parametrize(
    ("hours", "before", "expected"),
    [
        (15, 0, ["requirements-0-hours"]),
        (19, 0, ["requirements-0-hours"]),
        (20, 0, []),
        (300, 0, []),
        (301, 0, ["requirements-0-hours"]),
        (15, 60, []),
        (240, 60, []),
        (241, 60, ["requirements-0-hours"]),
        (0, 60, ["requirements-0-hours"]),
        (None, 0, ["requirements-0-hours"]),
    ],
)
def test_unpaid_work_first_added_on_breach_is_20_hours_and_300_in_all(
    hours: int | None, before: int, expected: list[str]
) -> None:
    """§9 case 31: 15 hours refused."""
    assert amended(replace(UNPAID_WORK, hours=hours), order={"unpaid_work_hours": before}) == expected


def test_the_fewest_hours_are_the_providers_setting() -> None:
    settings = SETTINGS.with_values({"unpaid_work_minimum_on_breach": 40})
    assert amended(UNPAID_WORK, settings=settings) == ["requirements-0-hours"]
    assert amended(replace(UNPAID_WORK, hours=40), settings=settings) == []


@pytest.mark.parametrize(
    ("changes", "rule_set", "expected"),
    [
        ({}, "", []),
        ({"hours_a_day": 2}, "", []),
        ({"hours_a_day": 1}, "", ["requirements-0-hours_a_day"]),
        ({"hours_a_day": 17}, "", ["requirements-0-hours_a_day"]),
        ({"hours_a_day": 20}, "E8_PCSC", []),
        ({"place": ""}, "", ["requirements-0-place"]),
        ({"ends_on": date(2017, 6, 30)}, "", []),
        ({"ends_on": date(2017, 7, 1)}, "", ["requirements-0-ends_on"]),
        ({"starts_on": date(2016, 6, 30)}, "", ["requirements-0-starts_on"]),
    ],
)
def test_an_added_requirement_keeps_its_own_limits(changes: dict[str, Any], rule_set: str, expected: list[str]) -> None:
    assert amended(replace(CURFEW, **changes), order={"rule_set": rule_set}) == expected


def test_an_added_requirement_may_last_as_long_as_the_extended_order() -> None:
    longer = replace(CURFEW, ends_on=date(2017, 12, 30))
    assert amended(longer) == ["requirements-0-ends_on"]
    assert amended(longer, new_ends_on=date(2017, 12, 30)) == []


def test_every_problem_of_every_requirement_is_given_at_once_with_its_source() -> None:
    facts = ResultFacts(
        order=ORDER,
        ordered=Ordered(
            result=ResultKind.AMEND,
            requirements=(replace(UNPAID_WORK, hours=15), replace(CURFEW, hours_a_day=18)),
            new_ends_on=date(2017, 12, 31),
            fine=Decimal(100),
        ),
        heard_on=HEARD_ON,
        settings=SETTINGS,
    )
    decision = community_order_result.decide(facts, on=HEARD_ON)
    assert [reason.field for reason in decision.reasons] == [
        "fine",
        "requirements-0-hours",
        "requirements-1-hours_a_day",
        "new_ends_on",
    ]
    assert all(reason.text.endswith(").") for reason in decision.reasons)


@pytest.mark.parametrize(
    ("ends_on", "new_ends_on", "expected"),
    [
        ("2017-06-30", "2017-12-30", []),
        ("2017-06-30", "2017-12-31", ["new_ends_on"]),
        ("2017-06-30", "2017-07-01", []),
        ("2017-06-30", "2017-06-30", ["new_ends_on"]),
        ("2017-06-30", "2017-06-29", ["new_ends_on"]),
        ("2017-08-31", "2018-02-28", []),
        ("2017-08-31", "2018-03-01", ["new_ends_on"]),
        ("2019-06-30", "2019-12-30", []),
    ],
)
def test_an_extension_is_at_most_six_months_from_the_stated_end(
    ends_on: str, new_ends_on: str, expected: list[str]
) -> None:
    """The last: an order of three years may run past them."""
    order = {"ends_on": date.fromisoformat(ends_on)}
    assert fields(ResultKind.AMEND, order=order, new_ends_on=date.fromisoformat(new_ends_on)) == expected


def test_an_order_is_extended_once() -> None:
    """§9 case 30."""
    extended = {"already_extended": True}
    assert fields(ResultKind.AMEND, order=extended, new_ends_on=date(2017, 7, 31)) == ["new_ends_on"]
    assert amended(UNPAID_WORK, order=extended) == []


@given(st.dates(date(2014, 1, 1), date(2030, 12, 31)), st.integers(1, 400))
def test_an_extension_is_allowed_to_the_day_six_months_on_and_not_after(ends_on: date, days: int) -> None:
    new_ends_on = ends_on + timedelta(days=days)
    expected = [] if new_ends_on <= add_months(ends_on, 6) else ["new_ends_on"]
    assert fields(ResultKind.AMEND, order={"ends_on": ends_on}, new_ends_on=new_ends_on) == expected


@pytest.mark.parametrize(
    ("changes", "imprisonable", "expected"),
    [
        ({}, True, []),
        ({"wilful_and_persistent": False}, True, ["wilful_and_persistent"]),
        ({"term": None}, True, ["term"]),
        ({"term": Term.parse("6 months")}, False, []),
        ({"term": Term.parse("7 months")}, False, ["term"]),
        ({"term": Term.parse("184 days")}, False, []),
        ({"term": Term.parse("185 days")}, False, ["term"]),
    ],
)
def test_custody_for_the_breach_itself(changes: dict[str, Any], imprisonable: bool, expected: list[str]) -> None:
    ordered = {"term": Term.parse("12 months"), "wilful_and_persistent": True, **changes}
    assert fields(ResultKind.CUSTODY, order={"imprisonable": imprisonable}, **ordered) == expected


@pytest.mark.parametrize(
    ("result", "ordered", "expected"),
    [
        (ResultKind.NO_ACTION, {"fine": Decimal(50)}, ["fine"]),
        (ResultKind.NO_ACTION, {"requirements": (UNPAID_WORK,)}, ["requirements"]),
        (ResultKind.FINE, {"fine": Decimal(50), "new_ends_on": date(2017, 7, 31)}, ["new_ends_on"]),
        (ResultKind.AMEND, {"requirements": (UNPAID_WORK,), "committal_days": 14}, ["committal_days"]),
        (ResultKind.REVOKE, {"resentence": "Custody.", "default_order_hours": 20}, ["default_order_hours"]),
    ],
)
def test_a_breach_is_dealt_with_in_one_way(result: ResultKind, ordered: dict[str, Any], expected: list[str]) -> None:
    assert fields(result, **ordered) == expected


def test_a_community_order_has_no_supervision_period() -> None:
    assert amended(UNPAID_WORK, new_supervision_ends_on=date(2017, 7, 31)) == ["new_supervision_ends_on"]


def test_the_law_is_that_of_the_hearing_and_a_refusal_names_every_limit() -> None:
    facts = ResultFacts(
        order=ORDER, ordered=Ordered(result=ResultKind.FINE, fine=Decimal(2600)), heard_on=HEARD_ON, settings=SETTINGS
    )
    with pytest.raises(Refused, match=r"at most £2,500 \(LASPO 2012, s\.67\)"):
        community_order_result.require(facts, on=HEARD_ON)
    with pytest.raises(NotInForce):
        community_order_result.decide(facts, on=date(2012, 12, 2))
