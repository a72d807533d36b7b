"""The search box."""

import pytest
from django.urls import reverse

from probation.accounts.models import User
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text
from tests.factories.sentences import a_community_order
from tests.factories.times import at, day

from .filling import queries_of

SEARCH = reverse("search")
NOW = at("2017-04-20 09:30")


@pytest.fixture
def kylie(officer: User) -> str:
    order = a_community_order(
        officer,
        first_name="Kylie",
        last_name="Sandford",
        date_of_birth=day("1985-02-03"),
        aliases=[("Kyla", "Reeve")],
        pnc="2001/0012345A",
        prison_number="A1234BC",
    )
    crn: str = order.person.crn
    return crn


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("sanford", "names and aliases like “sanford”"),
        ("Kyla Reeve", "names and aliases like “Kyla Reeve”"),
        ("2001/12345a", "the PNC number 2001/0012345A"),
        ("a1234bc", "the prison number A1234BC"),
        ("3/2/1985", "the date of birth 3 February 1985"),
        ("Kylie 3 Feb 1985", "names and aliases like “Kylie” , the date of birth 3 February 1985"),
    ],
)
def test_a_person_is_found_and_the_page_says_by_what(
    kylie: str, officer: User, sign_in: SignIn, typed: str, said: str
) -> None:
    page = text(sign_in(officer, NOW).get(SEARCH, {"q": typed}))
    assert "1 person found" in page
    assert f"Searched for {said}" in page
    assert f"Sandford, Kylie {kylie} Also known as Kyla Reeve" in page


def test_a_crn_in_small_letters(kylie: str, officer: User, sign_in: SignIn) -> None:
    page = text(sign_in(officer, NOW).get(SEARCH, {"q": kylie.lower()}))
    assert f"Searched for the CRN {kylie}" in page
    assert "1 person found" in page


def test_nobody_found_says_what_to_try(kylie: str, officer: User, sign_in: SignIn) -> None:
    answer = sign_in(officer, NOW).get(SEARCH, {"q": "Zebedee"})
    assert "0 people found" in text(answer)
    assert "Nobody you can see matches that." in text(answer)
    assert 'value="Zebedee"' in answer.content.decode()


def test_another_providers_person_is_not_found(kylie: str, everybody: dict[str, User], sign_in: SignIn) -> None:
    assert "0 people found" in text(sign_in(everybody["stranger"], NOW).get(SEARCH, {"q": kylie}))
    assert "1 person found" in text(sign_in(everybody["inspector"], NOW).get(SEARCH, {"q": kylie}))


def test_an_empty_box_finds_nobody_and_says_nothing(kylie: str, officer: User, sign_in: SignIn) -> None:
    assert "found" not in text(sign_in(officer, NOW).get(SEARCH, {"q": "  "}))


def test_only_whoever_keeps_the_record_may_register(officer: User, everybody: dict[str, User], sign_in: SignIn) -> None:
    assert "Register a person" in text(sign_in(officer, NOW).get(SEARCH))
    assert "Register a person" not in text(sign_in(everybody["inspector"], NOW).get(SEARCH))


def test_many_found_ask_no_more_than_one(officer: User, sign_in: SignIn) -> None:
    a_community_order(officer, last_name="Common", aliases=[("A", "Other")])
    address = f"{SEARCH}?q=Common"
    one = queries_of(sign_in(officer, NOW), address)
    for _ in range(5):
        a_community_order(officer, last_name="Common", aliases=[("A", "Other")])
    assert queries_of(sign_in(officer, NOW), address) == one
