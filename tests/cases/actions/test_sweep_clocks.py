"""Clocks ring, and everybody who must hear of it does, once."""

import pytest

from cases.actions.arrange_cover import arrange_cover
from cases.actions.limit_access import limit_access
from cases.actions.read_alert import read_alert
from cases.actions.send_alerts import send_alerts
from cases.actions.sweep_clocks import sweep_clocks
from cases.models import Alert, Contact
from cases.tasks import sweep_clocks as task
from cases.vocabulary import LimitedAccessKind
from probation.accounts.models import User
from probation.audit.models import Entry
from probation.outbox.models import Message
from probation.refusals import NotAdmitted
from tests.factories.appointments import an_appointment, an_outcome
from tests.factories.sentences import a_community_order
from tests.factories.staff import OTHER_CRC_TEAM, a_manager, a_senior_manager, an_officer
from tests.factories.times import at, day


@pytest.fixture
def unlogged(officer: User) -> Contact:
    """An appointment on Wednesday 12 April 2017, before Easter, whose outcome nobody records."""
    order = a_community_order(officer, crn="X123456")
    return an_appointment(order, starts_at=at("2017-04-12 14:30"))


def texts_for(user: User) -> list[str]:
    return [alert.text for alert in user.alerts.order_by("sent_at")]


def test_the_officer_hears_when_an_outcome_is_late_and_the_manager_after_three_days(
    unlogged: Contact, officer: User, manager: User
) -> None:
    sweep_clocks(at=at("2017-04-12 23:59"))
    assert not Alert.objects.exists()
    sweep_clocks(at=at("2017-04-13 00:00"))
    assert texts_for(officer) == ["Record the outcome late: it was due Wed 12 Apr 2017: Smith, John (X123456)"]
    sweep_clocks(at=at("2017-04-19 23:59"))
    assert texts_for(manager) == []
    sweep_clocks(at=at("2017-04-20 00:00"))
    assert len(texts_for(manager)) == 1
    assert len(texts_for(officer)) == 1


def test_a_weekend_off_loses_nothing_and_repeats_nothing(unlogged: Contact, officer: User, manager: User) -> None:
    assert sweep_clocks(at=at("2017-05-02")) == 2
    assert sweep_clocks(at=at("2017-05-03")) == 0
    assert (len(texts_for(officer)), len(texts_for(manager))) == (1, 1)


def test_what_was_recorded_in_time_rings_for_nobody(unlogged: Contact) -> None:
    an_outcome(unlogged)
    assert sweep_clocks(at=at("2017-05-02")) == 0
    assert not Alert.objects.exists()


def test_amber_comes_at_the_start_of_the_day_before(officer: User, manager: User) -> None:
    a_community_order(officer, sentenced_on="2017-04-10", crn="X123456")
    sweep_clocks(at=at("2017-04-18 23:59"))
    assert texts_for(officer) == ["First contact after allocation due Wed 19 Apr 2017: Smith, John (X123456)"]
    assert texts_for(manager) == []
    sweep_clocks(at=at("2017-04-20 00:00"))
    assert [alert.level for alert in manager.alerts.all()] == ["red"]


def test_ringing_is_in_the_persons_audit(unlogged: Contact) -> None:
    sweep_clocks(at=at("2017-04-13 00:00"))
    entry = Entry.objects.get(verb="clocks.d01.red")
    assert (entry.crn, entry.actor, entry.facts["due_on"]) == ("X123456", "system", "2017-04-12")


def test_a_repeated_delivery_alerts_nobody_twice(unlogged: Contact, officer: User) -> None:
    sweep_clocks(at=at("2017-04-13 00:00"))
    message = Message.objects.get(topic="clock.rung")
    send_alerts(message, at("2017-04-13 00:05"))
    assert len(texts_for(officer)) == 1


def test_whoever_covers_that_day_hears_too(unlogged: Contact, officer: User, manager: User) -> None:
    cover, not_now = an_officer(), an_officer()
    for who, starts_on in ((cover, "2017-04-12"), (not_now, "2017-04-14")):
        arrange_cover(
            officer, covered_by=who, starts_on=day(starts_on), reason="Leave", by=manager, at=at("2017-04-11")
        )
    sweep_clocks(at=at("2017-04-13 00:00"))
    assert (len(texts_for(officer)), len(texts_for(cover)), len(texts_for(not_now))) == (1, 1, 0)


def test_only_the_managers_of_the_team_hear(unlogged: Contact, manager: User) -> None:
    elsewhere = a_manager(team=OTHER_CRC_TEAM)
    sweep_clocks(at=at("2017-04-20 00:00"))
    assert (len(texts_for(manager)), len(texts_for(elsewhere))) == (1, 0)


def test_a_team_without_a_manager_is_answered_for_by_the_senior_manager(unlogged: Contact) -> None:
    senior = a_senior_manager(team=OTHER_CRC_TEAM)
    sweep_clocks(at=at("2017-04-20 00:00"))
    assert len(texts_for(senior)) == 1


def test_nobody_kept_from_a_record_hears_of_it(unlogged: Contact, officer: User, manager: User) -> None:
    second = a_manager()
    limit_access(
        unlogged.person,
        user=second,
        kind=LimitedAccessKind.EXCLUDED,
        reason="Related",
        by=manager,
        at=at("2017-04-12"),
    )
    sweep_clocks(at=at("2017-04-20 00:00"))
    assert (len(texts_for(manager)), len(texts_for(second))) == (1, 0)


def test_an_alert_is_read_by_whom_it_is_for(unlogged: Contact, officer: User, manager: User) -> None:
    sweep_clocks(at=at("2017-04-13 00:00"))
    alert = officer.alerts.get()
    with pytest.raises(NotAdmitted):
        read_alert(alert, by=manager, at=at("2017-04-13 09:00"))
    assert Alert.objects.get(pk=alert.pk).read_at is None
    read_alert(alert, by=officer, at=at("2017-04-13 09:00"))
    read_alert(alert, by=officer, at=at("2017-04-13 09:30"))
    assert Alert.objects.get(pk=alert.pk).read_at == at("2017-04-13 09:00")


def test_the_task_sweeps_by_the_present_time(unlogged: Contact, officer: User) -> None:
    task()
    assert len(texts_for(officer)) == 1
