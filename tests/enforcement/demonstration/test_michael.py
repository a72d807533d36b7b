"""Michael (enforcement.md §8): what the program shows as he goes unseen, is breached late, and is lost."""

from dataclasses import replace

import pytest

from cases.models import Clock, Person
from cases.policy.attendance_gap import GapKind
from cases.queries.overview import overview
from cases.queries.today import today
from cases.vocabulary import Outcome
from enforcement.actions.breach.withdraw_breach import Withdrawal, withdraw_breach
from enforcement.actions.decide_breach import decide_breach
from enforcement.demonstration.days import when
from enforcement.demonstration.report.michael import CONTENT, MICHAEL, story
from enforcement.models import BreachCase, EnforcementDecision
from enforcement.queries.breach.thread import thread_of
from enforcement.vocabulary import WithdrawalReason
from probation.refusals import NotAdmitted
from tests.factories.times import at, day

from .playing import breach_of, gaps, play, refused, told, user

pytestmark = pytest.mark.usefixtures("reference")


def michael() -> Person:
    return Person.objects.get(crn=MICHAEL.crn)


def test_nobody_is_to_see_him_and_he_has_no_plan() -> None:
    now = play(story, day("2016-09-20"))
    assert gaps(michael(), "colin.webb", now) == {GapKind.NO_FUTURE_APPOINTMENT, GapKind.OVERDUE}
    assert MICHAEL.crn in {row.crn for row in today(user("colin.webb"), at=now).no_future_appointment.rows}
    assert Clock.objects.get(kind="D21").light(now) == "red"
    assert told("manager-crc", Clock.objects.get(kind="D21").label)


def test_an_appointment_the_service_cancels_is_booked_again_and_never_counts() -> None:
    play(story, day("2016-09-28"))
    cancelled = michael().contacts.get(outcome=Outcome.RSSR)
    assert cancelled.rescheduled_to is not None
    assert cancelled.rescheduled_to.starts_at == at("2016-10-11 10:00")
    assert not cancelled.failures.exists()


def test_an_attendance_nobody_wrote_down_is_an_outcome_due() -> None:
    now = play(story, day("2016-10-18"))
    (row,) = today(user("colin.webb"), at=now).outcomes_to_log.rows
    assert (row.contact.crn, row.contact.starts_at) == (MICHAEL.crn, at("2016-10-11 10:00"))
    assert Clock.objects.get(kind="D01", stopped_at=None).light(now) == "red"


def test_the_returned_letter_and_the_bail_address_stand_on_his_first_page() -> None:
    now = play(story, day("2016-11-09"))
    page = overview(michael(), by=user("colin.webb"), at=now)
    assert any("no longer at this address" in row.notes for row in page.last_notes)
    assert any("bailed" in row.notes for row in page.last_notes)
    assert {line.status for line in page.addresses} == {"Main", "Bail"}


def test_a_decision_past_the_sixth_working_day_says_why_it_is_late() -> None:
    play(story, day("2017-01-10"))
    decision, now = EnforcementDecision.objects.get(state="decision-due"), when("2017-01-10 09:00")
    assert Clock.objects.get(kind="D06").due_on == day("2016-12-30")
    assert Clock.objects.get(kind="D06").light(now) == "red"
    lacking = replace(CONTENT, late_reason="")
    colin = user("colin.webb")
    assert refused(lambda: decide_breach(decision, content=lacking, by=colin, at=now)) == {"late_reason"}
    assert not BreachCase.objects.exists()
    assert told("manager-crc", "Breach decision")


def test_the_late_decision_keeps_its_reason() -> None:
    now = play(story, day("2017-01-11"))
    decision = Clock.objects.get(kind="D06")
    assert decision.light(now) == "met late"
    assert "sick leave" in decision.late_reason


def test_the_pack_is_late_before_it_is_asked_for_and_no_pack_is_made() -> None:
    now = play(story, day("2017-02-10"))
    pack = Clock.objects.get(kind="D09")
    assert (pack.due_on, pack.light(now)) == (day("2017-01-04"), "red")
    assert breach_of(michael()).state == "pack-requested"


def test_he_is_withdrawn_by_a_manager_who_says_whether_activation_was_put_to_the_court() -> None:
    play(story, day("2017-02-10"))
    breach, now = breach_of(michael()), when("2017-02-10 09:00")
    unsaid = Withdrawal(because=WithdrawalReason.SUPERSEDED, reason="Sentenced on 9 February 2017.")
    assert refused(lambda: withdraw_breach(breach, unsaid, by=user("manager-crc"), at=now)) == {"activation_put"}
    said = Withdrawal(because=unsaid.because, reason=unsaid.reason, activation_put="Not known.")
    with pytest.raises(NotAdmitted):
        withdraw_breach(breach, said, by=user("colin.webb"), at=now)


def test_the_thread_keeps_what_was_said_of_activation() -> None:
    play(story, day("2017-02-11"))
    breach = breach_of(michael())
    assert (breach.state, breach.closing_code) == ("closed", "ABWD")
    (withdrawn,) = [step for step in thread_of(breach) if step.title == "Breach withdrawn"]
    assert "does not say whether activation" in withdrawn.text


def test_he_is_out_of_contact_and_nothing_is_enforced() -> None:
    now = play(story, day("2017-06-01"))
    assert gaps(michael(), "colin.webb", now) == {GapKind.NO_FUTURE_APPOINTMENT, GapKind.OVERDUE}
    assert not BreachCase.objects.filter(closed_on=None).exists()
    waiting = {row.contact.starts_at for row in today(user("colin.webb"), at=now).outcomes_to_log.rows}
    assert at("2017-04-11 10:00") in waiting
