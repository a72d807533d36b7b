"""What is refused, with every reason at once, and that a refusal changes nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.apps import apps

from cases.models import Sentence
from cases.vocabulary import Outcome
from enforcement.actions.decide_breach import decide_breach
from enforcement.actions.decide_no_breach import decide_no_breach
from enforcement.actions.decision_content import DecisionContent
from enforcement.actions.find_acceptable import find_acceptable
from enforcement.actions.find_unreasonable import find_unreasonable
from enforcement.actions.record_outcome import record_outcome
from enforcement.actions.request_warning import request_warning
from enforcement.models import EnforcementDecision, Failure
from enforcement.vocabulary import DecisionState, FailureState
from probation.accounts.models import User
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from tests.factories.appointments import an_appointment
from tests.factories.failures import a_decision_due, a_failure, an_enquiry, content, letter
from tests.factories.sentences import a_community_order, a_suspended_sentence_order
from tests.factories.staff import ESSEX_CRC_TEAM, a_member_of_staff, an_officer
from tests.factories.times import at


@pytest.fixture
def order(officer: User) -> Sentence:
    return a_community_order(officer)


def everything() -> dict[str, list[Any]]:
    """Every row of every table but the session's."""
    return {
        model._meta.label: list(model._default_manager.order_by("pk").values())
        for model in apps.get_models()
        if model._meta.managed and not model._meta.proxy and model._meta.app_label != "sessions"
    }


@contextmanager
def nothing_changes() -> Iterator[None]:
    before = everything()
    yield
    assert everything() == before


def fields(refused: Refused) -> set[str]:
    return {reason.field for reason in refused.decision.reasons}


def test_no_finding_before_the_evidence_window_closes_without_an_answer(order: Sentence, officer: User) -> None:
    failure = an_enquiry(a_failure(order, missed_at="2017-04-12"))
    with nothing_changes(), pytest.raises(Refused) as refused:
        find_unreasonable(failure, reason="No reason given.", by=officer, at=at("2017-04-21 16:00"))
    assert "Fri 21 Apr 2017" in str(refused.value) or "21 April 2017" in str(refused.value)
    find_unreasonable(failure, reason="No reason given.", by=officer, at=at("2017-04-24 09:00"))
    assert Failure.objects.get().state == FailureState.UNREASONABLE


def test_every_reason_against_a_finding_is_given_at_once(order: Sentence, officer: User) -> None:
    failure = a_failure(order, missed_at="2017-04-12")
    with nothing_changes(), pytest.raises(Refused) as refused:
        find_unreasonable(failure, reason=" ", is_serious=True, by=officer, at=at("2017-04-13 16:00"))
    assert {"reason", "serious_reason", "enquiries"} <= fields(refused.value)


def test_a_breach_decision_missing_anything_is_refused_with_all_of_it(order: Sentence, officer: User) -> None:
    decision = a_decision_due(order)
    with nothing_changes(), pytest.raises(Refused) as refused:
        decide_breach(decision, content=DecisionContent(), by=officer, at=at("2017-04-25 10:00"))
    assert fields(refused.value) == {
        "rationale",
        "rosh_view",
        "reoffending_view",
        "alternatives",
        "home_visit",
        "diversity",
        "proportionality",
        "late_reason",
    }


def test_a_decision_on_the_sixth_working_day_at_one_minute_to_midnight_is_on_time(
    order: Sentence, officer: User
) -> None:
    decision = a_decision_due(order)
    decide_breach(decision, content=content(), by=officer, at=at("2017-04-24 23:59"))
    assert EnforcementDecision.objects.get(pk=decision.pk).late_reason == ""


def test_a_decision_the_day_after_says_why_it_is_late(order: Sentence, officer: User) -> None:
    decision = a_decision_due(order)
    with nothing_changes(), pytest.raises(Refused) as refused:
        decide_breach(decision, content=content(), by=officer, at=at("2017-04-25 00:00"))
    assert fields(refused.value) == {"late_reason"}
    decide_breach(decision, content=content(late_reason="Sick leave."), by=officer, at=at("2017-04-25 00:00"))
    clock = decision.failure.sentence.clocks.get(kind="D06")
    assert clock.late_reason == "Sick leave."


def test_not_breaching_after_a_live_warning_needs_a_manager(order: Sentence, officer: User) -> None:
    decision = a_decision_due(order)
    with nothing_changes(), pytest.raises(Refused) as refused:
        decide_no_breach(decision, content=content(), by=officer, at=at("2017-04-24 12:00"))
    assert "authorisation" in fields(refused.value)


