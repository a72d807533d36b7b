"""A provider's own value of a doubtful rule."""

import pytest

from cases.actions.change_setting import change_setting
from probation.accounts.models import User
from probation.accounts.roles import SYSTEM_ADMINISTRATOR
from probation.audit.models import Entry
from probation.policy import InvalidSettings, Refused
from probation.provider_settings.models import ProviderSetting
from probation.provider_settings.reading import policy_of
from probation.refusals import NotAdmitted
from tests.factories.staff import somebody_of
from tests.factories.times import at, day

NOW = at("2017-02-01")


@pytest.fixture
def administrator(reference: None) -> User:
    return somebody_of("HMPPS", SYSTEM_ADMINISTRATOR)


def test_a_value_holds_from_its_day(administrator: User, officer: User) -> None:
    crc = officer.organisation
    assert crc
    change_setting(
        crc, key="evidence_days", value="7", in_force_from=day("2017-03-01"), why="Pilot", by=administrator, at=NOW
    )
    assert policy_of(crc, on=day("2017-02-28")).evidence_days == 5
    assert policy_of(crc, on=day("2017-03-01")).evidence_days == 7


@pytest.mark.parametrize(
    ("key", "given", "stored"),
    [
        ("pss_repealed_on", "2026-06-01", "2026-06-01"),
        ("gap_factor", "2.5", "2.5"),
        ("decision_due_from_awareness", "yes", True),
        ("count_mode", "inclusive", "inclusive"),
    ],
)
def test_values_of_every_kind_are_stored_and_read_back(
    administrator: User, officer: User, key: str, given: str, stored: object
) -> None:
    crc = officer.organisation
    assert crc
    setting = change_setting(
        crc, key=key, value=given, in_force_from=day("2017-03-01"), why="Pilot", by=administrator, at=NOW
    )
    assert ProviderSetting.objects.get(pk=setting.pk).value == stored
    assert getattr(policy_of(crc, on=day("2017-03-01")), key) == getattr(
        policy_of(None, on=day("2017-03-01")).with_values({key: given}), key
    )


def test_a_second_value_for_the_day_replaces_the_first_and_the_audit_keeps_it(
    administrator: User, officer: User
) -> None:
    crc = officer.organisation
    assert crc
    for value in (6, 7):
        change_setting(
            crc, key="evidence_days", value=value, in_force_from=day("2017-03-01"), why="x", by=administrator, at=NOW
        )
    assert ProviderSetting.objects.get().value == 7
    changed = [e.facts["changed"]["value"] for e in Entry.objects.filter(verb__endswith=".change").order_by("pk")]
    assert changed == [[None, 6], [6, 7]]


@pytest.mark.parametrize(("key", "value"), [("evidence_days", 0), ("evidence_days", "many"), ("nonsense", 1)])
def test_a_value_out_of_bounds_is_refused(administrator: User, officer: User, key: str, value: object) -> None:
    crc = officer.organisation
    assert crc
    with pytest.raises(InvalidSettings) as invalid:
        change_setting(crc, key=key, value=value, in_force_from=day("2017-03-01"), why="x", by=administrator, at=NOW)
    assert list(invalid.value.problems) == [key]
    assert not ProviderSetting.objects.exists()


def test_a_change_says_why_and_is_the_system_administrators(administrator: User, officer: User) -> None:
    crc = officer.organisation
    assert crc
    with pytest.raises(Refused, match="why the setting changes"):
        change_setting(
            crc, key="evidence_days", value=7, in_force_from=day("2017-03-01"), why="", by=administrator, at=NOW
        )
    with pytest.raises(NotAdmitted):
        change_setting(crc, key="evidence_days", value=7, in_force_from=day("2017-03-01"), why="x", by=officer, at=NOW)
    assert not ProviderSetting.objects.exists()
