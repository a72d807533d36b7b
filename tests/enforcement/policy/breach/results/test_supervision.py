"""What a court may do with a breach of supervision or of a supervision default order (§4.8; §9 cases 31, 32, 39)."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.vocabulary import SentenceKind
from enforcement.policy.breach.results import RESULTS, Ordered, OrderFacts, ResultFacts
from enforcement.vocabulary import ResultKind
from probation.policy import NotInForce, ProviderPolicy
from probation.working_days import Term

HEARD_ON = date(2018, 2, 12)
LAST_DAY = date(2018, 7, 6)
ORDER = OrderFacts(
    kind=SentenceKind.POST_SENTENCE_SUPERVISION,
    rule_set="E1_LASPO+E2_TR+E3_ORA+E4_NS15",
    made_on=date(2017, 4, 3),
    ends_on=LAST_DAY,
)
BOTH = (SentenceKind.POST_SENTENCE_SUPERVISION, SentenceKind.SUPERVISION_DEFAULT_ORDER)
SETTINGS = ProviderPolicy.default()
SDO = ResultKind.SUPERVISION_DEFAULT_ORDER
CURFEW: dict[str, Any] = {
    "default_order_curfew_days": 20,
    "default_order_curfew_hours": 12,
    "default_order_ends_on": date(2018, 3, 3),
}
both_kinds = pytest.mark.parametrize("kind", BOTH)


def fields(
    kind: SentenceKind,
    result: str,
    *,
    order: dict[str, Any] | None = None,
    settings: ProviderPolicy = SETTINGS,
    **ordered: Any,
) -> list[str]:
    facts = ResultFacts(
        order=replace(ORDER, kind=kind, **(order or {})),
        ordered=Ordered(result=result, **ordered),
        heard_on=HEARD_ON,
        settings=settings,
    )
    return [reason.field for reason in RESULTS[kind].decide(facts, on=HEARD_ON).reasons]


@both_kinds
@pytest.mark.parametrize(
    ("result", "ordered"),
    [
        (ResultKind.NO_ACTION, {}),
        (ResultKind.FINE, {"fine": Decimal(1000)}),
        (ResultKind.COMMITTAL, {"committal_days": 14}),
        (SDO, {"default_order_hours": 20}),
        (SDO, {"default_order_hours": 60, "default_order_ends_on": LAST_DAY}),
        (SDO, CURFEW),
    ],
)
def test_every_power_of_the_court(kind: SentenceKind, result: ResultKind, ordered: dict[str, Any]) -> None:
    assert fields(kind, result, **ordered) == []


@both_kinds
@pytest.mark.parametrize(
    "result",
    [
        ResultKind.AMEND,
        ResultKind.REVOKE,
        ResultKind.CUSTODY,
        ResultKind.ACTIVATE,
        ResultKind.ACTIVATE_SHORTER,
        "recall",
    ],
)
def test_what_is_not_a_power_on_breach_of_supervision(kind: SentenceKind, result: str) -> None:
    assert fields(kind, result) == ["result"]


@both_kinds
@pytest.mark.parametrize(
    ("days", "expected"),
    [(1, []), (14, []), (15, ["committal_days"]), (0, ["committal_days"]), (None, ["committal_days"])],
)
def test_a_committal_is_for_1_to_14_days(kind: SentenceKind, days: int | None, expected: list[str]) -> None:
    assert fields(kind, ResultKind.COMMITTAL, committal_days=days) == expected


@both_kinds
@pytest.mark.parametrize(("fine", "expected"), [("1000", []), ("1000.01", ["fine"]), ("0", ["fine"])])
def test_a_fine_is_at_most_level_3(kind: SentenceKind, fine: str, expected: list[str]) -> None:
    assert fields(kind, ResultKind.FINE, fine=Decimal(fine)) == expected


def test_level_3_is_a_setting() -> None:
    higher = SETTINGS.with_values({"level_3_fine_pounds": 1500})
    assert fields(BOTH[0], ResultKind.FINE, settings=higher, fine=Decimal(1500)) == []
    assert fields(BOTH[0], ResultKind.FINE, settings=higher, fine=Decimal(1501)) == ["fine"]


@both_kinds
@pytest.mark.parametrize(
    ("hours", "expected"), [(19, ["default_order_hours"]), (20, []), (60, []), (61, ["default_order_hours"])]
)
def test_unpaid_work_is_20_to_60_hours(kind: SentenceKind, hours: int, expected: list[str]) -> None:
    """§9 case 31: 61 hours refused."""
    assert fields(kind, SDO, default_order_hours=hours) == expected


@both_kinds
@pytest.mark.parametrize(
    ("changes", "rule_set", "expected"),
    [
        ({"default_order_curfew_days": 19}, "", ["default_order_curfew_days"]),
        ({"default_order_curfew_hours": 2}, "", []),
        ({"default_order_curfew_hours": 1}, "", ["default_order_curfew_hours"]),
        ({"default_order_curfew_hours": 16}, "", []),
        ({"default_order_curfew_hours": 17}, "", ["default_order_curfew_hours"]),
        ({"default_order_curfew_hours": 20}, "E7_UNIFIED+E8_PCSC", []),
        ({"default_order_curfew_hours": 21}, "E7_UNIFIED+E8_PCSC", ["default_order_curfew_hours"]),
        ({"default_order_curfew_hours": None}, "", ["default_order_curfew_hours"]),
        ({"default_order_curfew_days": None}, "", ["default_order_curfew_days"]),
        ({"default_order_ends_on": LAST_DAY}, "", []),
        ({"default_order_ends_on": LAST_DAY + timedelta(days=1)}, "", ["default_order_ends_on"]),
        ({"default_order_ends_on": date(2018, 3, 2)}, "", ["default_order_ends_on"]),
        ({"default_order_ends_on": None}, "", ["default_order_ends_on"]),
        ({"default_order_ends_on": HEARD_ON - timedelta(days=1)}, "", ["default_order_ends_on"]),
    ],
)
def test_a_curfew_is_20_days_or_more_of_2_to_16_hours_within_supervision(
    kind: SentenceKind, changes: dict[str, Any], rule_set: str, expected: list[str]
) -> None:
    """§9 cases 31 and 32: 19 days refused, and a curfew ending after the last day of supervision."""
    assert fields(kind, SDO, order={"rule_set": rule_set}, **{**CURFEW, **changes}) == expected


def test_unpaid_work_is_done_within_supervision() -> None:
    after = LAST_DAY + timedelta(days=1)
    assert fields(BOTH[0], SDO, default_order_hours=40, default_order_ends_on=after) == ["default_order_ends_on"]
    ended = {"ends_on": HEARD_ON - timedelta(days=1)}
    assert fields(BOTH[0], SDO, order=ended, default_order_hours=40) == ["result"]
    assert fields(BOTH[0], SDO, order={"ends_on": HEARD_ON}, default_order_hours=40) == []


def test_a_default_order_is_for_unpaid_work_or_a_curfew() -> None:
    assert fields(BOTH[0], SDO) == ["default_order_hours"]
    assert fields(BOTH[0], SDO, default_order_hours=40, **CURFEW) == ["default_order_hours"]


def test_every_limit_broken_is_given_with_its_source() -> None:
    ordered = Ordered(
        result=SDO,
        default_order_curfew_days=19,
        default_order_curfew_hours=17,
        default_order_ends_on=date(2018, 7, 7),
        committal_days=7,
    )
    facts = ResultFacts(order=ORDER, ordered=ordered, heard_on=HEARD_ON, settings=SETTINGS)
    reasons = RESULTS[BOTH[0]].decide(facts, on=HEARD_ON).reasons
    assert [reason.field for reason in reasons] == [
        "committal_days",
        "default_order_curfew_days",
        "default_order_curfew_hours",
        "default_order_ends_on",
    ]
    assert all("CJA 2003" in reason.text for reason in reasons)


@pytest.mark.parametrize(
    ("result", "ordered", "expected"),
    [
        (ResultKind.COMMITTAL, {"committal_days": 7, "fine": Decimal(100)}, ["fine"]),
        (ResultKind.FINE, {"fine": Decimal(100), "default_order_hours": 20}, ["default_order_hours"]),
        (ResultKind.NO_ACTION, {"term": Term.parse("7 days")}, ["term"]),
        (SDO, {"default_order_hours": 20, "new_ends_on": LAST_DAY}, ["new_ends_on"]),
    ],
)
def test_a_breach_is_dealt_with_in_one_way(result: ResultKind, ordered: dict[str, Any], expected: list[str]) -> None:
    assert fields(BOTH[0], result, **ordered) == expected


@both_kinds
def test_there_was_no_such_power_before_february_2015(kind: SentenceKind) -> None:
    ordered = Ordered(result=ResultKind.NO_ACTION)
    facts = ResultFacts(order=replace(ORDER, kind=kind), ordered=ordered, heard_on=HEARD_ON, settings=SETTINGS)
    with pytest.raises(NotInForce):
        RESULTS[kind].decide(facts, on=date(2015, 1, 31))


@given(st.integers(0, 40), st.integers(0, 30), st.integers(-5, 200))
def test_a_curfew_is_allowed_exactly_within_all_its_limits(days: int, hours: int, length: int) -> None:
    ends_on = HEARD_ON + timedelta(days=length)
    found = fields(
        BOTH[0],
        SDO,
        default_order_curfew_days=days,
        default_order_curfew_hours=hours,
        default_order_ends_on=ends_on,
    )
    allowed = days >= 20 and 2 <= hours <= 16 and ends_on <= LAST_DAY and length + 1 >= days
    assert (found == []) == allowed


@given(st.integers(-10, 100))
def test_unpaid_work_is_allowed_exactly_within_its_limits(hours: int) -> None:
    assert (fields(BOTH[1], SDO, default_order_hours=hours) == []) == (20 <= hours <= 60)


@given(st.integers(-10, 60))
def test_a_committal_is_allowed_exactly_within_its_limits(days: int) -> None:
    assert (fields(BOTH[0], ResultKind.COMMITTAL, committal_days=days) == []) == (1 <= days <= 14)
