"""Arrange an appointment, and move one."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.actions.record_need import record_need
from cases.models import Contact, Sentence
from cases.vocabulary import AskedBy, NeedKind, Outcome
from probation.accounts.models import User
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text, written
from tests.factories.appointments import an_appointment, an_outcome
from tests.factories.people import a_person
from tests.factories.sentences import a_community_order, a_suspended_sentence_order
from tests.factories.staff import an_officer
from tests.factories.times import at

from .filling import as_begun

NOW = at("2017-03-20 09:30")


def arrange(sentence: Sentence) -> str:
    return reverse("arrange-appointment", args=[sentence.person.crn])


def typed(client: Client, address: str, **different: Any) -> dict[str, Any]:
    usual = {"type": "COAP", "starts_on": date(2017, 3, 24), "starts_at": "2:30pm", "location": "Kestrel House"}
    return as_begun(client, address, **{**usual, **different})


def test_an_appointment_is_arranged_and_said_to_be(order: Sentence, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, NOW)
    activity = order.requirements.get()
    under = {f"under_{order.pk}": f"requirement-{activity.pk}"}
    answer = client.post(arrange(order), typed(client, arrange(order), **under), follow=True)
    contact = Contact.objects.get()
    assert (contact.starts_at, contact.minutes, contact.location) == (at("2017-03-24 14:30"), 30, "Kestrel House")
    assert contact.officer == officer
    assert [(link.sentence, link.requirement) for link in contact.on_sentences.all()] == [(order, activity)]
    assert "Appointment arranged." in text(answer)
    assert "Fri 24 March 2017 2:30pm Planned office visit" in text(answer)


def test_repeats_keep_the_hour_across_the_clock_change(order: Sentence, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, NOW)
    repeat = {"repeats": "yes", "repeat_every": "7", "repeat_times": "3"}
    answer = client.post(arrange(order), typed(client, arrange(order), **repeat), follow=True)
    assert [contact.starts_at for contact in Contact.objects.order_by("starts_at")] == [
        at("2017-03-24 14:30"),
        at("2017-03-31 14:30"),
        at("2017-04-07 14:30"),
    ]
    assert "3 appointments arranged." in text(answer)


def test_one_joint_appointment_serves_two_sentences(order: Sentence, officer: User, sign_in: SignIn) -> None:
    other = a_suspended_sentence_order(officer, person=order.person)
    client = sign_in(officer, NOW)
    client.post(arrange(order), typed(client, arrange(order), on=[order.pk, other.pk]))
    assert set(Contact.objects.get().sentences.all()) == {order, other}


def test_needs_and_adjustments_stand_before_the_time_is_chosen(order: Sentence, officer: User, sign_in: SignIn) -> None:
    record_need(
        order.person,
        kind=NeedKind.CARING,
        description="School run",
        adjustment="After 10am",
        by=officer,
        at=at("2017-01-05"),
    )
    page = text(sign_in(officer, NOW).get(arrange(order)))
    assert "Needs and adjustments to plan around Caring responsibilities: School run. Adjustment: After 10am" in page


@pytest.mark.parametrize(
    ("different", "said"),
    [
        ({"type": ""}, "Select type of appointment"),
        ({"on": []}, "Select the sentence the appointment is for."),
        ({"starts_at": "2"}, "Time must say am or pm, like 2:30pm"),
        ({"starts_on": date(2018, 3, 24)}, "Community order has ended by that day: its last day is 30 November 2017."),
        ({"minutes": "0"}, "greater than or equal to 1"),
        (
            {"repeats": "yes", "repeat_every": "7", "repeat_times": "60"},
            "Enter how many appointments, from 2 to 52.",
        ),
    ],
)
def test_a_refusal_says_why_keeps_what_was_typed_and_arranges_nothing(
    order: Sentence, officer: User, sign_in: SignIn, different: dict[str, Any], said: str
) -> None:
    client = sign_in(officer, NOW)
    data = typed(client, arrange(order), notes="Bring the letter", **different)
    before = written()
    answer = client.post(arrange(order), data)
    assert answer.status_code == 422
    assert said in text(answer)
    assert "Bring the letter" in text(answer)
    assert 'value="Kestrel House"' in answer.content.decode()
    assert (written(), Contact.objects.count()) == (before, 0)


def test_a_clash_is_said_and_arranged_all_the_same_when_wanted(order: Sentence, officer: User, sign_in: SignIn) -> None:
    an_appointment(order, starts_at=at("2017-03-24 14:15"), by=an_officer(first_name="Tom", last_name="Bell"))
    an_appointment(a_community_order(officer), starts_at=at("2017-03-24 14:45"))
    client = sign_in(officer, NOW)
    data = typed(client, arrange(order))
    answer = client.post(arrange(order), data)
    assert answer.status_code == 422
    page = text(answer)
    assert "The person has another appointment on 24 March 2017 at 2:15pm: Planned office visit, with Tom Bell." in page
    assert "Ana Example has another appointment on 24 March 2017 at 2:45pm." in page
    assert Contact.objects.count() == 2
    assert client.post(arrange(order), {**data, "accept_clash": "on"}).status_code == 302
    assert Contact.objects.count() == 3


def test_touching_appointments_do_not_clash(order: Sentence, officer: User, sign_in: SignIn) -> None:
    an_appointment(order, starts_at=at("2017-03-24 14:00"))
    client = sign_in(officer, NOW)
    assert client.post(arrange(order), typed(client, arrange(order))).status_code == 302


def test_without_a_sentence_the_page_says_what_to_do(officer: User, sign_in: SignIn) -> None:
    person = a_person(officer)
    page = text(sign_in(officer, NOW).get(reverse("arrange-appointment", args=[person.crn])))
    assert "There is no sentence to arrange an appointment for. Record a sentence" in page


@pytest.fixture
def booked(order: Sentence) -> Contact:
    return an_appointment(order, starts_at=at("2017-03-24 10:00"), location="Kestrel House")


def move(contact: Contact) -> str:
    return reverse("reschedule-appointment", args=[contact.person.crn, contact.pk])


def test_a_moved_appointment_keeps_who_asked_and_why(booked: Contact, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, NOW)
    asked = {"asked_by": "service", "reason": "Staff sickness", "starts_on": date(2017, 3, 27), "starts_at": "11am"}
    answer = client.post(move(booked), as_begun(client, move(booked), **asked), follow=True)
    assert "Appointment rescheduled." in text(answer)
    old = Contact.objects.get(pk=booked.pk)
    assert (old.outcome, old.reschedule_asked_by) == (Outcome.RSSR, AskedBy.SERVICE)
    assert old.reschedule_reason == "Staff sickness"
    assert old.rescheduled_to
    assert (old.rescheduled_to.starts_at, old.rescheduled_to.location) == (at("2017-03-27 11:00"), "Kestrel House")


def test_moving_by_a_little_does_not_clash_with_itself(booked: Contact, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, NOW)
    asked = {"asked_by": "person", "reason": "Bus", "starts_on": date(2017, 3, 24), "starts_at": "10:15am"}
    assert client.post(move(booked), as_begun(client, move(booked), **asked)).status_code == 302


def test_moving_into_the_past_or_after_an_outcome_is_refused(booked: Contact, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, NOW)
    asked = {"asked_by": "person", "reason": "Bus", "starts_on": date(2017, 3, 10), "starts_at": "10am"}
    data = as_begun(client, move(booked), **asked)
    answer = client.post(move(booked), data)
    assert answer.status_code == 422
    assert "The new day cannot be in the past." in text(answer)
    an_outcome(booked)
    client = sign_in(officer, at("2017-03-25"))
    answer = client.post(move(booked), as_begun(client, move(booked), **{**asked, "starts_on": date(2017, 3, 28)}))
    assert answer.status_code == 422
    assert "The outcome of this appointment is recorded: arrange another one instead." in text(answer)
    assert Contact.objects.count() == 1


def test_an_appointment_somebody_changed_meanwhile_is_a_conflict(
    booked: Contact, officer: User, manager: User, sign_in: SignIn
) -> None:
    client = sign_in(officer, NOW)
    asked = {"asked_by": "person", "reason": "Bus", "starts_on": date(2017, 3, 28), "starts_at": "10am"}
    data = as_begun(client, move(booked), **asked)
    answer = client.post(move(booked), {**data, "version": booked.version + 1})
    assert answer.status_code == 409
    assert "changed this on" in text(answer)
    assert 'value="28"' in answer.content.decode()
    assert Contact.objects.count() == 1
    form = answer.context["form"]
    assert client.post(move(booked), {**data, "version": form["version"].value()}).status_code == 302
