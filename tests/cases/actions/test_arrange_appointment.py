"""Arranging appointments, once and repeated, and moving them."""

from datetime import datetime

import pytest

from cases.actions.arrange_appointment import Repeat, arrange_appointment
from cases.actions.end_sentence import end_sentence
from cases.actions.reschedule_appointment import reschedule_appointment
from cases.models import Clock, Contact, ContactType
from cases.vocabulary import AskedBy, EndReason, Outcome
from probation.accounts.models import User
from probation.accounts.roles import ENFORCEMENT_OFFICER
from probation.audit.models import Entry
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from tests.factories.appointments import an_appointment, an_outcome
from tests.factories.sentences import a_community_order, unpaid_work
from tests.factories.staff import a_member_of_staff
from tests.factories.times import at, day

from .unchanged import nothing_changes


def test_an_appointment_is_arranged_under_its_requirement(officer: User) -> None:
    order = a_community_order(officer)
    requirement = order.requirements.get()
    contact = an_appointment(order, starts_at=at("2017-01-10 14:30"), under={order.pk: requirement})
    link = contact.on_sentences.get()
    assert (link.sentence, link.requirement, link.condition) == (order, requirement, None)
    assert Entry.objects.get(verb="cases.contact.arrange").crn == order.person.crn


def test_its_outcome_is_due_the_same_day_and_goes_to_the_manager_after_three(officer: User) -> None:
    contact = an_appointment(a_community_order(officer), starts_at=at("2017-04-12 14:30"))
    clock = contact.clocks.get()
    assert (clock.kind, clock.due_on) == ("D01", day("2017-04-12"))
    rings = {rung.level: rung.rings_at for rung in clock.rungs.all()}
    assert rings == {"red": at("2017-04-13 00:00"), "manager": at("2017-04-20 00:00")}


def test_the_first_appointment_arranged_stops_the_first_contact_clock(officer: User) -> None:
    order = a_community_order(officer)
    an_appointment(order, starts_at=at("2016-12-06 10:00"), arranged_at=at("2016-12-02 16:00"))
    clock = order.clocks.get(kind="D19")
    assert (clock.stopped_at, clock.stopped_because) == (at("2016-12-02 16:00"), "first appointment arranged")


def test_repeats_keep_the_hour_when_the_clocks_change(officer: User) -> None:
    order = a_community_order(officer)
    contacts = arrange_appointment(
        order.person,
        type=ContactType.objects.get(code="COAP"),
        on=[order],
        starts_at=at("2017-03-20 09:30"),
        officer=officer,
        repeat=Repeat(every=7, times=3),
        by=officer,
        at=at("2017-03-15"),
    )
    assert [c.starts_at for c in contacts] == [at(f"2017-{d} 09:30") for d in ("03-20", "03-27", "04-03")]
    assert len({contact.series for contact in contacts}) == 1
    assert Clock.objects.filter(kind="D01").count() == 3


def test_one_joint_appointment_serves_two_orders(officer: User) -> None:
    first = a_community_order(officer)
    second = a_community_order(officer, person=first.person, sentenced_on="2017-01-05")
    contact = an_appointment(first, on=[first, second], starts_at=at("2017-01-10 10:00"), arranged_at=at("2017-01-05"))
    assert set(contact.sentences.all()) == {first, second}
    stopped = Clock.objects.filter(kind="D19", stopped_at=at("2017-01-05"))
    assert {clock.sentence for clock in stopped} == {first, second}


@pytest.mark.parametrize(
    ("starts_at", "repeat", "field"),
    [
        (at("2016-11-30 10:00"), None, "starts_on"),
        (at("2017-12-01 10:00"), None, "starts_on"),
        (at("2017-11-30 10:00"), Repeat(every=1, times=2), "repeat_times"),
        (at("2017-01-10 10:00"), Repeat(every=0, times=2), "repeat_every"),
        (at("2017-01-10 10:00"), Repeat(every=7, times=53), "repeat_times"),
    ],
)
def test_no_appointment_outside_the_sentence(
    officer: User, starts_at: datetime, repeat: Repeat | None, field: str
) -> None:
    order = a_community_order(officer)
    with nothing_changes(), pytest.raises(Refused) as refused:
        an_appointment(order, starts_at=starts_at, arranged_at=at("2016-12-02"), repeat=repeat)
    assert field in {reason.field for reason in refused.value.decision.reasons}


def test_the_last_day_of_the_order_is_within_it(officer: User) -> None:
    contact = an_appointment(a_community_order(officer), starts_at=at("2017-11-30 23:30"))
    assert Contact.objects.get() == contact


