"""Alice (enforcement.md §8): what the program asks before she is breached, and shows until she is found."""

from dataclasses import replace

import pytest

from cases.models import Clock, Person
from cases.policy.attendance_gap import GapKind
from cases.queries.overview import overview
from enforcement.actions.decide_breach import decide_breach
from enforcement.actions.find_unreasonable import find_unreasonable
from enforcement.demonstration.days import when
from enforcement.demonstration.report.alice import ALICE, CONTENT, story
from enforcement.models import EnforcementDecision, Failure
from enforcement.queries.alternatives import alternatives_tried
from enforcement.queries.breach.breach_page import breach_page
from enforcement.queries.enforcement_tab import enforcement_of
from enforcement.vocabulary import Alternative
from probation.accounts.acting import Acting
from tests.factories.times import day

from .playing import breach_of, gaps, play, refused, told, user

pytestmark = pytest.mark.usefixtures("reference")


def alice() -> Person:
    return Person.objects.get(crn=ALICE.crn)


def test_a_finding_without_an_enquiry_says_why_there_was_none() -> None:
    play(story, day("2017-02-27"))
    failure, now = Failure.objects.get(occurred_on=day("2017-02-17")), when("2017-02-27 09:00")
    colin = user("colin.webb")
    assert "enquiries" in refused(lambda: find_unreasonable(failure, reason="No contact.", by=colin, at=now))


def test_a_decision_without_alternatives_a_home_visit_and_her_needs_is_refused() -> None:
    play(story, day("2017-02-27"))
    failure, now = Failure.objects.get(occurred_on=day("2017-02-17")), when("2017-02-27 09:00")
    officer = user("colin.webb")
    find_unreasonable(failure, reason="No contact.", no_enquiry_reason="Not thought of.", by=officer, at=now)
    decision = EnforcementDecision.objects.get(failure=failure)
    quick = replace(CONTENT, alternatives=(), home_visit="", diversity="")
    told_at_once = refused(lambda: decide_breach(decision, content=quick, by=officer, at=now))
    assert told_at_once == {"alternatives", "home_visit", "diversity"}


def test_the_record_shows_that_nothing_but_a_letter_was_tried() -> None:
    play(story, day("2017-02-28"))
    tried = alternatives_tried(EnforcementDecision.objects.get(state="breach-decided"))
    assert tried.kinds == (Alternative.WARNING_LETTER,)
    assert tried.home_visits == ()


def test_while_the_breach_runs_nobody_sees_her_and_a_new_failure_does_not_count() -> None:
    now = play(story, day("2017-04-10"))
    assert GapKind.OVERDUE in gaps(alice(), "colin.webb", now)
    (order,) = enforcement_of(alice(), Acting(user("colin.webb"), now))
    assert order.in_breach
    assert (len(order.failures), order.counts.since_reset.count) == (3, 2)
    assert Failure.objects.get(occurred_on=day("2017-03-21")).in_open_breach
    assert breach_of(alice()).state == "warrant-out"
    assert Clock.objects.get(kind="D16").due_on == day("2017-04-25")


def test_the_pack_went_in_time_and_each_measure_was_met() -> None:
    now = play(story, day("2017-03-07"))
    page = breach_page(breach_of(alice()), Acting(user("enforcement-officer"), now))
    assert page.delay is not None
    assert (page.delay.referral_met, page.delay.response_met) == (True, True)


def test_the_result_is_read_within_a_working_day_by_the_officer_who_has_her_now() -> None:
    now = play(story, day("2017-04-27"))
    assert Clock.objects.get(kind="D17").light(now) == "met"
    assert [str(each.officer) for each in alice().sentences.get().allocations.order_by("from_date", "pk")] == [
        "Colin Webb",
        "Priya Nair",
    ]


def test_nobody_had_seen_her_in_time_after_court_and_it_was_said() -> None:
    now = play(story, day("2017-05-04"))
    seen = Clock.objects.get(kind="D18")
    assert (seen.due_on, seen.light(now)) == (day("2017-05-03"), "red")
    assert told("officer-crc", seen.label)
    assert told("manager-crc", seen.label)


def test_how_and_where_she_is_met_stands_on_her_first_page_and_she_complies() -> None:
    now = play(story, day("2017-11-01"))
    page = overview(alice(), by=user("officer-crc"), at=now)
    assert (page.contact_preference, page.needs[0].adjustment) == (
        "Text message",
        "Seen wherever she is; never before noon",
    )
    attended = alice().contacts.filter(attended=True)
    assert set(attended.values_list("location", flat=True)) >= {"Aunt’s home", "Aquarius, alcohol service"}
    assert not alice().contacts.filter(starts_at__gte=when("2017-05-01 00:00"), complied=False).exists()
    breach = breach_of(alice())
    assert (breach.state, breach.closing_code) == ("resumed", "ABNA")
