"""The head of every page of a case, and the overview."""

from collections.abc import Callable
from typing import Any

import pytest

from cases.actions.add_note import add_note
from cases.actions.add_registration import add_registration
from cases.actions.limit_access import limit_access
from cases.actions.move_address import AddressDetails, move_address
from cases.actions.record_death import record_death
from cases.actions.record_need import record_need
from cases.actions.record_third_party import record_third_party
from cases.actions.sweep_clocks import sweep_clocks
from cases.models import ContactType, Person, Sentence
from cases.queries.case_page import person_header
from cases.queries.overview import overview
from cases.vocabulary import (
    LimitedAccessKind,
    MappaCategory,
    MappaLevel,
    NeedKind,
    Outcome,
    RegistrationKind,
    RoshLevel,
    ThirdPartyKind,
)
from probation.accounts.models import User
from probation.accounts.roles import CASE_ADMINISTRATOR
from tests.factories.appointments import an_appointment, an_outcome
from tests.factories.risk import a_mappa_registration, an_assessment
from tests.factories.sentences import a_community_order, a_custodial_sentence
from tests.factories.staff import a_member_of_staff
from tests.factories.times import at, day

from .counting import queries_of

NOW = at("2017-04-20 09:00")


@pytest.fixture
def order(officer: User) -> Sentence:
    return a_community_order(officer, crn="X123456", preferred_name="Jack")


def header(person: Person) -> dict[str, Any]:
    return person_header(Person.objects.get(pk=person.pk), at=NOW)


def test_the_header_says_who_the_person_is_and_what_they_are_under(order: Sentence) -> None:
    shown = header(order.person)
    assert (shown["name"], shown["list_name"], shown["crn"]) == ("Jack Smith", "Smith, John", "X123456")
    assert (shown["date_of_birth"], shown["age"]) == (day("1987-04-13"), 30)
    assert shown["order_status"] == "Community order to 30 November 2017"
    assert shown["responsible_officer"] == "Ana Example (Staffordshire and West Midlands CRC)"
    assert (shown["rosh"], shown["rosh_on"], shown["mappa"], shown["iom"]) == ("", None, "", False)


def test_the_header_shows_risk_and_status(order: Sentence, officer: User, manager: User) -> None:
    an_assessment(order.person, RoshLevel.VERY_HIGH, by=officer, assessed_at=at("2017-01-03"))
    a_mappa_registration(order.person, MappaCategory.CATEGORY_2, MappaLevel.LEVEL_1, by=officer)
    add_registration(order.person, kind=RegistrationKind.IOM, by=officer, at=at("2017-01-03"))
    limit_access(
        order.person, user=manager, kind=LimitedAccessKind.EXCLUDED, reason="Related", by=manager, at=at("2017-01-03")
    )
    shown = header(order.person)
    assert (shown["rosh"], shown["rosh_on"]) == ("Very high", day("2017-01-03"))
    assert (shown["mappa"], shown["iom"], shown["limited_access"]) == ("category 2, level 1", True, True)


def test_the_header_shows_adjustments_or_the_needs_still_without_one(officer: User) -> None:
    person = a_community_order(officer, interpreter_needed=True, first_language="Twi").person
    need: Callable[..., object] = lambda **of: record_need(person, by=officer, at=at("2017-01-03"), **of)  # noqa: E731
    need(kind=NeedKind.LITERACY, description="Does not read", adjustment="Letters read aloud")
    need(kind=NeedKind.CARING, description="Collects children at 3pm")
    assert header(person)["adjustments"] == [
        "Interpreter (Twi)",
        "Caring responsibilities: Collects children at 3pm",
        "Letters read aloud",
    ]


def test_the_header_says_of_two_sentences_which_is_live_today(officer: User) -> None:
    person = a_custodial_sentence(officer, sentenced_on="2017-04-03", term="27 weeks").licence.person  # type: ignore[union-attr]
    assert header(person)["order_status"] == "No sentence in force"
    assert person_header(person, at=at("2017-08-01"))["order_status"] == "Licence to 8 October 2017"


def test_the_header_says_when_the_person_died(order: Sentence, officer: User) -> None:
    record_death(order.person, died_on=day("2017-04-01"), by=officer, at=NOW)
    assert header(order.person)["order_status"] == "Died on 1 April 2017"


