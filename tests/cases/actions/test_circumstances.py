"""Notes, needs, addresses and third parties."""

import pytest

from cases.actions.add_note import add_note
from cases.actions.end_need import end_need
from cases.actions.move_address import AddressDetails, move_address
from cases.actions.record_need import record_need
from cases.actions.record_third_party import record_third_party
from cases.models import Address, Contact, ContactType, Need, Sentence, ThirdParty
from cases.vocabulary import AddressStatus, NeedKind, ThirdPartyKind
from probation.accounts.models import User
from probation.accounts.roles import CASE_ADMINISTRATOR, ENFORCEMENT_OFFICER
from probation.audit.models import Entry
from probation.policy import Refused
from probation.refusals import NotAdmitted
from tests.factories.sentences import a_community_order
from tests.factories.staff import a_member_of_staff
from tests.factories.times import at, day

from .unchanged import nothing_changes

NOW = at("2017-02-01 09:00")


@pytest.fixture
def order(officer: User) -> Sentence:
    return a_community_order(officer)


def test_a_note_is_entered_at_the_time_it_happened(order: Sentence, officer: User) -> None:
    call = ContactType.objects.get(code="CTOA")
    note = add_note(
        order.person,
        type=call,
        notes="Rang to say his bus was late.",
        happened_at=at("2017-01-31 16:30"),
        on=[order],
        is_sensitive=True,
        by=officer,
        at=NOW,
    )
    kept = Contact.objects.get(pk=note.pk)
    assert (kept.starts_at, kept.officer, kept.is_sensitive) == (at("2017-01-31 16:30"), officer, True)
    assert (kept.outcome, list(kept.sentences.all())) == ("", [order])
    assert not kept.clocks.exists()
    assert Entry.objects.get(verb="cases.contact.add_note").at == NOW


@pytest.mark.parametrize(
    ("notes", "happened_at", "why"),
    [(" ", "2017-02-01 08:00", "Enter what happened"), ("Rang.", "2017-02-02 09:00", "cannot be in the future")],
)
def test_an_empty_or_future_note_is_refused(
    order: Sentence, officer: User, notes: str, happened_at: str, why: str
) -> None:
    call = ContactType.objects.get(code="CTOA")
    with nothing_changes(), pytest.raises(Refused, match=why):
        add_note(order.person, type=call, notes=notes, happened_at=at(happened_at), by=officer, at=NOW)


def test_an_appointment_is_not_entered_as_a_note(order: Sentence, officer: User) -> None:
    visit = ContactType.objects.get(code="COAP")
    with nothing_changes(), pytest.raises(NotAdmitted):
        add_note(order.person, type=visit, notes="Came in.", by=officer, at=NOW)


def test_a_need_is_recorded_with_its_adjustment_and_ended_with_a_reason(order: Sentence, officer: User) -> None:
    need = record_need(
        order.person,
        kind=NeedKind.LITERACY,
        description="Does not read",
        adjustment="Read letters aloud by phone",
        by=officer,
        at=NOW,
    )
    assert (need.noticed_on, need.ended_on) == (day("2017-02-01"), None)
    end_need(need, reason="Passed a reading course", by=officer, at=at("2017-06-01"), version=need.version)
    assert Need.objects.get().ended_on == day("2017-06-01")
    assert Entry.objects.get(verb="cases.need.end").why == "Passed a reading course"


def test_a_need_says_what_it_is(order: Sentence, officer: User) -> None:
    with pytest.raises(Refused, match="Enter what the need is"):
        record_need(order.person, kind=NeedKind.LITERACY, description="", by=officer, at=NOW)
    assert not Need.objects.exists()


def test_a_move_ends_the_address_before_and_keeps_it(order: Sentence, officer: User) -> None:
    first = AddressDetails(lines="1 Invented Street\nBirmingham", postcode="b3 9zz")
    move_address(order.person, first, from_date=day("2016-12-01"), by=officer, at=at("2016-12-01"))
    nowhere = AddressDetails(no_fixed_abode=True, lines="Night shelter, Example Row")
    move_address(order.person, nowhere, from_date=day("2017-01-20"), by=officer, at=NOW)
    assert [(a.status, str(a), a.from_date, a.to_date) for a in Address.objects.order_by("from_date")] == [
        ("previous", "1 Invented Street, Birmingham, B3 9ZZ", day("2016-12-01"), day("2017-01-20")),
        ("main", "No fixed abode", day("2017-01-20"), None),
    ]
    assert Address.objects.get(no_fixed_abode=True).safe_for_post is False


def test_a_bail_address_stands_beside_the_main_one(order: Sentence, officer: User) -> None:
    main = AddressDetails(lines="1 Invented Street", postcode="B3 9ZZ")
    move_address(order.person, main, from_date=day("2016-12-01"), by=officer, at=NOW)
    bail = AddressDetails(status=AddressStatus.BAIL, lines="2 Invented Street", postcode="B3 9ZZ")
    move_address(order.person, bail, from_date=day("2017-01-20"), by=officer, at=NOW)
    assert set(Address.objects.filter(to_date=None).values_list("status", flat=True)) == {"main", "bail"}


@pytest.mark.parametrize(
    ("lines", "postcode", "from_date", "why"),
    [
        ("", "", "2017-01-20", "Enter the address"),
        ("2 Invented Street", "Birmingham", "2017-01-20", "full postcode"),
        ("2 Invented Street", "B3 9ZZ", "2017-02-02", "cannot be in the future"),
        ("2 Invented Street", "B3 9ZZ", "2016-11-30", "before the present main address"),
    ],
)
def test_a_move_that_cannot_be_leaves_the_address(
    order: Sentence, officer: User, lines: str, postcode: str, from_date: str, why: str
) -> None:
    main = AddressDetails(lines="1 Invented Street", postcode="B3 9ZZ")
    move_address(order.person, main, from_date=day("2016-12-01"), by=officer, at=NOW)
    details = AddressDetails(lines=lines, postcode=postcode)
    with nothing_changes(), pytest.raises(Refused, match=why):
        move_address(order.person, details, from_date=day(from_date), by=officer, at=NOW)
    assert Address.objects.get().to_date is None


def test_a_case_administrator_records_who_is_around_the_person(order: Sentence) -> None:
    administrator = a_member_of_staff(CASE_ADMINISTRATOR)
    record_third_party(
        order.person,
        kind=ThirdPartyKind.NEXT_OF_KIN,
        name="Mary Smith",
        relationship="Mother",
        may_be_contacted=False,
        by=administrator,
        at=NOW,
    )
    mother = ThirdParty.objects.get()
    assert (mother.name, mother.may_be_contacted, mother.from_date) == ("Mary Smith", False, day("2017-02-01"))


def test_an_enforcement_officer_changes_nothing_around_the_person(order: Sentence) -> None:
    enforcement_officer = a_member_of_staff(ENFORCEMENT_OFFICER)
    with nothing_changes(), pytest.raises(NotAdmitted):
        record_third_party(order.person, kind=ThirdPartyKind.GP, name="Dr Example", by=enforcement_officer, at=NOW)
    assert not ThirdParty.objects.exists()
