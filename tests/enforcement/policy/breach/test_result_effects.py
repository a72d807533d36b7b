"""What each result does to the order, the person, the count and the codes (enforcement.md §4.5, §4.8; §9 case 39)."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.policy.requirement_limits import RequirementFacts
from cases.vocabulary import EndReason, RequirementCategory, SentenceKind
from enforcement.policy.breach.result_effects import NOT_PROVED_CODES, WITHDRAWN_CODES, Effects, effects
from enforcement.policy.breach.results import Ordered, OrderFacts, ResultFacts
from enforcement.vocabulary import RESULT_CODES, BreachState, ResultKind
from probation.policy import ProviderPolicy
from probation.working_days import Term

HEARD_ON = date(2018, 2, 12)
CO, SSO = SentenceKind.COMMUNITY_ORDER, SentenceKind.SUSPENDED_SENTENCE_ORDER
PSS, SDO = SentenceKind.POST_SENTENCE_SUPERVISION, SentenceKind.SUPERVISION_DEFAULT_ORDER
ORDER = OrderFacts(kind=CO, rule_set="", made_on=date(2017, 7, 3), ends_on=date(2018, 7, 2))
UNPAID_WORK = RequirementFacts(category=RequirementCategory.UNPAID_WORK, starts_on=HEARD_ON, hours=40)


def of(kind: str, result: ResultKind, *, order: dict[str, Any] | None = None, **ordered: Any) -> Effects:
    facts = ResultFacts(
        order=replace(ORDER, kind=kind, **(order or {})),
        ordered=Ordered(result=result, **ordered),
        heard_on=HEARD_ON,
        settings=ProviderPolicy.default(),
    )
    answer, _ = effects.answer(facts, on=HEARD_ON)
    assert isinstance(answer, Effects)
    return answer


@pytest.mark.parametrize(
    ("kind", "result", "status", "closing", "then"),
    [
        (CO, ResultKind.NO_ACTION, "BRE08", "ABNA", BreachState.RE_ENGAGE),
        (CO, ResultKind.FINE, "BRE08", "ABCF", BreachState.RE_ENGAGE),
        (CO, ResultKind.AMEND, "BRE08", "ABPC", BreachState.RE_ENGAGE),
        (CO, ResultKind.REVOKE, "BRE09", "ABPP", BreachState.ENDED),
        (CO, ResultKind.CUSTODY, "BRE09", "ABPP", BreachState.ENDED),
        (SSO, ResultKind.ACTIVATE, "BRE09", "ABPP", BreachState.ENDED),
        (SSO, ResultKind.ACTIVATE_SHORTER, "BRE09", "ABPP", BreachState.ENDED),
        (PSS, ResultKind.COMMITTAL, "BRE16", "ABCC", BreachState.RE_ENGAGE),
        (PSS, ResultKind.SUPERVISION_DEFAULT_ORDER, "BRE15", "ABSD", BreachState.RE_ENGAGE),
    ],
)
def test_each_result_has_its_codes_closes_the_breach_and_resets_the_count(
    kind: str, result: ResultKind, status: str, closing: str, then: BreachState
) -> None:
    found = of(kind, result)
    assert (found.codes.status, found.codes.closing) == (status, closing)
    assert found.then == then
    assert found.closes_on == HEARD_ON
    assert found.resets_count
    assert found.ended_because == (EndReason.REVOKED if then == BreachState.ENDED else None)


def test_a_breach_without_a_result_has_codes_too() -> None:
    assert (NOT_PROVED_CODES.status, NOT_PROVED_CODES.closing) == ("BRE07", "ABNP")
    assert (WITHDRAWN_CODES.status, WITHDRAWN_CODES.closing) == ("BRE06", "ABWD")
    assert set(RESULT_CODES) == set(ResultKind)


def test_an_extension_moves_the_end_and_is_used_up() -> None:
    found = of(CO, ResultKind.AMEND, new_ends_on=date(2018, 12, 31), requirements=(UNPAID_WORK,))
    assert (found.new_ends_on, found.extended, found.amends) == (date(2018, 12, 31), True, True)
    assert found.requirements == (UNPAID_WORK,)
    assert any("cannot be extended on breach again" in line for line in found.says)


def test_a_suspended_sentence_has_two_periods_and_no_one_extension() -> None:
    found = of(SSO, ResultKind.AMEND, new_ends_on=date(2019, 7, 2), new_supervision_ends_on=date(2018, 12, 31))
    assert (found.new_ends_on, found.new_supervision_ends_on) == (date(2019, 7, 2), date(2018, 12, 31))
    assert (found.extended, found.amends) == (False, True)


@pytest.mark.parametrize(
    ("result", "ordered", "term"),
    [
        (ResultKind.ACTIVATE, {}, "12 weeks"),
        (ResultKind.ACTIVATE_SHORTER, {"term": Term.parse("8 weeks")}, "8 weeks"),
    ],
)
def test_an_activated_sentence_takes_effect_whole_or_shorter(
    result: ResultKind, ordered: dict[str, Any], term: str
) -> None:
    found = of(SSO, result, order={"custodial_term": Term.parse("12 weeks")}, **ordered)
    assert (found.custody_term, found.custody_until) == (Term.parse(term), None)


@pytest.mark.parametrize("kind", [PSS, SDO])
def test_a_committal_is_served_in_full_and_leaves_the_end_of_supervision_where_it_was(kind: str) -> None:
    """§9 case 39."""
    found = of(kind, ResultKind.COMMITTAL, committal_days=14)
    assert (found.custody_from, found.custody_until) == (HEARD_ON, date(2018, 2, 25))
    assert (found.new_ends_on, found.ended_because, found.then) == (None, None, BreachState.RE_ENGAGE)
    assert any("neither ends nor lengthens" in line for line in found.says)


@given(st.integers(1, 14))
def test_a_committal_lasts_its_days(days: int) -> None:
    found = of(PSS, ResultKind.COMMITTAL, committal_days=days)
    assert found.custody_until == HEARD_ON + timedelta(days=days - 1)


def test_a_default_order_lasts_to_its_end_or_that_of_supervision() -> None:
    found = of(PSS, ResultKind.SUPERVISION_DEFAULT_ORDER, default_order_hours=40)
    assert found.new_default_order is not None
    assert (found.new_default_order.starts_on, found.new_default_order.ends_on) == (HEARD_ON, ORDER.ends_on)
    assert found.new_default_order.unpaid_work_hours == 40
    curfew = of(
        PSS,
        ResultKind.SUPERVISION_DEFAULT_ORDER,
        default_order_curfew_days=20,
        default_order_curfew_hours=10,
        default_order_ends_on=date(2018, 3, 10),
    ).new_default_order
    assert curfew is not None
    assert (curfew.curfew_days, curfew.curfew_hours, curfew.ends_on) == (20, 10, date(2018, 3, 10))


@pytest.mark.parametrize(
    ("kind", "running", "result", "revokes"),
    [
        (SDO, False, ResultKind.SUPERVISION_DEFAULT_ORDER, True),
        (SDO, False, ResultKind.COMMITTAL, True),
        (SDO, False, ResultKind.FINE, False),
        (SDO, False, ResultKind.NO_ACTION, False),
        (PSS, True, ResultKind.FINE, True),
        (PSS, True, ResultKind.SUPERVISION_DEFAULT_ORDER, True),
        (PSS, True, ResultKind.NO_ACTION, False),
        (PSS, False, ResultKind.SUPERVISION_DEFAULT_ORDER, False),
    ],
)
def test_a_running_default_order_gives_way(kind: str, running: bool, result: ResultKind, revokes: bool) -> None:
    assert of(kind, result, order={"default_order_running": running}).revokes_default_order == revokes


def test_a_fine_changes_nothing_in_the_order() -> None:
    found = of(CO, ResultKind.FINE, fine=Decimal(200))
    assert not found.amends
    assert "The order continues as it was." in found.says
