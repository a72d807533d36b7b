"""Breaches on their way through court, as they stand today: on every pile, before the court, and back unread."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction

from cases.models import Clock
from enforcement.demonstration.caseload import at_court, on_the_way_to_court
from enforcement.demonstration.cast import assemble
from enforcement.demonstration.days import Days
from enforcement.demonstration.stage import Stage
from enforcement.queries.breach.court_day import court_day
from enforcement.queries.breach.officer_list import Part, own_breaches, team_breaches
from enforcement.queries.breach.queue import Pile, queue
from enforcement.queries.breach.warrants import warrants
from enforcement.vocabulary import BreachState
from probation.accounts.models import Organisation
from probation.bank_holidays.calendars import calendar_known_at
from probation.working_days import start_of_day

from .playing import user

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)
NOW = start_of_day(TODAY)


@pytest.fixture(scope="module", autouse=True)
def on_this_day(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Both themes acted once, for every test of this module; rolled back after the last."""
    with django_db_blocker.unblock(), transaction.atomic():
        if not Organisation.objects.exists():
            call_command("load_reference", verbosity=0)  # a test of real transactions emptied the database
        days, cast = Days(TODAY, calendar_known_at(NOW)), assemble()
        stories = [*on_the_way_to_court.stories(cast, days), *at_court.stories(cast, days)]
        Stage(days, lambda line: None).play(stories)
        yield
        transaction.set_rollback(True)


@pytest.mark.parametrize("pile", list(Pile))
def test_something_lies_on_every_pile_of_the_enforcement_officer(pile: Pile) -> None:
    assert queue(user("enforcement-officer"), pile, at=NOW).page.object_list


def test_a_hearing_and_a_trial_are_listed_today_and_a_warrant_is_long_out() -> None:
    eo = user("enforcement-officer")
    assert [(row.crn, row.is_trial) for row in court_day(eo, TODAY).object_list] == [
        ("X721601", False),
        ("X721602", True),
    ]
    (warrant,) = warrants(eo, at=NOW).object_list
    assert (warrant.crn, warrant.is_overdue) == ("X721603", True)


def test_an_officer_has_a_result_to_read_a_returned_referral_and_a_manager_a_pack_to_check() -> None:
    to_do = {row.crn: row.tag.state for row in own_breaches(user("officer-crc"), Part.TO_DO, at=NOW).page.object_list}
    assert (to_do["X721504"], to_do["X721605"]) == (BreachState.RETURNED, BreachState.RE_ENGAGE)
    assert Clock.objects.get(kind="D17", person__crn="X721605").light(NOW) == "red"
    of_the_team = team_breaches(user("manager-crc"), Part.TO_DO, at=NOW).page.object_list
    assert BreachState.PACK_PREPARED in {row.tag.state for row in of_the_team}


def test_an_order_about_to_end_warns_of_the_last_day_to_lay_the_information() -> None:
    peter = Clock.objects.get(kind="D13", person__crn="X721505")
    assert 0 < (peter.due_on - TODAY).days <= 14
    assert peter.light(NOW) == "amber"
