"""The accounts of members of staff."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Sentence
from probation.accounts.models import User
from probation.accounts.roles import SYSTEM_ADMINISTRATOR
from probation.accounts.system import system_user
from probation.audit.models import Entry
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text, written
from tests.factories.staff import an_officer, somebody_of
from tests.factories.times import at

from .filling import as_begun, queries_of

NOW = at("2017-04-20 09:30")
LIST, OPEN = reverse("accounts"), reverse("open-account")
SECRET = "a long enough password"


@pytest.fixture
def sysadmin(reference: None) -> User:
    return somebody_of("HMPPS", SYSTEM_ADMINISTRATOR)


def somebody_new(**different: Any) -> dict[str, Any]:
    usual = {
        "first_name": "Nell",
        "last_name": "Newcomer",
        "email": "nell@example.org",
        "username": "nell",
        "role_code": "responsible-officer",
        "organisation": "C09",
        "team": "C09_BIRMINGHAM_CITY",
        "password": SECRET,
    }
    return {**usual, **different}


def close(account: User) -> str:
    return reverse("close-account", args=[account.pk])


def test_the_list_is_searched_and_filtered(sysadmin: User, officer: User, manager: User, sign_in: SignIn) -> None:
    client = sign_in(sysadmin, NOW)
    page = text(client.get(LIST))
    assert "Accounts (3)" in page
    assert "Example, Ana" in page
    assert "Responsible officer Staffordshire and West Midlands CRC Birmingham City Never" in page
    assert "Accounts (1)" in text(client.get(LIST, {"text": "max man"}))
    assert "Accounts (1)" in text(client.get(LIST, {"role": "line-manager"}))
    assert "Accounts (2)" in text(client.get(LIST, {"organisation": "C09"}))
    assert "No account matches what is selected." in text(client.get(LIST, {"text": "zebra"}))


def test_an_account_is_opened_and_signs_in(sysadmin: User, sign_in: SignIn) -> None:
    client = sign_in(sysadmin, NOW)
    answer = client.post(OPEN, as_begun(client, OPEN, **somebody_new()), follow=True)
    assert "Account opened." in text(answer)
    account = User.objects.get(username="nell")
    assert (account.role_code, account.team and account.team.name) == ("responsible-officer", "Birmingham City")
    fresh = Client()
    assert fresh.login(username="nell", password=SECRET)
    assert fresh.get(reverse("today")).status_code == 200
    opened = Entry.objects.get(verb="accounts.user.open")
    assert SECRET not in str(opened.facts) + opened.why


@pytest.mark.parametrize(
    ("different", "said"),
    [
        ({"username": "TAKEN"}, "There is an account called “TAKEN” already."),
        ({"organisation": "", "team": ""}, "Choose the organisation: this role sees cases through it."),
        ({"organisation": "N04"}, "Choose a team of the organisation."),
        ({"password": "short"}, "This password is too short."),
        ({"role_code": "system"}, "Select role"),
    ],
)
def test_an_account_refused_opens_nothing(
    sysadmin: User, sign_in: SignIn, different: dict[str, str], said: str
) -> None:
    User.objects.filter(pk=sysadmin.pk).update(username="taken")
    client = sign_in(sysadmin, NOW)
    before = written()
    answer = client.post(OPEN, as_begun(client, OPEN, **somebody_new(**different)))
    assert (answer.status_code, written()) == (422, before)
    assert said in text(answer)
    assert 'value="Newcomer"' in answer.content.decode()
    assert SECRET not in answer.content.decode()
    assert not User.objects.filter(username="nell").exists()


def test_a_role_without_cases_needs_no_organisation(sysadmin: User, sign_in: SignIn) -> None:
    client = sign_in(sysadmin, NOW)
    typed = somebody_new(role_code="system-administrator", organisation="", team="")
    assert client.post(OPEN, as_begun(client, OPEN, **typed)).status_code == 302


def test_a_closed_account_is_out_at_once_and_stays_in_the_history(
    sysadmin: User, officer: User, sign_in: SignIn
) -> None:
    theirs = Client()
    theirs.force_login(officer)
    client = sign_in(sysadmin, NOW)
    answer = client.post(close(officer), as_begun(client, close(officer), reason="Left the service"), follow=True)
    assert "Account closed." in text(answer)
    assert "Example, Ana" not in text(client.get(LIST))
    assert "Closed" in text(client.get(LIST, {"closed": "on"}))
    assert theirs.get(reverse("today")).status_code == 302
    assert Entry.objects.get(verb="accounts.user.close").why == "Left the service"


def test_an_officer_with_cases_is_not_closed(order: Sentence, officer: User, sysadmin: User, sign_in: SignIn) -> None:
    client = sign_in(sysadmin, NOW)
    answer = client.post(close(officer), as_begun(client, close(officer), reason="Left"))
    assert answer.status_code == 422
    assert "They are the responsible officer of 1 sentence: have a manager allocate them first." in text(answer)
    assert User.objects.get(pk=officer.pk).is_active


def test_nobody_closes_their_own_account_or_the_systems(sysadmin: User, sign_in: SignIn) -> None:
    client = sign_in(sysadmin, NOW)
    answer = client.post(close(sysadmin), as_begun(client, close(sysadmin), reason="Tired"))
    assert "You cannot close your own account." in text(answer)
    assert User.objects.get(pk=sysadmin.pk).is_active
    assert client.get(close(system_user())).status_code == 404


def test_closing_without_a_reason_or_twice_is_refused(sysadmin: User, sign_in: SignIn) -> None:
    somebody = an_officer()
    client = sign_in(sysadmin, NOW)
    assert client.post(close(somebody), {"reason": " "}).status_code == 422
    assert User.objects.get(pk=somebody.pk).is_active
    client.post(close(somebody), {"reason": "Left"})
    answer = client.post(close(somebody), {"reason": "Left"})
    assert "This account is closed already." in text(answer)


def test_many_accounts_ask_no_more_than_few(sysadmin: User, sign_in: SignIn) -> None:
    client = sign_in(sysadmin, NOW)
    few = queries_of(client, LIST)
    for _ in range(5):
        an_officer()
    assert queries_of(client, LIST) == few
