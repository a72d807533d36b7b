"""Load the reference lists: who supervises where, types of contact, courts, bank holidays.

Run it as often as wanted: what is there already is never overwritten, only what is missing is added.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from cases.actions.announce_bank_holiday import announce_bank_holiday
from cases.models import ContactType, Court
from probation.accounts.models import LocalDeliveryUnit, Organisation, Team
from probation.accounts.system import system_user
from probation.bank_holidays.models import BankHoliday
from probation.working_days.published import published_calendar

LISTS = Path(__file__).resolve().parents[2] / "reference"
FLAGS = (
    "is_attendance",
    "is_national_standards",
    "needs_outcome",
    "needs_location",
    "is_rehabilitation_activity",
    "is_automatic",
)


class Command(BaseCommand):
    help = (
        "Loads providers, units, teams, contact types, courts and bank holidays: adds what is missing, changes nothing."
    )

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        _load_organisations()
        _load_local_delivery_units()
        _load_teams()
        _load_contact_types()
        _add(Court, "code", (Court(**row) for row in _rows("courts")))
        _load_bank_holidays()
        if options["verbosity"]:
            counted = (Organisation, LocalDeliveryUnit, Team, ContactType, Court, BankHoliday)
            for model in counted:
                self.stdout.write(f"{model._default_manager.count()} {model._meta.verbose_name_plural}")


def _load_organisations() -> None:
    _add(Organisation, "code", (Organisation(**row) for row in _rows("organisations")))


def _load_local_delivery_units() -> None:
    """Each area has a unit of the NPS division and one of the CRC there."""
    organisations = Organisation.objects.in_bulk(field_name="code")
    _add(
        LocalDeliveryUnit,
        "code",
        (
            LocalDeliveryUnit(
                organisation=organisations[row[sector]],
                code=f"{row[sector]}_{row['code']}",
                name=row["name"],
                valid_from=_day(row["valid_from"]),
                valid_to=_day(row["valid_to"]),
                in_wales=row["in_wales"] == "Y",
            )
            for row in _rows("local-delivery-units")
            for sector in ("nps_division", "crc")
        ),
    )


def _load_teams() -> None:
    organisations = Organisation.objects.in_bulk(field_name="code")
    units = LocalDeliveryUnit.objects.in_bulk(field_name="code")
    _add(
        Team,
        "code",
        (
            Team(
                organisation=organisations[row["organisation"]],
                local_delivery_unit=units[f"{row['organisation']}_{row['area']}"],
                code=row["code"],
                name=row["name"],
                address=row["address"],
                phone=row["phone"],
            )
            for row in _rows("teams")
        ),
    )


def _load_contact_types() -> None:
    _add(
        ContactType,
        "code",
        (
            ContactType(
                code=row["code"], name=row["name"], groups=row["groups"], **{flag: row[flag] == "Y" for flag in FLAGS}
            )
            for row in _rows("contact-types")
        ),
    )


def _load_bank_holidays() -> None:
    """The published list at first; afterwards a day it did not have is announced, and moves the clocks that run."""
    late = {_day(row["date"]): _day(row["announced_on"]) for row in _rows("late-bank-holidays")}
    holidays = sorted(published_calendar().holidays.items())
    known = set(BankHoliday.objects.values_list("date", flat=True))
    if known:
        for day, title in holidays:
            if day not in known:
                by, at = system_user(), timezone.now()
                announce_bank_holiday(day, title=title, by=by, at=at, announced_on=late.get(day))
        return
    BankHoliday.objects.bulk_create(_at_first(day, title, late.get(day)) for day, title in holidays)


def _at_first(day: date, title: str, announced_late_on: date | None) -> BankHoliday:
    """With the day it was announced: the known day for a late one; GOV.UK has the rest two years ahead."""
    return BankHoliday(date=day, title=title, announced_on=announced_late_on or date(day.year - 2, 1, 1))


def _rows(name: str) -> list[dict[str, str]]:
    with (LISTS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _add(model: type[Model], key: str, wanted: Iterable[Model]) -> None:
    present = set(model._default_manager.values_list(key, flat=True))
    model._default_manager.bulk_create(thing for thing in wanted if getattr(thing, key) not in present)
