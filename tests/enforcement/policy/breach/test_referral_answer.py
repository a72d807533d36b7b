"""What an enforcement officer answers to a referral (enforcement.md §4.5; §9 cases 20 and 21)."""

from datetime import date

import pytest

from enforcement.policy.breach.referral_answer import (
    AcceptanceFacts,
    DeclineFacts,
    ReturnFacts,
    accepting,
    declining,
    returning,
)
from enforcement.vocabulary import DeclineReason, ReturnReason, WithdrawalReason

ON = date(2017, 4, 27)


@pytest.mark.parametrize(
    ("public_officer", "pack_checked", "blocked_by", "expected"),
    [
        (True, True, "", []),
        (False, True, "", [""]),
        (True, False, "", ["pack"]),
        (True, True, WithdrawalReason.DEATH, [""]),
        (False, False, WithdrawalReason.DETAINED, ["", "pack", ""]),
    ],
)
def test_a_public_sector_officer_accepts_a_checked_pack(
    public_officer: bool, pack_checked: bool, blocked_by: str, expected: list[str]
) -> None:
    facts = AcceptanceFacts(public_officer=public_officer, pack_checked=pack_checked, blocked_by=blocked_by)
    assert [reason.field for reason in accepting.decide(facts, on=ON).reasons] == expected


@pytest.mark.parametrize(
    ("because", "needed", "expected"),
    [
        ((ReturnReason.DOCUMENT_MISSING,), "The second letter.", []),
        ((ReturnReason.DOCUMENT_MISSING, ReturnReason.WRONG_COURT), "The letter; Crown Court.", []),
        ((), "The letter.", ["because"]),
        (("late",), "The letter.", ["because"]),
        ((ReturnReason.OTHER,), " ", ["what_is_needed"]),
        ((), "", ["because", "what_is_needed"]),
    ],
)
def test_a_referral_is_returned_with_reasons_and_what_is_needed(
    because: tuple[str, ...], needed: str, expected: list[str]
) -> None:
    facts = ReturnFacts(because=because, what_is_needed=needed)
    assert [reason.field for reason in returning.decide(facts, on=ON).reasons] == expected


@pytest.mark.parametrize(
    ("because", "reason", "expected"),
    [
        (DeclineReason.ANOTHER_COURSE, "Apply to revoke instead.", []),
        ("", "Apply to revoke instead.", ["because"]),
        (DeclineReason.EXCUSE, "", ["reason"]),
        ("no", " ", ["because", "reason"]),
    ],
)
def test_a_referral_is_declined_with_the_reason(because: str, reason: str, expected: list[str]) -> None:
    facts = DeclineFacts(because=because, reason=reason)
    assert [reason.field for reason in declining.decide(facts, on=ON).reasons] == expected
