"""How far a section has come."""

from typing import Any

import pytest

from recall.policy.part_a import BY_CODE, Status, status
from tests.recall.policy.part_a.complete import a_context

EMPTY: dict[str, dict[str, Any]] = {"police": {"police_name": "", "police_phone": "", "police_email": ""}}


@pytest.mark.parametrize(
    ("changed", "saved", "expected"),
    [
        (EMPTY, frozenset(), Status.NOT_STARTED),
        (EMPTY, frozenset({"police"}), Status.IN_PROGRESS),
        ({"police": {"police_phone": ""}}, frozenset({"police"}), Status.IN_PROGRESS),
        ({}, frozenset({"police"}), Status.COMPLETE),
        ({}, frozenset(), Status.COMPLETE),
    ],
)
def test_a_section_is_begun_when_somebody_writes_and_complete_when_nothing_lacks(
    changed: dict[str, dict[str, Any]], saved: frozenset[str], expected: Status
) -> None:
    context = a_context(changed, saved=saved)
    found = status(BY_CODE["police"], context.report["police"], context)
    assert found.status == expected
    assert bool(found.gaps) == (expected != Status.COMPLETE)


@pytest.mark.parametrize(
    ("code", "different", "expected"),
    [
        ("next-licence", {}, Status.NOT_NEEDED),
        ("next-licence", {"recall_type": "fixed"}, Status.COMPLETE),
        ("extended-test", {}, Status.NOT_NEEDED),
        ("line-manager", {}, Status.NOT_NEEDED),
    ],
)
def test_a_section_that_is_not_asked_is_not_needed(code: str, different: dict[str, Any], expected: Status) -> None:
    context = a_context(**different)
    assert status(BY_CODE[code], context.report[code], context).status == expected
