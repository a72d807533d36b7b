"""The referral across to the public sector: the hand-over, its answers, its clocks, whose delay it was (§9 20, 21)."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from cases.actions.change_setting import change_setting
from cases.models import Clock, Sentence
from enforcement.actions.breach.accept_referral import accept_referral
from enforcement.actions.breach.close_declined import close_declined
from enforcement.actions.breach.decline_referral import decline_referral
from enforcement.actions.breach.lay_information import lay_information
from enforcement.actions.breach.refer_breach import ReferralContent, refer_breach
from enforcement.actions.breach.return_referral import return_referral
from enforcement.models import BreachCase, Referral
from enforcement.policy.breach.referral import HandOver
from enforcement.queries.breach.delay_view import delay_of
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import BreachState, DelayOwner, ReturnReason
from probation.accounts.models import User
from probation.accounts.roles import SYSTEM_ADMINISTRATOR
from probation.audit.models import Entry
from probation.outbox.relay import relay
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from tests.factories.breaches import (
    a_breach_case,
    a_referral,
    an_enforcement_officer,
    an_information,
    hand_over,
    prepared,
    take,
    the_enforcement_officer,
)
from tests.factories.breaches import checked as passed
from tests.factories.sentences import a_community_order
from tests.factories.staff import NPS_TEAM, an_officer, somebody_of
from tests.factories.times import at, day

from .seeing import again, alerts_of, fields, logged, nothing_changes, running_on


@pytest.fixture
def checked(officer: User) -> BreachCase:
    return a_breach_case(a_community_order(officer), BreachState.PACK_CHECKED)


def test_what_the_hand_over_lacks_is_named_at_once(checked: BreachCase, officer: User) -> None:
    nothing = ReferralContent(hand_over=HandOver())
    with nothing_changes(), pytest.raises(Refused) as refused:
        refer_breach(checked, content=nothing, by=officer, at=at("2017-04-26 10:00"))
    assert fields(refused.value) == {
        "failures",
        "reasons_offered",
        "enquiries",
        "compliance",
        "whereabouts",
        "risk",
        "needs",
        "proposal",
        "phone",
        "process",
    }


def test_the_referral_keeps_the_hand_over_and_stops_the_clocks_of_the_pack(checked: BreachCase, officer: User) -> None:
    referral = refer_breach(checked, content=a_referral(checked), by=officer, at=at("2017-04-26 10:00"))
    assert (referral.number, referral.sent_by, referral.process_wanted) == (1, officer, "summons")
    kept = Referral.objects.get().handover
    assert kept["proposal"] == hand_over().proposal
    assert [row["occurred_on"] for row in kept["failures"]] == ["2017-03-07", "2017-04-12"]
    assert all(row["instruction"] for row in kept["failures"])
    assert set(running_on(checked.sentence)) == {"D13"}


def test_case_20_a_crc_officer_lays_no_information_only_refers(checked: BreachCase, officer: User) -> None:
    referred = take(checked, "refer")
    with nothing_changes(), pytest.raises(NotAdmitted):
        accept_referral(referred, by=officer, at=at("2017-04-27 10:00"))
    accepted = take(referred, "accept")
    with nothing_changes(), pytest.raises(NotAdmitted):
        lay_information(accepted, an_information(), by=officer, at=at("2017-04-28 10:00"))
    assert Entry.objects.filter(verb="enforcement.breachcase.lay_information").count() == 0


def test_case_21_a_return_for_a_missing_letter_counts_against_whoever_held_the_case(
    checked: BreachCase, officer: User
) -> None:
    """Referred on the 8th working day, returned on the 9th, sent again on the 11th."""
    breach, eo = take(checked, "refer"), the_enforcement_officer()
    why = {"because": [ReturnReason.DOCUMENT_MISSING], "what_is_needed": "The warning letter."}
    return_referral(breach, **why, by=eo, at=at("2017-04-27 10:00"))
    prepared(breach, on="2017-04-28")
    passed(breach, on="2017-04-28 14:00")
    resent = a_referral(breach, answer_to_return="The letter is there.")
    refer_breach(breach, content=resent, by=officer, at=at("2017-05-02 10:00"))
    accept_referral(breach, by=eo, at=at("2017-05-02 15:00"))
    lay_information(breach, an_information(laid_on=day("2017-05-03")), by=eo, at=at("2017-05-03 10:00"))
    delay = delay_of(again(breach), reckoning(breach.sentence, at("2017-05-10")))
    assert delay is not None
    assert [(span.owner, str(span.from_on), span.working_days) for span in delay.spans] == [
        (DelayOwner.PROVIDER, "2017-04-12", 8),
        (DelayOwner.ENFORCEMENT_OFFICER, "2017-04-26", 1),
        (DelayOwner.PROVIDER, "2017-04-27", 2),
        (DelayOwner.ENFORCEMENT_OFFICER, "2017-05-02", 1),
    ]
    assert (delay.referral_met, delay.response_met) == (True, True)
    assert (delay.late_by, delay.late_owner) == (2, DelayOwner.PROVIDER)
    response = Clock.objects.get(kind="D12")
    assert (str(response.started_on), str(response.due_on)) == ("2017-05-02", "2017-05-04")


def test_returned_the_pack_is_due_again_on_the_same_eighth_working_day_and_late_once_it_has_gone(
    checked: BreachCase, officer: User
) -> None:
    breach = take(take(checked, "refer"), "return")
    assert running_on(breach.sentence)["D09R"] == "2017-04-26"
    relay(at=at("2017-04-26 16:30"))
    assert any("returned the breach: The second page" in text for text in alerts_of(officer))
    assert logged(breach)[-1] == "BRRW"
    referral = breach.referrals.get()
    assert (referral.is_acceptable, referral.return_reasons) == (False, [ReturnReason.DOCUMENT_MISSING])
    breach = take(take(breach, "prepare again"), "check again")
    with nothing_changes(), pytest.raises(Refused) as refused:
        refer_breach(breach, content=a_referral(breach), by=officer, at=at("2017-04-27 12:00"))
    assert fields(refused.value) == {"answer_to_return"}
    breach = take(breach, "refer again")
    again_due = Clock.objects.get(kind="D09R")
    assert again_due.light(at("2017-04-28")) == "met late"
    assert [row.number for row in breach.referrals.all()] == [1, 2]


def test_the_officer_who_returned_it_is_told_when_it_is_sent_again(checked: BreachCase) -> None:
    breach = checked
    for step in ("refer", "return", "prepare again", "check again", "refer again"):
        breach = take(breach, step)
    relay(at=at("2017-04-27 12:30"))
    assert sum("sent the breach" in text for text in alerts_of(the_enforcement_officer())) == 1


def test_a_return_says_why_and_what_is_needed(checked: BreachCase) -> None:
    referred, eo = take(checked, "refer"), the_enforcement_officer()
    with nothing_changes(), pytest.raises(Refused) as refused:
        return_referral(referred, because=[], what_is_needed="", by=eo, at=at("2017-04-26 16:00"))
    assert fields(refused.value) == {"because", "what_is_needed"}


def test_where_the_acceptable_referral_counts_sch9_ae_runs_until_it_is_accepted(
    checked: BreachCase, officer: User
) -> None:
    assert officer.organisation
    change_setting(
        officer.organisation,
        key="referral_measure_counts",
        value="acceptable",
        in_force_from=at("2017-04-01").date(),
        why="As the contract reads.",
        by=somebody_of("HMPPS", SYSTEM_ADMINISTRATOR),
        at=at("2017-04-01"),
    )
    referred = take(checked, "refer")
    assert "D10" in running_on(referred.sentence)
    assert "D10" not in running_on(take(referred, "accept").sentence)


def test_accepted_the_officer_takes_the_case_and_sl015_runs_for_a_crc_alone(checked: BreachCase) -> None:
    accepted = take(take(checked, "refer"), "accept")
    assert accepted.enforcement_officer == the_enforcement_officer()
    assert running_on(accepted.sentence) == {"D12": "2017-05-02", "D13": "2017-11-30"}


def test_of_its_own_case_the_nps_has_no_sl015(reference: None) -> None:
    accepted = a_breach_case(a_community_order(an_officer(team=NPS_TEAM)), BreachState.ACCEPTED)
    assert running_on(accepted.sentence) == {"D11": "2017-04-28", "D13": "2017-11-30"}


def test_declined_the_officer_says_what_follows_and_the_count_begins_again(checked: BreachCase, officer: User) -> None:
    referred, eo = take(checked, "refer"), the_enforcement_officer()
    with nothing_changes(), pytest.raises(Refused) as refused:
        decline_referral(referred, because="", reason=" ", by=eo, at=at("2017-04-27"))
    assert fields(refused.value) == {"because", "reason"}
    declined = take(referred, "decline")
    assert declined.closed_on is None
    with nothing_changes(), pytest.raises(Refused):
        close_declined(declined, what_follows="", by=officer, at=at("2017-04-28"))
    closed = take(declined, "close")
    order = Sentence.objects.get(pk=closed.sentence_id)
    assert (closed.closed_on, order.in_breach) == (order.breach_ended_on, False)
    assert running_on(order) == {}


def eight_at_once(act: Callable[[int], object]) -> Counter[str]:
    """How it went for each: "done", or the refusal."""
    together = Barrier(8)

    def go(number: int) -> str:
        try:
            together.wait(timeout=30)
            act(number)
        except StateConflict as conflict:
            return str(conflict).split(" changed this on")[0]
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(8) as pool:
        return Counter(pool.map(go, range(8)))


@pytest.mark.django_db(transaction=True)
def test_of_eight_enforcement_officers_accepting_at_once_one_takes_it_and_seven_are_told_who(reference: None) -> None:
    referred = a_breach_case(a_community_order(an_officer()), BreachState.REFERRED)
    officers = [an_enforcement_officer(first_name=f"Officer{n}", last_name="Eight") for n in range(8)]
    went = eight_at_once(
        lambda n: accept_referral(referred, by=officers[n], at=at("2017-04-27 15:00"), version=referred.version)
    )
    taken = again(referred).enforcement_officer
    assert taken is not None
    assert went == {"done": 1, str(taken): 7}
    assert Entry.objects.filter(verb="enforcement.breachcase.accept").count() == 1
    assert Referral.objects.get().answered_by == taken
    assert Clock.objects.filter(kind="D12").count() == 1
