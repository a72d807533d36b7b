"""A bank holiday announced late moves the clocks still open: 19 September 2022, enforcement.md §9 case 8."""

import pytest
from django.core.management import call_command

from cases.actions.announce_bank_holiday import announce_bank_holiday
from cases.actions.sweep_clocks import sweep_clocks
from cases.models import Clock, Person
from enforcement import ladders
from enforcement.deadlines import decision_due
from probation.accounts.models import User
from probation.accounts.roles import SYSTEM_ADMINISTRATOR
from probation.audit.models import Entry
from probation.bank_holidays.calendars import calendar_known_at
from probation.bank_holidays.models import BankHoliday
from probation.clocks.changes import Start, Stop
from probation.outbox.models import Message
from probation.policy import ProviderPolicy, Refused
from probation.refusals import NotAdmitted
from tests.factories.appointments import an_appointment
from tests.factories.sentences import a_community_order
from tests.factories.staff import somebody_of
from tests.factories.times import at, day

FUNERAL = day("2022-09-19")
ANNOUNCED = at("2022-09-16 12:00")


@pytest.fixture
def person(officer: User) -> Person:
    """Somebody sentenced in 2022, in a calendar that does not know of 19 September yet."""
    BankHoliday.objects.filter(date=FUNERAL).delete()
    return a_community_order(officer, sentenced_on="2022-06-01").person


@pytest.fixture
def administrator(reference: None) -> User:
    return somebody_of("HMPPS", SYSTEM_ADMINISTRATOR)


def a_breach_decision_clock(person: Person, *, failed_on: str, started_at: str, by: User) -> Clock:
    """The sixth-working-day clock of a failure."""
    calendar = calendar_known_at(at(started_at))
    due = decision_due(failed_on=day(failed_on), calendar=calendar, settings=ProviderPolicy.default())
    subject = f"enforcement.failure/{failed_on}"
    belongs_to = {"person": person, "sentence": person.sentences.get()}
    Start(Clock, ladders.BREACH_DECISION, subject, due, calendar, belongs_to).apply(by=by, at=at(started_at))
    return Clock.objects.get(subject=subject)


def announce(by: User) -> BankHoliday:
    return announce_bank_holiday(FUNERAL, title="State Funeral", by=by, at=ANNOUNCED)


def test_an_open_clock_moves_and_keeps_both_dates(person: Person, officer: User, administrator: User) -> None:
    clock = a_breach_decision_clock(person, failed_on="2022-09-14", started_at="2022-09-14 15:00", by=officer)
    assert clock.due_on == day("2022-09-22")
    announce(administrator)
    moved = Clock.objects.get(pk=clock.pk)
    assert (moved.due_on, moved.due_at, moved.moved_from) == (
        day("2022-09-23"),
        at("2022-09-24 00:00"),
        day("2022-09-22"),
    )
    assert moved.moved_because == (
        "19 September 2022 was announced as a bank holiday (State Funeral) on 16 September 2022"
    )
    assert ["2022-09-19", "State Funeral"] in moved.skipped
    assert "2022-09-19" not in moved.counted
    assert len(moved.counted) == 6


def test_the_rungs_still_to_ring_move_with_it(person: Person, officer: User, administrator: User) -> None:
    clock = a_breach_decision_clock(person, failed_on="2022-09-14", started_at="2022-09-14 15:00", by=officer)
    announce(administrator)
    assert {rung.level: rung.rings_at for rung in clock.rungs.all()} == {
        "amber": at("2022-09-22 00:00"),
        "red": at("2022-09-24 00:00"),
    }
    assert Clock.objects.get(pk=clock.pk).amber_at == at("2022-09-22 00:00")


def test_a_rung_that_has_rung_stays_rung(person: Person, officer: User, administrator: User) -> None:
    clock = a_breach_decision_clock(person, failed_on="2022-09-09", started_at="2022-09-09 15:00", by=officer)
    assert clock.due_on == FUNERAL
    sweep_clocks(at=at("2022-09-16 09:00"))
    announce(administrator)
    amber, red = clock.rungs.order_by("rings_at")
    assert (amber.rings_at, amber.rung_at) == (at("2022-09-16 00:00"), at("2022-09-16 09:00"))
    assert (red.rings_at, red.rung_at) == (at("2022-09-21 00:00"), None)


