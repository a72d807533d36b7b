"""What a manager watches, and the alerts inbox."""

import pytest

from cases.actions.read_alert import read_alert
from cases.actions.sweep_clocks import sweep_clocks
from cases.queries.alerts import alert_or_not_seen, inbox, unread_count
from cases.queries.team_clocks import team_clocks
from probation.accounts.models import User
from probation.accounts.roles import SENIOR_MANAGER
from probation.refusals import NotAdmitted, NotSeen
from tests.factories.appointments import an_appointment
from tests.factories.sentences import a_community_order
from tests.factories.staff import OTHER_CRC_TEAM, a_manager, a_member_of_staff, an_officer
from tests.factories.times import at

from .counting import queries_of
from .test_case_list import a_failure_clock

NOW = at("2017-04-20 09:00")


@pytest.fixture
def cases(officer: User) -> None:
    """Three of the team, late, amber and in time, and one of another team."""
    for name, failed_on in (("Green", "2017-04-19"), ("Late", "2017-04-06"), ("Amber", "2017-04-10")):
        order = a_community_order(officer, last_name=name)
        an_appointment(order, starts_at=at("2017-04-20 10:00"), arranged_at=at("2016-12-02"))
        a_failure_clock(order, failed_on)
    other = a_community_order(an_officer(team=OTHER_CRC_TEAM), last_name="Other")
    an_appointment(other, starts_at=at("2017-04-20 10:00"), arranged_at=at("2016-12-02"))


@pytest.mark.usefixtures("cases")
def test_the_teams_deadlines_stand_the_most_pressing_first(manager: User) -> None:
    clocks = team_clocks(manager, at=NOW, kinds=("D06",))
    assert [(row.name, row.clock.light, row.officer) for row in clocks.page] == [
        ("Late, John", "red", "Ana Example"),
        ("Amber, John", "amber", "Ana Example"),
        ("Green, John", "green", "Ana Example"),
    ]
    assert (clocks.late, clocks.due_soon, clocks.in_time) == (1, 1, 1)


@pytest.mark.usefixtures("cases")
def test_only_the_late_ones_with_the_same_counts(manager: User) -> None:
    clocks = team_clocks(manager, at=NOW, kinds=("D06",), late_only=True)
    assert [row.name for row in clocks.page] == ["Late, John"]
    assert (clocks.late, clocks.in_time) == (1, 1)


@pytest.mark.usefixtures("cases")
def test_a_senior_manager_watches_the_provider_and_a_manager_the_team(manager: User) -> None:
    outcomes = {"at": NOW, "kinds": ("D01",)}
    assert len(list(team_clocks(manager, **outcomes).page)) == 3  # type: ignore[arg-type]
    assert len(list(team_clocks(a_member_of_staff(SENIOR_MANAGER), **outcomes).page)) == 4  # type: ignore[arg-type]
    assert len(list(team_clocks(a_manager(team=OTHER_CRC_TEAM), **outcomes).page)) == 1  # type: ignore[arg-type]


@pytest.mark.usefixtures("cases")
def test_the_outcome_of_an_appointment_to_come_is_not_yet_due(manager: User) -> None:
    assert team_clocks(manager, at=at("2017-04-19"), kinds=("D01",)).in_time == 0
    assert team_clocks(manager, at=NOW, kinds=("D01",)).in_time == 3


def test_an_officer_does_not_watch_the_team(officer: User) -> None:
    with pytest.raises(NotAdmitted):
        team_clocks(officer, at=NOW)


def test_thirty_deadlines_ask_no_more_than_one(officer: User, manager: User) -> None:
    a_failure_clock(a_community_order(officer), "2017-04-10")
    one = queries_of(lambda: list(team_clocks(manager, at=NOW).page))
    for number in range(30):
        a_failure_clock(a_community_order(officer, last_name=f"Name{number}"), "2017-04-10")
    assert queries_of(lambda: list(team_clocks(manager, at=NOW).page)) == one


@pytest.mark.usefixtures("cases")
def test_the_inbox_is_the_users_own_newest_first(officer: User, manager: User) -> None:
    sweep_clocks(at=NOW)
    rows = list(inbox(officer))
    assert sorted(row.level for row in rows) == ["amber", "amber", "red", "red", "red"]
    assert rows == sorted(rows, key=lambda row: (row.sent_at, row.pk), reverse=True)
    assert unread_count(officer) == len(rows)
    read_alert(alert_or_not_seen(officer, rows[0].pk), by=officer, at=NOW)
    assert unread_count(officer) == len(rows) - 1
    assert rows[0].pk not in [row.pk for row in inbox(officer, unread_only=True)]
    with pytest.raises(NotSeen):
        alert_or_not_seen(manager, rows[0].pk)


@pytest.mark.usefixtures("cases")
def test_an_inbox_of_many_asks_no_more_than_one(officer: User) -> None:
    sweep_clocks(at=at("2017-04-13 00:00"))
    few = queries_of(lambda: list(inbox(officer)))
    sweep_clocks(at=at("2017-06-01"))
    assert len(list(inbox(officer))) > 5
    assert queries_of(lambda: list(inbox(officer))) == few
