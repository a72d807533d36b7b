"""The settings of a provider, and the calendar of bank holidays."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from cases.models import Clock, Sentence
from probation.accounts.models import User
from probation.accounts.roles import SYSTEM_ADMINISTRATOR
from probation.bank_holidays.models import BankHoliday
from probation.policy.settings import SETTINGS
from probation.provider_settings.models import ProviderSetting
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text, written
from tests.factories.failures import a_failure
from tests.factories.staff import somebody_of
from tests.factories.times import at, day

from .filling import as_begun, queries_of

NOW = at("2017-04-20 09:30")
OURS = "C09"


@pytest.fixture
def sysadmin(reference: None) -> User:
    return somebody_of("HMPPS", SYSTEM_ADMINISTRATOR)


def change(key: str) -> str:
    return reverse("change-setting", args=[OURS, key])


def test_every_provider_and_every_setting_is_there(sysadmin: User, sign_in: SignIn) -> None:
    client = sign_in(sysadmin, NOW)
    assert reverse("provider-settings", args=[OURS]) in client.get(reverse("settings")).content.decode()
    answer = client.get(reverse("provider-settings", args=[OURS]))
    page = text(answer)
    assert "Staffordshire and West Midlands CRC" in page
    for definition in SETTINGS.values():
        assert definition.label in page
        assert definition.doubt in page
    assert "Set by the provider" not in page


def test_a_setting_shows_its_default_its_doubt_and_its_source(sysadmin: User, sign_in: SignIn) -> None:
    page = text(sign_in(sysadmin, NOW).get(change("letter_days")))
    assert "Working days to send the letter after a failure" in page
    assert "Value now 2 Default 2 The doubt Seen on one training page only. Source RSL training page" in page
    assert "The default has held from the start." in page


@pytest.mark.parametrize(
    ("key", "typed", "stored", "shown"),
    [
        ("letter_days", {"value": "3"}, 3, "3"),
        ("count_mode", {"value": "inclusive"}, "inclusive", "inclusive"),
        ("returned_warning_is_live", {"value": "yes"}, True, "Yes"),
        ("gap_factor", {"value": "2.5"}, "2.5", "2.5"),
        ("pss_repealed_on", {"value": date(2026, 6, 1)}, "2026-06-01", "1 June 2026"),
    ],
)
def test_a_setting_of_each_kind_is_changed_with_a_reason_and_kept_as_history(
    sysadmin: User, sign_in: SignIn, key: str, typed: dict[str, Any], stored: object, shown: str
) -> None:
    client = sign_in(sysadmin, NOW)
    answer = client.post(change(key), as_begun(client, change(key), **typed, why="Agreed with staff"), follow=True)
    assert "Setting changed." in text(answer)
    assert "Set by the provider" in text(answer)
    setting = ProviderSetting.objects.get()
    assert (setting.key, setting.value, setting.in_force_from) == (key, stored, day("2017-04-20"))
    page = text(client.get(change(key)))
    assert f"{shown} from 20 April 2017 Agreed with staff Nat Ional, 20 April 2017 at 9:30am" in page


@pytest.mark.parametrize(
    ("different", "said"),
    [
        ({"why": ""}, "Enter why the setting changes."),
        ({"value": "90"}, "Working days to send the letter after a failure: enter a whole number from 1 to 10."),
        ({"value": "two"}, "enter a whole number from 1 to 10."),
    ],
)
def test_a_setting_refused_changes_nothing(
    sysadmin: User, sign_in: SignIn, different: dict[str, str], said: str
) -> None:
    client = sign_in(sysadmin, NOW)
    before = written()
    data = as_begun(client, change("letter_days"), **{"value": "3", "why": "Agreed", **different})
    answer = client.post(change("letter_days"), data)
    assert (answer.status_code, written()) == (422, before)
    assert said in text(answer)
    assert not ProviderSetting.objects.exists()


def test_what_is_not_a_provider_or_a_setting_is_not_there(sysadmin: User, sign_in: SignIn) -> None:
    client = sign_in(sysadmin, NOW)
    assert client.get(reverse("provider-settings", args=["HMIP"])).status_code == 404
    assert client.get(change("nonsense")).status_code == 404
    assert client.get(reverse("change-setting", args=["HMIP", "letter_days"])).status_code == 404


def test_many_changes_ask_no_more_than_none(sysadmin: User, sign_in: SignIn) -> None:
    address = reverse("provider-settings", args=[OURS])
    client = sign_in(sysadmin, NOW)
    before = queries_of(client, address)
    for value in ("3", "4", "5"):
        client.post(change("letter_days"), as_begun(client, change("letter_days"), value=value, why="Agreed"))
    assert queries_of(client, address) == before


def test_the_bank_holidays_of_a_year(sysadmin: User, sign_in: SignIn) -> None:
    client = sign_in(sysadmin, NOW)
    page = text(client.get(reverse("bank-holidays")))
    assert "Bank holidays of 2017" in page
    assert "Fri 14 Apr 2017 Good Friday" in page
    assert "Bank holidays of 2022" in text(client.get(reverse("bank-holidays"), {"year": "2022"}))
    assert "No bank holidays are known for that year." in text(client.get(reverse("bank-holidays"), {"year": "1900"}))


def test_a_day_announced_late_moves_the_clocks_that_count_it(order: Sentence, sysadmin: User, sign_in: SignIn) -> None:
    a_failure(order, missed_at="2017-04-12")
    client = sign_in(sysadmin, NOW)
    address = reverse("bank-holidays")
    typed = {"date": date(2017, 4, 21), "title": "Day of thanks"}
    answer = client.post(address, as_begun(client, address, **typed), follow=True)
    assert "Fri 21 Apr 2017 Day of thanks 20/4/2017" in text(answer)
    clock = Clock.objects.get(kind="D05")
    assert (clock.due_on, clock.moved_from) == (day("2017-04-25"), day("2017-04-24"))


def test_a_day_known_already_is_refused(sysadmin: User, sign_in: SignIn) -> None:
    client = sign_in(sysadmin, NOW)
    address = reverse("bank-holidays")
    before = BankHoliday.objects.count()
    answer = client.post(address, as_begun(client, address, date=date(2017, 4, 14), title="Again"))
    assert answer.status_code == 422
    assert "That day is a bank holiday already." in text(answer)
    assert BankHoliday.objects.count() == before
