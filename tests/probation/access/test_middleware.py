"""What no form caught comes back as a page that says so."""

from typing import Any

import pytest
from django.test import RequestFactory

from probation.access.middleware import AuditRefusals
from probation.policy import NotInForce
from probation.working_days import OutsideCalendar
from tests.factories.times import day


@pytest.mark.django_db
def test_a_day_no_calendar_reaches_is_a_page_in_words(rf: RequestFactory) -> None:
    middleware: Any = AuditRefusals(lambda request: None)  # type: ignore[arg-type, return-value]
    error = OutsideCalendar(day("2031-05-03"), day("2012-01-01"), day("2028-12-31"))
    response = middleware.process_exception(rf.get("/"), error)
    assert response.status_code == 422
    assert "working days cannot be counted at 3 May 2031" in response.content.decode()


@pytest.mark.django_db
def test_a_day_before_the_law_is_a_page_in_words(rf: RequestFactory) -> None:
    middleware: Any = AuditRefusals(lambda request: None)  # type: ignore[arg-type, return-value]
    error = NotInForce("recall.deemed_notified", day("2015-04-12"), day("2015-04-13"))
    response = middleware.process_exception(rf.get("/"), error)
    assert response.status_code == 422
    assert "was not in force on 12 April 2015. It begins on 13 April 2015." in response.content.decode()


@pytest.mark.parametrize(
    ("on", "says"),
    [
        ("2031-05-03", "Bank holidays are known only until 31 December 2028"),
        ("2011-05-03", "Bank holidays are known only from 1 January 2012"),
    ],
)
def test_it_says_which_end_was_passed(on: str, says: str) -> None:
    assert OutsideCalendar(day(on), day("2012-01-01"), day("2028-12-31")).in_words.startswith(says)
