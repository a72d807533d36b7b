"""Register a person and record the sentence they are under."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Court, Person, Sentence
from probation.accounts.models import User
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text, written
from tests.factories.people import a_person
from tests.factories.sentences import a_community_order
from tests.factories.staff import ESSEX_CRC_TEAM, an_officer
from tests.factories.times import at, day

from .filling import as_begun

NOW = at("2017-03-20 09:30")
REGISTER = reverse("register-person")


@pytest.fixture
def person(officer: User) -> Person:
    return a_person(officer)


def record(kind: str, person: Person) -> str:
    return reverse(f"record-{kind}", args=[person.crn])


def conviction(**different: Any) -> dict[str, Any]:
    usual = {
        "offence": "Theft from a shop",
        "offence_on": date(2017, 1, 10),
        "convicted_on": date(2017, 3, 1),
        "sentenced_on": date(2017, 3, 1),
        "court": Court.objects.get(code="BHAMMC").pk,
    }
    return {**usual, **different}


def send(client: Client, address: str, **typed: Any) -> Any:
    return client.post(address, as_begun(client, address, **conviction(**typed)), follow=True)


def test_a_person_is_registered_and_the_sentence_comes_next(officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, NOW)
    typed = {"crn": "x765432", "first_name": "Zofia", "last_name": "Kowalska", "date_of_birth": date(1990, 5, 1)}
    answer = client.post(REGISTER, as_begun(client, REGISTER, **typed, sex="F", aliases="Sophie Koval"))
    person = Person.objects.get()
    assert (answer.status_code, answer.url) == (302, record("sentence", person))
    assert (person.crn, str(person.aliases.get())) == ("X765432", "Sophie Koval")
    page = text(client.get(answer.url))
    assert "Person registered. Record the sentence next." in page
    assert "Which sentence did the court pass?" in page


def test_somebody_registered_already_or_with_unsound_numbers_is_refused(
    person: Person, officer: User, sign_in: SignIn
) -> None:
    client = sign_in(officer, NOW)
    typed = {"first_name": "Zofia", "last_name": "Kowalska", "date_of_birth": date(1990, 5, 1), "sex": "F"}
    before = written()
    answer = client.post(REGISTER, as_begun(client, REGISTER, crn=person.crn, pnc="1", **typed))
    assert (answer.status_code, written()) == (422, before)
    assert f"A person with the CRN {person.crn} is registered already." in text(answer)
    assert "Enter a PNC number like 2001/0012345A." in text(answer)
    assert 'value="Kowalska"' in answer.content.decode()


def test_a_number_of_somebody_registered_is_refused_with_the_way_to_the_record(officer: User, sign_in: SignIn) -> None:
    registered = a_person(officer, pnc="2001/0012345A", prison_number="A1234BC")
    hidden = a_person(officer, prison_number="A2345BC")
    a_community_order(an_officer(team=ESSEX_CRC_TEAM), person=hidden)
    client = sign_in(officer, NOW)
    typed = {"first_name": "Zofia", "last_name": "Kowalska", "date_of_birth": date(1990, 5, 1), "sex": "F"}
    before = written()
    answer = client.post(
        REGISTER, as_begun(client, REGISTER, crn="X765432", pnc="2001/0012345A", prison_number="A2345BC", **typed)
    )
    assert (answer.status_code, written()) == (422, before)
    assert f"A person with this PNC number is registered already with the CRN {registered.crn}." in text(answer)
    assert "A person with this prison number is registered already, on a record you may not see" in text(answer)
    assert f'href="{reverse("case", args=[registered.crn])}"' in answer.content.decode()
    assert hidden.crn not in text(answer)


def test_somebody_with_the_same_name_and_birthday_is_confirmed_to_be_another_person(
    person: Person, officer: User, sign_in: SignIn
) -> None:
    client = sign_in(officer, NOW)
    typed = {"first_name": "Jo", "last_name": "smith", "date_of_birth": person.date_of_birth, "sex": "F"}
    data = as_begun(client, REGISTER, crn="X765432", **typed)
    before = written()
    asked = client.post(REGISTER, data)
    assert (asked.status_code, written()) == (422, before)
    assert f"is registered already with the CRN {person.crn}. Confirm that this is another person." in text(asked)
    assert 'value="smith"' in asked.content.decode()
    assert client.post(REGISTER, {**data, "another_person": "on"}).status_code == 302
    assert Person.objects.filter(last_name="smith").exists()


def test_somebody_not_sentenced_yet_is_everybodys_who_keeps_the_record(
    person: Person, everybody: dict[str, User], sign_in: SignIn
) -> None:
    address = reverse("case", args=[person.crn])
    answers = {who: sign_in(user, NOW).get(address).status_code for who, user in everybody.items()}
    assert answers == {
        **dict.fromkeys(("officer", "manager", "administrator", "colleague", "stranger"), 200),
        **dict.fromkeys(("enforcement officer", "inspector"), 200),
        "senior": 404,
        "sysadmin": 404,
    }
    assert "No sentence is recorded." in text(sign_in(everybody["officer"], NOW).get(address))


def test_the_kind_leads_to_its_form(person: Person, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, NOW)
    choose = record("sentence", person)
    assert client.post(choose, {}).status_code == 422
    for kind in ("community-order", "suspended-sentence-order", "custody"):
        assert client.post(choose, {"kind": kind}).url == record(kind, person)


def test_a_community_order_with_two_requirements(person: Person, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, NOW)
    address = record("community-order", person)
    data = as_begun(client, address, **conviction(ends_on=date(2018, 2, 28)))
    data |= {"requirements-0-category": "F", "requirements-0-days": "20"}
    grown = client.post(address, {**data, "add": "requirement"})
    assert grown.status_code == 200
    assert "Requirement 2" in text(grown)
    assert 'value="Theft from a shop"' in grown.content.decode()
    assert not Sentence.objects.exists()
    data |= {"requirement_count": "2", "requirements-1-category": "W", "requirements-1-hours": "100"}
    answer = client.post(address, data, follow=True)
    assert "Sentence recorded." in text(answer)
    order = Sentence.objects.get()
    assert (order.ends_on, order.officer, order.team) == (day("2018-02-28"), officer, officer.team)
    assert [(one.category, one.days, one.hours, one.starts_on) for one in order.requirements.all()] == [
        ("F", 20, None, day("2017-03-01")),
        ("W", None, 100, day("2017-03-01")),
    ]


def test_every_limit_an_order_breaks_is_said_at_once_beside_its_field(
    person: Person, officer: User, sign_in: SignIn
) -> None:
    client = sign_in(officer, NOW)
    address = record("community-order", person)
    wrong: dict[str, Any] = {
        "offence_on": date(2017, 3, 10),
        "ends_on": date(2021, 3, 1),
        "requirements-0-category": "M",
        "requirements-0-hours_a_day": "17",
    }
    before = written()
    answer = send(client, address, **wrong)
    assert (answer.status_code, written()) == (422, before)
    errors = answer.context["form"].errors
    assert errors["ends_on"] == ["A community order lasts at most 3 years."]
    assert errors["requirements-0-place"] == ["State the place."]
    assert errors["requirements-0-hours_a_day"] == ["Enter a number of hours a day from 2 to 16."]
    assert errors["convicted_on"] == ["The conviction cannot be before the offence."]
    assert 'href="#id_requirements-0-hours_a_day"' in answer.content.decode()
    assert not Sentence.objects.exists()


def test_an_order_without_requirements_or_before_the_law_is_refused(
    person: Person, officer: User, sign_in: SignIn
) -> None:
    client = sign_in(officer, NOW)
    address = record("community-order", person)
    bare = send(client, address, ends_on=date(2018, 2, 28))
    assert "A community order has at least one requirement." in text(bare)
    old = {"offence_on": date(2003, 1, 1), "convicted_on": date(2003, 2, 1), "sentenced_on": date(2003, 2, 1)}
    early = send(client, address, ends_on=date(2004, 1, 31), **old)
    assert early.status_code == 422
    said = "The law this rests on was not in force on 1 February 2003. It begins on 4 April 2005."
    assert said in text(early)
    assert not Sentence.objects.exists()


def test_the_count_of_requirements_cannot_be_forged(person: Person, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, NOW)
    address = record("community-order", person)
    data = as_begun(client, address, **conviction(ends_on=date(2018, 2, 28)))
    for count in ("99999999", "-1", "x"):
        answer = client.post(address, {**data, "requirement_count": count})
        assert answer.status_code == 422


def test_a_suspended_sentence_order(person: Person, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, NOW)
    address = record("suspended-sentence-order", person)
    typed = {
        "custodial_term": "6 months",
        "operational_ends_on": date(2018, 8, 31),
        "supervision_ends_on": date(2018, 2, 28),
        "requirements-0-category": "F",
        "requirements-0-days": "20",
    }
    wrong = send(client, address, **{**typed, "custodial_term": "3 years"})
    assert "The custodial term of a suspended sentence is from 14 days to 2 years." in text(wrong)
    assert not Sentence.objects.exists()
    page = text(send(client, address, **typed))
    assert "Operational period ends 31 August 2018" in page
    assert "Supervision period ends 28 February 2018" in page


def test_a_custodial_sentence_brings_its_licence_and_supervision(
    person: Person, officer: User, sign_in: SignIn
) -> None:
    client = sign_in(officer, NOW)
    address = record("custody", person)
    typed = {"term": "12 weeks", "additional": "Not to enter Example Park\n\nTo tell of any new relationship"}
    wrong = send(client, address, **{**typed, "term": "soon"})
    assert "“soon” is not a term" in text(wrong)
    assert "Not to enter Example Park" in text(wrong)
    assert not Sentence.objects.exists()
    send(client, address, **typed)
    licence, supervision = Sentence.objects.order_by("starts_on")
    assert [licence.kind, supervision.kind] == ["licence", "post-sentence-supervision"]
    assert [one.text for one in licence.conditions.filter(kind="additional")] == [
        "Not to enter Example Park",
        "To tell of any new relationship",
    ]
    assert supervision.follows == licence


def test_days_on_remand_beyond_the_term_are_refused(person: Person, officer: User, sign_in: SignIn) -> None:
    answer = send(sign_in(officer, NOW), record("custody", person), term="12 weeks", remand_days="200")
    assert answer.status_code == 422
    assert "Days on remand cannot be more than the 84 days of the term." in text(answer)
    assert not Sentence.objects.exists()


def test_a_release_too_far_off_to_count_from_is_said_beside_the_term(
    person: Person, officer: User, sign_in: SignIn
) -> None:
    answer = send(sign_in(officer, NOW), record("custody", person), term="12 years", additional="Not to enter a park")
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["term"]
    assert "Bank holidays are known only until 31 December 2019" in text(answer)
    assert "Not to enter a park" in text(answer)
    assert not Sentence.objects.exists()


def test_beside_the_day_of_release_where_that_was_typed(person: Person, officer: User, sign_in: SignIn) -> None:
    released = {"released_on-day": "1", "released_on-month": "3", "released_on-year": "2020"}
    answer = send(sign_in(officer, NOW), record("custody", person), term="12 years", **released)
    assert list(answer.context["form"].errors) == ["released_on"]
    assert not Sentence.objects.exists()
