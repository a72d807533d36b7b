"""A case asked to go to another provider: one owner at every instant, and everything open goes with it."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from cases.actions.end_sentence import end_sentence
from cases.actions.transfer_case import accept_transfer, ask_transfer, decline_transfer
from cases.models import Alert, CaseTransfer, Clock, Contact, Sentence
from cases.permissions import has_charge
from cases.queries.visibility import person_or_not_seen
from cases.vocabulary import EndReason
from enforcement.models import Failure
from probation.accounts.acting import Acting
from probation.accounts.models import Organisation, User
from probation.accounts.roles import CASE_ADMINISTRATOR
from probation.audit.models import Entry
from probation.outbox.relay import relay
from probation.policy import Refused
from probation.refusals import NotAdmitted, NotSeen, StateConflict
from tests.factories.appointments import an_appointment, an_outcome
from tests.factories.failures import a_failure, an_enquiry
from tests.factories.sentences import a_community_order, a_custodial_sentence
from tests.factories.staff import (
    ESSEX_CRC_TEAM,
    NPS_TEAM,
    a_manager,
    a_member_of_staff,
    a_senior_manager,
    an_officer,
)
from tests.factories.times import at, day

from .unchanged import nothing_changes

ASKED, ANSWERED = at("2017-03-20 10:00"), at("2017-03-21 15:00")


def nps() -> Organisation:
    return Organisation.objects.get(code="N04")


def asked(sentence: Sentence, **different: Any) -> CaseTransfer:
    usual: dict[str, Any] = {
        "to": nps(),
        "reason": "ROSH is high.",
        "risk_plan": "Daily calls.",
        "by": sentence.officer,
    }
    return ask_transfer(sentence, **{**usual, **different}, at=ASKED)


def accepted(transfer: CaseTransfer, new: User, *, by: User | None = None, **different: Any) -> CaseTransfer:
    usual: dict[str, Any] = {"team": new.team, "officer": new, "at": ANSWERED}
    return accept_transfer(transfer, **{**usual, **different}, by=by or a_manager(team=NPS_TEAM))


def owner(sentence: Sentence) -> tuple[str, User | None, Organisation | None]:
    now = Sentence.objects.get(pk=sentence.pk)
    return now.provider.code, now.officer, now.referred_to


def in_charge(sentence: Sentence, *officers: User) -> list[User]:
    now = Sentence.objects.get(pk=sentence.pk)
    return [officer for officer in officers if has_charge(now, Acting(officer, ANSWERED))]


def test_the_case_stays_where_it_is_until_the_instant_it_is_taken_over(officer: User) -> None:
    order, new = a_community_order(officer), an_officer(team=NPS_TEAM)
    transfer = asked(order)
    assert owner(order) == ("C09", officer, nps())
    assert in_charge(order, officer, new) == [officer]
    accepted(transfer, new)
    assert owner(order) == ("N04", new, None)
    assert in_charge(order, officer, new) == [new]
    held = [(row.officer, row.from_date, row.to_date) for row in order.allocations.all()]
    assert held == [(new, day("2017-03-21"), None), (officer, day("2016-12-01"), day("2017-03-21"))]
    assert Entry.objects.get(verb="cases.sentence.take_over").why.startswith("Transferred from")


def test_declined_it_stays_where_it_is_and_may_be_asked_again(officer: User) -> None:
    order = a_community_order(officer)
    decline_transfer(asked(order), answer="ROSH is not high.", by=a_manager(team=NPS_TEAM), at=ANSWERED)
    assert owner(order) == ("C09", officer, None)
    assert [(row.officer, row.to_date) for row in order.allocations.all()] == [(officer, None)]
    assert asked(order).answered_at is None


def test_open_clocks_appointments_and_failures_go_with_it(officer: User) -> None:
    order, new = a_community_order(officer), an_officer(team=NPS_TEAM)
    failure = a_failure(order, missed_at="2017-03-17")
    coming = an_appointment(order, starts_at=at("2017-03-28 10:00"), arranged_at=at("2017-03-17"))
    kept = an_outcome(an_appointment(order, starts_at=at("2017-03-10 10:00"), arranged_at=at("2017-03-01")))
    clocks = running(order)
    assert clocks
    accepted(asked(order), new)
    assert running(order) == clocks
    assert Contact.objects.get(pk=coming.pk).officer == new
    assert Contact.objects.get(pk=kept.pk).officer == officer
    went = Failure.objects.select_related("sentence__officer").get(pk=failure.pk)
    assert (went.state, went.sentence.officer) == (failure.state, new)
    assert an_enquiry(went).state == "investigating"


def running(sentence: Sentence) -> list[tuple[str, str, Any]]:
    clocks = Clock.objects.filter(sentence=sentence, stopped_at=None).order_by("pk")
    return [(clock.kind, clock.subject, clock.due_at) for clock in clocks]


def test_what_else_the_provider_has_of_the_person_goes_too_and_nothing_of_others(officer: User) -> None:
    recorded = a_custodial_sentence(officer)
    order = a_community_order(officer, person=recorded.licence.person, sentenced_on="2017-02-01")  # type: ignore[union-attr]
    ended = a_community_order(officer, person=order.person, sentenced_on="2017-02-02")
    end_sentence(ended, because=EndReason.REVOKED, ended_on=day("2017-03-01"), by=officer, at=at("2017-03-01 15:00"))
    others, new = a_community_order(an_officer(team=ESSEX_CRC_TEAM), person=order.person), an_officer(team=NPS_TEAM)
    accepted(asked(order), new)
    assert recorded.licence
    assert recorded.supervision
    for sentence in (order, recorded.licence, recorded.supervision):
        assert owner(sentence) == ("N04", new, None)
    assert owner(ended)[:2] == ("C09", officer)
    assert owner(others)[0] == "C19"


def test_the_provider_asked_sees_the_person_from_the_ask_until_the_answer(officer: User) -> None:
    order, managers = a_community_order(officer), [a_manager(team=NPS_TEAM), a_senior_manager(team=NPS_TEAM)]
    stranger = a_manager(team=ESSEX_CRC_TEAM)

    def sees(user: User) -> bool:
        try:
            return person_or_not_seen(order.person.crn, user) == order.person
        except NotSeen:
            return False

    assert [sees(one) for one in (*managers, stranger)] == [False, False, False]
    transfer = asked(order)
    assert [sees(one) for one in (*managers, stranger)] == [True, True, False]
    decline_transfer(transfer, answer="ROSH is not high.", by=managers[0], at=ANSWERED)
    assert [sees(one) for one in (*managers, stranger)] == [False, False, False]
    accepted(asked(order), an_officer(team=NPS_TEAM))
    assert [sees(one) for one in (*managers, officer)] == [True, True, False]


def test_the_managers_asked_are_told_and_whoever_asked_is_told_the_answer(officer: User) -> None:
    order, new, manager = a_community_order(officer), an_officer(team=NPS_TEAM), a_manager(team=NPS_TEAM)
    transfer = asked(order)
    relay(at=ASKED)
    assert told(manager) == [f"{transfer.from_provider} asks you to take over a case: name an officer, or decline."]
    accepted(transfer, new, by=manager)
    relay(at=ANSWERED)
    taken = f"{nps()} has taken the case over: {new} is the responsible officer."
    assert told(new) == [taken]


def told(user: User) -> list[str]:
    return list(Alert.objects.filter(recipient=user).order_by("pk").values_list("text", flat=True))


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"to": "C09"}, "to_provider"),
        ({"to": "PPCS"}, "to_provider"),
        ({"reason": " "}, "reason"),
        ({"risk_plan": ""}, "risk_plan"),
    ],
)
def test_what_stands_against_asking_is_told(wrong: dict[str, str], field: str, officer: User) -> None:
    order = a_community_order(officer)
    different = {**wrong, "to": Organisation.objects.get(code=wrong.get("to", "N04"))}
    with nothing_changes(), pytest.raises(Refused) as refused:
        asked(order, **different)
    assert [reason.field for reason in refused.value.decision.reasons] == [field]


def test_a_case_is_asked_for_once_at_a_time_and_not_once_it_has_ended(officer: User) -> None:
    order, ended = a_community_order(officer), a_community_order(officer)
    end_sentence(ended, because=EndReason.REVOKED, ended_on=day("2017-03-01"), by=officer, at=at("2017-03-01 15:00"))
    asked(order)
    for sentence, text in ((order, "waiting for an answer"), (ended, "has ended")):
        with nothing_changes(), pytest.raises(Refused, match=text):
            asked(sentence)


def test_only_whoever_has_the_case_or_manages_it_asks(officer: User, manager: User) -> None:
    order = a_community_order(officer)
    for other in (an_officer(), a_manager(team=NPS_TEAM), a_member_of_staff(CASE_ADMINISTRATOR)):
        with nothing_changes(), pytest.raises(NotAdmitted):
            asked(order, by=other)
    assert asked(order, by=manager).asked_by == manager


def test_only_a_manager_of_the_provider_asked_answers(officer: User, manager: User) -> None:
    transfer, new = asked(a_community_order(officer)), an_officer(team=NPS_TEAM)
    for other in (officer, manager, new, a_manager(team=ESSEX_CRC_TEAM), a_member_of_staff(CASE_ADMINISTRATOR)):
        with nothing_changes(), pytest.raises(NotAdmitted):
            accepted(transfer, new, by=other)
        with nothing_changes(), pytest.raises(NotAdmitted):
            decline_transfer(transfer, answer="No.", by=other, at=ANSWERED)


def test_whoever_takes_it_over_is_named_and_supervises_in_a_team_of_that_provider(officer: User) -> None:
    transfer, new = asked(a_community_order(officer)), an_officer(team=NPS_TEAM)
    administrator = a_member_of_staff(CASE_ADMINISTRATOR, team=NPS_TEAM)
    elsewhere = an_officer(team="N04_SELLY_OAK")
    for wrong, fields in (
        ({"officer": administrator}, ["officer"]),
        ({"officer": elsewhere}, ["officer"]),
        ({"team": officer.team}, ["team", "officer"]),
    ):
        with nothing_changes(), pytest.raises(Refused) as refused:
            accepted(transfer, new, **wrong)
        assert [reason.field for reason in refused.value.decision.reasons] == fields
    with nothing_changes(), pytest.raises(Refused, match="why the transfer is declined"):
        decline_transfer(transfer, answer=" ", by=a_manager(team=NPS_TEAM), at=ANSWERED)


def test_a_transfer_of_a_sentence_that_has_ended_since_is_declined_and_not_accepted(officer: User) -> None:
    order = a_community_order(officer)
    transfer = asked(order)
    end_sentence(order, because=EndReason.REVOKED, ended_on=day("2017-03-20"), by=officer, at=at("2017-03-20 15:00"))
    with nothing_changes(), pytest.raises(Refused, match="has ended"):
        accepted(transfer, an_officer(team=NPS_TEAM))
    decline_transfer(transfer, answer="It has ended.", by=a_manager(team=NPS_TEAM), at=ANSWERED)
    assert owner(order) == ("C09", officer, None)


def test_an_answer_is_given_once(officer: User) -> None:
    new, manager = an_officer(team=NPS_TEAM), a_manager(team=NPS_TEAM, first_name="First", last_name="Answer")
    transfer = accepted(asked(a_community_order(officer)), new, by=manager)
    with nothing_changes(), pytest.raises(StateConflict, match="First Answer"):
        accepted(transfer, new)
    with nothing_changes(), pytest.raises(StateConflict, match="First Answer"):
        decline_transfer(transfer, answer="No.", by=manager, at=ANSWERED)


def test_an_answer_to_an_older_version_is_too_late(officer: User) -> None:
    transfer = asked(a_community_order(officer))
    with nothing_changes(), pytest.raises(StateConflict):
        accepted(transfer, an_officer(team=NPS_TEAM), version=transfer.version + 1)


def eight_at_once(act: Callable[[int], object]) -> Counter[str]:
    """How it went for each: "done", or who was first."""
    together = Barrier(8)

    def go(number: int) -> str:
        try:
            together.wait()
            act(number)
        except StateConflict as conflict:
            return conflict.changed_by
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(8) as pool:
        return Counter(pool.map(go, range(8)))


@pytest.mark.django_db(transaction=True)
def test_of_eight_managers_accepting_at_once_one_takes_it_over_and_seven_are_told_who(officer: User) -> None:
    order = a_community_order(officer)
    transfer = asked(order)
    managers = [a_manager(team=NPS_TEAM, first_name=f"Manager{n}", last_name="Eight") for n in range(8)]
    officers = [an_officer(team=NPS_TEAM) for _ in range(8)]
    went = eight_at_once(lambda n: accepted(transfer, officers[n], by=managers[n], version=transfer.version))
    answered = CaseTransfer.objects.get()
    assert went == {"done": 1, str(answered.answered_by): 7}
    assert owner(order) == ("N04", answered.officer, None)
    assert order.allocations.filter(to_date=None).count() == 1
    assert Entry.objects.filter(verb="cases.casetransfer.accept").count() == 1
