"""The enforcement list: what waits, the first due first, for an officer and for a team."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.actions.arrange_cover import arrange_cover
from cases.actions.end_sentence import end_sentence
from cases.models import Sentence
from cases.vocabulary import EndReason
from enforcement.actions.end_warning import return_warning
from enforcement.models import EnforcementDecision
from enforcement.queries import work
from probation.accounts.models import User
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text
from tests.factories.failures import (
    a_decision_due,
    a_failure,
    a_given_warning,
    a_requested_warning,
    an_unreasonable_failure,
)
from tests.factories.sentences import a_community_order
from tests.factories.staff import OTHER_CRC_TEAM, an_officer
from tests.factories.times import at, day

LIST = "/enforcement/"
ON_THE_DUE_DAY = at("2017-04-24 17:00")


def rows(response: Any) -> list[tuple[str, str, str]]:
    """Kind, person and address of each row."""
    return [(str(row.kind.value), row.person_name, href) for row, href in response.context["rows"]]


@pytest.fixture
def of(officer: User) -> Callable[[str], Sentence]:
    """An order of somebody called this."""
    return lambda last_name: a_community_order(officer, last_name=last_name)


@pytest.fixture
def all_kinds(of: Callable[[str], Sentence], officer: User) -> None:
    a_decision_due(of("Decide"))
    an_unreasonable_failure(of("Write"), missed_at="2017-04-10", found_at="2017-04-20")
    a_requested_warning(a_failure(of("Send"), missed_at="2017-04-19"), on="2017-04-19")
    a_failure(of("Judge"), missed_at="2017-04-19")
    returned = a_given_warning(an_unreasonable_failure(of("Returned"), found_at="2017-03-15"), on="2017-03-15")
    return_warning(returned, because="Not known.", by=officer, at=at("2017-03-20"))


@pytest.mark.usefixtures("all_kinds")
def test_everything_that_waits_is_listed_the_first_due_first(officer: User, sign_in: SignIn) -> None:
    listed = rows(sign_in(officer, ON_THE_DUE_DAY).get(LIST))
    assert [(kind, name) for kind, name, _ in listed] == [
        ("write", "Write, John"),
        ("letter-late", "Judge, John"),
        ("send", "Send, John"),
        ("decide", "Decide, John"),
        ("judge", "Send, John"),
        ("judge", "Judge, John"),
        ("serve-again", "Returned, John"),
    ]
    decision = EnforcementDecision.objects.get(state="decision-due")
    assert reverse("decide", args=[decision.crn, decision.pk]) in [href for *_, href in listed]


@pytest.mark.usefixtures("all_kinds")
@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("kind=decide", ["decide"]),
        ("kind=send&kind=serve-again", ["send", "serve-again"]),
        ("light=amber", ["decide"]),
        ("light=green", ["judge", "judge"]),
        ("light=red&kind=write&kind=decide", ["write"]),
        ("kind=nonsense", ["write", "letter-late", "send", "decide", "judge", "judge", "serve-again"]),
    ],
)
def test_filters_narrow_it(query: str, kinds: list[str], officer: User, sign_in: SignIn) -> None:
    response = sign_in(officer, ON_THE_DUE_DAY).get(f"{LIST}?{query}")
    assert [kind for kind, *_ in rows(response)] == kinds


def test_nothing_waits_is_said(officer: User, sign_in: SignIn) -> None:
    page = text(sign_in(officer, ON_THE_DUE_DAY).get(LIST))
    assert "Enforcement (0)" in page
    assert "Nothing waits." in page


def test_an_officer_sees_their_own_and_the_teams_on_request(
    order: Sentence, officer: User, everybody: dict[str, User], sign_in: SignIn
) -> None:
    a_failure(order, missed_at="2017-04-20")
    colleague = sign_in(everybody["colleague"], at("2017-04-21"))
    assert rows(colleague.get(LIST)) == []
    assert len(rows(colleague.get(f"{LIST}?whose=team"))) == 1
    assert len(rows(sign_in(officer, at("2017-04-21")).get(LIST))) == 1


def test_whoever_covers_sees_it_as_their_own(
    order: Sentence, officer: User, everybody: dict[str, User], manager: User, sign_in: SignIn
) -> None:
    a_failure(order, missed_at="2017-04-20")
    arrange_cover(
        officer,
        covered_by=everybody["colleague"],
        starts_on=day("2017-04-21"),
        reason="Sick.",
        by=manager,
        at=at("2017-04-21 09:00"),
    )
    assert len(rows(sign_in(everybody["colleague"], at("2017-04-21")).get(LIST))) == 1


def test_a_manager_begins_with_the_team_and_may_pick_an_officer(
    order: Sentence, officer: User, everybody: dict[str, User], sign_in: SignIn
) -> None:
    a_failure(order, missed_at="2017-04-20")
    a_failure(a_community_order(everybody["colleague"], last_name="Other"), missed_at="2017-04-20")
    a_failure(a_community_order(an_officer(team=OTHER_CRC_TEAM), last_name="Elsewhere"), missed_at="2017-04-20")
    client = sign_in(everybody["manager"], at("2017-04-21"))
    assert {name for _, name, _ in rows(client.get(LIST))} == {"Smith, John", "Other, John"}
    assert {name for _, name, _ in rows(client.get(f"{LIST}?officer={officer.pk}"))} == {"Smith, John"}
    senior = sign_in(everybody["senior"], at("2017-04-21"))
    assert {name for _, name, _ in rows(senior.get(LIST))} == {"Smith, John", "Other, John", "Elsewhere, John"}


@pytest.mark.parametrize(
    ("who", "status"), [("administrator", 200), ("inspector", 200), ("stranger", 200), ("sysadmin", 403)]
)
def test_who_sees_a_list(who: str, status: int, everybody: dict[str, User], order: Sentence, sign_in: SignIn) -> None:
    a_failure(order, missed_at="2017-04-20")
    response = sign_in(everybody[who], at("2017-04-21")).get(LIST)
    assert response.status_code == status
    assert (order.person.crn in text(response)) == (who in ("administrator", "inspector"))


def test_on_a_sentence_that_has_ended_nothing_waits(order: Sentence, officer: User, sign_in: SignIn) -> None:
    a_failure(order, missed_at="2017-04-20")
    end_sentence(order, because=EndReason.REVOKED, ended_on=day("2017-04-21"), by=officer, at=at("2017-04-21"))
    assert rows(sign_in(officer, at("2017-04-21 15:00")).get(LIST)) == []


def test_pages_and_queries_do_not_grow_with_the_list(
    of: Callable[[str], Sentence], officer: User, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "PAGE_SIZE", 4)
    for number in range(2):
        a_failure(of(f"First {number}"), missed_at="2017-04-20")
    client = sign_in(officer, at("2017-04-21"))
    client.get(LIST)
    with CaptureQueriesContext(connection) as few:
        client.get(LIST)
    for number in range(4):
        a_failure(of(f"Second {number}"), missed_at="2017-04-19")
    with CaptureQueriesContext(connection) as many:
        first = client.get(LIST)
    assert len(many) == len(few)
    assert "Enforcement (6)" in text(first)
    assert len(rows(first)) == 4
    assert len(rows(client.get(f"{LIST}?page=2"))) == 2
    assert len(rows(client.get(f"{LIST}?page=nonsense"))) == 4


def test_the_navigation_counts_what_presses_and_what_managers_are_asked(
    order: Sentence, officer: User, manager: User, sign_in: SignIn
) -> None:
    a_decision_due(order)
    assert "Enforcement 1 (1 waiting)" in text(sign_in(officer, ON_THE_DUE_DAY).get(LIST))
    page = text(sign_in(manager, ON_THE_DUE_DAY).get(LIST))
    assert "Authorisations" in page
    assert "waiting)" not in page


@pytest.mark.usefixtures("all_kinds")
@pytest.mark.parametrize("who", ["officer", "manager", "senior", "administrator", "colleague", "inspector"])
def test_every_row_leads_to_a_page_its_reader_may_see(who: str, everybody: dict[str, User], sign_in: SignIn) -> None:
    client = sign_in(everybody[who], ON_THE_DUE_DAY)
    listed = rows(client.get(LIST, {"whose": "mine" if who == "officer" else "team"}))
    assert {kind for kind, *_ in listed} >= {"decide", "write"}
    assert [href for *_, href in listed if client.get(href).status_code != 200] == []


@pytest.mark.parametrize(
    ("who", "page"),
    [("officer", "decide"), ("manager", "decide"), ("administrator", "decision"), ("inspector", "decision")],
)
def test_a_decision_due_leads_to_the_form_only_for_whoever_may_decide(
    who: str, page: str, order: Sentence, everybody: dict[str, User], sign_in: SignIn
) -> None:
    decision = a_decision_due(order)
    listed = rows(sign_in(everybody[who], ON_THE_DUE_DAY).get(LIST))
    assert [href for *_, href in listed] == [reverse(page, args=[decision.crn, decision.pk])]
