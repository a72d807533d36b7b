"""What was taken to be announced a year before is known with its year."""

from importlib import import_module

import pytest
from django.apps import apps

from probation.bank_holidays.models import BankHoliday
from tests.factories.times import day

announce = import_module("probation.bank_holidays.migrations.0002_published_two_years_ahead").announce_with_their_year


@pytest.mark.django_db
def test_only_days_announced_exactly_a_year_before_are_changed() -> None:
    BankHoliday.objects.all().delete()
    BankHoliday.objects.create(date=day("2017-04-14"), title="Good Friday", announced_on=day("2016-04-14"))
    BankHoliday.objects.create(date=day("2022-09-19"), title="State Funeral", announced_on=day("2022-09-10"))
    BankHoliday.objects.create(date=day("2024-02-29"), title="Leap day", announced_on=day("2023-02-28"))
    announce(apps, None)
    assert list(BankHoliday.objects.values_list("announced_on", flat=True)) == [
        day("2015-01-01"),
        day("2022-09-10"),
        day("2023-02-28"),
    ]
