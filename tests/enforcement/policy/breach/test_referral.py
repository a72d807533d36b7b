"""Whether a breach may be referred: the hand-over to the enforcement officer (enforcement.md §4.5; §9 cases 4, 22)."""

from dataclasses import fields as fields_of
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cases.vocabulary import SentenceKind
from enforcement.policy.breach.information import OrderEnd
from enforcement.policy.breach.referral import HandOver, ReferralFacts, ReferredFailure, referring
from enforcement.vocabulary import ProcessKind

ON = date(2017, 4, 26)
FAILURE = ReferredFailure(
    occurred_on=date(2017, 4, 12),
    instruction="Report to the Wolverhampton office at 2pm.",
    on_this_order=True,
    found_unreasonable=True,
)
HAND_OVER = HandOver(
    reasons_offered="None: no answer to letter or calls.",
    enquiries="Two calls, a text, a home visit.",
    compliance="14 of 60 hours of unpaid work, 3 of 15 activity days.",
    whereabouts="12 Low Street, seen there on 3 April.",
    process=ProcessKind.SUMMONS,
    risk="None known to staff; medium to the public.",
    needs="None recorded. No interpreter.",
    proposal="Order to continue with a curfew.",
    phone="01902 000000",
)
FACTS = ReferralFacts(
    order=OrderEnd(kind=SentenceKind.COMMUNITY_ORDER, ends_on=date(2017, 6, 30)),
    referred_on=ON,
    failures=(FAILURE,),
    hand_over=HAND_OVER,
    pack_checked=True,
    warned=True,
    proof_of_warning=True,
)
EARLIER = replace(FAILURE, occurred_on=date(2017, 4, 10))


def fields(**changes: Any) -> list[str]:
    return [reason.field for reason in referring.decide(replace(FACTS, **changes), on=ON).reasons]


def test_a_whole_hand_over_is_referred() -> None:
    assert fields() == []


@pytest.mark.parametrize("field", [field.name for field in fields_of(HandOver)])
def test_every_field_of_the_hand_over_is_written(field: str) -> None:
    assert fields(hand_over=replace(HAND_OVER, **{field: " "})) == [field]


def test_everything_missing_is_named_at_once() -> None:
    found = fields(hand_over=HandOver(), failures=(), pack_checked=False, proof_of_warning=False)
    assert set(found) == {"failures", "warning", "pack", *(field.name for field in fields_of(HandOver))}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"on_this_order": False}, ["failures"]),
        ({"found_unreasonable": False}, ["failures"]),
        ({"instruction": ""}, ["failures"]),
        ({"occurred_on": date(2017, 4, 27)}, ["failures"]),
        ({"on_this_order": False, "instruction": ""}, ["failures", "failures"]),
    ],
)
def test_each_failure_is_on_the_order_found_and_described(changes: dict[str, Any], expected: list[str]) -> None:
    assert fields(failures=(replace(FAILURE, **changes),)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"warned": False}, ["warning"]),
        ({"warned": False, "proof_of_warning": False}, ["warning"]),
        ({"warned": False, "serious": True}, []),
        ({"warned": False, "failures": (EARLIER, FAILURE)}, []),
        ({"warned": False, "failures": (FAILURE, FAILURE)}, ["warning"]),
        ({"proof_of_warning": False}, ["warning"]),
    ],
    ids=["none", "none", "serious", "case 4: two days unwarned", "two on one day", "no proof"],
)
def test_there_was_a_live_warning_or_the_failure_is_serious(changes: dict[str, Any], expected: list[str]) -> None:
    assert fields(**changes) == expected


def test_supervision_needs_no_statutory_warning() -> None:
    order = OrderEnd(kind=SentenceKind.POST_SENTENCE_SUPERVISION, ends_on=date(2018, 2, 20))
    assert fields(order=order, warned=False, proof_of_warning=False) == []


@pytest.mark.parametrize(
    ("kind", "ends_on", "unpaid_work", "expected"),
    [
        (SentenceKind.COMMUNITY_ORDER, "2017-04-26", False, []),
        (SentenceKind.COMMUNITY_ORDER, "2017-04-25", False, [""]),
        (SentenceKind.COMMUNITY_ORDER, "2017-04-25", True, []),
        (SentenceKind.SUPERVISION_DEFAULT_ORDER, "2017-04-25", False, [""]),
        (SentenceKind.POST_SENTENCE_SUPERVISION, "2017-04-25", False, []),
    ],
)
def test_an_order_that_has_ended_is_not_referred(
    kind: str, ends_on: str, unpaid_work: bool, expected: list[str]
) -> None:
    order = OrderEnd(kind=kind, ends_on=date.fromisoformat(ends_on), unpaid_work_outstanding=unpaid_work)
    assert fields(order=order) == expected


@pytest.mark.parametrize(
    ("number", "answer", "expected"), [(1, "", []), (2, "", ["answer_to_return"]), (2, "The letter is added.", [])]
)
def test_a_second_referral_answers_the_return(number: int, answer: str, expected: list[str]) -> None:
    assert fields(number=number, answer_to_return=answer) == expected


def test_a_person_in_custody_is_referred_on_purpose_only() -> None:
    assert fields(in_custody_elsewhere=True) == ["custody_confirmed"]
    assert fields(in_custody_elsewhere=True, custody_confirmed=True) == []
