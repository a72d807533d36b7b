"""A failure on one page: the facts, the clocks, what the law asks for next, and buttons only for who may."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.models import Sentence
from enforcement.actions.record_evidence import record_evidence
from enforcement.vocabulary import EvidenceKind
from probation.accounts.models import User
from probation.audit.models import Entry
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text
from tests.factories.failures import (
    a_decision_due,
    a_failure,
    a_given_warning,
    a_requested_warning,
    an_enquiry,
    an_unreasonable_failure,
)
from tests.factories.sentences import a_community_order
from tests.factories.times import at, day

ACTS = (
    "find-unreasonable",
    "find-acceptable",
    "set-aside",
    "write-warning",
    "add-enquiry",
    "add-evidence",
    "take-action",
)


def page_of(failure_pk: int, crn: str) -> str:
    return reverse("failure", args=[crn, failure_pk])


def test_everything_stands_on_one_page(order: Sentence, officer: User, sign_in: SignIn) -> None:
    failure = an_enquiry(a_failure(order, missed_at="2017-04-12"))
    record_evidence(
        failure,
        kind=EvidenceKind.ACCOUNT,
        note="Says the bus did not run.",
        received_on=day("2017-04-13"),
        by=officer,
        at=at("2017-04-13 10:00"),
    )
    page = text(sign_in(officer, at("2017-04-13 15:00")).get(page_of(failure.pk, failure.crn)))
    assert "Failed to attend on 12 April 2017" in page
    assert "Planned office visit, 12 April 2017 at 10am" in page
    assert "No answer; message left." in page
    assert "Tried: Phone call to the person" in page
    assert "Not tried: Home visit" in page
    assert "Says the bus did not run." in page
    assert "Decision pending response from person, respond by 19/4/2017" in page
    assert "Find acceptable or not" in page
    assert "Due Mon 24 April 2017" in page
    assert "Mon 17 Apr Easter Monday, not counted" in page
    assert "Source: MoJ manage-supervisions design history (2021), journey board" in page
    assert "The first unreasonable failure on this sentence, and not serious: give a warning." in page
    assert "CJA 2003, Sch 8 para 5" in page


@pytest.mark.parametrize(
    ("who", "shown"),
    [
        ("officer", ACTS),
        ("manager", ACTS),
        ("administrator", ACTS[3:]),
        ("colleague", ACTS[3:]),
        ("senior", ACTS[6:]),
        ("inspector", ()),
        ("enforcement officer", ()),
    ],
)
def test_buttons_stand_only_for_who_may(
    who: str, shown: tuple[str, ...], everybody: dict[str, User], order: Sentence, sign_in: SignIn
) -> None:
    failure = a_failure(order)
    response = sign_in(everybody[who], at("2017-03-08")).get(page_of(failure.pk, failure.crn))
    assert response.status_code == 200
    html = response.content.decode()
    addresses = {act: reverse(act, args=[failure.crn, failure.pk]) for act in ACTS if act != "write-warning"}
    addresses["write-warning"] = reverse("write-warning", args=[failure.crn, order.pk])
    assert [act for act in ACTS if f'href="{addresses[act]}' in html] == list(shown)


@pytest.mark.parametrize("who", ["stranger", "sysadmin"])
def test_nobody_outside_sees_it(who: str, everybody: dict[str, User], order: Sentence, sign_in: SignIn) -> None:
    failure = a_failure(order)
    client = sign_in(everybody[who], at("2017-03-08"))
    assert client.get(page_of(failure.pk, failure.crn)).status_code == 404


def test_a_failure_is_not_found_under_another_person(order: Sentence, officer: User, sign_in: SignIn) -> None:
    failure, other = a_failure(order), a_community_order(officer)
    client = sign_in(officer, at("2017-03-08"))
    assert client.get(page_of(failure.pk, other.person.crn)).status_code == 404
    assert client.get(page_of(failure.pk + 1, failure.crn)).status_code == 404


def test_the_read_is_in_the_audit(order: Sentence, everybody: dict[str, User], sign_in: SignIn) -> None:
    failure = a_failure(order)
    sign_in(everybody["inspector"], at("2017-03-08")).get(page_of(failure.pk, failure.crn))
    entry = Entry.objects.get(verb="cases.person.read")
    assert (entry.crn, entry.facts, entry.actor) == (
        failure.crn,
        {"part": "failure"},
        everybody["inspector"].username,
    )


def test_after_the_finding_the_way_leads_to_the_warning(order: Sentence, officer: User, sign_in: SignIn) -> None:
    failure = an_unreasonable_failure(order, found_at="2017-03-15")
    client = sign_in(officer, at("2017-03-16"))
    page = text(client.get(page_of(failure.pk, failure.crn)))
    assert "No reasonable excuse No reason given and no answer to two calls." in page
    assert "Write a warning letter" in page
    assert "Reverse the finding on late evidence" in page
    assert "If you find it acceptable" not in page
    a_given_warning(failure, on="2017-03-16")
    page = text(client.get(page_of(failure.pk, failure.crn)))
    assert "Warning given 16 March 2017, live until 15 March 2018." in page
    assert "Write a warning letter" not in page


def test_after_the_second_the_way_leads_to_the_decision(order: Sentence, officer: User, sign_in: SignIn) -> None:
    decision = a_decision_due(order)
    response = sign_in(officer, at("2017-04-24 16:30")).get(page_of(decision.failure_id, decision.crn))
    assert "the officer must refer it, unless the finding changes or a manager authorises a deferral" in text(response)
    assert reverse("decide", args=[decision.crn, decision.pk]) in response.content.decode()


def test_the_page_asks_no_more_queries_for_more_of_everything(order: Sentence, officer: User, sign_in: SignIn) -> None:
    failure = an_enquiry(a_failure(order))
    a_requested_warning(failure, on="2017-03-08")
    client = sign_in(officer, at("2017-03-08 17:00"))
    client.get(page_of(failure.pk, failure.crn))
    with CaptureQueriesContext(connection) as few:
        client.get(page_of(failure.pk, failure.crn))
    for number in range(4):
        an_enquiry(failure, result=f"Call {number}")
    a_failure(order, missed_at="2017-03-08")
    with CaptureQueriesContext(connection) as many:
        client.get(page_of(failure.pk, failure.crn))
    assert len(many) == len(few)