def test_a_stale_version_is_a_conflict_that_says_who_and_when(order: Sentence, officer: User) -> None:
    failure = a_failure(order)
    seen = failure.version
    an_enquiry(failure)
    with nothing_changes(), pytest.raises(StateConflict) as conflict:
        find_acceptable(failure, category="AAME", reason="Ill.", by=officer, at=at("2017-03-08"), version=seen)
    assert conflict.value.changed_by == "Ana Example"
    assert "7 March 2017" in str(conflict.value)


def test_an_outcome_is_recorded_once(order: Sentence, officer: User) -> None:
    failure = a_failure(order)
    assert failure.contact is not None
    with nothing_changes(), pytest.raises(StateConflict):
        record_outcome(failure.contact, outcome=Outcome.ATTC, by=officer, at=at("2017-03-07 17:00"))


def test_a_suspended_sentence_without_requirements_cannot_be_breached_by_a_missed_visit(officer: User) -> None:
    order = a_suspended_sentence_order(officer, supervision="", requirements=[])
    contact = an_appointment(order, starts_at=at("2017-03-07 10:00"))
    recorded = record_outcome(contact, outcome=Outcome.AFTA, by=officer, at=at("2017-03-07 15:00"))
    assert recorded.failures == []
    assert "no requirements" in recorded.not_enforceable[0]
    assert not Failure.objects.exists()


def test_a_warning_must_hold_its_three_statutory_contents(order: Sentence, officer: User) -> None:
    failure = a_failure(order)
    empty = letter("2017-03-08", circumstances="", unacceptable="", consequence=" ")
    with nothing_changes(), pytest.raises(Refused) as refused:
        request_warning(order, failures=[failure.pk], letter=empty, by=officer, at=at("2017-03-08"))
    assert fields(refused.value) == {"circumstances", "unacceptable", "consequence"}


def test_a_failure_of_another_order_cannot_be_warned_of_here(order: Sentence, officer: User) -> None:
    elsewhere = a_failure(a_community_order(officer))
    with nothing_changes(), pytest.raises(Refused) as refused:
        request_warning(order, failures=[elsewhere.pk], letter=letter("2017-03-08"), by=officer, at=at("2017-03-08"))
    assert fields(refused.value) == {"failures"}


STRANGERS: dict[str, Callable[[], User]] = {
    "an officer of another provider": lambda: an_officer(team=ESSEX_CRC_TEAM),
    "a colleague who does not cover": lambda: an_officer(),
}


@pytest.mark.parametrize("who", STRANGERS)
def test_only_whoever_has_charge_of_the_case_judges(order: Sentence, who: str) -> None:
    failure, stranger = a_failure(order), STRANGERS[who]()
    with nothing_changes(), pytest.raises(NotAdmitted):
        find_acceptable(failure, category="AAME", reason="Ill.", by=stranger, at=at("2017-03-08"))


@pytest.mark.parametrize("who", STRANGERS)
def test_only_whoever_has_charge_of_the_case_decides(order: Sentence, who: str) -> None:
    decision, stranger = a_decision_due(order), STRANGERS[who]()
    with nothing_changes(), pytest.raises(NotAdmitted):
        decide_breach(decision, content=content(), by=stranger, at=at("2017-04-24 12:00"))


@pytest.mark.parametrize(
    "role_code", ["case-administrator", "inspector", "system-administrator", "enforcement-officer"]
)
def test_roles_that_do_not_judge_do_not(order: Sentence, role_code: str) -> None:
    from probation.accounts.roles import ROLES

    failure = a_failure(order)
    other = a_member_of_staff(ROLES[role_code])
    with nothing_changes(), pytest.raises(NotAdmitted):
        find_acceptable(failure, category="AAME", reason="Ill.", by=other, at=at("2017-03-08"))


def test_a_decision_made_is_not_made_again(order: Sentence, officer: User) -> None:
    decision = a_decision_due(order)
    decide_breach(decision, content=content(), by=officer, at=at("2017-04-24 12:00"))
    with nothing_changes(), pytest.raises(StateConflict) as conflict:
        decide_breach(decision, content=content(), by=officer, at=at("2017-04-24 12:05"))
    assert conflict.value.state_now == DecisionState.BREACH_DECIDED.label
