"""The contact log, and one entry of it."""

from django.urls import reverse

from cases.actions.add_note import add_note
from cases.actions.reschedule_appointment import reschedule_appointment
from cases.models import Contact, ContactType, Person, Sentence
from cases.vocabulary import AskedBy, Outcome
from probation.accounts.models import User
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text
from tests.factories.appointments import an_appointment, an_outcome
from tests.factories.sentences import a_suspended_sentence_order
from tests.factories.times import at

from .filling import queries_of

NOW = at("2017-04-20 09:30")


def log(sentence: Sentence) -> str:
    return reverse("case-contacts", args=[sentence.person.crn])


def an_entry(person: Person, by: User, when: str, words: str, *, type: str = "CTOA", **different: bool) -> Contact:
    kind = ContactType.objects.get(code=type)
    return add_note(person, type=kind, notes=words, happened_at=at(when), by=by, at=at(when), **different)


def test_the_log_stands_in_days_newest_first(order: Sentence, officer: User, sign_in: SignIn) -> None:
    an_outcome(an_appointment(order, starts_at=at("2017-04-10 10:00")), notes="Kept. Talked about work.")
    an_entry(order.person, officer, "2017-04-10 16:00", "Phoned to say thanks.")
    an_appointment(order, starts_at=at("2017-04-25 10:00"), location="Kestrel House")
    page = text(sign_in(officer, NOW).get(log(order)))
    assert "Contacts (3)" in page
    assert "Tue 25 April 2017 10am Planned office visit Ana Example, Kestrel House. Community order" in page
    assert (
        page.index("Tue 25 April 2017") < page.index("Mon 10 April 2017 4pm") < page.index("Kept. Talked about work.")
    )
    assert page.count("Mon 10 April 2017") == 1


def test_filters_say_how_many_and_narrow(order: Sentence, officer: User, sign_in: SignIn) -> None:
    an_outcome(an_appointment(order, starts_at=at("2017-04-10 10:00")))
    an_appointment(order, starts_at=at("2017-04-11 10:00"))
    an_entry(order.person, officer, "2017-04-12 16:00", "Lost the bus pass.")
    client = sign_in(officer, NOW)
    page = text(client.get(log(order)))
    assert "Outcome to be recorded (1)" in page
    assert "Attended – complied (1)" in page
    assert "Appointments (2)" in page
    assert "Contacts (1)" in text(client.get(log(order), {"outcome": "none"}))
    assert "Contacts (1)" in text(client.get(log(order), {"text": "bus"}))
    assert "Contacts (2)" in text(client.get(log(order), {"group": "Appointments"}))
    assert "Contacts (3)" in text(client.get(log(order), {"sentence": "nonsense"}))
    since = {"earliest-day": "11", "earliest-month": "4", "earliest-year": "2017"}
    assert "Contacts (2)" in text(client.get(log(order), since))
    assert "No contact matches what is selected." in text(client.get(log(order), {"text": "zebra"}))


def test_automatic_contacts_are_hidden_until_asked_for(order: Sentence, officer: User, sign_in: SignIn) -> None:
    ContactType.objects.filter(code="CTOB").update(is_automatic=True)
    an_entry(order.person, officer, "2017-04-12 16:00", "Written by the system.", type="CTOB")
    client = sign_in(officer, NOW)
    page = text(client.get(log(order)))
    assert "1 automatic contact is hidden. Show automatic contacts" in page
    assert "Written by the system." not in page
    assert "Written by the system." in text(client.get(log(order), {"automatic": "on"}))


def test_an_outcome_to_record_is_offered_in_the_log_and_on_the_entry(
    order: Sentence, officer: User, sign_in: SignIn
) -> None:
    contact = an_appointment(order, starts_at=at("2017-04-18 10:00"))
    href = f'href="{reverse("record-outcome", args=[order.person.crn, contact.pk])}"'
    client = sign_in(officer, NOW)
    assert href in client.get(log(order)).content.decode()
    assert href in client.get(reverse("contact", args=[order.person.crn, contact.pk])).content.decode()


def test_a_sensitive_entry_is_marked_and_kept_from_others(
    order: Sentence, officer: User, administrator: User, sign_in: SignIn
) -> None:
    entry = an_entry(order.person, officer, "2017-04-12 16:00", "Intelligence.", is_sensitive=True)
    entry_page = reverse("contact", args=[order.person.crn, entry.pk])
    assert "Sensitive" in text(sign_in(officer, NOW).get(log(order)))
    assert "Intelligence." in text(sign_in(officer, NOW).get(entry_page))
    assert "Intelligence." not in text(sign_in(administrator, NOW).get(log(order)))
    assert sign_in(administrator, NOW).get(entry_page).status_code == 404


def test_an_entry_in_full(order: Sentence, officer: User, sign_in: SignIn) -> None:
    other = a_suspended_sentence_order(officer, person=order.person)
    activity = order.requirements.get()
    contact = an_appointment(
        order, starts_at=at("2017-04-18 10:00"), on=[order, other], under={order.pk: activity}, location="Kestrel House"
    )
    an_outcome(contact, Outcome.ATTC, notes="First line.\n\nSecond line.")
    page = text(sign_in(officer, NOW).get(reverse("contact", args=[order.person.crn, contact.pk])))
    assert "When Tue 18 April 2017 at 10am, 30 minutes Where Kestrel House With Ana Example" in page
    assert "Community order made 1/12/2016: Theft from a shop Under: Rehabilitation activity (RAR)" in page
    assert "A joint appointment: missed, it is a failure on each." in page
    assert "Yes, a national standards contact" in page
    assert "Attended – complied (ATTC) Recorded by Ana Example, 18 April 2017 at 11am" in page
    assert "First line. Second line." in page


def test_a_moved_appointment_says_who_asked_and_where_it_went(order: Sentence, officer: User, sign_in: SignIn) -> None:
    old = an_appointment(order, starts_at=at("2017-04-24 10:00"))
    new = reschedule_appointment(
        old,
        starts_at=at("2017-04-26 10:00"),
        asked_by=AskedBy.SERVICE,
        reason="Staff sickness",
        by=officer,
        at=at("2017-04-19"),
    )
    client = sign_in(officer, NOW)
    page = text(client.get(reverse("contact", args=[order.person.crn, old.pk])))
    assert "Rescheduled Asked for by the service: Staff sickness See the new appointment" in page
    assert "Reschedule" not in page.split("Outcome")[0].split("Planned office visit")[-1]
    assert "Takes the place of" in text(client.get(reverse("contact", args=[order.person.crn, new.pk])))


def test_a_long_log_asks_no_more_than_a_short_one(order: Sentence, officer: User, sign_in: SignIn) -> None:
    an_entry(order.person, officer, "2017-04-12 16:00", "Words.")
    one = queries_of(sign_in(officer, NOW), log(order))
    for number in range(10, 20):
        an_entry(order.person, officer, f"2017-04-{number} 12:00", "Words.")
        an_appointment(order, starts_at=at(f"2017-04-{number} 10:00"))
    assert queries_of(sign_in(officer, NOW), log(order)) == one
