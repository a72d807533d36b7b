"""Whether an absence may be judged now, either way, and a finding reversed."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cases.vocabulary import SentenceKind
from enforcement.policy.enforceability import FailureFacts
from enforcement.policy.finding import (
    AcceptableFacts,
    ReversalFacts,
    UnreasonableFacts,
    acceptable,
    reversal,
    unreasonable,
)
from enforcement.vocabulary import AcceptableCategory, EvidenceKind

ON = date(2017, 4, 12)
FAILURE = FailureFacts(kind=SentenceKind.COMMUNITY_ORDER, occurred_on=ON, starts_on=date(2017, 1, 10))
UNREASONABLE = UnreasonableFacts(
    failure=FAILURE,
    found_on=date(2017, 4, 24),
    evidence_closes_on=date(2017, 4, 21),
    reason="No answer to two texts, a call and a letter.",
    enquiries=3,
)
ACCEPTABLE = AcceptableFacts(
    occurred_on=ON, found_on=date(2017, 4, 20), category=AcceptableCategory.MEDICAL, reason="Hospital discharge note."
)


def fields_against_unreasonable(**changes: Any) -> list[str]:
    facts = replace(UNREASONABLE, **changes)
    return [reason.field for reason in unreasonable.decide(facts, on=facts.failure.occurred_on).reasons]


def fields_against_acceptable(**changes: Any) -> list[str]:
    facts = replace(ACCEPTABLE, **changes)
    return [reason.field for reason in acceptable.decide(facts, on=facts.occurred_on).reasons]


def test_after_the_window_with_an_enquiry_and_a_reason_it_may_be_found_unreasonable() -> None:
    assert fields_against_unreasonable() == []


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"found_on": date(2017, 4, 22)}, []),
        ({"found_on": date(2017, 4, 21)}, ["found_on"]),
        ({"found_on": date(2017, 4, 13)}, ["found_on"]),
        ({"found_on": date(2017, 4, 13), "answer_received": True}, []),
        ({"found_on": date(2017, 4, 13), "serious": True, "serious_reason": "Threatened staff."}, []),
        ({"found_on": date(2017, 4, 13), "serious": True}, ["serious_reason"]),
        ({"found_on": date(2017, 4, 11), "answer_received": True}, ["occurred_on"]),
        ({"reason": "  "}, ["reason"]),
        ({"enquiries": 0}, ["enquiries"]),
        ({"enquiries": 0, "enquiries_reason": "In court with the officer that morning."}, []),
        ({"failure": replace(FAILURE, in_custody=True)}, [""]),
        ({"failure": replace(FAILURE, requirement_ends_on=date(2017, 4, 1))}, ["requirement"]),
    ],
)
def test_what_an_unreasonable_finding_needs(changes: dict[str, Any], fields: list[str]) -> None:
    assert fields_against_unreasonable(**changes) == fields


def test_everything_against_an_unreasonable_finding_is_said_at_once() -> None:
    fields = fields_against_unreasonable(
        failure=replace(FAILURE, in_custody=True), found_on=date(2017, 4, 13), reason="", enquiries=0
    )
    assert fields == ["", "reason", "enquiries", "found_on"]


def test_an_absence_may_be_found_acceptable_at_any_time_with_a_category_and_a_reason() -> None:
    assert fields_against_acceptable(found_on=ON) == []


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"category": ""}, ["category"]),
        ({"category": "UAAB"}, ["category"]),
        ({"reason": ""}, ["reason"]),
        ({"found_on": date(2017, 4, 11)}, ["occurred_on"]),
        ({"category": "", "reason": ""}, ["category", "reason"]),
        ({"category": AcceptableCategory.AGED_OUT, "found_on": date(2018, 4, 11)}, ["category"]),
        ({"category": AcceptableCategory.AGED_OUT, "found_on": date(2018, 4, 12)}, []),
    ],
)
def test_what_an_acceptable_finding_needs(changes: dict[str, Any], fields: list[str]) -> None:
    assert fields_against_acceptable(**changes) == fields


@pytest.mark.parametrize(
    ("used", "kinds", "category", "fields"),
    [
        (2, (EvidenceKind.SELF_CERTIFICATE,), AcceptableCategory.MEDICAL, []),
        (3, (EvidenceKind.SELF_CERTIFICATE,), AcceptableCategory.MEDICAL, ["category"]),
        (3, (EvidenceKind.SELF_CERTIFICATE, EvidenceKind.MEDICAL_NOTE), AcceptableCategory.MEDICAL, []),
        (3, (EvidenceKind.ACCOUNT,), AcceptableCategory.MEDICAL, []),
        (3, (EvidenceKind.SELF_CERTIFICATE,), AcceptableCategory.FAMILY, []),
    ],
)
def test_after_three_self_certificates_a_doctors_note_is_needed(
    used: int, kinds: tuple[str, ...], category: str, fields: list[str]
) -> None:
    assert fields_against_acceptable(self_certificates_used=used, evidence_kinds=kinds, category=category) == fields


def test_the_number_of_self_certificates_is_the_providers() -> None:
    assert (
        fields_against_acceptable(
            self_certificates_used=3, self_certificate_limit=4, evidence_kinds=(EvidenceKind.SELF_CERTIFICATE,)
        )
        == []
    )


@pytest.mark.parametrize(
    ("in_breach_case", "manager_agrees", "fields"),
    [(False, False, []), (True, True, []), (True, False, ["authorisation"])],
)
def test_a_finding_under_a_breach_case_is_reversed_only_with_the_manager(
    in_breach_case: bool, manager_agrees: bool, fields: list[str]
) -> None:
    facts = ReversalFacts(acceptable=ACCEPTABLE, in_breach_case=in_breach_case, manager_agrees=manager_agrees)
    assert [reason.field for reason in reversal.decide(facts, on=ON).reasons] == fields


def test_a_reversal_needs_what_an_acceptable_finding_needs() -> None:
    facts = ReversalFacts(acceptable=replace(ACCEPTABLE, reason="", category=""))
    assert [reason.field for reason in reversal.decide(facts, on=ON).reasons] == ["category", "reason"]
