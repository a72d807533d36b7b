"""The list of breaches: its parts, whose they are, its filter, and who may see it."""

from typing import Any

import pytest
from django.urls import reverse

from cases.models import Sentence
from enforcement.queries.breach import officer_list
from enforcement.vocabulary import BreachState as S
from probation.accounts.models import User
from tests.enforcement.web.breach.conftest import address
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text
from tests.factories.breaches import a_breach_case, an_opened_breach
from tests.factories.sentences import a_community_order
from tests.factories.times import at

LIST = "/enforcement/breaches/"
NOW = at("2017-05-12 09:00")


def listed(response: Any) -> list[int]:
    return [row.pk for row in response.context["page"]]


def test_each_part_lists_its_breaches_and_leads_to_them(order: Sentence, officer: User, sign_in: SignIn) -> None:
    to_do = an_opened_breach(order)
    at_court = a_breach_case(a_community_order(officer), S.HEARING)
    over = a_breach_case(a_community_order(officer), S.CLOSED_NO_PROCEEDINGS)
    client = sign_in(officer, NOW)
    found = {part: listed(client.get(LIST, {"part": part})) for part in ("to-do", "elsewhere", "over", "nonsense")}
    assert found == {"to-do": [to_do.pk], "elsewhere": [at_court.pk], "over": [over.pk], "nonsense": [to_do.pk]}
    page = client.get(LIST, {"part": "elsewhere"})
    assert "With the enforcement officer or the court (1)" in text(page)
    assert "Hearing 11 May 2017 at 10am" in text(page)
    assert address("breach", at_court) in page.content.decode()


def test_an_officer_turns_from_their_own_to_the_teams_and_picks_an_officer(
    order: Sentence, officer: User, everybody: dict[str, User], sign_in: SignIn
) -> None:
    own, colleague = an_opened_breach(order), everybody["colleague"]
    others = an_opened_breach(a_community_order(colleague))
    client = sign_in(officer, NOW)
    assert listed(client.get(LIST)) == [own.pk]
    assert set(listed(client.get(LIST, {"whose": "team"}))) == {own.pk, others.pk}
    assert listed(client.get(LIST, {"whose": "team", "officer": colleague.pk})) == [others.pk]
    assert set(listed(sign_in(everybody["manager"], NOW).get(LIST))) == {own.pk, others.pk}


def test_it_is_narrowed_by_sentence_and_keeps_the_part(order: Sentence, officer: User, sign_in: SignIn) -> None:
    breach = an_opened_breach(order)
    client = sign_in(officer, NOW)
    assert listed(client.get(LIST, {"kind": "community-order"})) == [breach.pk]
    page = client.get(LIST, {"kind": "suspended-sentence-order", "part": "to-do"})
    assert "No breach matches what is selected." in text(page)
    assert '<input type="hidden" name="part" value="to-do">' in page.content.decode()
    assert "There is nothing to do on a breach." not in text(page)


def test_a_part_without_breaches_says_so(officer: User, sign_in: SignIn) -> None:
    assert "No breach is over." in text(sign_in(officer, NOW).get(LIST, {"part": "over"}))


def test_it_is_turned_page_by_page(
    order: Sentence, officer: User, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(officer_list, "PAGE_SIZE", 1)
    first = an_opened_breach(order)
    an_opened_breach(a_community_order(officer))
    client = sign_in(officer, NOW)
    assert "To do (2)" in text(client.get(LIST))
    assert listed(client.get(LIST, {"page": "2"})) == [first.pk]


@pytest.mark.parametrize(
    ("who", "status", "may_switch"),
    [("officer", 200, True), ("administrator", 200, False), ("inspector", 200, False), ("sysadmin", 403, False)],
)
def test_who_sees_the_list_and_has_their_own(
    who: str, status: int, may_switch: bool, everybody: dict[str, User], sign_in: SignIn
) -> None:
    response = sign_in(everybody[who], NOW).get(LIST)
    assert response.status_code == status
    assert ('name="whose"' in response.content.decode()) == may_switch


def test_the_list_of_what_waits_leads_to_it(officer: User, sign_in: SignIn) -> None:
    assert f'href="{reverse("breaches")}"' in sign_in(officer, NOW).get(reverse("enforcement")).content.decode()
