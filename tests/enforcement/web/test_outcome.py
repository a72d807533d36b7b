"""Recording an outcome: four screens, nothing typed is lost, nobody records it twice."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.actions.record_need import record_need
from cases.actions.set_outcome import set_outcome
from cases.models import Contact, Sentence
from cases.vocabulary import NeedKind, Outcome
from enforcement.models import Failure
from probation.accounts.models import User
from probation.audit.models import Entry
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import on, text, written
from tests.factories.appointments import an_appointment
from tests.factories.sentences import a_suspended_sentence_order
from tests.factories.times import at, day

AFTERNOON = at("2017-04-12 15:00")
MISSED = {"group": "absent", "absent": "AFTA"}
DETAILS = {"description": "Told by text. Did not come.", "action": "EA12", "notes": "Rang at noon."}


@pytest.fixture
def visit(order: Sentence) -> Contact:
    """An office visit on the morning of Wednesday 12 April 2017, before Easter."""
    return an_appointment(order, starts_at=at("2017-04-12 10:00"), location="Centenary House")


@pytest.fixture
def officer_in(visit: Contact, officer: User, sign_in: SignIn) -> Client:
    return sign_in(officer, AFTERNOON)


def screen(name: str, visit: Contact) -> str:
    return reverse(f"record-outcome{name}", args=[visit.person.crn, visit.pk])


def answer(client: Client, visit: Contact, first: dict[str, str], details: dict[str, Any]) -> Any:
    """Both screens of questions; the check screen."""
    client.post(screen("", visit), first)
    client.post(screen("-details", visit), details)
    return client.get(screen("-check", visit))


def confirm(client: Client, visit: Contact, *, version: int | None = None, follow: bool = False) -> Any:
    return client.post(screen("-check", visit), {"version": version or visit.version}, follow=follow)


def test_a_missed_appointment_is_recorded_in_four_screens(officer_in: Client, visit: Contact) -> None:
    first = officer_in.get(screen("", visit))
    assert "Did not attend" in text(first)
    assert "Unacceptable absence" not in text(first)  # found, never recorded
    checked = answer(officer_in, visit, MISSED, DETAILS)
    assert "Failed to attend" in text(checked)
    assert "Told by text. Did not come." in text(checked)
    assert "Rang at noon." in text(checked)
    assert not Failure.objects.exists()
    done = confirm(officer_in, visit, follow=True)
    assert done.redirect_chain[-1][0] == screen("-done", visit)
    failure = Failure.objects.get()
    assert (failure.outcome, failure.description) == ("AFTA", "Told by text. Did not come.")
    assert "Failure to comply alleged" in text(done)
    assert "Due Mon 24 April 2017" in text(done)
    assert "Fri 14 Apr Good Friday, not counted" in text(done)


def test_an_attended_appointment_needs_no_more_and_alleges_nothing(officer_in: Client, visit: Contact) -> None:
    checked = answer(officer_in, visit, {"group": "attended", "attended": "ATTC"}, {"notes": ""})
    assert "Attended – complied" in text(checked)
    confirm(officer_in, visit)
    visit.refresh_from_db()
    assert (visit.outcome, visit.attended) == ("ATTC", True)
    assert not Failure.objects.exists()


def test_one_joint_appointment_missed_on_two_orders_makes_two_failures(
    order: Sentence, officer: User, sign_in: SignIn
) -> None:
    suspended = a_suspended_sentence_order(officer, person=order.person)
    joint = an_appointment(order, starts_at=at("2017-04-12 10:00"), on=[order, suspended])
    client = sign_in(officer, AFTERNOON)
    checked = answer(client, joint, MISSED, DETAILS)
    assert "it makes 2 failures" in text(checked)
    done = confirm(client, joint, follow=True)
    assert "2 failures to comply alleged" in text(done)
    assert {failure.sentence for failure in Failure.objects.all()} == {order, suspended}


def test_adjustments_are_shown_before_the_choice(order: Sentence, officer: User, sign_in: SignIn) -> None:
    record_need(
        order.person,
        kind=NeedKind.RELIGION,
        description="Prayers on Friday",
        adjustment="Not on Friday after midday",
        by=officer,
        at=at("2017-01-10"),
    )
    friday = an_appointment(order, starts_at=at("2017-04-07 13:00"))
    page = text(sign_in(officer, at("2017-04-07 15:00")).get(screen("", friday)))
    assert page.index("Adjustment: Not on Friday after midday") < page.index("What happened?")
    assert "Did the time clash? The appointment was on Fri 7 April 2017 at 1pm." in page


def test_going_back_shows_what_was_typed(officer_in: Client, visit: Contact) -> None:
    answer(officer_in, visit, MISSED, DETAILS)
    assert "Told by text. Did not come." in text(officer_in.get(screen("-details", visit)))
    first = officer_in.get(screen("", visit)).context["form"]
    assert first["group"].value() == "absent"
    assert first["absent"].value() == "AFTA"


def test_a_later_screen_without_the_earlier_answers_goes_back_to_them(officer_in: Client, visit: Contact) -> None:
    assert officer_in.get(screen("-check", visit)).headers["Location"] == screen("", visit)
    officer_in.post(screen("", visit), MISSED)
    assert officer_in.get(screen("-check", visit)).headers["Location"] == screen("-details", visit)
    assert confirm(officer_in, visit).headers["Location"] == screen("-details", visit)
    assert officer_in.get(screen("-done", visit)).headers["Location"] == screen("", visit)
    visit.refresh_from_db()
    assert visit.outcome == ""


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ({}, "Select what happened."),
        ({"group": "absent"}, "Select the outcome."),
        ({"group": "attended", "absent": "AFTA"}, "Select the outcome."),
        ({"group": "absent", "absent": "UAAB"}, "UAAB is not one of the available choices"),
    ],
)
def test_the_first_screen_says_what_is_missing(
    officer_in: Client, visit: Contact, typed: dict[str, str], problem: str
) -> None:
    response = officer_in.post(screen("", visit), typed)
    assert response.status_code == 422
    assert problem in text(response)


def test_a_professional_judgement_needs_its_reasons(officer_in: Client, visit: Contact) -> None:
    officer_in.post(screen("", visit), {"group": "absent", "absent": "CO05"})
    response = officer_in.post(screen("-details", visit), {"notes": " "})
    assert response.status_code == 422
    assert "Enter the reasons for your professional judgement." in text(response)


def test_a_second_confirmation_says_who_recorded_it_and_when(officer_in: Client, visit: Contact) -> None:
    answer(officer_in, visit, MISSED, DETAILS)
    confirm(officer_in, visit)
    before = written()
    again = confirm(officer_in, visit)
    assert again.status_code == 409
    assert "Ana Example changed this on 12 April 2017 at 3pm." in text(again)
    assert (Failure.objects.count(), written()) == (1, before)
    assert officer_in.get(screen("", visit)).status_code == 409


def test_the_contact_changed_meanwhile_is_a_conflict_and_then_can_be_confirmed(
    officer_in: Client, visit: Contact
) -> None:
    answer(officer_in, visit, MISSED, DETAILS)
    Contact.objects.filter(pk=visit.pk).update(version=5)
    stale = confirm(officer_in, visit)
    assert stale.status_code == 409
    assert "Nothing of yours was saved" in text(stale)
    assert "Told by text. Did not come." in text(stale)
    assert not Failure.objects.exists()
    assert stale.context["form"]["version"].value() == "5"
    assert confirm(officer_in, visit, version=5).status_code == 302


def test_the_service_moves_an_appointment_in_the_same_journey(officer_in: Client, visit: Contact) -> None:
    first = officer_in.get(screen("", visit))
    assert "Rescheduled – service request" in text(first)
    assert "Rescheduled – person's request" not in text(first)  # the time for asking has gone
    new_day = on("starts_on", day("2017-04-19"))
    moved = {"reason": "Officer ill.", **new_day, "starts_at": "2:30pm", "location": "Room 2"}
    checked = answer(officer_in, visit, {"group": "rescheduled", "rescheduled": "RSSR"}, moved)
    assert "19 April 2017" in text(checked)
    assert "2:30pm" in text(checked)
    done = confirm(officer_in, visit, follow=True)
    assert "The appointment is now on Wed 19 April 2017 at 2:30pm" in text(done)
    visit.refresh_from_db()
    assert (visit.outcome, visit.reschedule_asked_by, visit.reschedule_reason) == ("RSSR", "service", "Officer ill.")
    assert visit.rescheduled_to is not None
    assert visit.rescheduled_to.location == "Room 2"
    assert not Failure.objects.exists()


def test_a_new_day_the_rules_refuse_comes_back_with_the_reason(officer_in: Client, visit: Contact) -> None:
    moved = {"reason": "Officer ill.", **on("starts_on", day("2017-04-11")), "starts_at": "2:30pm", "location": ""}
    answer(officer_in, visit, {"group": "rescheduled", "rescheduled": "RSSR"}, moved)
    before = written()
    response = confirm(officer_in, visit)
    assert response.status_code == 422
    assert "The new day cannot be in the past." in text(response)
    assert (Contact.objects.count(), written()) == (1, before)


def test_before_it_begins_only_an_agreed_absence_or_a_new_time_is_offered(
    order: Sentence, officer: User, sign_in: SignIn
) -> None:
    coming = an_appointment(order, starts_at=at("2017-04-12 10:00"))
    client = sign_in(officer, at("2017-04-11 15:00"))
    page = text(client.get(screen("", coming)))
    assert "The appointment has not begun" in page
    assert "Rescheduled – person's request" in page
    assert "Failed to attend" not in page
    assert "Attended – complied" not in page


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("officer", 200),
        ("manager", 200),
        ("administrator", 200),
        ("colleague", 200),
        ("senior", 403),
        ("enforcement officer", 403),
        ("inspector", 403),
        ("stranger", 404),
        ("sysadmin", 404),
    ],
)
def test_who_may_record_an_outcome(
    who: str, status: int, everybody: dict[str, User], visit: Contact, sign_in: SignIn
) -> None:
    client = sign_in(everybody[who], AFTERNOON)
    assert client.get(screen("", visit)).status_code == status
    assert client.post(screen("", visit), MISSED).status_code == (302 if status == 200 else status)
    assert Entry.objects.filter(verb="access.refused").exists() == (status != 200)


def test_a_note_in_the_log_has_no_outcome_to_record(officer_in: Client, visit: Contact) -> None:
    assert officer_in.get(reverse("record-outcome", args=["X999999", visit.pk])).status_code == 404
    assert officer_in.get(reverse("record-outcome", args=[visit.person.crn, visit.pk + 1])).status_code == 404


def test_a_colleague_who_recorded_it_first_is_named(
    officer_in: Client, visit: Contact, everybody: dict[str, User]
) -> None:
    answer(officer_in, visit, MISSED, DETAILS)
    set_outcome(visit, outcome=Outcome.ATTC, by=everybody["colleague"], at=at("2017-04-12 14:59"))
    response = confirm(officer_in, visit)
    assert response.status_code == 409
    assert "Col League changed this" in text(response)
    assert not Failure.objects.exists()
