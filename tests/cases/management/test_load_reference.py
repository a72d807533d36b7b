"""The reference lists, loaded once and never overwritten."""

from io import StringIO

import pytest
from django.core.management import call_command

from cases.models import ContactType, Court
from probation.accounts.models import LocalDeliveryUnit, Organisation, Sector, Team
from probation.bank_holidays.calendars import calendar_known_at
from probation.bank_holidays.models import BankHoliday
from probation.working_days.published import published_calendar
from tests.factories.times import at, day

pytestmark = pytest.mark.usefixtures("reference")
LOADED = (Organisation, LocalDeliveryUnit, Team, ContactType, Court, BankHoliday)


def test_seven_divisions_twenty_one_companies_and_the_national_bodies() -> None:
    counts = {sector: Organisation.objects.filter(sector=sector).count() for sector in Sector.values}
    assert counts == {"nps": 7, "crc": 21, "ppcs": 1, "national": 2}


def test_loading_again_adds_nothing_and_changes_nothing() -> None:
    before = [list(model.objects.order_by("pk").values()) for model in LOADED]
    ContactType.objects.filter(code="COAP").update(name="Renamed here")
    call_command("load_reference", verbosity=0)
    assert ContactType.objects.get(code="COAP").name == "Renamed here"
    ContactType.objects.filter(code="COAP").update(name="Planned office visit")
    assert [list(model.objects.order_by("pk").values()) for model in LOADED] == before


def test_what_is_missing_is_added() -> None:
    ContactType.objects.filter(code="COAP").delete()
    call_command("load_reference", verbosity=0)
    assert ContactType.objects.get(code="COAP").is_national_standards


def test_it_says_how_many_there_are() -> None:
    out = StringIO()
    call_command("load_reference", stdout=out)
    assert "958 contact types" in out.getvalue()


@pytest.mark.parametrize("area", ["BIRMINGHAM_CENTRAL_AND_SOUTH", "ESSEX_NORTH", "DORSET"])
def test_each_area_has_a_unit_and_teams_of_both_sectors(area: str) -> None:
    units = LocalDeliveryUnit.objects.filter(code__endswith=f"_{area}")
    assert {unit.organisation.sector for unit in units} == {"nps", "crc"}
    for unit in units:
        assert unit.teams.count() >= 2
        assert {team.organisation_id for team in unit.teams.all()} == {unit.organisation_id}


def test_units_in_wales_are_of_wales() -> None:
    welsh = LocalDeliveryUnit.objects.filter(in_wales=True)
    assert {unit.organisation.name for unit in welsh} == {"NPS Wales", "Wales CRC"}


@pytest.mark.parametrize("code", ["COAP", "CHVS", "COVC", "COPT", "CRSAPT", "CUPA", "APAT", "C089"])
def test_national_standards_appointments_are_attended_and_have_an_outcome(code: str) -> None:
    kind = ContactType.objects.get(code=code)
    assert (kind.is_national_standards, kind.is_attendance, kind.needs_outcome) == (True, True, True)


@pytest.mark.parametrize("code", ["CTOA", "CTOB", "CMOA", "CLOB", "CI3A", "C204", "CSNR", "CSPO", "CTPJ", "MO1"])
def test_evidence_is_never_an_appointment(code: str) -> None:
    kind = ContactType.objects.get(code=code)
    flags = (kind.is_national_standards, kind.is_attendance, kind.needs_outcome, kind.is_automatic)
    assert flags == (False, False, False, False)


def test_only_entries_without_an_appointment_are_the_systems() -> None:
    assert ContactType.objects.get(code="ETCA").is_automatic
    assert not ContactType.objects.filter(is_automatic=True, is_attendance=True).exists()


def test_every_magistrates_court_names_its_local_justice_area() -> None:
    assert Court.objects.filter(kind="magistrates").count() >= 12
    assert not Court.objects.filter(kind="magistrates", local_justice_area="").exists()


def test_the_calendar_is_the_published_one_and_late_days_were_not_known_before() -> None:
    assert dict(BankHoliday.objects.values_list("date", "title")) == dict(published_calendar().holidays)
    assert BankHoliday.objects.get(date=day("2022-09-19")).announced_on == day("2022-09-10")
    assert calendar_known_at(at("2022-09-09")).is_working_day(day("2022-09-19"))
    assert not calendar_known_at(at("2022-09-10")).is_working_day(day("2022-09-19"))
    assert BankHoliday.objects.get(date=day("2017-04-14")).announced_on == day("2015-01-01")
