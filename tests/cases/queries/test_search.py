"""Finding people."""

import pytest

from cases.actions.limit_access import limit_access
from cases.queries.search import PAGE_SIZE, search
from cases.queries.search_terms import SearchTerms, understand
from cases.vocabulary import LimitedAccessKind, RoshLevel
from probation.accounts.models import User
from probation.accounts.roles import INSPECTOR, SENIOR_MANAGER, SYSTEM_ADMINISTRATOR
from tests.factories.people import a_person
from tests.factories.risk import an_assessment
from tests.factories.sentences import a_community_order
from tests.factories.staff import NPS_TEAM, a_member_of_staff, an_officer
from tests.factories.times import at, day

from .counting import queries_of

NOW = at("2017-04-20 09:00")
TODAY = NOW.date()


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("x123456", SearchTerms(crn="X123456")),
        (" X 123456 ", SearchTerms(crn="X123456")),
        ("a1234bc", SearchTerms(prison_number="A1234BC")),
        ("2001/0012345A", SearchTerms(pnc="2001/0012345A")),
        ("01/12345a", SearchTerms(pnc="2001/0012345A")),
        ("87/12345a", SearchTerms(pnc="1987/0012345A")),
        ("13/4/1987", SearchTerms(born_on=day("1987-04-13"))),
        ("13-04-1987", SearchTerms(born_on=day("1987-04-13"))),
        ("13.4.87", SearchTerms(born_on=day("1987-04-13"))),
        ("1987-04-13", SearchTerms(born_on=day("1987-04-13"))),
        ("13 April 1987", SearchTerms(born_on=day("1987-04-13"))),
        ("13th apr 1987", SearchTerms(born_on=day("1987-04-13"))),
        ("1/2/16", SearchTerms(born_on=day("2016-02-01"))),
        ("1/2/18", SearchTerms(born_on=day("1918-02-01"))),
        ("Smith, John 13/4/1987", SearchTerms(born_on=day("1987-04-13"), name="Smith John")),
        ("13 April 1987 Smith", SearchTerms(born_on=day("1987-04-13"), name="Smith")),
        ("31/2/1987", SearchTerms(name="31/2/1987")),
        ("  John   Smith ", SearchTerms(name="John Smith")),
        ("", SearchTerms()),
        (" ,, ", SearchTerms()),
    ],
)
def test_what_was_typed_is_understood(typed: str, terms: SearchTerms) -> None:
    assert understand(typed, today=TODAY) == terms


@pytest.fixture
def john(officer: User) -> None:
    """One John Smith among others."""
    a_community_order(
        officer,
        crn="X123456",
        pnc="2001/0012345A",
        prison_number="A1234BC",
        preferred_name="Jack",
        middle_names="Aloysius",
        aliases=[("Jonny", "Rivera")],
    )
    a_community_order(
        officer, crn="X200001", first_name="Katherine", last_name="O’Neill", date_of_birth=day("1990-01-31")
    )
    a_community_order(officer, crn="X200002", first_name="Łukasz", last_name="Nowak-Kowalczyk")
    a_community_order(
        officer, crn="X200003", first_name="Mohammed", last_name="Hussain", date_of_birth=day("1990-01-31")
    )


def found(user: User, typed: str) -> list[str]:
    return [person.crn for person in search(user, typed, at=NOW).page]


@pytest.mark.parametrize(
    ("typed", "crns"),
    [
        ("X123456", ["X123456"]),
        ("x123456", ["X123456"]),
        ("2001/0012345A", ["X123456"]),
        ("01/12345a", ["X123456"]),
        ("A1234BC", ["X123456"]),
        ("Smith", ["X123456"]),
        ("smith john", ["X123456"]),
        ("Smyth", ["X123456"]),
        ("Smiht", ["X123456"]),
        ("Jon Smth", ["X123456"]),
        ("Jack", ["X123456"]),
        ("Aloysius", ["X123456"]),
        ("Rivera", ["X123456"]),
        ("Riveira", ["X123456"]),
        ("ONeil", ["X200001"]),
        ("Catherine O'Neal", ["X200001"]),
        ("Lukasz Nowak", ["X200002"]),
        ("Kowalczik", ["X200002"]),
        ("Muhammad Husain", ["X200003"]),
        ("31/1/1990", ["X200003", "X200001"]),
        ("31 January 1990 oneill", ["X200001"]),
        ("Smith 31/1/1990", []),
        ("X999999", []),
        ("Zebedee", []),
        ("", []),
        ("?!", []),
    ],
)
@pytest.mark.usefixtures("john")
def test_people_are_found(officer: User, typed: str, crns: list[str]) -> None:
    assert found(officer, typed) == crns


def test_the_nearest_name_comes_first(officer: User) -> None:
    for last_name in ("Smithson", "Smyth", "Smith"):
        a_community_order(officer, last_name=last_name)
    names = [person.name for person in search(officer, "Smith", at=NOW).page]
    assert names[0] == "Smith, John"
    assert "Smyth, John" in names


@pytest.mark.usefixtures("john")
def test_nobody_is_found_who_may_not_be_seen(officer: User, manager: User) -> None:
    nps = an_officer(team=NPS_TEAM)
    hidden = a_community_order(nps, last_name="Smith").person
    assert found(officer, "Smith") == ["X123456"]
    assert found(officer, hidden.crn) == []
    assert found(nps, "Smith") == [hidden.crn]
    assert set(found(a_member_of_staff(INSPECTOR), "Smith")) == {"X123456", hidden.crn}
    assert found(a_member_of_staff(SYSTEM_ADMINISTRATOR), "Smith") == []
    restricted = a_community_order(officer, last_name="Smith").person
    limit_access(
        restricted, user=manager, kind=LimitedAccessKind.RESTRICTED, reason="Known to staff", by=manager, at=NOW
    )
    assert found(officer, "Smith") == ["X123456"]
    assert set(found(manager, "Smith")) == {"X123456", restricted.crn}


@pytest.mark.usefixtures("john")
def test_a_row_says_enough_to_tell_two_people_apart(officer: User) -> None:
    person = a_community_order(officer, crn="X300001", last_name="Rivera").person
    an_assessment(person, RoshLevel.HIGH, by=officer)
    first, second = search(officer, "Rivera", at=NOW).page
    assert {first.crn, second.crn} == {"X123456", "X300001"}
    smith = first if first.crn == "X123456" else second
    assert (smith.name, smith.also_known_as, smith.age) == ("Smith, John", ("Jonny Rivera",), 30)
    other = second if smith is first else first
    assert (other.rosh, other.officer, other.sentences) == ("High", "Ana Example", ("Community order",))


def test_pages_of_many_ask_no_more_than_one(officer: User) -> None:
    a_community_order(officer, last_name="Smith")
    one = queries_of(lambda: list(search(officer, "Smith", at=NOW).page))
    for number in range(PAGE_SIZE + 4):
        a_community_order(officer, last_name="Smith", first_name=f"J{number}")
    assert queries_of(lambda: list(search(officer, "Smith", at=NOW).page)) == one
    assert one <= 5
    second = search(officer, "Smith", at=NOW, page=2)
    assert (second.page.paginator.count, len(list(second.page)), second.cut) == (PAGE_SIZE + 5, 5, False)


def test_somebody_not_yet_sentenced_is_found_by_those_who_keep_the_record_or_see_every_provider(officer: User) -> None:
    a_person(officer, crn="X123456")
    assert found(officer, "X123456") == ["X123456"]
    assert found(a_member_of_staff(SENIOR_MANAGER), "X123456") == []
    assert found(a_member_of_staff(INSPECTOR), "X123456") == ["X123456"]
