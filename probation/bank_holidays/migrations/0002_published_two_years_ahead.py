"""Ordinary bank holidays were taken to be announced a year before: GOV.UK has them two calendar years ahead.

So a year whose holidays are known at all is known whole, and a day over a year off is not taken for a working one.
"""

from datetime import date
from typing import Any

from django.db import migrations


def announce_with_their_year(apps: Any, schema_editor: Any) -> None:
    """Each that was given the day twelve months before; those announced late keep their day."""
    for holiday in apps.get_model("bank_holidays", "BankHoliday").objects.all():
        day, announced = holiday.date, holiday.announced_on
        if (announced.year, announced.month, announced.day) == (day.year - 1, day.month, day.day):
            holiday.announced_on = date(day.year - 2, 1, 1)
            holiday.save(update_fields=["announced_on"])


class Migration(migrations.Migration):
    dependencies = [("bank_holidays", "0001_initial")]
    operations = [migrations.RunPython(announce_with_their_year, migrations.RunPython.noop)]
