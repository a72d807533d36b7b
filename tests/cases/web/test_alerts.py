"""The alerts inbox."""

import pytest
from django.urls import reverse

from cases.actions.sweep_clocks import sweep_clocks
from cases.models import Alert, Sentence
from probation.accounts.models import User
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text
from tests.factories.failures import a_failure
from tests.factories.sentences import a_community_order
from tests.factories.times import at

from .filling import queries_of

INBOX = reverse("alerts")
NOW = at("2017-04-25 09:00")


@pytest.fixture
def alert(order: Sentence, officer: User) -> Alert:
    a_failure(order, missed_at="2017-04-12")
    sweep_clocks(at=at("2017-04-25 00:01"))
    alert: Alert = officer.alerts.filter(clock__kind="D05", level="red").get()
    return alert


def test_the_inbox_counts_what_is_unread_and_so_does_the_navigation(
    alert: Alert, officer: User, sign_in: SignIn
) -> None:
    answer = sign_in(officer, NOW).get(INBOX)
    unread = officer.alerts.count()
    assert f"Unread alerts ({unread})" in text(answer)
    assert {item.label: item.badge for item in answer.context["navigation"]}["Alerts"] == unread
    assert "Find acceptable or not late: it was due Mon 24 Apr 2017: Smith, John" in text(answer)


def test_a_link_goes_straight_to_what_it_is_about_and_reads_the_alert(
    alert: Alert, officer: User, sign_in: SignIn
) -> None:
    client = sign_in(officer, NOW)
    answer = client.get(reverse("read-alert", args=[alert.pk]))
    assert (answer.status_code, answer.url) == (302, alert.path)
    assert client.get(alert.path).status_code == 200
    assert Alert.objects.get(pk=alert.pk).read_at == NOW


def test_marking_as_read_stays_in_the_inbox_and_the_alert_among_all(
    alert: Alert, officer: User, sign_in: SignIn
) -> None:
    client = sign_in(officer, NOW)
    answer = client.post(reverse("read-alert", args=[alert.pk]))
    assert (answer.status_code, answer.url) == (302, INBOX)
    assert alert.text not in text(client.get(INBOX))
    page = text(client.get(INBOX, {"show": "all"}))
    assert alert.text in page
    assert "read 25 April 2017 at 9am" in page


def test_somebody_elses_alert_is_not_there_and_stays_unread(
    alert: Alert, manager: User, officer: User, sign_in: SignIn
) -> None:
    client = sign_in(manager, NOW)
    assert client.get(reverse("read-alert", args=[alert.pk])).status_code == 404
    assert client.post(reverse("read-alert", args=[alert.pk])).status_code == 404
    assert Alert.objects.get(pk=alert.pk).read_at is None


def test_an_empty_inbox_reassures(officer: User, sign_in: SignIn) -> None:
    assert "You have no unread alerts." in text(sign_in(officer, NOW).get(INBOX))


def test_many_alerts_ask_no_more_than_few(alert: Alert, officer: User, sign_in: SignIn) -> None:
    one = queries_of(sign_in(officer, NOW), INBOX)
    for number in range(4):
        a_failure(a_community_order(officer, last_name=f"Name{number}"), missed_at="2017-04-12")
    sweep_clocks(at=at("2017-04-25 00:02"))
    assert queries_of(sign_in(officer, NOW), INBOX) == one
