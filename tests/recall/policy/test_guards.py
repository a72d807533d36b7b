"""The recall test, speed, repeats, return, rescinding and executive release (§8 cases 25, 36 to 40, 47, 60)."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from probation.policy import NotInForce, ProviderPolicy
from recall.policy import custody_return, decision_not_to_recall, emergency, executive_release, recall_test, rescind

DEFAULT = ProviderPolicy.default()
SHOWN = recall_test.RecallTestFacts(
    conditions=1,
    risk_only_reason="",
    circumstances="Left the approved premises.",
    unmanageable="He cannot be found.",
    alternatives=1,
    no_alternatives_reason="",
    response="Poor since May.",
)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"conditions": 0}, "conditions"),
        ({"circumstances": " "}, "concern"),
        ({"unmanageable": ""}, "unmanageable"),
        ({"alternatives": 0}, "alternatives"),
        ({"response": ""}, "response"),
        ({"rosh_groups_missing": ("staff", "prisoners")}, "rosh"),
    ],
)
def test_everything_of_the_recall_test_is_on_record(changes: dict[str, Any], field: str) -> None:
    decision = recall_test.recall_test.decide(replace(SHOWN, **changes), on=date(2017, 6, 1))
    assert [reason.field for reason in decision.reasons] == [field]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"conditions": 0, "risk_only_reason": "Threats to his mother."},
        {"alternatives": 0, "no_alternatives_reason": "The threat is immediate."},
    ],
)
def test_the_recall_test_is_met(changes: dict[str, Any]) -> None:
    assert recall_test.recall_test.decide(replace(SHOWN, **changes), on=date(2017, 6, 1)).permits


@pytest.mark.parametrize(
    ("chart", "emergency_recall", "recall_type", "settings", "fields"),
    [
        pytest.param("crc", True, "", {}, ["is_emergency"], id="case-25"),
        pytest.param("crc", False, "fixed", {}, [], id="chart-1-not-an-emergency"),
        pytest.param("crc", True, "", {"emergency_without_rosh_increase": True}, [], id="case-25-allowed-as-set"),
        pytest.param("crc-raised", True, "standard", {}, [], id="chart-2"),
        pytest.param("nps", True, "fixed", {}, ["override_reason"], id="emergency-and-fixed-needs-a-reason"),
        pytest.param("nps", True, "fixed", {"emergency_fixed_term": "refuse"}, ["recall_type"], id="or-is-refused"),
    ],
)
def test_an_emergency_is_not_for_every_chart_and_type(
    chart: str, emergency_recall: bool, recall_type: str, settings: dict[str, object], fields: list[str]
) -> None:
    facts = emergency.SpeedFacts(
        chart=chart, is_emergency=emergency_recall, settings=DEFAULT.with_values(settings), recall_type=recall_type
    )
    assert [reason.field for reason in emergency.reasons_against(facts)] == fields


def test_an_emergency_fixed_term_goes_on_with_its_reason() -> None:
    facts = emergency.SpeedFacts(
        chart="nps", is_emergency=True, settings=DEFAULT, recall_type="fixed", reason="The risk passes with the trial."
    )
    assert emergency.reasons_against(facts) == []


@pytest.mark.parametrize(
    ("earlier", "on", "needed"),
    [
        pytest.param(0, date(2023, 6, 1), False, id="case-60-the-first"),
        pytest.param(1, date(2023, 6, 1), True, id="case-60-the-second"),
        pytest.param(2, date(2024, 6, 1), True, id="case-60-the-third"),
        pytest.param(1, date(2022, 12, 31), False, id="case-60-before-2023"),
    ],
)
def test_case_60_a_senior_manager_endorses_the_second_decision_not_to_recall(
    earlier: int, on: date, needed: bool
) -> None:
    found = decision_not_to_recall.senior_manager_needed(earlier_decisions=earlier, on=on, settings=DEFAULT)
    assert found == needed


RETURN = custody_return.ReturnFacts(
    revoked_on=date(2017, 6, 1),
    returned_at=datetime(2017, 6, 3, 9, tzinfo=UTC),
    told_at=datetime(2017, 6, 5, 9, tzinfo=UTC),
    now=datetime(2017, 6, 5, 10, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        pytest.param({}, [], id="case-44-told-two-days-late"),
        pytest.param({"revoked_on": date(2017, 6, 4)}, ["returned_at"], id="case-40-before-the-revocation"),
        pytest.param({"revoked_on": date(2017, 6, 3)}, [], id="case-40-the-day-of-the-revocation"),
        pytest.param(
            {"returned_at": datetime(2017, 6, 6, tzinfo=UTC)}, ["returned_at", "told_at"], id="case-40-in-the-future"
        ),
        pytest.param({"told_at": datetime(2017, 6, 2, tzinfo=UTC)}, ["told_at"], id="told-before-it-happened"),
        pytest.param({"told_at": datetime(2017, 6, 6, tzinfo=UTC)}, ["told_at"], id="told-in-the-future"),
        pytest.param(
            {"revoked_on": date(2017, 6, 4), "returned_at": datetime(2017, 6, 3, 23, 30, tzinfo=UTC)},
            [],
            id="case-40-after-midnight-in-London",
        ),
    ],
)
def test_case_40_a_return_is_neither_before_the_revocation_nor_in_the_future(
    changes: dict[str, Any], fields: list[str]
) -> None:
    assert [reason.field for reason in custody_return.reasons_against(replace(RETURN, **changes))] == fields


REQUEST = rescind.RescindRequestFacts(undecided_request=False, stopped=False, details="He was in hospital.")
APPROVAL = rescind.RescindDecisionFacts(
    approve=True, already_decided=False, every_condition_kept=True, details="Hospital record seen."
)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param({"undecided_request": True}, "waits for its decision already", id="case-36"),
        pytest.param({"stopped": True}, "final", id="case-51-stopped"),
        pytest.param({"details": ""}, "every licence condition was kept", id="without-details"),
    ],
)
def test_a_second_request_to_rescind_is_refused(changes: dict[str, Any], said: str) -> None:
    [reason] = rescind.reasons_against_request(replace(REQUEST, **changes))
    assert said in reason.text
    assert rescind.reasons_against_request(REQUEST) == []


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param({"every_condition_kept": False}, "consider executive release", id="case-38"),
        pytest.param({"every_condition_kept": None}, "Say whether", id="not-answered"),
        pytest.param({"already_decided": True}, "cannot be decided again", id="decided"),
        pytest.param({"details": ""}, "Give the reasons", id="without-reasons"),
    ],
)
def test_a_recall_is_rescinded_only_where_every_condition_was_kept(changes: dict[str, Any], said: str) -> None:
    [reason] = rescind.reasons_against_decision(replace(APPROVAL, **changes))
    assert said in reason.text
    assert rescind.reasons_against_decision(APPROVAL) == []


def test_a_refusal_to_rescind_needs_no_answer_about_the_conditions() -> None:
    assert rescind.reasons_against_decision(replace(APPROVAL, approve=False, every_condition_kept=None)) == []


@pytest.mark.parametrize("at_large", [True, False])
def test_case_37_a_rescinded_recall_never_happened(at_large: bool) -> None:
    found = rescind.consequences_of(at_large=at_large)
    assert (found.days_at_large, found.restore_licence, found.new_licence) == (0, True, False)
    assert found.cancel_warrant == at_large


def test_there_was_no_rescinding_before_laspo() -> None:
    with pytest.raises(NotInForce):
        rescind.deciding.decide(APPROVAL, on=date(2012, 12, 2))


RELEASE = executive_release.ExecutiveReleaseFacts(
    on=date(2017, 6, 20),
    returned_on=date(2017, 6, 1),
    sentence_expires_on=date(2018, 1, 1),
    detention_needed=False,
    reasons="A hostel place is kept.",
)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"returned_on": None}, "not been returned"),
        ({"on": date(2017, 5, 31)}, "not been returned"),
        ({"on": date(2018, 1, 1)}, "The sentence ends on 1 January 2018"),
        ({"detention_needed": True}, "cannot be released"),
        ({"detention_needed": None}, "Say whether"),
        ({"reasons": ""}, "Give the reasons"),
    ],
)
def test_executive_release_needs_a_return_and_no_need_of_detention(changes: dict[str, Any], said: str) -> None:
    [reason] = executive_release.reasons_against(replace(RELEASE, **changes))
    assert said in reason.text


def test_case_47_executive_release_on_day_20() -> None:
    assert executive_release.reasons_against(RELEASE) == []
