"""The start page of each role."""

import pytest
from django.urls import reverse

from cases.actions.sweep_clocks import sweep_clocks
from cases.models import Sentence
from cases.vocabulary import Outcome
from probation.accounts.models import User
from probation.accounts.roles import ENFORCEMENT_OFFICER, SYSTEM_ADMINISTRATOR
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text
from tests.factories.appointments import an_appointment, an_outcome
from tests.factories.failures import a_decision_due, a_failure
from tests.factories.sentences import a_community_order
from tests.factories.staff import NPS_TEAM, a_member_of_staff, an_officer, somebody_of
from tests.factories.times import at

from .filling import queries_of

START = reverse("today")
# Thursday; Good Friday was the 14th and Easter Monday the 17th of April 2017.
NOW = at("2017-04-20 09:30")


def test_the_officer_sees_what_is_due_with_its_days(order: Sentence, officer: User, sign_in: SignIn) -> None:
    a_failure(order, missed_at="2017-04-12")
    page = text(sign_in(officer, NOW).get(START))
    assert "Findings and decisions (1)" in page
    assert "In time Due Mon 24 April 2017" in page
    assert "Working day 4 of 6" in page
    assert "Fri 14 Apr Good Friday, not counted" in page
    assert "Mon 17 Apr Easter Monday, not counted" in page
    assert "Letters and warnings (1)" in page
    assert "2 working days late Due Tue 18 April 2017" in page
    assert "Community order" in page


def test_a_duty_leads_to_where_it_is_done(order: Sentence, officer: User, sign_in: SignIn) -> None:
    failure = a_failure(order, missed_at="2017-04-12")
    answer = sign_in(officer, NOW).get(START)
    assert f'href="{reverse("failure", args=[order.person.crn, failure.pk])}"' in answer.content.decode()


def test_the_officer_sees_outcomes_appointments_and_people_nobody_sees(
    order: Sentence, officer: User, sign_in: SignIn
) -> None:
    waiting = an_appointment(order, starts_at=at("2017-04-18 10:00"))
    an_appointment(order, starts_at=at("2017-04-20 15:30"), location="Kestrel House")
    an_appointment(order, starts_at=at("2017-04-21 09:00"))
    forgotten = a_community_order(officer, first_name="Al", last_name="Forgotten")
    answer = sign_in(officer, NOW).get(START)
    page, source = text(answer), answer.content.decode()
    assert "Outcomes to record (1)" in page
    assert "Tue 18 Apr 2017 at 10am 2 working days" in page
    assert f'href="{reverse("record-outcome", args=[order.person.crn, waiting.pk])}"' in source
    assert "Appointments today (1) 3:30pm" in page
    assert "Planned office visit, Kestrel House" in page
    assert "Tomorrow (1) 9am" in page
    assert "No future appointment (1) Forgotten, Al" in page
    assert f'href="{reverse("arrange-appointment", args=[forgotten.person.crn])}"' in source


def test_an_empty_day_reassures(officer: User, sign_in: SignIn) -> None:
    page = text(sign_in(officer, NOW).get(START))
    for said in (
        "Nothing is due.",
        "Every outcome is recorded.",
        "You have read every alert.",
        "Nobody is expected today.",
        "Everybody you supervise has an appointment to come.",
    ):
        assert said in page


def test_the_manager_begins_with_the_teams_decisions(order: Sentence, manager: User, sign_in: SignIn) -> None:
    decision = a_decision_due(a_community_order(an_officer(first_name="Tom", last_name="Bell")))
    an_appointment(order, starts_at=at("2017-04-18 10:00"))
    answer = sign_in(manager, at("2017-04-26 09:00")).get(START)
    page = text(answer)
    assert "Findings and decisions (1)" in page
    assert "Breach decision (6th working day)" in page
    assert "2 working days late Due Mon 24 April 2017" in page
    assert "All 6 working days gone" in page
    assert "Tom Bell" in page
    assert "Record the outcome" not in page
    assert reverse("failure", args=[decision.person.crn, decision.failure_id]) in answer.content.decode()


