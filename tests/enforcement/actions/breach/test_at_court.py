"""At court: summons and warrant, hearings and what comes of each, and what stays in the register of warrants."""

from typing import Any

import pytest

from cases.models import Clock, Sentence
from enforcement.actions.breach.execute_warrant import Executed, execute_warrant
from enforcement.actions.breach.issue_process import issue_process
from enforcement.actions.breach.record_hearing import record_hearing
from enforcement.actions.breach.relist_hearing import relist_hearing
from enforcement.actions.breach.serve_summons import serve_summons
from enforcement.models import BreachCase, Hearing, Process
from enforcement.queries.breach.warrants import warrants
from enforcement.vocabulary import BreachState, Execution, HearingOutcome, Plea, SummonsService
from probation.accounts.models import User
from probation.outbox.relay import relay
from probation.policy import Refused
from probation.refusals import StateConflict
from tests.factories.breaches import (
    ADJOURNED_TO,
    TRIAL_ON,
    a_breach_case,
    a_summons,
    hear,
    heard,
    magistrates,
    take,
    the_enforcement_officer,
)
from tests.factories.sentences import a_community_order
from tests.factories.times import at, day

from .seeing import again, alerts_of, fields, logged, nothing_changes, running_on


def at_state(officer: User, state: BreachState) -> BreachCase:
    return a_breach_case(a_community_order(officer), state)


def test_a_summons_lists_the_case_and_the_officer_is_told_the_day(officer: User) -> None:
    breach = at_state(officer, BreachState.SUMMONSED)
    hearing = breach.hearings.get()
    assert (hearing.listed_for, hearing.court, hearing.is_trial) == (at("2017-05-11 10:00"), magistrates(), False)
    assert running_on(breach.sentence) == {"D14": "2017-05-08"}
    relay(at=at("2017-04-28 16:00"))
    assert any("on 11 May 2017" in text for text in alerts_of(officer))
    assert logged(breach)[-1] == "BSII"


def test_a_summons_without_day_and_place_or_issued_before_the_information_is_refused(officer: User) -> None:
    laid, eo = at_state(officer, BreachState.PROCESS_REQUESTED), the_enforcement_officer()
    incomplete = a_summons(issued_on=day("2017-04-27"), attend_at=None)
    with nothing_changes(), pytest.raises(Refused) as refused:
        issue_process(laid, incomplete, by=eo, at=at("2017-04-28 15:00"))
    assert fields(refused.value) == {"issued_on", "hearing_on", "hearing_at"}


def serve(breach: BreachCase, on: str, **different: Any) -> BreachCase:
    usual: dict[str, Any] = {"served_on": day(on), "method": SummonsService.POST, "at": at(f"{on} 15:00")}
    return serve_summons(breach, by=the_enforcement_officer(), **{**usual, **different})


def test_service_is_by_the_day_of_the_hearing_and_not_before_the_issue(officer: User) -> None:
    summonsed, _ = at_state(officer, BreachState.SUMMONSED), the_enforcement_officer()
    with nothing_changes(), pytest.raises(Refused) as refused:
        serve(summonsed, "2017-05-12", method="pigeon")
    assert fields(refused.value) == {"method", "served_on"}
    served = serve(summonsed, "2017-05-02", method=SummonsService.BY_HAND)
    process = Process.objects.get()
    assert (again(served).state, process.served_how) == (BreachState.HEARING, SummonsService.BY_HAND)
    with nothing_changes(), pytest.raises(StateConflict):
        serve(again(served), "2017-05-03")


def test_unserved_the_hearing_is_adjourned_and_no_warrant_asked_for(officer: User) -> None:
    summonsed = at_state(officer, BreachState.SUMMONSED)
    with nothing_changes(), pytest.raises(Refused, match="adjourn instead of asking for a warrant"):
        hear(summonsed, HearingOutcome.FAILED_TO_APPEAR)
    adjourned = again(hear(summonsed, HearingOutcome.ADJOURNED, present=False, represented=False))
    assert adjourned.state == BreachState.ADJOURNED
    with nothing_changes(), pytest.raises(StateConflict):
        serve(adjourned, "2017-05-15", version=adjourned.version - 1)
    serve(adjourned, "2017-05-15", version=adjourned.version)
    assert again(adjourned).state == BreachState.ADJOURNED
    assert again(hear(adjourned, HearingOutcome.FAILED_TO_APPEAR)).state == BreachState.WARRANT_OUT


def test_adjourned_the_next_day_is_listed_and_there_heard(officer: User) -> None:
    adjourned = at_state(officer, BreachState.ADJOURNED)
    first, second = adjourned.hearings.all()
    assert (first.outcome, first.note) == (HearingOutcome.ADJOURNED, "For legal advice.")
    assert second.listed_for == at(f"{ADJOURNED_TO} 10:00")
    assert again(hear(adjourned, HearingOutcome.ADMITTED)).state == BreachState.ADMITTED
    assert running_on(adjourned.sentence) == {}


def test_an_adjournment_has_a_day_and_a_reason_and_a_plea_goes_with_its_outcome(officer: User) -> None:
    breach, eo = at_state(officer, BreachState.HEARING), the_enforcement_officer()
    wrong = heard(HearingOutcome.ADJOURNED, next_at=None, because=" ", plea="")
    with nothing_changes(), pytest.raises(Refused) as refused:
        record_hearing(breach, wrong, by=eo, at=at("2017-05-11 16:00"))
    assert fields(refused.value) == {"next_on", "because", "plea"}
    with nothing_changes(), pytest.raises(Refused, match="plea does not go with"):
        hear(breach, HearingOutcome.ADMITTED, plea=Plea.DENIES)


