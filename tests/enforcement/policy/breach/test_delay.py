"""Whose delay it was (enforcement.md §4.5, §7.1; §9 case 21)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforcement import deadlines
from enforcement.policy.breach.delay import Delay, DelayFacts, SentReferral, delay
from enforcement.vocabulary import DelayOwner
from probation.policy import ProviderPolicy
from probation.working_days.published import published_calendar

CALENDAR = published_calendar()
SETTINGS = ProviderPolicy.default()
FAILED_ON = date(2017, 6, 12)
COUNT = {"calendar": CALENDAR, "settings": SETTINGS}


def working_day(number: int) -> date:
    return CALENDAR.count(FAILED_ON, number).due_on


FACTS = DelayFacts(
    failed_on=FAILED_ON,
    today=working_day(13),
    end_to_end_due_on=deadlines.court_due(failed_on=FAILED_ON, **COUNT).on,
    referral_due_on=deadlines.referral_measure_due(aware_on=FAILED_ON, **COUNT).on,
    calendar=CALENDAR,
    settings=SETTINGS,
)
FIRST = SentReferral(sent_on=working_day(8), returned_on=working_day(9))
SECOND = SentReferral(sent_on=working_day(11), accepted_on=working_day(11))
RETURNED_ONCE = {
    "referrals": (FIRST, SECOND),
    "response_due_on": deadlines.response_measure_due(accepted_on=working_day(11), **COUNT).on,
}


def of(**changes: Any) -> Delay:
    answer, _ = delay.answer(replace(FACTS, **changes), on=FAILED_ON)
    assert isinstance(answer, Delay)
    return answer


def test_a_referral_returned_on_the_ninth_day_and_sent_again_on_the_eleventh() -> None:
    """§9 case 21."""
    found = of(presented_on=working_day(13), **RETURNED_ONCE)
    assert (found.referral_met, found.response_met) == (True, True)
    assert (found.late_by, found.late_owner) == (3, DelayOwner.PROVIDER)
    assert (found.provider_days, found.enforcement_officer_days) == (10, 3)
    assert [(span.owner, span.working_days) for span in found.spans] == [
        (DelayOwner.PROVIDER, 8),
        (DelayOwner.ENFORCEMENT_OFFICER, 1),
        (DelayOwner.PROVIDER, 2),
        (DelayOwner.ENFORCEMENT_OFFICER, 2),
    ]


@pytest.mark.parametrize(("counts", "met"), [("first", True), ("acceptable", False)])
def test_which_referral_the_contract_measure_counts_is_a_setting(counts: str, met: bool) -> None:
    settings = SETTINGS.with_values({"referral_measure_counts": counts})
    assert of(settings=settings, **RETURNED_ONCE).referral_met == met


@pytest.mark.parametrize(
    ("today", "referral_met", "late_by", "owner"),
    [(8, None, 0, None), (9, False, 0, None), (10, False, 0, None), (11, False, 1, DelayOwner.PROVIDER)],
)
def test_a_breach_not_yet_referred(
    today: int, referral_met: bool | None, late_by: int, owner: DelayOwner | None
) -> None:
    found = of(today=working_day(today))
    assert (found.referral_met, found.response_met) == (referral_met, None)
    assert (found.late_by, found.late_owner) == (late_by, owner)


@pytest.mark.parametrize(
    ("today", "presented", "met"), [(10, None, None), (11, None, False), (12, 10, True), (12, 12, False)]
)
def test_the_response_runs_from_the_acceptable_referral(today: int, presented: int | None, met: bool | None) -> None:
    found = of(
        today=working_day(today),
        referrals=(SentReferral(sent_on=working_day(8), accepted_on=working_day(8)),),
        response_due_on=working_day(10),
        presented_on=working_day(presented) if presented else None,
    )
    assert found.response_met == met


def test_a_case_late_with_the_enforcement_officer_is_the_officers_delay() -> None:
    found = of(referrals=(SentReferral(sent_on=working_day(8), accepted_on=working_day(9)),))
    assert (found.late_by, found.late_owner) == (3, DelayOwner.ENFORCEMENT_OFFICER)


@given(st.lists(st.integers(0, 6), min_size=1, max_size=8), st.integers(0, 10))
def test_every_working_day_lies_with_somebody_and_with_one_alone(gaps: list[int], until: int) -> None:
    days, day = [], FAILED_ON
    for gap in gaps:
        day += timedelta(days=gap)
        days.append(day)
    pairs = [(days[n], days[n + 1] if n + 1 < len(days) else None) for n in range(0, len(days), 2)]
    referrals = tuple(SentReferral(sent_on=sent, returned_on=returned) for sent, returned in pairs)
    today = day + timedelta(days=until)
    found = of(referrals=referrals, today=today)
    total = CALENDAR.working_days_between(FAILED_ON, today)
    assert found.provider_days + found.enforcement_officer_days == total
