"""The acts that keep a person's record: notes, details, needs, addresses, the people around, risk."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse

from cases.actions.add_registration import add_registration
from cases.actions.record_need import record_need
from cases.models import Address, Contact, Need, Person, RoshAssessment, Sentence, ThirdParty
from cases.vocabulary import MappaCategory, MappaLevel, NeedKind, RegistrationKind
from probation.accounts.models import User
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text, written
from tests.factories.risk import a_mappa_registration
from tests.factories.times import at, day

from .filling import as_begun

NOW = at("2017-03-20 09:30")
LEVELS = {"public": "high", "known_adult": "medium", "children": "low", "staff": "low", "overall": "high"}


def page(name: str, person: Person, *more: int) -> str:
    return reverse(name, args=[person.crn, *more])


def test_a_note_is_added_at_the_time_it_happened(order: Sentence, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, NOW)
    address = page("add-note", order.person)
    typed = {"type": "CTOA", "happened_at": date(2017, 3, 18), "time": "4pm", "notes": "Rang.", "is_sensitive": "no"}
    answer = client.post(address, as_begun(client, address, **typed, on=[order.pk]), follow=True)
    note = Contact.objects.get()
    assert (note.starts_at, note.notes, note.is_sensitive) == (at("2017-03-18 16:00"), "Rang.", False)
    assert list(note.sentences.all()) == [order]
    assert "Note added." in text(answer)


def test_a_note_of_twelve_thousand_characters_with_anything_in_it_is_kept(
    order: Sentence, officer: User, sign_in: SignIn
) -> None:
    client = sign_in(officer, NOW)
    address = page("add-note", order.person)
    words = ("<script>alert(1)</script> ' OR 1=1 -- é\n" * 400)[:12000].strip()
    client.post(address, as_begun(client, address, type="CTOA", notes=words, is_sensitive="yes"))
    note = Contact.objects.get()
    assert (note.notes, note.is_sensitive) == (words, True)
    shown = client.get(page("contact", order.person, note.pk)).content.decode()
    assert "<script>alert" not in shown


@pytest.mark.parametrize(
    ("different", "said"),
    [
        ({"notes": ""}, "Enter what happened."),
        ({"is_sensitive": ""}, "Select yes if the note is sensitive."),
        ({"happened_at": date(2017, 3, 21)}, "The day it happened cannot be in the future."),
        ({"type": "COAP"}, "Select an answer to “What was it?”"),
    ],
)
def test_a_note_refused_changes_nothing(
    order: Sentence, officer: User, sign_in: SignIn, different: dict[str, Any], said: str
) -> None:
    client = sign_in(officer, NOW)
    address = page("add-note", order.person)
    usual = {"type": "CTOA", "notes": "Rang about the bus.", "is_sensitive": "no"}
    data = as_begun(client, address, **{**usual, **different})
    before = written()
    answer = client.post(address, data)
    assert (answer.status_code, written()) == (422, before)
    assert said in text(answer)
    assert different.get("notes") == "" or "Rang about the bus." in text(answer)


def test_details_and_aliases_are_changed(order: Sentence, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, NOW)
    address = page("edit-person", order.person)
    typed = {
        "preferred_name": "Johnny",
        "aliases": "Jon Smythe\nSmudge",
        "ethnicity": "M1",
        "interpreter_needed": "yes",
    }
    answer = client.post(address, as_begun(client, address, **typed), follow=True)
    person = Person.objects.get(pk=order.person.pk)
    assert (person.preferred_name, person.ethnicity, person.interpreter_needed) == ("Johnny", "M1", True)
    assert sorted(str(alias) for alias in person.aliases.all()) == [" Smudge", "Jon Smythe"]
    assert "Personal details changed." in text(answer)
    again = client.get(address).context["form"]
    assert again["aliases"].value().splitlines() == ["Smudge", "Jon Smythe"]


def test_details_refused_change_nothing(order: Sentence, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, NOW)
    address = page("edit-person", order.person)
    wrong = {"pnc": "123", "prison_number": "X", "first_name": "", "preferred_name": "Johnny"}
    before = written()
    answer = client.post(address, as_begun(client, address, **wrong))
    assert (answer.status_code, written()) == (422, before)
    assert "Enter first name" in text(answer)
    assert 'value="Johnny"' in answer.content.decode()
    answer = client.post(address, as_begun(client, address, **{**wrong, "first_name": "John"}))
    assert "Enter a PNC number like 2001/0012345A." in text(answer)
    assert "Enter a prison number like A1234BC." in text(answer)
    assert written() == before


def test_details_somebody_changed_meanwhile_are_a_conflict(
    order: Sentence, officer: User, manager: User, sign_in: SignIn
) -> None:
    client = sign_in(officer, NOW)
    address = page("edit-person", order.person)
    mine = as_begun(client, address, preferred_name="Johnny")
    sign_in(manager, at("2017-03-20 10:00"))
    client.post(address, as_begun(client, address, preferred_name="Jack"))
    answer = sign_in(officer, at("2017-03-20 10:05")).post(address, mine)
    assert answer.status_code == 409
    assert "Max Manager changed this on 20 March 2017 at 10am." in text(answer)
    assert 'value="Johnny"' in answer.content.decode()
    assert Person.objects.get(pk=order.person.pk).preferred_name == "Jack"


def test_a_need_is_added_and_ended(order: Sentence, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, NOW)
    add = page("add-need", order.person)
    typed = {"kind": "literacy", "description": "Dyslexia", "adjustment": "Read letters aloud"}
    answer = client.post(add, as_begun(client, add, **typed), follow=True)
    assert "Adjustments and needs: Read letters aloud" in text(answer)
    need = Need.objects.get()
    assert need.noticed_on == day("2017-03-20")
    end = page("end-need", order.person, need.pk)
    assert client.post(end, as_begun(client, end, reason="")).status_code == 422
    answer = client.post(end, as_begun(client, end, reason="Passed a course"), follow=True)
    assert "Adjustments and needs" not in text(answer)
    assert Need.objects.get().ended_on == day("2017-03-20")
    assert client.get(end).status_code == 404


def test_an_address_follows_the_one_before(order: Sentence, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, NOW)
    address = page("move-address", order.person)
    nowhere = {"no_fixed_abode": "yes", "found_at": "Day centre", "from_date": date(2017, 1, 5)}
    client.post(address, as_begun(client, address, **nowhere))
    settled = {
        "no_fixed_abode": "no",
        "lines": "12 Example Road\nBirmingham",
        "postcode": "b1 1aa",
        "safe_for_post": "yes",
        "from_date": date(2017, 3, 1),
    }
    client.post(address, as_begun(client, address, **settled))
    before, now = Address.objects.order_by("from_date")
    assert (before.no_fixed_abode, before.lines, before.to_date) == (True, "Day centre", day("2017-03-01"))
    assert (now.postcode, now.safe_for_post, now.status, now.to_date) == ("B1 1AA", True, "main", None)


def test_an_address_refused_changes_nothing(order: Sentence, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, NOW)
    address = page("move-address", order.person)
    before = written()
    answer = client.post(address, as_begun(client, address, no_fixed_abode="no", lines="12 Example Road"))
    assert "Enter the postcode." in text(answer)
    assert "Select yes if letters can be sent there." in text(answer)
    assert "12 Example Road" in text(answer)
    future = {"no_fixed_abode": "yes", "found_at": "Day centre", "from_date": date(2018, 1, 1)}
    answer = client.post(address, as_begun(client, address, **future))
    assert (answer.status_code, written()) == (422, before)


def test_a_third_party_is_added(order: Sentence, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, NOW)
    address = page("add-third-party", order.person)
    client.post(address, as_begun(client, address, kind="gp", name="Dr Example", may_be_contacted="no"))
    party = ThirdParty.objects.get()
    assert (party.name, party.may_be_contacted) == ("Dr Example", False)
    assert client.post(address, as_begun(client, address, kind="gp")).status_code == 422
    assert ThirdParty.objects.count() == 1


def test_risk_is_assessed(order: Sentence, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, NOW)
    address = page("assess-risk", order.person)
    answer = client.post(address, as_begun(client, address, **LEVELS, rationale="Pattern."), follow=True)
    assert "High ROSH Assessed 20 March 2017 by Ana Example" in text(answer)
    assert Person.objects.get(pk=order.person.pk).rosh == "high"
    assert "The last assessment" in text(client.get(address))


def test_a_risk_lower_overall_than_for_a_group_is_refused(order: Sentence, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, NOW)
    address = page("assess-risk", order.person)
    data = as_begun(client, address, **{**LEVELS, "overall": "low"}, rationale="Pattern.")
    answer = client.post(address, data)
    assert answer.status_code == 422
    assert "The overall level cannot be lower than the highest level of a group." in text(answer)
    assert "Pattern." in text(answer)
    assert not RoshAssessment.objects.exists()


def test_score_mappa_and_registrations(order: Sentence, officer: User, sign_in: SignIn) -> None:
    client, person = sign_in(officer, NOW), order.person
    for name, typed in {
        "score-reoffending": {"predictor": "OGRS3", "percent": "64.5"},
        "register-mappa": {"category": "2", "level": "1"},
        "add-registration": {"kind": "RCPR", "note": "Two children", "review_on": date(2017, 6, 1)},
    }.items():
        address = page(name, person)
        assert client.post(address, as_begun(client, address, **typed)).status_code == 302
    assert person.reoffending_scores.get().percent == Decimal("64.5")
    assert person.mappa_registrations.get().category == "2"
    assert person.registrations.get().review_on == day("2017-06-01")


def test_a_registration_already_there_is_a_conflict(order: Sentence, officer: User, sign_in: SignIn) -> None:
    add_registration(order.person, kind=RegistrationKind.CHILD_PROTECTION, by=officer, at=at("2017-02-01"))
    client = sign_in(officer, NOW)
    address = page("add-registration", order.person)
    answer = client.post(address, as_begun(client, address, kind="RCPR", note="Again"))
    assert answer.status_code == 409
    assert "Again" in text(answer)
    assert order.person.registrations.count() == 1


def test_what_was_registered_ends_with_a_reason(order: Sentence, officer: User, sign_in: SignIn) -> None:
    person = order.person
    flag = add_registration(person, kind=RegistrationKind.CHILD_PROTECTION, by=officer, at=at("2017-02-01"))
    mappa = a_mappa_registration(person, MappaCategory.CATEGORY_2, MappaLevel.LEVEL_1, by=officer)
    client = sign_in(officer, NOW)
    for name, thing in {"remove-registration": flag, "end-mappa": mappa}.items():
        address = page(name, person, thing.pk)
        assert client.post(address, as_begun(client, address, reason="")).status_code == 422
        assert type(thing).objects.get(pk=thing.pk).to_date is None
        assert client.post(address, as_begun(client, address, reason="Reviewed")).status_code == 302
        assert type(thing).objects.get(pk=thing.pk).to_date == day("2017-03-20")


def test_an_inspector_may_not_post_what_they_may_not_open(
    order: Sentence, everybody: dict[str, User], sign_in: SignIn
) -> None:
    need = record_need(order.person, kind=NeedKind.WORK, description="Nights", by=everybody["officer"], at=NOW)
    client = sign_in(everybody["inspector"], NOW)
    before = written()
    for address in (page("add-note", order.person), page("end-need", order.person, need.pk)):
        assert client.post(address, {"reason": "x", "notes": "x"}).status_code == 403
    assert written() == before
