"""The OpenAPI description: valid, complete, and served to whoever is signed in."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from probation.accounts.models import User
from tests.api import Ask

from .addresses import addresses

MAKES_SOMETHING_NEW = {
    "contacts_create", "failures_create", "failures_enquiries_create", "failures_evidence_create",
    "failures_actions_create", "warnings_create", "token_create", "breaches_documents_create",
    "sentences_recalls_create", "sentences_recalls_out_of_hours_create", "sentences_variations_create",
    "sentences_transfers_create", "recalls_report_sensitive_create",
    "documents_create",
}  # fmt: skip


@pytest.fixture
def schema(officer: User, ask: Ask) -> dict[str, Any]:
    response = ask(officer, "2017-03-01 11:00").get("/api/schema/")
    assert response.status_code == 200
    found: dict[str, Any] = response.json()
    return found


def operations(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for methods in schema["paths"].values():
        yield from methods.values()


def test_it_is_valid_and_made_without_a_warning(tmp_path: Path) -> None:
    call_command("spectacular", "--validate", "--fail-on-warn", "--file", str(tmp_path / "schema.yml"))


def test_it_describes_every_address(schema: dict[str, Any]) -> None:
    described = {path.count("/") for path in schema["paths"]}
    assert len(schema["paths"]) == len([path for path in addresses() if path != "/api/schema/"])
    assert described


def test_every_operation_and_field_says_what_it_is(schema: dict[str, Any]) -> None:
    assert [operation["operationId"] for operation in operations(schema) if not operation.get("description")] == []
    unsaid = [
        f"{name}.{field}"
        for name, component in schema["components"]["schemas"].items()
        if not name.startswith("Paginated")
        for field, about in component.get("properties", {}).items()
        if "description" not in about
    ]
    assert unsaid == []


def test_every_change_of_a_record_names_the_version_it_was_read_at(schema: dict[str, Any]) -> None:
    without = []
    for operation in operations(schema):
        if "requestBody" in operation:
            (content, *_) = operation["requestBody"]["content"].values()
            sent = schema["components"]["schemas"][content["schema"]["$ref"].rsplit("/", 1)[1]]
            if "version" not in sent.get("required", []):
                without.append(operation["operationId"])
    assert set(without) == MAKES_SOMETHING_NEW


def test_every_operation_tells_its_problems(schema: dict[str, Any]) -> None:
    for operation in operations(schema):
        told = set(operation["responses"])
        assert "400" in told
        if operation["operationId"] == "token_create":
            assert "429" in told
            assert operation["security"] == [{}]
        else:
            assert {"401", "403", "404", "422"} <= told
            assert ({"409", "415"} <= told) == ("requestBody" in operation)
            assert {"tokenAuth": []} in operation["security"]
