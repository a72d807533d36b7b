"""Registering a person, and keeping their details."""

from datetime import date
from typing import Any

import pytest

from cases.actions.keep_person import keep_person
from cases.actions.register_person import register_person
from cases.models import Person
from cases.vocabulary import ContactPreference
from probation.accounts.models import User
from probation.accounts.roles import INSPECTOR
from probation.audit.models import Entry
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from tests.factories.people import a_person, details
from tests.factories.sentences import a_community_order
from tests.factories.staff import NPS_TEAM, a_member_of_staff, an_officer
from tests.factories.times import at

from .unchanged import nothing_changes

NOW = at("2017-01-05 11:00")


def test_a_person_is_registered_with_the_keys_of_every_name(officer: User) -> None:
    person = register_person(
        details(middle_names="Paul", preferred_name="Jack"),
        crn="X123456",
        aliases=[("Jon", "Smyth")],
        by=officer,
        at=NOW,
    )
    kept = Person.objects.get(crn="X123456")
    assert kept == person
    assert {"smith", "john", "paul", "jack", "jon", "smyth"} <= set(kept.search_keys)
    assert [str(alias) for alias in kept.aliases.all()] == ["Jon Smyth"]


def test_the_audit_says_who_registered_whom_under_which_rule(officer: User) -> None:
    register_person(details(), crn="X123456", by=officer, at=NOW)
    entry = Entry.objects.get(verb="cases.person.register")
    assert (entry.crn, entry.actor, entry.at, entry.rule) == ("X123456", officer.username, NOW, "cases.identify_person")


@pytest.mark.parametrize(
    ("crn", "different", "field"),
    [
        ("x123456", {}, "crn"),
        ("X12345", {}, "crn"),
        ("X1234567", {}, "crn"),
        ("", {}, "crn"),
        ("X123456", {"first_name": " "}, "first_name"),
        ("X123456", {"last_name": ""}, "last_name"),
        ("X123456", {"pnc": "01/12345A"}, "pnc"),
        ("X123456", {"prison_number": "1234ABC"}, "prison_number"),
        ("X123456", {"date_of_birth": date(2010, 1, 1)}, "date_of_birth"),
        ("X123456", {"date_of_birth": date(1900, 1, 1)}, "date_of_birth"),
    ],
)
def test_unsound_names_and_numbers_are_refused(officer: User, crn: str, different: dict[str, Any], field: str) -> None:
    with nothing_changes(), pytest.raises(Refused) as refused:
        register_person(details(**different), crn=crn, by=officer, at=NOW)
    assert [reason.field for reason in refused.value.decision.reasons] == [field]


def test_every_reason_is_given_at_once(officer: User) -> None:
    with pytest.raises(Refused) as refused:
        register_person(details(first_name="", last_name=""), crn="1", by=officer, at=NOW)
    assert len(refused.value.decision.reasons) == 3


def test_a_crn_is_one_person(officer: User) -> None:
    a_person(officer, crn="X123456")
    with nothing_changes(), pytest.raises(Refused, match="X123456 is registered already"):
        register_person(details(first_name="Another"), crn="X123456", by=officer, at=NOW)


def test_an_inspector_registers_nobody(reference: None) -> None:
    with nothing_changes(), pytest.raises(NotAdmitted):
        register_person(details(), crn="X123456", by=a_member_of_staff(INSPECTOR), at=NOW)


def test_changed_details_are_kept_with_what_they_were(officer: User) -> None:
    person = a_community_order(officer, crn="X123456", aliases=[("Jon", "Smyth")]).person
    keep_person(
        person,
        details(last_name="Brown", contact_preference=ContactPreference.TEXT),
        aliases=[("John", "Smith")],
        by=officer,
        at=NOW,
        version=person.version,
    )
    kept = Person.objects.get(crn="X123456")
    assert (kept.last_name, kept.contact_preference) == ("Brown", "text")
    assert "brown" in kept.search_keys
    assert "smith" in kept.search_keys
    entry = Entry.objects.get(verb="cases.person.keep")
    assert entry.facts["changed"]["last_name"] == ["Smith", "Brown"]
    assert entry.why == "Aliases before: Jon Smyth. Aliases now: John Smith."


def test_two_who_change_a_person_at_once_do_not_overwrite_each_other(officer: User) -> None:
    person = a_community_order(officer).person
    seen = person.version
    keep_person(person, details(phone="01632 960001"), by=officer, at=NOW, version=seen)
    with nothing_changes(), pytest.raises(StateConflict, match="Ana Example changed this on 5 January 2017"):
        keep_person(person, details(phone="01632 960002"), by=officer, at=NOW, version=seen)


def test_another_provider_keeps_nothing_of_a_person(officer: User) -> None:
    person = a_community_order(officer).person
    with nothing_changes(), pytest.raises(NotAdmitted):
        keep_person(person, details(last_name="Brown"), by=an_officer(team=NPS_TEAM), at=NOW)
