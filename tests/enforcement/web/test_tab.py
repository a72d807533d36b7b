"""The enforcement tab: where each sentence stands in law, how it was counted, and what happened in order."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.models import Sentence
from enforcement.actions.find_acceptable import find_acceptable
from enforcement.models import Warning
from enforcement.vocabulary import BreachState
from probation.accounts.models import User
from probation.audit.models import Entry
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text
from tests.factories.breaches import a_breach_case, a_supervision
from tests.factories.failures import (
    a_breach,
    a_decision_due,
    a_failure,
    a_given_warning,
    an_enquiry,
    an_unreasonable_failure,
)
from tests.factories.sentences import a_suspended_sentence_order
from tests.factories.times import at


def tab(sentence: Sentence) -> str:
    return reverse("case-enforcement", args=[sentence.person.crn])


def test_nothing_to_enforce_is_said_kindly(order: Sentence, officer: User, sign_in: SignIn) -> None:
    page = text(sign_in(officer, at("2017-03-01")).get(tab(order)))
    assert "Community order made 1 December 2016" in page
    assert "No failure to comply is recorded on this sentence." in page
    assert "Nothing has needed enforcement." in page
    assert "No warning is live. The next unreasonable failure leads to a warning, unless it is serious." in page


def test_the_live_window_and_the_statutory_position_are_explained(
    order: Sentence, officer: User, sign_in: SignIn
) -> None:
    failure = an_unreasonable_failure(order, found_at="2017-03-15")
    a_given_warning(failure, on="2017-03-15")
    page = text(sign_in(officer, at("2017-03-20")).get(tab(order)))
    assert "Warning given 15 March 2017, live until 14 March 2018." in page
    assert "A warning is live until 14 March 2018." in page
    assert "The next unreasonable failure must be referred to the enforcement officer." in page
    assert "CJA 2003, Sch 8 para 6" in page
    assert "Live warning Open Until Wed 14 March 2018" in page


def test_both_counts_show_their_working(order: Sentence, officer: User, sign_in: SignIn) -> None:
    an_unreasonable_failure(order, missed_at="2017-01-10", found_at="2017-01-18")
    acceptable = a_failure(order, missed_at="2017-02-07")
    find_acceptable(acceptable, category="AAME", reason="GP note.", by=officer, at=at("2017-02-08"))
    a_failure(order, missed_at="2017-03-07")
    page = text(sign_in(officer, at("2017-03-08")).get(tab(order)))
    assert "Unreasonable failures in 12 months : 1 The 12 months to 8 March 2017, and since 1 December 2016." in page
    assert "7 March 2017: not counted. Not found unreasonable: alleged." in page
    assert "7 February 2017: not counted. Found acceptable: the person complied." in page
    assert "10 January 2017: counted" in page
    assert "From 1 December 2016 (the sentence began), with no time limit." in page
    assert "7 March 2017: not counted. Whether the person complied is not known yet." in page


def test_a_decision_due_stands_with_its_clock(order: Sentence, officer: User, sign_in: SignIn) -> None:
    decision = a_decision_due(order)
    response = sign_in(officer, at("2017-04-24 17:00")).get(tab(order))
    page = text(response)
    assert "Second unreasonable failure within a live warning Decision due by 24 April 2017" in page
    assert "Breach decision (6th working day) Due soon Due Mon 24 April 2017" in page
    assert reverse("decision", args=[decision.crn, decision.pk]) in response.content.decode()


def test_a_breach_is_linked_and_the_whole_thread_to_the_result_is_told(
    order: Sentence, officer: User, sign_in: SignIn
) -> None:
    breach = a_breach_case(order, BreachState.RE_ENGAGE)
    response = sign_in(officer, at("2017-05-12")).get(tab(order))
    page = text(response)
    assert reverse("breach", args=[breach.crn, breach.pk]) in response.content.decode()
    assert "Breach begun on 24 April 2017 Back with the responsible officer ended 11 May 2017" in page
    thread = page[page.index("What happened") :]
    told = ["Result of the court", "Breach admitted", "Summons issued", "Information laid", "Breach decided"]
    assert sorted(told, key=thread.index) == told


def test_supervision_says_why_there_is_no_recall(officer: User, sign_in: SignIn) -> None:
    supervision = a_supervision(officer)
    page = text(sign_in(officer, at("2017-04-25")).get(tab(supervision)))
    assert "Recall is not available in post-sentence supervision" in page


def test_while_breach_runs_the_page_says_that_failures_do_not_count(
    order: Sentence, officer: User, sign_in: SignIn
) -> None:
    a_breach(a_decision_due(order))
    page = text(sign_in(officer, at("2017-04-25")).get(tab(order)))
    assert "Breach proceedings are open" in page
    assert "further failures are recorded and not counted" in page
    assert Warning.objects.get().get_state_display() == "Spent: used for a referral"
    assert "Warning given 15 March 2017, used for a referral on 24 April 2017." in page


def test_the_timeline_runs_from_the_missed_appointment_to_the_decision(
    order: Sentence, officer: User, sign_in: SignIn
) -> None:
    a_breach(a_decision_due(order))
    page = text(sign_in(officer, at("2017-04-25")).get(tab(order)))
    story = page[page.index("What happened") :]
    told = [
        "Breach decided",
        "Next step: decide whether to breach",
        "Found to have no reasonable excuse",
        "Enquiry: Phone call to the person",
        "Failure to comply alleged",
        "Warning given",
        "Warning letter written",
        "Next step: a warning",
    ]
    places = [story.index(title) for title in told]
    assert places == sorted(places)
    assert "No answer; message left." in story
    assert "Action: Breach letter sent" not in story  # the warning given says it


def test_each_sentence_is_counted_apart(order: Sentence, officer: User, sign_in: SignIn) -> None:
    suspended = a_suspended_sentence_order(officer, person=order.person, sentenced_on="2017-01-05")
    an_unreasonable_failure(suspended, found_at="2017-03-15")
    page = text(sign_in(officer, at("2017-03-16")).get(tab(order)))
    newer = page.index("Suspended sentence order made 5 January 2017")
    older = page.index("Community order made 1 December 2016")
    assert newer < older
    assert "Unreasonable failures in 12 months : 1" in page[newer:older]
    assert "No failure to comply is recorded on this sentence." in page[older:]
    assert "Suspended sentence order made 5 January 2017. No answer; message left." in page


@pytest.mark.parametrize(
    ("who", "status", "reports"),
    [
        ("officer", 200, True),
        ("administrator", 200, True),
        ("senior", 200, False),
        ("enforcement officer", 200, False),
        ("inspector", 200, False),
        ("stranger", 404, False),
        ("sysadmin", 404, False),
    ],
)
def test_who_sees_it_and_who_may_act_from_it(
    who: str, status: int, reports: bool, everybody: dict[str, User], order: Sentence, sign_in: SignIn
) -> None:
    a_failure(order)
    response = sign_in(everybody[who], at("2017-03-08")).get(tab(order))
    assert response.status_code == status
    html = response.content.decode()
    assert (reverse("report-failure", args=[order.person.crn, order.pk]) in html) == reports
    assert (reverse("write-warning", args=[order.person.crn, order.pk]) in html) == reports
    assert Entry.objects.filter(facts__part="enforcement").exists() == (status == 200)


def test_the_page_asks_no_more_queries_for_a_longer_history(order: Sentence, officer: User, sign_in: SignIn) -> None:
    a_decision_due(order)
    client = sign_in(officer, at("2017-04-24 17:00"))
    client.get(tab(order))
    with CaptureQueriesContext(connection) as few:
        client.get(tab(order))
    for missed_at in ("2017-04-18", "2017-04-19", "2017-04-20"):
        an_enquiry(a_failure(order, missed_at=missed_at))
    with CaptureQueriesContext(connection) as many:
        client.get(tab(order))
    assert len(many) == len(few)