def test_the_heading_says_whose_deadlines_these_are(everybody: dict[str, User], sign_in: SignIn) -> None:
    headings = {
        "manager": "Team deadlines Cover",
        "senior": "Deadlines of Staffordshire and West Midlands CRC Cover",
        "inspector": "Deadlines of every provider 0 late",
    }
    for who, heading in headings.items():
        assert heading in text(sign_in(everybody[who], NOW).get(START))


def test_the_manager_narrows_the_list_by_the_address(order: Sentence, manager: User, sign_in: SignIn) -> None:
    an_appointment(order, starts_at=at("2017-04-18 10:00"))
    client = sign_in(manager, NOW)
    assert "Outcomes to record (1)" in text(client.get(START, {"group": "outcomes"}))
    assert "Everything (1)" in text(client.get(START, {"group": "everything"}))
    assert "Everything (1)" in text(client.get(START, {"group": "everything", "late": "on"}))
    assert "Nothing is due." in text(client.get(START, {"group": "letters"}))
    assert "Findings and decisions (0)" in text(client.get(START, {"group": "nonsense"}))


def test_an_outcome_of_an_appointment_to_come_is_not_yet_a_deadline(
    order: Sentence, manager: User, sign_in: SignIn
) -> None:
    an_appointment(order, starts_at=at("2017-04-25 10:00"), arranged_at=at("2016-12-02"))
    client = sign_in(manager, NOW)
    assert "Outcomes to record (0)" in text(client.get(START, {"group": "outcomes"}))


def test_unread_alerts_stand_on_the_start_page(order: Sentence, manager: User, sign_in: SignIn) -> None:
    a_failure(order, missed_at="2017-04-12")
    sweep_clocks(at=at("2017-04-25 00:01"))
    page = text(sign_in(manager, at("2017-04-25 09:00")).get(START))
    assert "Find acceptable or not late: it was due Mon 24 Apr 2017" in page


def test_the_administrator_sees_the_teams_day(order: Sentence, administrator: User, sign_in: SignIn) -> None:
    an_appointment(order, starts_at=at("2017-04-18 10:00"))
    an_outcome(an_appointment(order, starts_at=at("2017-04-20 08:00")), Outcome.ATTC)
    elsewhere = an_officer(team="C09_SELLY_OAK")
    an_appointment(a_community_order(elsewhere), starts_at=at("2017-04-18 10:00"))
    page = text(sign_in(administrator, NOW).get(START))
    assert "Outcomes to record (1)" in page
    assert "Appointments today (1) 8am" in page
    assert "Attended – complied" in page


def test_others_begin_by_searching(reference: None, sign_in: SignIn) -> None:
    page = text(sign_in(a_member_of_staff(ENFORCEMENT_OFFICER, team=NPS_TEAM), NOW).get(START))
    assert "Find a person on probation" in page


def test_the_system_administrator_is_offered_settings_and_accounts_and_no_case(
    order: Sentence, sign_in: SignIn
) -> None:
    answer = sign_in(somebody_of("HMPPS", SYSTEM_ADMINISTRATOR), NOW).get(START)
    page = text(answer)
    assert [item.label for item in answer.context["navigation"]] == ["Rules", "Settings", "Accounts", "Webhooks"]
    assert "It gives no access to the record of any person on probation." in page
    assert order.person.crn not in page


@pytest.mark.parametrize("who", ["officer", "manager", "administrator"])
def test_a_full_day_asks_no_more_than_a_short_one(who: str, everybody: dict[str, User], sign_in: SignIn) -> None:
    def a_case(number: int) -> None:
        order = a_community_order(everybody["officer"], last_name=f"Name{number}")
        an_appointment(order, starts_at=at("2017-04-18 10:00"))
        an_appointment(order, starts_at=at("2017-04-20 15:00"))
        a_failure(order, missed_at="2017-04-12")
        a_community_order(everybody["officer"], last_name=f"Unseen{number}")

    a_case(0)
    address = f"{START}?group=everything"
    client = sign_in(everybody[who], NOW)
    one = queries_of(client, address)
    for number in range(1, 5):
        a_case(number)
    assert queries_of(sign_in(everybody[who], NOW), address) == one
