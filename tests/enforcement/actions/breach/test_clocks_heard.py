"""The clocks an enforcement officer answers for ring to them: SL015, the last day to lay, a warrant out."""

from cases.models import Clock, Rung
from enforcement.actions.breach.react import OF_THE_ENFORCEMENT_OFFICER
from enforcement.models import BreachCase
from enforcement.vocabulary import BreachState
from probation.accounts.models import User
from probation.accounts.system import system_user
from probation.clocks.sweep import sweep
from probation.outbox.models import Message
from probation.outbox.relay import relay
from tests.factories.breaches import a_breach_case, the_enforcement_officer
from tests.factories.sentences import a_community_order
from tests.factories.times import at

from .seeing import alerts_of


def at_state(officer: User, state: BreachState) -> BreachCase:
    return a_breach_case(a_community_order(officer), state)


def heard_by(user: User, *when: str) -> list[str]:
    """What somebody is told as clocks ring at these times."""
    before = len(alerts_of(user))
    for moment in when:
        sweep(Rung, by=system_user(), at=at(moment))
        relay(at=at(moment))
    return alerts_of(user)[before:]


def test_d12_the_answer_to_an_acceptable_referral_rings_to_whoever_accepted_it(officer: User) -> None:
    at_state(officer, BreachState.ACCEPTED)
    told = heard_by(the_enforcement_officer(), "2017-04-28 00:00", "2017-05-03 00:00")
    assert [text for text in told if "SL015" in text] == [
        "Response to breach referral measure SL015: due Tue 2 May 2017"
    ] * 2


def test_d13_whoever_has_taken_the_case_is_warned_three_times_as_the_last_day_nears(officer: User) -> None:
    at_state(officer, BreachState.ACCEPTED)
    told = heard_by(the_enforcement_officer(), "2017-11-01 00:00", "2017-11-16 00:00", "2017-11-25 00:00")
    assert [text for text in told if "Last day" in text] == ["Last day to lay the information: due Thu 30 Nov 2017"] * 3


def test_d16_a_warrant_out_for_28_days_rings_to_the_enforcement_officer(officer: User) -> None:
    at_state(officer, BreachState.WARRANT_OUT)
    told = heard_by(the_enforcement_officer(), "2017-05-27 00:00")
    assert "Warrant executed: due Fri 26 May 2017" in told


def test_before_anybody_has_taken_the_case_the_enforcement_officers_are_not_rung(officer: User) -> None:
    at_state(officer, BreachState.REFERRED)
    assert heard_by(the_enforcement_officer(), "2017-11-01 00:00", "2017-11-16 00:00") == []


def test_a_clock_that_is_not_of_a_breach_rings_to_no_enforcement_officer(officer: User) -> None:
    breach = at_state(officer, BreachState.ACCEPTED)
    clocks = Clock.objects.filter(sentence=breach.sentence, kind__in=OF_THE_ENFORCEMENT_OFFICER)
    assert clocks.update(subject="enforcement.failure/1") == 2
    assert heard_by(the_enforcement_officer(), "2017-04-28 00:00", "2017-11-01 00:00") == []
    assert not Message.objects.exclude(last_error="").exists()
