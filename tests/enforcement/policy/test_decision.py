"""Whether a decision to breach, or not to, may be recorded."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cases.vocabulary import SentenceKind
from enforcement.policy.decision import (
    AuthorisationFacts,
    BreachFacts,
    NoBreachFacts,
    authorisation,
    breach,
    no_breach,
)
from enforcement.policy.decision_record import DecisionRecord
from enforcement.vocabulary import Alternative, HomeVisit
from probation.policy import NotInForce, Refused

ON = date(2017, 4, 12)
RECORD = DecisionRecord(
    decided_on=date(2017, 4, 24),
    due_on=date(2017, 4, 24),
    rationale="Two failures without reason in five weeks.",
    rosh_view="Medium, unchanged.",
    reoffending_view="Rising while out of contact.",
    alternatives=(Alternative.PHONE_OR_TEXT, Alternative.CHANGED_TIMES),
    home_visit=HomeVisit.DONE,
    diversity="Appointments moved round his shifts.",
    proportionality="The order cannot work without contact.",
)
EMPTY = DecisionRecord(decided_on=date(2017, 4, 25), due_on=date(2017, 4, 24))
BREACH = BreachFacts(kind=SentenceKind.COMMUNITY_ORDER, record=RECORD, failures=2, live_warning=True)
SERIOUS = replace(
    BREACH,
    failures=1,
    live_warning=False,
    serious=True,
    serious_reason="Threatened staff with a knife.",
    manager_authorised=True,
)
NO_BREACH = NoBreachFacts(record=RECORD, must_refer=False)
EVERY_FIELD = [
    "rationale",
    "rosh_view",
    "reoffending_view",
    "alternatives",
    "home_visit",
    "diversity",
    "proportionality",
    "late_reason",
]


def against(facts: BreachFacts, **changes: Any) -> list[str]:
    return [reason.field for reason in breach.decide(replace(facts, **changes), on=ON).reasons]


def against_no_breach(**changes: Any) -> list[str]:
    return [reason.field for reason in no_breach.decide(replace(NO_BREACH, **changes), on=ON).reasons]


def test_a_full_record_on_a_live_warning_may_be_a_breach() -> None:
    assert against(BREACH) == []


def test_an_empty_record_is_refused_with_every_gap_in_the_order_of_the_form() -> None:
    assert against(BREACH, record=EMPTY) == EVERY_FIELD
    with pytest.raises(Refused, match=r"rationale.*ROSH.*reoffending.*alternatives.*home visit.*diversity.*late"):
        breach.require(replace(BREACH, record=EMPTY), on=ON)


@pytest.mark.parametrize("field", ["rationale", "rosh_view", "reoffending_view", "diversity", "proportionality"])
def test_each_part_must_be_written(field: str) -> None:
    assert against(BREACH, record=replace(RECORD, **{field: " \n"})) == [field]


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"alternatives": ()}, ["alternatives"]),
        ({"alternatives": (Alternative.NONE_SUITABLE,)}, []),
        ({"alternatives": (Alternative.NONE_SUITABLE, Alternative.REFERRAL)}, ["alternatives"]),
        ({"home_visit": ""}, ["home_visit"]),
        ({"home_visit": "perhaps"}, ["home_visit"]),
        ({"home_visit": HomeVisit.DISCOUNTED}, ["home_visit_reason"]),
        ({"home_visit": HomeVisit.DISCOUNTED, "home_visit_reason": "Risk to staff at the address."}, []),
        ({"decided_on": date(2017, 4, 25)}, ["late_reason"]),
        ({"decided_on": date(2017, 4, 25), "late_reason": "The officer was off sick."}, []),
        ({"decided_on": date(2017, 4, 20)}, []),
    ],
)
def test_alternatives_home_visit_and_lateness(changes: dict[str, Any], fields: list[str]) -> None:
    record = replace(RECORD, **changes)
    assert against(BREACH, record=record) == fields
    assert against_no_breach(record=record) == fields


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({}, []),
        ({"serious_reason": " "}, ["serious_reason"]),
        ({"manager_authorised": False}, ["authorisation"]),
        ({"manager_authorised": False, "manager_signs_serious": False}, []),
        ({"manager_authorised": False, "serious_reason": ""}, ["serious_reason", "authorisation"]),
        ({"manager_authorised": False, "serious_reason": "", "live_warning": True}, []),
    ],
)
def test_one_serious_failure_needs_its_reason_and_the_manager(changes: dict[str, Any], fields: list[str]) -> None:
    assert against(SERIOUS, **changes) == fields


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"live_warning": False, "failures": 1}, ["serious"]),
        ({"live_warning": False, "failures": 2}, []),
        ({"failures": 0}, ["failures"]),
        ({"kind": SentenceKind.LICENCE}, [""]),
        ({"kind": SentenceKind.POST_SENTENCE_SUPERVISION}, []),
    ],
)
def test_a_breach_needs_a_ground(changes: dict[str, Any], fields: list[str]) -> None:
    assert against(BREACH, **changes) == fields


def test_a_late_decision_needs_the_manager_where_the_provider_says_so() -> None:
    late = replace(RECORD, decided_on=date(2017, 4, 25), late_reason="The officer was off sick.")
    assert against(BREACH, record=late, manager_signs_late=True) == ["authorisation"]
    assert against(BREACH, record=late, manager_signs_late=True, manager_authorised=True) == []
    assert against(BREACH, manager_signs_late=True) == []


@pytest.mark.parametrize(
    ("ends_on", "unpaid_work", "fields"),
    [("2017-04-24", False, []), ("2017-04-23", False, [""]), ("2017-04-23", True, [])],
)
def test_the_power_is_lost_when_the_order_has_ended(ends_on: str, unpaid_work: bool, fields: list[str]) -> None:
    changes = {"sentence_ends_on": date.fromisoformat(ends_on), "unpaid_work_outstanding": unpaid_work}
    assert against(BREACH, **changes) == fields


def test_a_failure_under_a_supervision_notice_is_returned_to_court_after_supervision_ends() -> None:
    """Section 256AC asks for nothing in force, and a failure begun before the repeal runs on (§9 case 55)."""
    ended = {"kind": SentenceKind.POST_SENTENCE_SUPERVISION, "sentence_ends_on": date(2017, 4, 23)}
    assert against(BREACH, **ended) == []


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({}, []),
        ({"must_refer": True}, ["authorisation"]),
        ({"must_refer": True, "deferral_authorised": True}, []),
        ({"must_refer": True, "finding_changed": True}, []),
        ({"must_refer": True, "record": EMPTY}, [*EVERY_FIELD, "authorisation"]),
        ({"finding_changed": True, "record": EMPTY}, ["rationale", "late_reason"]),
    ],
)
def test_not_to_breach_after_a_live_warning_takes_a_changed_finding_or_the_manager(
    changes: dict[str, Any], fields: list[str]
) -> None:
    assert against_no_breach(**changes) == fields


@pytest.mark.parametrize(
    ("reason", "requested_by", "authorised_by", "fields"),
    [
        ("Detox begins on Monday.", 1, 2, []),
        ("", 1, 2, ["reason"]),
        ("Detox begins on Monday.", 1, 1, ["authorised_by"]),
        (" ", 1, 1, ["reason", "authorised_by"]),
    ],
)
def test_nobody_authorises_what_they_asked_for(
    reason: str, requested_by: int, authorised_by: int, fields: list[str]
) -> None:
    facts = AuthorisationFacts(reason=reason, requested_by=requested_by, authorised_by=authorised_by)
    assert [given.field for given in authorisation.decide(facts, on=ON).reasons] == fields


def test_the_decision_names_the_standards_it_was_made_under_and_is_not_asked_before_them() -> None:
    decision = breach.decide(BREACH, on=ON)
    assert (decision.rule, decision.version) == ("enforcement.decide_breach", "NS 2015")
    assert decision.facts["record"]["rationale"] == RECORD.rationale
    with pytest.raises(NotInForce):
        breach.decide(BREACH, on=date(2015, 1, 31))
