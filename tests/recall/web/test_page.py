"""The page of a request: where it stands, the thread, and only the acts open to whoever looks."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from probation.accounts.models import User
from recall.actions.review_rosh import review_rosh
from recall.models import RecallRequest
from recall.vocabulary import Chart, RecallState
from tests.enforcement.web.reading import text
from tests.factories.recalls import (
    Cast,
    a_cast,
    a_completed_recall,
    a_concern,
    a_considered_recall,
    a_countersigned_recall,
    a_review,
    a_submitted_recall,
    an_agreed_recall,
    an_endorsed_recall,
)
from tests.factories.times import at
from tests.recall.web.conftest import SignIn, address

NOON = at("2017-05-16 12:00")
WAYS: dict[str, Callable[[Cast], RecallRequest]] = {
    "concern-raised": a_concern,
    "under-consideration": a_considered_recall,
    "initiated": an_agreed_recall,
    "part-a-completed": a_completed_recall,
    "part-a-countersigned": a_countersigned_recall,
    "endorsed": an_endorsed_recall,
    "submitted-to-ppcs": a_submitted_recall,
}
OFFERED = [
    ("concern-raised", "officer", ["consider-recall", "review-rosh", "withdraw-recall"]),
    ("concern-raised", "colleague", []),
    ("under-consideration", "manager", ["review-rosh", "agree-recall", "decide-not-to-recall", "withdraw-recall"]),
    ("initiated", "officer", ["choose-recall-type", "recall-report", "withdraw-recall", "review-rosh"]),
    ("part-a-completed", "manager", ["countersign-recall", "recall-report", "return-recall", "withdraw-recall"]),
    ("part-a-completed", "officer", ["recall-report", "reopen-part-a", "withdraw-recall"]),
    (
        "part-a-countersigned",
        "senior",
        ["endorse-recall", "recall-report", "return-recall", "reject-recall", "withdraw-recall"],
    ),
    ("endorsed", "administrator", ["submit-recall", "recall-report"]),
    ("submitted-to-ppcs", "ppcs", ["book-recall-on", "assign-recall", "add-received-document", "recall-report"]),
    ("submitted-to-ppcs", "inspector", ["recall-report"]),
]


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("officer", 200),
        ("manager", 200),
        ("senior", 200),
        ("administrator", 200),
        ("colleague", 200),
        ("ppcs", 200),
        ("inspector", 200),
        ("stranger", 404),
        ("sysadmin", 404),
    ],
)
def test_who_may_see_a_request(who: str, status: int, cast: Cast, everybody: dict[str, User], sign_in: SignIn) -> None:
    request = a_concern(cast)
    assert sign_in(everybody[who], NOON).get(address("recall", request)).status_code == status


def test_a_request_that_is_not_there_is_not_found(cast: Cast, sign_in: SignIn) -> None:
    request = a_concern(cast)
    other = reverse("recall", args=[request.crn, request.pk + 1])
    assert sign_in(cast.officer, NOON).get(other).status_code == 404


@pytest.mark.parametrize(("state", "who", "pages"), OFFERED)
def test_only_the_acts_open_to_the_reader_are_offered_and_each_opens(
    state: str, who: str, pages: list[str], cast: Cast, everybody: dict[str, User], sign_in: SignIn
) -> None:
    request = WAYS[state](cast)
    client = sign_in(everybody[who], NOON)
    response = client.get(address("recall", request))
    assert RecallState(state).label in text(response)
    hrefs = [href for _, href in response.context["acts"]]
    assert hrefs == [address(page, request) for page in pages]
    assert [href for href in hrefs if client.get(href).status_code != 200] == []


def test_the_thread_runs_from_the_concern_to_ppcs(cast: Cast, sign_in: SignIn) -> None:
    request = a_submitted_recall(cast)
    page = text(sign_in(cast.officer, NOON).get(address("recall", request)))
    told = [
        "Submitted to PPCS",
        "Recall endorsed",
        "Part A countersigned",
        "Part A completed",
        "Type of recall chosen",
        "Recall agreed: the 24 hours began",
        "Recall considered: the manager was asked",
        "Concern raised",
    ]
    thread = page[page.rindex("What happened") :]
    assert [step for step in told if step not in thread] == []
    assert sorted(told, key=thread.index) == told


def test_the_page_shows_desk_code_chart_clock_and_signatures(cast: Cast, sign_in: SignIn) -> None:
    request = a_countersigned_recall(cast)
    page = text(sign_in(cast.senior, NOON).get(address("recall", request)))
    assert "A senior manager, since 15 May 2017 at 6pm" in page
    assert "nDelius status REC03" in page
    assert "Process chart NPS" in page
    assert "Recall request to PPCS (24 hours)" in page
    assert "Due Tue 16 May 2017 at 2pm" in page
    assert "Line manager: Max Manager" in page
    assert "All alternatives to recall have been exhausted" in page
    assert "I have read the report and agree with it." in page


def test_on_chart_1_the_review_lies_with_the_officer_and_the_decision_with_the_manager(
    reference: None, sign_in: SignIn
) -> None:
    cast = a_cast(Chart.CRC)
    request = a_considered_recall(cast)
    client = sign_in(cast.officer, at("2017-05-15 10:30"))
    assert "Olu Officer, responsible officer" in text(client.get(address("recall", request)))
    review_rosh(request, review=a_review(), by=cast.officer, at=at("2017-05-15 11:00"))
    page = text(client.get(address("recall", request)))
    assert "Max Manager, line manager" in page
    assert "It has not risen to high." in page


def test_a_longer_thread_costs_no_more_queries(cast: Cast, sign_in: SignIn) -> None:
    request = an_agreed_recall(cast)
    client = sign_in(cast.officer, NOON)
    client.get(address("recall", request))
    with CaptureQueriesContext(connection) as short:
        client.get(address("recall", request))
    for hour in (15, 16, 17):
        review_rosh(request, review=a_review(), by=cast.officer, at=at(f"2017-05-15 {hour}:00"))
    with CaptureQueriesContext(connection) as long:
        client.get(address("recall", request))
    assert len(long) == len(short)
