"""The officer's day."""

from datetime import timedelta

import pytest

from cases.actions.arrange_cover import arrange_cover
from cases.actions.limit_access import limit_access
from cases.actions.read_alert import read_alert
from cases.actions.sweep_clocks import sweep_clocks
from cases.queries.today import MOST_SHOWN, today
from cases.vocabulary import LimitedAccessKind, Outcome
from probation.accounts.models import User
from tests.factories.appointments import an_appointment, an_outcome
from tests.factories.sentences import a_community_order, a_custodial_sentence
from tests.factories.staff import an_officer
from tests.factories.times import at, day

from .counting import queries_of
from .test_case_list import a_failure_clock

# Thursday after Easter Monday, 17 April 2017.
NOW = at("2017-04-20 09:00")


def test_what_is_due_by_a_clock_comes_first_due_first(officer: User) -> None:
    later, sooner = a_community_order(officer, last_name="Later"), a_community_order(officer, last_name="Sooner")
    a_failure_clock(later, "2017-04-12")
    a_failure_clock(sooner, "2017-04-11")
    for order in (later, sooner):
        an_appointment(order, starts_at=at("2017-04-25 10:00"), arranged_at=at("2016-12-02"))
    rows = today(officer, at=NOW).duties.rows
    assert [(row.name, row.clock.kind, row.clock.due_on) for row in rows] == [
        ("Sooner, John", "D06", day("2017-04-21")),
        ("Later, John", "D06", day("2017-04-24")),
    ]
    assert [row.clock.light for row in rows] == ["amber", "green"]


def test_outcomes_to_log_say_how_many_working_days_they_have_waited(officer: User) -> None:
    order = a_community_order(officer)
    an_appointment(order, starts_at=at("2017-04-12 10:00"))
    an_appointment(order, starts_at=at("2017-04-20 08:00"))
    an_outcome(an_appointment(order, starts_at=at("2017-04-11 10:00")), Outcome.AFTA)
    an_appointment(order, starts_at=at("2017-04-20 10:00"))
    rows = today(officer, at=NOW).outcomes_to_log.rows
    assert [(row.contact.starts_at, row.waiting) for row in rows] == [
        (at("2017-04-12 10:00"), 4),
        (at("2017-04-20 08:00"), 0),
    ]
    assert all(row.contact.awaits_outcome(NOW) for row in rows)


def test_the_outcome_clock_is_not_shown_twice(officer: User) -> None:
    an_appointment(a_community_order(officer), starts_at=at("2017-04-12 10:00"), arranged_at=at("2016-12-02"))
    assert today(officer, at=NOW).duties.rows == ()


def test_todays_and_tomorrows_appointments_in_london(officer: User) -> None:
    order = a_community_order(officer)
    for starts_at in (
        "2017-04-19 23:59",
        "2017-04-20 00:00",
        "2017-04-20 15:00",
        "2017-04-21 00:00",
        "2017-04-22 00:00",
    ):
        an_appointment(order, starts_at=at(starts_at))
    day_of = today(officer, at=NOW)
    assert [row.starts_at for row in day_of.appointments_today.rows] == [at("2017-04-20 00:00"), at("2017-04-20 15:00")]
    assert [row.starts_at for row in day_of.appointments_tomorrow.rows] == [at("2017-04-21 00:00")]


def test_unread_alerts_are_counted_and_read_ones_are_gone(officer: User) -> None:
    order = a_community_order(officer)
    an_appointment(order, starts_at=at("2017-04-12 10:00"))
    sweep_clocks(at=NOW)
    assert today(officer, at=NOW).alerts.total == 1
    for alert in officer.alerts.all():
        read_alert(alert, by=officer, at=NOW)
    assert today(officer, at=NOW).alerts.rows == ()


def test_people_nobody_is_going_to_see_are_named(officer: User) -> None:
    seen = a_community_order(officer, last_name="Seen")
    an_appointment(seen, starts_at=at("2017-04-25 10:00"))
    a_community_order(officer, last_name="Forgotten")
    a_community_order(officer, last_name="Over", sentenced_on="2016-04-01", length="12 months")
    a_custodial_sentence(officer, last_name="Inprison", sentenced_on="2017-04-18")
    assert [row.name for row in today(officer, at=NOW).no_future_appointment.rows] == ["Forgotten, John"]


def test_the_day_of_whoever_is_covered_for_is_mine_too(officer: User, manager: User) -> None:
    order, cover = a_community_order(officer), an_officer()
    an_appointment(order, starts_at=at("2017-04-20 15:00"))
    arrange_cover(
        officer, covered_by=cover, starts_on=day("2017-04-20"), reason="Leave", by=manager, at=at("2017-04-19")
    )
    assert today(cover, at=NOW).appointments_today.total == 1
    assert today(an_officer(), at=NOW).appointments_today.total == 0


def test_a_record_the_officer_is_kept_from_is_in_no_list(officer: User, manager: User) -> None:
    order = a_community_order(officer)
    a_failure_clock(order, "2017-04-11")
    an_appointment(order, starts_at=at("2017-04-12 10:00"))
    an_appointment(order, starts_at=at("2017-04-20 15:00"))
    limit_access(
        order.person, user=officer, kind=LimitedAccessKind.EXCLUDED, reason="Related", by=manager, at=at("2017-04-19")
    )
    day_of = today(officer, at=NOW)
    lists = (day_of.duties, day_of.outcomes_to_log, day_of.appointments_today, day_of.no_future_appointment)
    assert [section.total for section in lists] == [0, 0, 0, 0]


def test_a_long_list_is_cut_and_says_so(officer: User) -> None:
    order = a_community_order(officer)
    for number in range(MOST_SHOWN + 2):
        an_appointment(order, starts_at=at("2017-04-20 10:00") + timedelta(minutes=number))
    section = today(officer, at=NOW).appointments_today
    assert (len(section.rows), section.total, section.more) == (MOST_SHOWN, MOST_SHOWN + 2, 2)


@pytest.mark.parametrize("people", [30])
def test_a_caseload_of_thirty_asks_no_more_than_one(officer: User, people: int) -> None:
    def a_case(number: int) -> None:
        order = a_community_order(officer, last_name=f"Name{number}")
        a_failure_clock(order, "2017-04-11")
        an_appointment(order, starts_at=at("2017-04-12 10:00"))
        an_appointment(order, starts_at=at("2017-04-20 15:00"))

    a_case(0)
    a_community_order(officer)
    one = queries_of(lambda: today(officer, at=NOW))
    for number in range(1, people):
        a_case(number)
        a_community_order(officer)
    assert queries_of(lambda: today(officer, at=NOW)) == one