def test_the_header_asks_the_same_for_many_needs_and_sentences(order: Sentence, officer: User) -> None:
    person = order.person
    one = queries_of(lambda: person_header(person, at=NOW))
    for number in range(5):
        record_need(person, kind=NeedKind.OTHER, description=f"Need {number}", by=officer, at=at("2017-01-03"))
        a_community_order(officer, person=person, sentenced_on="2017-01-05")
        an_assessment(person, RoshLevel.LOW, by=officer)
    assert queries_of(lambda: person_header(person, at=NOW)) == one


def test_the_overview_begins_with_alerts_and_deadlines(order: Sentence, officer: User) -> None:
    an_appointment(order, starts_at=at("2017-04-12 10:00"), arranged_at=at("2016-12-02"))
    sweep_clocks(at=NOW)
    shown = overview(order.person, by=officer, at=NOW)
    assert [alert.text for alert in shown.alerts] == [
        "Record the outcome late: it was due Wed 12 Apr 2017: Smith, John (X123456)"
    ]
    assert [(clock.kind, clock.light, clock.late_by) for clock in shown.clocks] == [("D01", "red", 4)]


def test_the_last_three_notes_are_there_in_full_and_sensitive_ones_only_for_whom_they_are(
    order: Sentence, officer: User
) -> None:
    call = ContactType.objects.get(code="CTOA")
    for number in range(1, 5):
        add_note(
            order.person,
            type=call,
            notes=f"Note {number}. " + "x" * 2000,
            is_sensitive=number == 4,
            by=officer,
            at=at(f"2017-04-{number:02} 10:00"),
        )
    shown = overview(order.person, by=officer, at=NOW)
    assert [row.notes[:6] for row in shown.last_notes] == ["Note 4", "Note 3", "Note 2"]
    assert len(shown.last_notes[0].notes) == 2008
    administrator = a_member_of_staff(CASE_ADMINISTRATOR)
    shown = overview(order.person, by=administrator, at=NOW)
    assert [row.notes[:6] for row in shown.last_notes] == ["Note 3", "Note 2", "Note 1"]


def test_the_overview_shows_what_must_be_known_of_the_person(order: Sentence, officer: User) -> None:
    person = order.person
    record_need(person, kind=NeedKind.WORK, description="Night shifts", adjustment="After 2pm", by=officer, at=NOW)
    main = AddressDetails(lines="1 Invented Street", postcode="B3 9ZZ")
    move_address(person, main, from_date=day("2016-12-01"), by=officer, at=NOW)
    nowhere = AddressDetails(no_fixed_abode=True, lines="Night shelter")
    move_address(person, nowhere, from_date=day("2017-02-01"), by=officer, at=NOW)
    record_third_party(person, kind=ThirdPartyKind.NEXT_OF_KIN, name="Mary Smith", by=officer, at=NOW)
    shown = overview(person, by=officer, at=NOW)
    assert [(need.kind, need.adjustment) for need in shown.needs] == [("Work or education pattern", "After 2pm")]
    assert [(address.text, address.status) for address in shown.addresses] == [
        ("1 Invented Street, B3 9ZZ", "Previous"),
        ("No fixed abode: Night shelter", "Main"),
    ]
    assert [(party.name, party.kind) for party in shown.third_parties] == [("Mary Smith", "Next of kin")]
    assert [(line.name, line.is_in_force) for line in shown.sentences] == [("Community order", True)]


@pytest.mark.parametrize(
    ("codes", "next_at", "expected"),
    [
        ([("COAP", "2017-04-18 10:00")], "2017-04-25 10:00", []),
        ([("COAP", "2017-04-18 10:00")], "", ["There is no future appointment."]),
        (
            [("COAP", "2017-03-01 10:00")],
            "2017-04-25 10:00",
            ["The last contact was on 1 March 2017, more than 21 days ago."],
        ),
        (
            [("COPT", "2017-04-11 10:00"), ("COPT", "2017-04-18 10:00")],
            "2017-04-25 10:00",
            ["Contact is by phone alone, and this person needs to be seen."],
        ),
    ],
)
def test_gaps_in_contact_are_said(
    order: Sentence, officer: User, codes: list[tuple[str, str]], next_at: str, expected: list[str]
) -> None:
    record_need(order.person, kind=NeedKind.SUBSTANCE_USE, description="Heroin", by=officer, at=at("2017-01-03"))
    for code, starts_at in codes:
        an_outcome(an_appointment(order, starts_at=at(starts_at), type=code), Outcome.ATTC)
    if next_at:
        an_appointment(order, starts_at=at(next_at), arranged_at=at("2017-04-18"))
    assert [gap.text for gap in overview(order.person, by=officer, at=NOW).gaps] == expected
