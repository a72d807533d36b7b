"""Recording what happened at an appointment."""

import pytest

from cases.actions.set_outcome import set_outcome
from cases.models import Contact
from cases.vocabulary import Outcome
from probation.accounts.models import User
from probation.accounts.roles import INSPECTOR
from probation.audit.models import Entry
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from tests.factories.appointments import an_appointment, an_outcome
from tests.factories.sentences import a_community_order
from tests.factories.staff import a_member_of_staff
from tests.factories.times import at


@pytest.fixture
def appointment(officer: User) -> Contact:
    return an_appointment(a_community_order(officer), starts_at=at("2017-04-10 14:30"))


def test_an_attended_appointment_is_recorded_with_its_meaning(appointment: Contact, officer: User) -> None:
    set_outcome(appointment, outcome=Outcome.ATTC, notes="Talked about housing.", by=officer, at=at("2017-04-10 15:10"))
    recorded = Contact.objects.get(pk=appointment.pk)
    assert (recorded.outcome, recorded.attended, recorded.complied) == ("ATTC", True, True)
    assert (recorded.outcome_by, recorded.outcome_at) == (officer, at("2017-04-10 15:10"))
    assert recorded.notes == "Talked about housing."


def test_a_failure_to_attend_is_neither_complied_nor_not_until_it_is_judged(appointment: Contact) -> None:
    an_outcome(appointment, Outcome.AFTA)
    recorded = Contact.objects.get(pk=appointment.pk)
    assert (recorded.attended, recorded.complied) == (False, None)


def test_recording_stops_the_clock_of_the_outcome(appointment: Contact) -> None:
    an_outcome(appointment)
    clock = appointment.clocks.get(kind="D01")
    assert (clock.stopped_at, clock.stopped_because) == (at("2017-04-10 15:30"), "outcome recorded")
    assert set(clock.rungs.values_list("cancelled_at", flat=True)) == {at("2017-04-10 15:30")}


def test_the_first_attended_appointment_starts_the_clock_of_the_plan(appointment: Contact) -> None:
    an_outcome(appointment)
    sentence = appointment.sentences.get()
    assert sentence.first_attended_on == at("2017-04-10").date()
    assert sentence.clocks.get(kind="D21").due_on.isoformat() == "2017-05-04"


def test_a_later_attended_appointment_leaves_the_clock_of_the_plan(appointment: Contact) -> None:
    an_outcome(appointment)
    sentence = appointment.sentences.get()
    an_outcome(an_appointment(sentence, starts_at=at("2017-04-24 14:30")))
    assert sentence.clocks.get(kind="D21").due_on.isoformat() == "2017-05-04"


def test_a_missed_appointment_starts_no_clock_of_the_plan(appointment: Contact) -> None:
    an_outcome(appointment, Outcome.AFTA)
    assert not appointment.sentences.get().clocks.filter(kind="D21").exists()


def test_an_agreed_absence_may_be_recorded_beforehand(appointment: Contact, officer: User) -> None:
    set_outcome(appointment, outcome=Outcome.AAHO, by=officer, at=at("2017-04-07"))
    assert Contact.objects.get(pk=appointment.pk).complied is True


def test_an_outcome_is_recorded_once(appointment: Contact, officer: User) -> None:
    an_outcome(appointment, Outcome.AFTA)
    before = Entry.objects.count()
    with pytest.raises(StateConflict) as conflict:
        set_outcome(appointment, outcome=Outcome.ATTC, by=officer, at=at("2017-04-10 16:00"))
    assert conflict.value.changed_by == str(officer)
    assert Contact.objects.get(pk=appointment.pk).outcome == Outcome.AFTA
    assert Entry.objects.count() == before


@pytest.mark.parametrize(
    ("outcome", "when", "why"),
    [
        (Outcome.ATTC, "2017-04-10 14:00", "has not begun"),
        (Outcome.UAAB, "2017-04-10 15:00", "is found, not recorded"),
        (Outcome.RSSR, "2017-04-10 15:00", "Reschedule"),
        (Outcome.CO05, "2017-04-10 15:00", "professional judgement"),
    ],
)
def test_what_may_not_be_recorded_changes_nothing(
    appointment: Contact, officer: User, outcome: Outcome, when: str, why: str
) -> None:
    before = Entry.objects.count()
    with pytest.raises(Refused, match=why):
        set_outcome(appointment, outcome=outcome, by=officer, at=at(when))
    assert Contact.objects.get(pk=appointment.pk).outcome == ""
    assert appointment.clocks.get(kind="D01").stopped_at is None
    assert Entry.objects.count() == before


def test_an_inspector_records_nothing(appointment: Contact) -> None:
    inspector = a_member_of_staff(INSPECTOR)
    with pytest.raises(NotAdmitted):
        set_outcome(appointment, outcome=Outcome.ATTC, by=inspector, at=at("2017-04-10 15:30"))
    assert Contact.objects.get(pk=appointment.pk).outcome == ""


def test_whoever_saw_an_older_version_is_told_who_changed_it(appointment: Contact, officer: User) -> None:
    with pytest.raises(StateConflict):
        set_outcome(
            appointment,
            outcome=Outcome.ATTC,
            by=officer,
            at=at("2017-04-10 15:30"),
            version=appointment.version - 1,
        )
    assert Contact.objects.get(pk=appointment.pk).outcome == ""
