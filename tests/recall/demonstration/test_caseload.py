"""Today's recalls: one at every desk where one can wait."""

from datetime import date

import pytest

from cases.models import Clock, Person
from enforcement.demonstration.cast import assemble
from enforcement.demonstration.days import Days
from enforcement.demonstration.stage import Stage
from probation.bank_holidays.calendars import calendar_known_at
from probation.working_days import start_of_day
from recall.demonstration import caseload
from recall.models import RecallRequest
from recall.queries.changes_waiting import changes_waiting_for
from recall.queries.standing import standing_of
from recall.queries.waiting import waiting_for
from recall.vocabulary import RecallState
from recall.vocabulary.casework import CaseworkState
from tests.enforcement.demonstration.playing import user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference")]
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
# The person is at the desk of this member of staff, whose part is next.
WAITING = {
    "officer-crc": {"X722001": RecallState.CONCERN_RAISED},
    "manager-nps": {"X722002": RecallState.UNDER_CONSIDERATION},
    "manager-crc": {"X722004": RecallState.PART_A_COMPLETED},
    "senior-nps": {"X722005": RecallState.PART_A_COUNTERSIGNED, "X722006": RecallState.REFERRED_TO_NPS},
    "officer-nps": {"X722003": RecallState.INITIATED, "X722007": RecallState.OOH_INSTIGATED},
}
AT_PPCS = {
    "X722009": CaseworkState.TO_BOOK_ON,
    "X722010": CaseworkState.IN_ASSESSMENT,
    "X722011": CaseworkState.AWAITING_RETURN,
    "X722012": CaseworkState.AWAITING_DOSSIER,
    "X722013": CaseworkState.AWAITING_RETURN,
}


def play(today: date) -> None:
    days = Days(today, calendar_known_at(start_of_day(today)))
    Stage(days, lambda line: None).play(caseload.stories(assemble(), days))


def test_something_waits_at_every_desk_and_everybody_has_an_appointment_to_come() -> None:
    play(TUESDAY)
    now = start_of_day(TUESDAY)
    for username, expected in WAITING.items():
        found = waiting_for(user(username), at=now)
        assert {request.crn: request.state for request in found} == expected, username
    reached = RecallRequest.objects.exclude(submitted_at=None, revoked_before_part_a_at=None)
    at_ppcs = reached.select_related("sentence__person")
    assert {request.crn: standing_of(request).state for request in at_ppcs} == AT_PPCS
    (variation,) = [row for row in changes_waiting_for(user("senior-nps")) if row.crn == "X722008"]
    assert "5pm to 8am" in variation.what
    # By the rules of today what is not excluded is recalled for 56 days.
    typed = RecallRequest.objects.exclude(recall_type="").select_related("sentence__person")
    types = {request.crn: (request.recall_type, request.length_days) for request in typed}
    standard = {f"X7220{number:02}": ("standard", None) for number in (9, 10, 11, 12, 13)}
    assert types == {"X722004": ("fixed", 56), "X722005": ("standard", None), "X722006": ("fixed", 56)} | standard
    to_come = Person.objects.filter(contacts__starts_at__gt=now, contacts__is_appointment=True).distinct()
    assert to_come.count() == Person.objects.count() == 13


def test_the_24_hours_of_what_was_agreed_yesterday_run_today_on_a_monday_too() -> None:
    play(MONDAY)
    now = start_of_day(MONDAY)
    running = Clock.objects.filter(kind="T_24", stopped_at=None)
    agreed = RecallRequest.objects.exclude(decided_at=None).filter(submitted_at=None)
    assert agreed.count() == 6
    assert {f"recall.request/{request.pk}" for request in agreed} == set(running.values_list("subject", flat=True))
    assert all(now < clock.due_at for clock in running)
