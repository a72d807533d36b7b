"""Francis (enforcement.md §8): the proposal that becomes the order, adjustments before judgement, a new plan after."""

import pytest

from cases.models import Clock, Person, Requirement
from enforcement.actions.breach.resume_supervision import resume_supervision
from enforcement.demonstration.days import when
from enforcement.demonstration.report.francis import FRANCIS, PROPOSAL, story
from enforcement.models import Failure, Referral, Warning
from enforcement.policy.breach.after_court import Step
from enforcement.queries.breach.breach_page import breach_page
from enforcement.queries.breach.hand_over_start import hand_over_start
from enforcement.queries.considerations import considerations
from enforcement.vocabulary import DeliveryMethod
from probation.accounts.acting import Acting
from tests.factories.times import day

from .playing import breach_of, play, refused, user

pytestmark = pytest.mark.usefixtures("reference")


def francis() -> Person:
    return Person.objects.get(crn=FRANCIS.crn)


def test_every_adjustment_is_shown_before_he_is_judged() -> None:
    play(story, day("2017-02-08"))
    failure = Failure.objects.get(occurred_on=day("2017-01-31"))
    known = considerations(francis(), on=failure.occurred_on)
    assert len(known.needs) == 3
    assert all(need.adjustment for need in known.needs)
    assert Warning.objects.get().delivery == DeliveryMethod.BY_HAND


def test_the_hand_over_begins_with_the_proposal_and_his_needs() -> None:
    now = play(story, day("2017-02-10"))
    start = hand_over_start(breach_of(francis()), Acting(user("officer-nps"), now))
    assert start.written["proposal"] == PROPOSAL
    assert "one instruction at a time" in start.written["needs"]


def test_what_was_proposed_to_the_court_is_what_the_order_asks() -> None:
    play(story, day("2017-03-15"))
    added = Requirement.objects.filter(sentence__person=francis(), starts_on=day("2017-03-14"))
    assert set(added.values_list("detail", flat=True)) == {
        "Domestic abuse intervention, adjusted to autistic traits",
        "Young person’s substance misuse intervention",
        "Leaving care provision",
    }
    assert Referral.objects.get().handover["proposal"] == PROPOSAL


def test_his_own_service_presented_it_within_ten_working_days() -> None:
    now = play(story, day("2017-02-15"))
    assert Clock.objects.get(kind="D11").light(now) == "met"


def test_an_amended_order_asks_for_a_new_plan_before_supervision_has_resumed() -> None:
    play(story, day("2017-03-16"))
    breach, officer, now = breach_of(francis()), user("officer-nps"), when("2017-03-16 10:00")
    left = [task.step for task in breach_page(breach, Acting(officer, now)).after_court if not task.done]
    assert left == [Step.SERVE_AMENDED_ORDER, Step.REVIEW_ASSESSMENT, Step.REVIEW_PLAN, Step.SEE_PERSON]
    assert refused(lambda: resume_supervision(breach, by=officer, at=now)) == set(left)


def test_supervision_resumes_with_the_new_order_explained_and_nothing_left_running() -> None:
    play(story, day("2017-03-21"))
    breach = breach_of(francis())
    assert (breach.state, breach.closing_code) == ("resumed", "ABPC")
    assert (breach.amended_order_served_on, breach.plan_reviewed_on) == (day("2017-03-16"), day("2017-03-20"))
    assert not Clock.objects.filter(subject__startswith=f"enforcement.breach/{breach.pk}", stopped_at=None).exists()