def test_a_hearing_is_not_recorded_before_its_day(officer: User) -> None:
    breach, eo = at_state(officer, BreachState.HEARING), the_enforcement_officer()
    with nothing_changes(), pytest.raises(Refused) as refused:
        record_hearing(breach, heard(HearingOutcome.ADMITTED), by=eo, at=at("2017-05-10 16:00"))
    assert fields(refused.value) == {"held_on"}


def test_denied_a_trial_is_fixed_where_alone_the_breach_is_proved(officer: User) -> None:
    breach = at_state(officer, BreachState.HEARING)
    with nothing_changes(), pytest.raises(Refused, match="proved or not proved at a trial"):
        hear(breach, HearingOutcome.PROVED)
    trial = again(hear(breach, HearingOutcome.DENIED))
    assert trial.state == BreachState.TRIAL
    assert logged(trial)[-1] == "BRET"
    listed = trial.hearings.get(outcome="")
    assert (listed.is_trial, listed.listed_for) == (True, at(f"{TRIAL_ON} 10:00"))
    assert again(hear(trial, HearingOutcome.PROVED)).state == BreachState.PROVED


def test_a_trial_adjourned_or_denied_again_is_still_at_trial_and_an_admission_proves_it(officer: User) -> None:
    trial = at_state(officer, BreachState.TRIAL)
    later = {"next_at": at("2017-06-15 10:00")}
    trial = again(hear(trial, HearingOutcome.ADJOURNED, **later))
    assert (trial.state, trial.hearings.get(outcome="").is_trial) == (BreachState.TRIAL, True)
    trial = again(hear(trial, HearingOutcome.DENIED, next_at=at("2017-06-22 10:00")))
    assert (trial.state, trial.hearings.count()) == (BreachState.TRIAL, 4)
    assert again(hear(trial, HearingOutcome.ADMITTED)).state == BreachState.PROVED


def test_case_42_not_proved_the_breach_closes_the_count_begins_again_and_the_record_stays(officer: User) -> None:
    closed = at_state(officer, BreachState.CLOSED)
    order = Sentence.objects.get(pk=closed.sentence_id)
    assert (closed.closing_code, closed.closed_on) == ("ABNP", day(TRIAL_ON))
    assert (order.in_breach, order.breach_ended_on) == (False, day(TRIAL_ON))
    assert logged(closed)[-1] == "ABNP"
    assert order.warnings.get().state == "spent"
    assert order.failures.count() == 2
    assert running_on(order) == {"D17": "2017-06-09"}


def test_a_person_who_does_not_answer_a_served_summons_is_sought_on_a_warrant_issued_that_day(officer: User) -> None:
    breach = again(take(at_state(officer, BreachState.HEARING), "fail to appear"))
    assert breach.state == BreachState.WARRANT_OUT
    warrant = breach.processes.get(kind="warrant")
    assert (warrant.issued_on, warrant.on_oath) == (day("2017-05-11"), False)
    assert running_on(breach.sentence) == {"D16": "2017-06-08"}
    (row,) = warrants(the_enforcement_officer(), at=at("2017-06-12"))
    assert (row.days_out, row.is_overdue, row.in_open_court) == (32, True, True)


def test_executed_the_warrant_leaves_the_register_and_the_person_is_listed(officer: User) -> None:
    executed = at_state(officer, BreachState.EXECUTED)
    warrant = executed.processes.get()
    assert (warrant.executed_on, warrant.execution) == (day("2017-05-08"), Execution.BAIL)
    assert executed.hearings.get().listed_for == at("2017-05-09 10:00")
    assert list(warrants(the_enforcement_officer(), at=at("2017-05-08 16:00"))) == []
    assert Clock.objects.get(kind="D16").light(at("2017-05-10")) == "met"
    assert again(hear(executed, HearingOutcome.FAILED_TO_APPEAR)).state == BreachState.WARRANT_OUT


def test_an_execution_says_what_became_of_the_person_and_when_they_are_before_the_court(officer: User) -> None:
    out, eo = at_state(officer, BreachState.WARRANT_OUT), the_enforcement_officer()
    unfinished = Executed(executed_on=day("2017-04-27"), outcome="", court=magistrates())
    with nothing_changes(), pytest.raises(Refused) as refused:
        execute_warrant(out, unfinished, by=eo, at=at("2017-05-08 15:00"))
    assert fields(refused.value) == {"outcome", "executed_on", "hearing_on"}


def test_a_hearing_moved_by_the_court_is_moved_with_a_reason_and_the_officer_told(officer: User) -> None:
    breach, eo = at_state(officer, BreachState.HEARING), the_enforcement_officer()
    where = {"court": magistrates(), "by": eo, "at": at("2017-05-09 10:00")}
    with nothing_changes(), pytest.raises(Refused) as refused:
        relist_hearing(breach, listed_for=at("2017-05-18 14:00"), reason=" ", **where)
    assert fields(refused.value) == {"reason"}
    relist_hearing(breach, listed_for=at("2017-05-18 14:00"), reason="No interpreter.", **where)
    assert Hearing.objects.get().listed_for == at("2017-05-18 14:00")
    relay(at=at("2017-05-09 10:01"))
    assert any("is moved: No interpreter." in text for text in alerts_of(officer))


def test_a_hearing_recorded_meanwhile_is_a_conflict(officer: User) -> None:
    breach, eo = at_state(officer, BreachState.HEARING), the_enforcement_officer()
    hear(breach, HearingOutcome.ADMITTED)
    with nothing_changes(), pytest.raises(StateConflict):
        record_hearing(breach, heard(HearingOutcome.ADMITTED), by=eo, at=at("2017-05-11 17:00"))
