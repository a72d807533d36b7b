"""Back to the person: the result is read in a working day, the plan reviewed, the person seen (§4.6, §9 48 and 50)."""

from datetime import datetime
from decimal import Decimal

import pytest

from cases.actions.arrange_cover import arrange_cover
from cases.models import Alert, Clock, Contact, Rung, Sentence
from cases.vocabulary import Outcome
from enforcement.actions.breach.read_result import read_result
from enforcement.actions.breach.record_after_court import record_after_court
from enforcement.actions.breach.resume_supervision import resume_supervision
from enforcement.actions.record_outcome import record_outcome
from enforcement.models import BreachCase
from enforcement.policy.breach.after_court import Step
from enforcement.policy.breach.results import Ordered
from enforcement.queries.breach.breach_page import breach_page
from enforcement.queries.breach.seeing import breach_anywhere
from enforcement.vocabulary import BreachState, ResultKind
from probation.accounts.acting import Acting
from probation.accounts.models import User
from probation.accounts.system import system_user
from probation.clocks.sweep import sweep
from probation.outbox.relay import relay
from probation.policy import Refused
from probation.refusals import StateConflict
from tests.factories.appointments import an_appointment
from tests.factories.breaches import a_breach_case, a_default_order, a_supervision, resulted
from tests.factories.sentences import a_community_order
from tests.factories.staff import an_officer
from tests.factories.times import at, day

from .seeing import again, alerts_of, fields, nothing_changes, running_on


@pytest.fixture
def back(officer: User) -> BreachCase:
    return a_breach_case(a_community_order(officer), BreachState.RE_ENGAGE)


def seen(breach: BreachCase, on: str, outcome: Outcome = Outcome.ATTC, type: str = "COAP") -> Contact:
    sentence = Sentence.objects.get(pk=breach.sentence_id)
    contact = an_appointment(sentence, starts_at=at(f"{on} 10:00"), arranged_at=at("2017-05-11 17:00"), type=type)
    return record_outcome(contact, outcome=outcome, by=contact.officer, at=at(f"{on} 15:00")).contact


def ring(when: datetime) -> None:
    sweep(Rung, by=system_user(), at=when)
    relay(at=when)


def test_case_50_a_result_nobody_reads_goes_to_the_manager(back: BreachCase, officer: User, manager: User) -> None:
    assert running_on(back.sentence) == {"D17": "2017-05-12", "D18": "2017-05-18", "NO-CONTACT": "2017-05-25"}
    ring(at("2017-05-12 23:59"))
    before = Alert.objects.filter(recipient=manager, clock__kind="D17").count()
    ring(at("2017-05-13 00:00"))
    assert Alert.objects.filter(recipient=officer, clock__kind="D17").count() == 1
    assert Alert.objects.filter(recipient=manager, clock__kind="D17").count() == before + 1
    ring(at("2017-05-16 00:00"))
    assert Alert.objects.filter(recipient=manager, clock__kind="D17", level="manager").count() == 1


def test_read_the_clock_of_the_result_stops(back: BreachCase, officer: User) -> None:
    read_result(back, by=officer, at=at("2017-05-12 09:00"))
    assert again(back).result_read_on == day("2017-05-12")
    assert "D17" not in running_on(back.sentence)
    with nothing_changes(), pytest.raises(StateConflict):
        read_result(again(back), by=officer, at=at("2017-05-12 10:00"))


def test_case_48_whoever_covers_hears_the_result_from_the_first_day_and_reads_it(
    back: BreachCase, officer: User, manager: User
) -> None:
    cover = an_officer(first_name="Cover")
    arrange_cover(officer, covered_by=cover, starts_on=day("2017-05-11"), reason="Ill", by=manager, at=at("2017-05-11"))
    relay(at=at("2017-05-11 17:00"))
    assert any("Result of the breach" in text for text in alerts_of(cover))
    read_result(back, by=cover, at=at("2017-05-12 09:00"))
    assert again(back).result_read_on == day("2017-05-12")


@pytest.mark.parametrize(
    ("on", "outcome", "type", "stops"),
    [
        ("2017-05-16", Outcome.ATTC, "COAP", True),
        ("2017-05-16", Outcome.AFTC, "CHVS", True),
        ("2017-05-16", Outcome.AFTA, "COAP", False),
        ("2017-05-16", Outcome.AAME, "COAP", False),
    ],
)
def test_an_appointment_attended_after_the_result_is_the_person_seen(
    back: BreachCase, on: str, outcome: Outcome, type: str, stops: bool
) -> None:
    seen(back, on, outcome, type)
    after = running_on(back.sentence)
    assert ("D18" not in after and "NO-CONTACT" not in after) == stops
    assert (again(back).seen_on == day(on)) == stops