def test_unpaid_work_keeps_an_order_in_force_past_its_end(officer: User) -> None:
    order = a_community_order(officer, requirements=[unpaid_work(day("2016-12-01"))])
    contact = an_appointment(order, starts_at=at("2017-12-10 10:00"), type="CUPA")
    assert contact.sentences.get() == order


def test_no_appointment_on_a_sentence_that_has_ended(officer: User) -> None:
    order = a_community_order(officer)
    end_sentence(order, ended_on=day("2017-02-01"), because=EndReason.REVOKED, by=officer, at=at("2017-02-01"))
    order.refresh_from_db()
    with nothing_changes(), pytest.raises(Refused, match="has ended"):
        an_appointment(order, starts_at=at("2017-02-02 10:00"))


def test_a_letter_is_not_an_appointment(officer: User) -> None:
    order = a_community_order(officer)
    with nothing_changes(), pytest.raises(Refused, match="not an appointment"):
        an_appointment(order, starts_at=at("2017-01-10 10:00"), type="CLOB")


def test_an_enforcement_officer_arranges_nothing(officer: User) -> None:
    order = a_community_order(officer)
    with nothing_changes(), pytest.raises(NotAdmitted):
        an_appointment(order, starts_at=at("2017-01-10 10:00"), by=a_member_of_staff(ENFORCEMENT_OFFICER))


@pytest.mark.parametrize(("asked_by", "outcome"), [(AskedBy.SERVICE, Outcome.RSSR), (AskedBy.PERSON, Outcome.RSOF)])
def test_a_rescheduled_appointment_is_no_failure_and_another_takes_its_place(
    officer: User, asked_by: AskedBy, outcome: Outcome
) -> None:
    order = a_community_order(officer)
    old = an_appointment(order, starts_at=at("2017-01-10 10:00"), under={order.pk: order.requirements.get()})
    new = reschedule_appointment(
        old,
        starts_at=at("2017-01-12 11:00"),
        asked_by=asked_by,
        reason="Officer sick",
        by=officer,
        at=at("2017-01-09"),
        version=old.version,
    )
    old = Contact.objects.get(pk=old.pk)
    assert (old.outcome, old.attended, old.complied, old.rescheduled_to) == (outcome, None, None, new)
    assert (old.reschedule_asked_by, old.reschedule_reason) == (asked_by, "Officer sick")
    assert (new.starts_at, new.type, new.officer) == (at("2017-01-12 11:00"), old.type, officer)
    assert new.on_sentences.get().requirement == order.requirements.get()
    assert old.clocks.get(kind="D01").stopped_because == "appointment rescheduled"
    assert new.clocks.get(kind="D01").stopped_at is None


def test_the_service_may_cancel_after_the_appointment_but_the_person_may_not(officer: User) -> None:
    old = an_appointment(a_community_order(officer), starts_at=at("2017-01-10 10:00"))
    late = {"starts_at": at("2017-01-12 11:00"), "reason": "Overslept", "by": officer, "at": at("2017-01-10 10:00")}
    with nothing_changes(), pytest.raises(Refused, match="asked after the appointment began"):
        reschedule_appointment(old, asked_by=AskedBy.PERSON, **late)  # type: ignore[arg-type]
    reschedule_appointment(old, asked_by=AskedBy.SERVICE, **late)  # type: ignore[arg-type]
    assert Contact.objects.get(pk=old.pk).outcome == Outcome.RSSR


def test_an_appointment_with_an_outcome_is_not_moved(officer: User) -> None:
    old = an_outcome(an_appointment(a_community_order(officer), starts_at=at("2017-01-10 10:00")))
    with nothing_changes(), pytest.raises(Refused, match="is recorded"):
        reschedule_appointment(
            old,
            starts_at=at("2017-01-12 11:00"),
            asked_by=AskedBy.SERVICE,
            reason="Officer sick",
            by=officer,
            at=at("2017-01-11"),
        )


def test_an_appointment_seen_before_it_changed_is_not_moved(officer: User) -> None:
    old = an_appointment(a_community_order(officer), starts_at=at("2017-01-10 10:00"))
    with nothing_changes(), pytest.raises(StateConflict):
        reschedule_appointment(
            old,
            starts_at=at("2017-01-12 11:00"),
            asked_by=AskedBy.SERVICE,
            reason="Officer sick",
            by=officer,
            at=at("2017-01-09"),
            version=old.version + 1,
        )
