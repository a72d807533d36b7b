"""A fixed term that becomes a standard recall while it runs, on its grounds by date (recall.md §2.5)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from recall.policy.upgrade import UpgradeFacts, upgrade

R2, R3, R4, R5 = date(2017, 6, 1), date(2024, 6, 1), date(2025, 10, 1), date(2026, 4, 10)
RUNNING = UpgradeFacts(
    on=date(2017, 6, 20),
    returned_on=date(2017, 6, 10),
    release_on=date(2017, 7, 7),
    suitability="discretionary",
    new_information="He has threatened his sister from prison.",
)


def fields_against(revoked_on: date, **changes: Any) -> list[str]:
    return [reason.field for reason in upgrade.decide(replace(RUNNING, **changes), on=revoked_on).reasons]


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({}, []),
        ({"on": date(2017, 7, 7)}, []),
        ({"on": date(2017, 7, 8)}, [""]),
        ({"returned_on": None}, [""]),
        ({"on": date(2017, 6, 9)}, [""]),
        ({"new_information": " "}, ["new_information"]),
        ({"release_ordered": True}, [""]),
    ],
)
def test_new_information_is_needed_while_the_term_runs(changes: dict[str, Any], fields: list[str]) -> None:
    assert fields_against(R2, **changes) == fields


@pytest.mark.parametrize(
    ("revoked_on", "suitability", "new_charge", "fields"),
    [
        (R3, "mandatory", "no", ["new_charge"]),
        (R3, "mandatory", "yes", ["new_charge"]),
        (R3, "mandatory", "unknown", ["new_charge"]),
        (R3, "mandatory", "serious", []),
        (R3, "discretionary", "no", []),
        (R4, "mandatory", "no", []),
        (R5, "mandatory", "no", []),
    ],
)
def test_a_mandatory_term_of_2024_is_reopened_only_by_a_serious_charge(
    revoked_on: date, suitability: str, new_charge: str, fields: list[str]
) -> None:
    assert fields_against(revoked_on, suitability=suitability, new_charge=new_charge) == fields
