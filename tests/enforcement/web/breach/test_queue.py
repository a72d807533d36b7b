"""The enforcement officer's queue: its piles, whose they are, the warrants with their ages, and who may see it."""

import pytest
from django.urls import reverse

from cases.models import Sentence
from enforcement.vocabulary import BreachState as S
from probation.accounts.models import User
from tests.enforcement.web.breach.conftest import address
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text
from tests.factories.breaches import a_breach_case
from tests.factories.times import at

QUEUE = "court-queue"


@pytest.mark.parametrize(
    ("state", "pile", "shows"),
    [
        (S.REFERRED, "to-check", "With the enforcement officer since"),
        (S.ACCEPTED, "to-lay", "Last day to lay the information"),
        (S.PROCESS_REQUESTED, "asked-for", "Information laid since"),
        (S.HEARING, "listed", "Hearing 11 May 2017 at 10am"),
        (S.ADMITTED, "to-result", "Admitted since"),
        (S.WARRANT_OUT, "warrants", "Out for"),
    ],
)
def test_each_breach_lies_on_its_pile(
    state: S, pile: str, shows: str, everybody: dict[str, User], order: Sentence, sign_in: SignIn
) -> None:
    breach = a_breach_case(order, state)
    response = sign_in(everybody["enforcement officer"], at("2017-05-12 09:00")).get(reverse(QUEUE), {"pile": pile})
    assert shows in text(response)
    assert address("breach", breach) in response.content.decode()


def test_a_breach_belongs_to_court_in_the_navigation(
    order: Sentence, everybody: dict[str, User], sign_in: SignIn
) -> None:
    client = sign_in(everybody["enforcement officer"], at("2017-05-12 09:00"))
    page = client.get(address("breach", a_breach_case(order, S.HEARING)))
    assert [item.label for item in page.context["navigation"] if item.current] == ["Court"]


def test_a_warrant_shows_its_age(order: Sentence, everybody: dict[str, User], sign_in: SignIn) -> None:
    a_breach_case(order, S.WARRANT_OUT)
    client = sign_in(everybody["enforcement officer"], at("2017-06-30 09:00"))
    page = text(client.get(reverse(QUEUE), {"pile": "warrants"}))
    assert "Issued 28 April 2017" in page
    assert "63 days Overdue" in page


def test_only_mine_leaves_out_what_another_took(order: Sentence, everybody: dict[str, User], sign_in: SignIn) -> None:
    breach = a_breach_case(order, S.ACCEPTED)
    other = everybody["enforcement officer"]
    client = sign_in(other, at("2017-04-28 09:00"))
    breach.enforcement_officer = everybody["officer"]
    breach.save(update_fields=["enforcement_officer"])
    assert "Nothing waits here." in text(client.get(reverse(QUEUE), {"pile": "to-lay", "whose": "mine"}))
    assert "Nothing waits here." not in text(client.get(reverse(QUEUE), {"pile": "to-lay"}))


@pytest.mark.parametrize(
    ("who", "status"),
    [("enforcement officer", 200), ("officer", 403), ("manager", 403), ("inspector", 403), ("sysadmin", 403)],
)
def test_who_may_see_the_queue(who: str, status: int, everybody: dict[str, User], sign_in: SignIn) -> None:
    client = sign_in(everybody[who], at("2017-04-28 09:00"))
    assert client.get(reverse(QUEUE)).status_code == status
    assert (reverse(QUEUE) in client.get("/help/", follow=True).content.decode()) == (status == 200)


def test_a_pile_that_is_not_there_shows_what_is_to_be_checked(everybody: dict[str, User], sign_in: SignIn) -> None:
    client = sign_in(everybody["enforcement officer"], at("2017-04-28 09:00"))
    assert "To check" in text(client.get(reverse(QUEUE), {"pile": "nonsense", "page": "nonsense"}))
