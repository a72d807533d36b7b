"""Whether an account may be opened or closed."""

from dataclasses import replace
from datetime import date

import pytest

from cases.policy.account import AccountFacts, ClosingFacts, closing, opening

TODAY = date(2017, 4, 20)
OPENING = AccountFacts(
    username="nell",
    username_taken=False,
    team_is_of_organisation=True,
    has_cases_to_see=True,
    has_organisation=True,
)
CLOSING = ClosingFacts(is_own=False, closed_already=False, cases=0, reason="Left")


def test_a_sound_account_may_be_opened_and_closed() -> None:
    assert opening.decide(OPENING, on=TODAY).permits
    assert closing.decide(CLOSING, on=TODAY).permits
    assert opening.decide(replace(OPENING, has_cases_to_see=False, has_organisation=False), on=TODAY).permits


def test_every_reason_is_given_at_once() -> None:
    facts = replace(OPENING, username_taken=True, team_is_of_organisation=False, has_organisation=False)
    assert [reason.field for reason in opening.decide(facts, on=TODAY).reasons] == ["username", "organisation", "team"]
    everything = ClosingFacts(is_own=True, closed_already=True, cases=3, reason=" ")
    assert len(closing.decide(everything, on=TODAY).reasons) == 4


@pytest.mark.parametrize(("cases", "said"), [(1, "of 1 sentence:"), (3, "of 3 sentences:")])
def test_the_cases_left_behind_are_counted(cases: int, said: str) -> None:
    (reason,) = closing.decide(replace(CLOSING, cases=cases), on=TODAY).reasons
    assert said in reason.text
