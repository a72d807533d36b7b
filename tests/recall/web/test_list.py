"""The list of recalls: whose desk each lies on, whom it waits for, what PPCS sees, and a fixed number of queries."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.actions.change_setting import change_setting
from cases.actions.transfer_case import ask_transfer
from probation.accounts.models import User
from probation.accounts.roles import SYSTEM_ADMINISTRATOR
from recall.actions.vary_licence import Variation, ask_variation
from recall.models import RecallRequest
from recall.vocabulary import Chart, VariationKind
from tests.enforcement.web.reading import text
from tests.factories.recalls import (
    Cast,
    a_cast,
    a_completed_recall,
    a_concern,
    a_considered_recall,
    a_countersigned_recall,
    a_licence,
    a_submitted_recall,
    an_agreed_recall,
    an_endorsed_recall,
    the_nps,
)
from tests.factories.staff import a_senior_manager, somebody_of
from tests.factories.times import at, day
from tests.recall.web.conftest import SignIn, address

NOON = at("2017-05-16 12:00")
LIST = "recalls"


@pytest.mark.parametrize(
    ("way", "waits_for"),
    [
        (a_concern, {"officer"}),
        (a_considered_recall, {"manager"}),
        (an_agreed_recall, {"officer"}),
        (a_completed_recall, {"manager"}),
        (a_countersigned_recall, {"senior"}),
        (an_endorsed_recall, {"officer", "administrator"}),
        (a_submitted_recall, {"ppcs"}),
    ],
)
def test_each_request_waits_for_whoever_acts_next(
    way: Callable[[Cast], RecallRequest],
    waits_for: set[str],
    cast: Cast,
    everybody: dict[str, User],
    sign_in: SignIn,
) -> None:
    request = way(cast)
    found = set()
    for who in ("officer", "manager", "senior", "administrator", "colleague", "ppcs", "inspector", "stranger"):
        page = sign_in(everybody[who], NOON).get(reverse(LIST)).content.decode()
        if address("recall", request) in page:
            found.add(who)
    assert found == waits_for


def test_where_the_provider_asks_no_senior_manager_the_officer_sends_what_is_countersigned(
    reference: None, sign_in: SignIn
) -> None:
    cast = a_cast(Chart.CRC)
    request = a_countersigned_recall(cast, chart=Chart.CRC)
    listed = address("recall", request)
    assert listed in sign_in(cast.senior, NOON).get(reverse(LIST)).content.decode()
    change_setting(
        request.sentence.provider,
        key="crc_senior_endorsement_required",
        value=False,
        in_force_from=day("2017-05-15"),
        why="Contract.",
        by=somebody_of("HMPPS", SYSTEM_ADMINISTRATOR),
        at=at("2017-05-15 08:00"),
    )
    assert listed not in sign_in(cast.senior, NOON).get(reverse(LIST)).content.decode()
    page = sign_in(cast.officer, NOON).get(reverse(LIST))
    assert listed in page.content.decode()
    assert "A senior manager" not in text(page)
    assert f"{cast.officer}, responsible officer" in text(page)


def test_on_chart_2_it_waits_for_the_crc_and_then_for_the_nps(reference: None, sign_in: SignIn) -> None:
    cast = a_cast(Chart.CRC_RAISED)
    countersigned = a_countersigned_recall(cast, chart=Chart.CRC_RAISED)
    listed = address("recall", countersigned)
    assert listed in sign_in(cast.manager, NOON).get(reverse(LIST)).content.decode()
    assert listed not in sign_in(cast.senior, NOON).get(reverse(LIST)).content.decode()
    endorsed = address("recall", an_endorsed_recall(cast, chart=Chart.CRC_RAISED))
    assert endorsed in sign_in(cast.senior, NOON).get(reverse(LIST)).content.decode()
    assert endorsed not in sign_in(cast.officer, NOON).get(reverse(LIST)).content.decode()


def test_a_row_shows_person_state_desk_and_clock(cast: Cast, sign_in: SignIn) -> None:
    request = a_completed_recall(cast)
    page = text(sign_in(cast.manager, NOON).get(reverse(LIST)))
    assert request.person.list_name in page
    assert "Part A completed" in page
    assert "REC02" in page
    assert "Max Manager, line manager" in page
    assert "Due Tue 16 May 2017 at 2pm" in page


def test_ppcs_sees_only_what_has_reached_it(cast: Cast, everybody: dict[str, User], sign_in: SignIn) -> None:
    sent, unsent = a_submitted_recall(cast), a_completed_recall(cast)
    page = sign_in(everybody["ppcs"], NOON).get(reverse(LIST), {"whose": "all"}).content.decode()
    assert address("recall", sent) in page
    assert address("recall", unsent) not in page


def test_it_is_narrowed_by_team_state_chart_and_lateness(
    cast: Cast, everybody: dict[str, User], sign_in: SignIn
) -> None:
    early, agreed = a_concern(cast), an_agreed_recall(cast)
    client = sign_in(everybody["colleague"], at("2017-05-16 15:00"))

    def shown(**asked: str) -> set[int]:
        page = client.get(reverse(LIST), {"whose": "team", **asked}).content.decode()
        return {request.pk for request in (early, agreed) if address("recall", request) in page}

    assert shown() == {early.pk, agreed.pk}
    assert shown(late="late") == {agreed.pk}
    assert shown(state="concern-raised") == {early.pk}
    assert shown(chart="crc") == set()
    assert shown(state="nonsense") == {early.pk, agreed.pk}


def test_an_empty_list_reassures(cast: Cast, sign_in: SignIn) -> None:
    assert "No recall waits for you." in text(sign_in(cast.officer, NOON).get(reverse(LIST)))


@pytest.mark.parametrize(("who", "status"), [("officer", 200), ("inspector", 200), ("ppcs", 200), ("sysadmin", 403)])
def test_who_may_see_the_list(who: str, status: int, everybody: dict[str, User], sign_in: SignIn) -> None:
    assert sign_in(everybody[who], NOON).get(reverse(LIST)).status_code == status


def test_the_navigation_counts_what_waits(cast: Cast, sign_in: SignIn) -> None:
    a_considered_recall(cast)
    a_completed_recall(cast)
    assert "Recalls 2" in text(sign_in(cast.manager, NOON).get(reverse(LIST)))


def test_managers_find_the_changes_they_are_asked_about(reference: None, sign_in: SignIn) -> None:
    cast = a_cast(Chart.CRC)
    licence, nps = a_licence(cast.officer), a_cast(Chart.NPS)
    transfer = ask_transfer(
        licence, to=the_nps(), reason="ROSH is high.", risk_plan="Twice a week.", by=cast.manager, at=at("2017-05-15")
    )
    wanted = Variation(kind=VariationKind.ADD, reason="Curfew.", text="Be at home from 9pm.")
    variation = ask_variation(licence, variation=wanted, by=cast.officer, at=at("2017-05-15"))
    moved = reverse("transfer", args=[licence.person.crn, transfer.pk])
    varied = reverse("variation", args=[licence.person.crn, variation.pk])
    for who, pages in ((nps.manager, {moved}), (cast.senior, {varied}), (cast.officer, set())):
        response = sign_in(who, NOON).get(reverse(LIST))
        page = response.content.decode()
        assert {href for href in (moved, varied) if href in page} == pages
        assert (f"Recalls {len(pages)} ({len(pages)} waiting)" in text(response)) == bool(pages)


def test_more_requests_cost_no_more_queries(cast: Cast, sign_in: SignIn) -> None:
    a_completed_recall(cast)
    client = sign_in(a_senior_manager(team="N04_BIRMINGHAM_CITY"), NOON)
    asked = {"whose": "all"}
    client.get(reverse(LIST), asked)
    with CaptureQueriesContext(connection) as few:
        client.get(reverse(LIST), asked)
    for way in (a_concern, a_considered_recall, an_agreed_recall, a_countersigned_recall):
        way(cast)
    with CaptureQueriesContext(connection) as many:
        client.get(reverse(LIST), asked)
    assert len(many) == len(few)