def test_ten_working_days_without_a_contact_are_told_to_officer_and_manager(
    back: BreachCase, officer: User, manager: User
) -> None:
    ring(at("2017-05-26 00:00"))
    for somebody in (officer, manager):
        assert Alert.objects.filter(recipient=somebody, clock__kind="NO-CONTACT").count() == 1


def test_supervision_resumes_once_everything_is_done_and_not_before(back: BreachCase, officer: User) -> None:
    with nothing_changes(), pytest.raises(Refused) as refused:
        resume_supervision(back, by=officer, at=at("2017-05-16 16:00"))
    assert fields(refused.value) == {
        "result_read_on",
        "assessment_reviewed_on",
        "plan_reviewed_on",
        "seen_on",
    }
    read_result(back, by=officer, at=at("2017-05-12 09:00"))
    for step in (Step.REVIEW_ASSESSMENT, Step.REVIEW_PLAN):
        record_after_court(back, step=step, done_on=day("2017-05-15"), by=officer, at=at("2017-05-15 12:00"))
    seen(back, "2017-05-16")
    resume_supervision(back, by=officer, at=at("2017-05-16 16:00"))
    assert again(back).state == BreachState.RESUMED
    assert running_on(back.sentence) == {}


def test_a_step_the_result_does_not_ask_for_or_that_is_done_is_a_conflict(back: BreachCase, officer: User) -> None:
    for step in (Step.CONTACT_PRISON, Step.SERVE_AMENDED_ORDER, Step.SEE_PERSON):
        with nothing_changes(), pytest.raises(StateConflict):
            record_after_court(back, step=step, done_on=day("2017-05-12"), by=officer, at=at("2017-05-12"))
    with nothing_changes(), pytest.raises(Refused) as refused:
        record_after_court(back, step=Step.REVIEW_PLAN, done_on=day("2017-05-13"), by=officer, at=at("2017-05-12"))
    assert fields(refused.value) == {"done_on"}


def test_an_amended_order_is_to_be_served_first(officer: User) -> None:
    breach = a_breach_case(a_community_order(officer), BreachState.ADMITTED)
    breach = resulted(breach, Ordered(result=ResultKind.AMEND, new_ends_on=day("2018-03-30")))
    tasks = breach_page(breach_anywhere(officer, breach.pk), Acting(officer, at("2017-05-12"))).after_court
    assert [task.step for task in tasks][:2] == [Step.READ_RESULT, Step.SERVE_AMENDED_ORDER]


def test_after_a_committal_a_contact_before_release_is_not_the_person_seen(officer: User) -> None:
    breach = a_breach_case(a_supervision(officer), BreachState.ADMITTED)
    breach = resulted(breach, Ordered(result=ResultKind.COMMITTAL, committal_days=7))
    assert breach.result.custody_until == day("2017-05-17")
    assert running_on(breach.sentence)["D18"] == "2017-05-18"
    seen(breach, "2017-05-16")
    assert "D18" in running_on(breach.sentence)
    seen(breach, "2017-05-18")
    assert "D18" not in running_on(breach.sentence)


def test_seen_under_supervision_counts_after_a_breach_of_the_default_order_made_in_it(officer: User) -> None:
    order = a_default_order(officer)
    breach = order.imposed_by.breach
    seen(breach, "2017-05-15")
    assert again(breach).seen_on == day("2017-05-15")
    assert not Clock.objects.filter(kind="D18", stopped_at=None).exists()


def test_of_an_order_that_has_ended_only_the_result_is_read(officer: User) -> None:
    breach = a_breach_case(a_community_order(officer), BreachState.ENDED)
    with nothing_changes(), pytest.raises(StateConflict):
        resume_supervision(breach, by=officer, at=at("2017-05-16"))
    read_result(breach, by=officer, at=at("2017-05-12 09:00"))
    assert not Clock.objects.filter(sentence=breach.sentence, stopped_at=None).exists()


def test_what_a_court_orders_is_shown_with_what_it_asks(back: BreachCase, officer: User) -> None:
    page = breach_page(breach_anywhere(officer, back.pk), Acting(officer, at("2017-05-12")))
    assert page.result is not None
    assert page.result.figures == {"fine": str(Decimal(50))}
    assert (page.status_code, page.ending.closing_code) == ("BRE08", "ABCF")
    assert [task.done for task in page.after_court] == [False] * 4
