"""Arthur (enforcement.md §8): a duty to say where he lives, one serious failure, the Crown Court, a hostel."""

from datetime import date

import pytest

from cases.models import Clock, Person, Requirement
from cases.policy.requirement_limits import RequirementFacts
from cases.vocabulary import CourtKind, RequirementCategory
from enforcement.actions.decide_breach import decide_breach
from enforcement.actions.find_unreasonable import find_unreasonable
from enforcement.demonstration import court
from enforcement.demonstration.case import Case
from enforcement.demonstration.days import when
from enforcement.demonstration.packing import hand_over, refers
from enforcement.demonstration.report.arthur import ARTHUR, CONTENT, GOES_ON, story
from enforcement.models import Authorisation, EnforcementDecision, Failure
from enforcement.policy.breach.results import Ordered
from enforcement.queries.breach.breach_page import breach_page
from enforcement.vocabulary import HearingOutcome, ResultKind
from probation.accounts.acting import Acting
from tests.factories.times import day

from .playing import breach_of, play, refused, user

pytestmark = pytest.mark.usefixtures("reference")


def arthur() -> Person:
    return Person.objects.get(crn=ARTHUR.crn)


def test_not_saying_where_he_lives_is_a_failure_of_his_residence_requirement() -> None:
    play(story, day("2017-02-14"))
    failure = Failure.objects.get()
    assert failure.requirement is not None
    assert failure.requirement.category == RequirementCategory.RESIDENCE
    assert (failure.occurred_on, failure.aware_on) == (day("2017-02-10"), day("2017-02-13"))


def test_one_serious_failure_is_not_breached_on_without_his_manager() -> None:
    play(story, day("2017-02-14"))
    officer, now = user("officer-nps"), when("2017-02-14 09:30")
    serious = "Refuses to give an address."
    find_unreasonable(
        Failure.objects.get(), reason="Told at induction.", is_serious=True, serious_reason=serious, by=officer, at=now
    )
    decision = EnforcementDecision.objects.get()
    assert "authorisation" in refused(lambda: decide_breach(decision, content=CONTENT, by=officer, at=now))


def test_his_manager_authorised_the_breach() -> None:
    play(story, day("2017-02-15"))
    authorisation = Authorisation.objects.get()
    assert (str(authorisation.asked_by), str(authorisation.answered_by)) == ("Daniel Okafor", "Graham Tully")
    assert authorisation.decision.state == "breach-decided"


def test_the_breach_goes_to_the_crown_court_that_gave_no_direction_and_to_no_other() -> None:
    now = play(story, day("2017-02-15"))
    breach, officer, eo = breach_of(arthur()), user("officer-nps"), user("enforcement-officer")
    right = breach_page(breach, Acting(officer, now)).information.court
    assert (right.court, right.area) == (CourtKind.CROWN, None)
    _is_accepted()
    wrong = when("2017-02-15 12:00")
    assert refused(lambda: court.lays(breach_of(arthur()), eo, court=court.MAGISTRATES, at=wrong)) == {"court"}


def _is_accepted() -> None:
    """As in his story, on the morning of 15 February."""
    breach, officer = breach_of(arthur()), user("officer-nps")
    case = Case(arthur(), breach.sentence, officer, officer)
    refers(case, breach, hand_over(case, "The order to go on."), at=when("2017-02-15 09:30"))
    court.accepts_referral(breach_of(arthur()), user("enforcement-officer"), at=when("2017-02-15 11:00"))


def test_not_to_activate_needs_the_reasons_of_the_court() -> None:
    play(story, day("2017-02-20"))
    eo, now = user("enforcement-officer"), when("2017-02-20 15:30")
    court.is_heard(breach_of(arthur()), eo, HearingOutcome.ADMITTED, at=now)
    without = Ordered(result=ResultKind.AMEND, requirements=GOES_ON.requirements)
    assert refused(lambda: court.is_resulted(breach_of(arthur()), eo, without, at=now)) == {"unjust_because"}
    nowhere = RequirementFacts(category=RequirementCategory.RESIDENCE, starts_on=date(2017, 2, 20))
    unplaced = Ordered(result=ResultKind.AMEND, requirements=(nowhere,), unjust_because=GOES_ON.unjust_because)
    assert refused(lambda: court.is_resulted(breach_of(arthur()), eo, unplaced, at=now)) == {"requirements-0-place"}


def test_he_is_before_the_court_six_working_days_after_he_moved_and_settled_in_a_hostel() -> None:
    now = play(story, day("2017-03-07"))
    clocks = {
        clock.kind: clock.light(now) for clock in Clock.objects.filter(kind__in=("D06", "D09", "D11", "D17", "D18"))
    }
    assert clocks == dict.fromkeys(("D06", "D09", "D11", "D17", "D18"), "met")
    hostel = Requirement.objects.get(sentence__person=arthur(), starts_on=day("2017-02-20"))
    assert hostel.place == "Example Lodge, approved premises"
    assert breach_of(arthur()).state == "resumed"


def test_a_letter_tells_him_what_follows_at_once() -> None:
    play(story, day("2017-03-11"))
    letter = arthur().contacts.get(type__code="CLOB", starts_at=when("2017-03-10 11:00"))
    assert "what will follow at once" in letter.notes