def test_clocks_that_do_not_span_the_day_and_stopped_ones_stay(
    person: Person, officer: User, administrator: User
) -> None:
    before = a_breach_decision_clock(person, failed_on="2022-09-07", started_at="2022-09-07", by=officer)
    after = a_breach_decision_clock(person, failed_on="2022-09-20", started_at="2022-09-14", by=officer)
    stopped = a_breach_decision_clock(person, failed_on="2022-09-14", started_at="2022-09-14", by=officer)
    Stop(Clock, stopped.subject, "decision made").apply(by=officer, at=at("2022-09-15"))
    announce(administrator)
    for clock in (before, after, stopped):
        kept = Clock.objects.get(pk=clock.pk)
        assert (kept.due_on, kept.moved_from) == (clock.due_on, None)


def test_the_managers_ring_of_a_same_day_clock_moves_though_the_clock_does_not(
    person: Person, officer: User, administrator: User
) -> None:
    contact = an_appointment(person.sentences.get(), starts_at=at("2022-09-15 10:00"))
    assert contact.clocks.get().rungs.get(level="manager").rings_at == at("2022-09-21 00:00")
    announce(administrator)
    clock = contact.clocks.get()
    assert (clock.due_on, clock.moved_from) == (day("2022-09-15"), None)
    assert clock.rungs.get(level="manager").rings_at == at("2022-09-22 00:00")


def test_a_second_late_bank_holiday_keeps_the_first_due_day(person: Person, officer: User, administrator: User) -> None:
    clock = a_breach_decision_clock(person, failed_on="2022-09-14", started_at="2022-09-14", by=officer)
    announce(administrator)
    announce_bank_holiday(day("2022-09-20"), title="Another", by=administrator, at=ANNOUNCED)
    moved = Clock.objects.get(pk=clock.pk)
    assert (moved.due_on, moved.moved_from) == (day("2022-09-26"), day("2022-09-22"))


def test_each_move_is_in_the_persons_audit_and_enforcement_is_told(
    person: Person, officer: User, administrator: User
) -> None:
    a_breach_decision_clock(person, failed_on="2022-09-14", started_at="2022-09-14", by=officer)
    announce(administrator)
    entry = Entry.objects.get(verb="cases.clock.move")
    assert (entry.crn, entry.facts["changed"]["due_on"]) == (person.crn, ["2022-09-22", "2022-09-23"])
    assert Message.objects.get(topic="calendar.changed").body == {"day": "2022-09-19", "title": "State Funeral"}


def test_the_calendar_knows_the_day_from_its_announcement(person: Person, administrator: User) -> None:
    announce(administrator)
    assert calendar_known_at(at("2022-09-15")).is_working_day(FUNERAL)
    assert not calendar_known_at(at("2022-09-16")).is_working_day(FUNERAL)


def test_a_day_is_announced_once_and_by_the_system_administrator(
    person: Person, officer: User, administrator: User
) -> None:
    with pytest.raises(NotAdmitted):
        announce(officer)
    assert not BankHoliday.objects.filter(date=FUNERAL).exists()
    announce(administrator)
    with pytest.raises(Refused, match="bank holiday already"):
        announce(administrator)
    assert Message.objects.filter(topic="calendar.changed").count() == 1


def test_a_day_that_comes_with_the_published_list_moves_the_clocks_too(person: Person, officer: User) -> None:
    clock = a_breach_decision_clock(person, failed_on="2022-09-14", started_at="2022-09-14 15:00", by=officer)
    call_command("load_reference", verbosity=0)
    clock.refresh_from_db()
    assert (clock.due_on, clock.moved_from) == (day("2022-09-23"), day("2022-09-22"))
    assert clock.moved_because.endswith("on 10 September 2022")
    assert BankHoliday.objects.get(date=FUNERAL).announced_on == day("2022-09-10")
    entry = Entry.objects.get(verb="bank_holidays.bankholiday.announce")
    assert entry.actor == "system"
    call_command("load_reference", verbosity=0)
    assert Message.objects.filter(topic="calendar.changed").count() == 1
