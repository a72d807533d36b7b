"""The contact log."""

import pytest

from cases.actions.add_note import add_note
from cases.models import ContactType, Sentence
from cases.queries.contact_log import LogFilters, contact_log, contact_or_not_seen
from cases.vocabulary import Outcome
from probation.accounts.models import User
from probation.accounts.roles import CASE_ADMINISTRATOR, INSPECTOR
from probation.refusals import NotSeen
from tests.factories.appointments import an_appointment, an_outcome
from tests.factories.sentences import a_community_order
from tests.factories.staff import a_member_of_staff
from tests.factories.times import at, day

from .counting import queries_of

NOW = at("2017-04-20 09:00")


def a_note(order: Sentence, notes: str, *, code: str, happened_at: str, is_sensitive: bool = False) -> int:
    return add_note(
        order.person,
        type=ContactType.objects.get(code=code),
        notes=notes,
        happened_at=at(happened_at),
        is_sensitive=is_sensitive,
        by=order.officer,  # type: ignore[arg-type]
        at=NOW,
    ).pk


@pytest.fixture
def order(officer: User) -> Sentence:
    """A log: kept, missed, unlogged and coming appointments, two notes, a sensitive one, one the system wrote."""
    order = a_community_order(officer)
    an_outcome(an_appointment(order, starts_at=at("2017-04-04 10:00")), notes="Talked about housing.")
    an_outcome(an_appointment(order, starts_at=at("2017-04-11 10:00")), Outcome.AFTA)
    an_appointment(order, starts_at=at("2017-04-18 10:00"), type="CHVS", location="At home")
    an_appointment(order, starts_at=at("2017-04-25 10:00"), arranged_at=at("2017-04-01"))
    a_note(order, "Rang about his housing benefit.", code="CTOA", happened_at="2017-04-05 16:00")
    a_note(order, "Letter came back.", code="CLOB", happened_at="2017-04-12 09:00")
    a_note(order, "Intelligence from the police.", code="C204", happened_at="2017-04-13 09:00", is_sensitive=True)
    a_note(order, "Moved team.", code="ETCA", happened_at="2017-04-14 09:00")
    return order


def days(order: Sentence, by: User, **filters: object) -> list[int]:
    """The days of April of the entries shown."""
    log = contact_log(order.person, by=by, at=NOW, filters=LogFilters(**filters))  # type: ignore[arg-type]
    return [row.starts_at.day for row in log.page]


def test_newest_first_without_what_the_system_wrote(order: Sentence, officer: User) -> None:
    assert days(order, officer) == [25, 18, 13, 12, 11, 5, 4]
    assert days(order, officer, with_automatic=True) == [25, 18, 14, 13, 12, 11, 5, 4]
    assert contact_log(order.person, by=officer, at=NOW).automatic_hidden == 1


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"groups": ("Appointments",)}, [25, 18, 11, 4]),
        ({"groups": ("Home visit", "Police")}, [18, 13]),
        ({"outcomes": ("AFTA",)}, [11]),
        ({"outcomes": ("none",)}, [18]),
        ({"outcomes": ("ATTC", "none")}, [18, 4]),
        ({"earliest": day("2017-04-11"), "latest": day("2017-04-12")}, [12, 11]),
        ({"text": "housing"}, [5, 4]),
        ({"text": "HOUSING benefit"}, [5]),
        ({"text": "home"}, [18]),
        ({"text": "100%"}, []),
        ({"groups": ("Appointments",), "text": "housing"}, [4]),
    ],
)
def test_filters_narrow(order: Sentence, officer: User, filters: dict[str, object], expected: list[int]) -> None:
    assert days(order, officer, **filters) == expected


def test_a_log_is_narrowed_to_a_sentence(order: Sentence, officer: User) -> None:
    other = a_community_order(officer, person=order.person, sentenced_on="2017-01-05")
    an_appointment(other, starts_at=at("2017-04-19 10:00"))
    assert days(order, officer, sentence=other.pk) == [19]


def test_each_filter_says_how_many_it_would_show(order: Sentence, officer: User) -> None:
    log = contact_log(order.person, by=officer, at=NOW, filters=LogFilters(groups=("Police",)))
    assert dict(log.by_group) == {
        "Appointments": 4,
        "Communication with person on probation": 2,
        "Home visit": 1,
        "Police": 1,
    }
    assert log.by_outcome == (
        ("none", "Outcome to be recorded", 1),
        ("ATTC", "Attended – complied", 1),
        ("AFTA", "Failed to attend", 1),
    )


def test_sensitive_entries_are_hidden_from_roles_without_them(order: Sentence, officer: User) -> None:
    administrator = a_member_of_staff(CASE_ADMINISTRATOR)
    assert 13 not in days(order, administrator)
    assert "Police" not in dict(contact_log(order.person, by=administrator, at=NOW).by_group)
    assert 13 in days(order, a_member_of_staff(INSPECTOR))
    sensitive = order.person.contacts.get(is_sensitive=True).pk
    assert contact_or_not_seen(order.person, sensitive, officer).notes == "Intelligence from the police."
    with pytest.raises(NotSeen):
        contact_or_not_seen(order.person, sensitive, administrator)


def test_an_entry_of_another_person_is_not_seen(order: Sentence, officer: User) -> None:
    other = a_community_order(officer)
    with pytest.raises(NotSeen):
        contact_or_not_seen(other.person, order.person.contacts.all()[0].pk, officer)


def test_many_entries_ask_no_more_than_one_and_come_by_the_page(officer: User) -> None:
    order = a_community_order(officer)
    an_outcome(an_appointment(order, starts_at=at("2017-01-10 10:00")))
    one = queries_of(lambda: list(contact_log(order.person, by=officer, at=NOW).page))
    for number in range(30):
        an_outcome(an_appointment(order, starts_at=at(f"2017-03-{number + 1:02} 10:00")))
    assert queries_of(lambda: list(contact_log(order.person, by=officer, at=NOW).page)) == one
    second = contact_log(order.person, by=officer, at=NOW, page=2).page
    assert (second.paginator.count, len(list(second))) == (31, 6)
