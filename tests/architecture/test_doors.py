"""One door for every change of state, one pen for the audit, one direction for every foreign key."""

import ast
import inspect
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models
from django_fsm import FSMField

from probation.process_maps import arrows_of, flows_of, state_field

LAYERS = {"recall": 3, "enforcement": 2, "cases": 1}
PRODUCT = ("probation", "cases", "enforcement", "recall")


def layer(model: type[models.Model]) -> int:
    return LAYERS.get(model._meta.app_label, 0)


def trees() -> list[tuple[Path, ast.Module]]:
    paths = [p for name in PRODUCT for p in (settings.ROOT / name).rglob("*.py") if "migrations" not in p.parts]
    return [(path.relative_to(settings.ROOT), ast.parse(path.read_text())) for path in paths]


def test_foreign_keys_point_down_the_house() -> None:
    upward = [
        str(field)
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if isinstance(field, (models.ForeignKey, models.ManyToManyField)) and layer(field.related_model) > layer(model)
    ]
    assert upward == []


def test_a_model_has_one_state_at_most_and_it_is_protected() -> None:
    for model in apps.get_models():
        fields = [field for field in model._meta.get_fields() if isinstance(field, FSMField)]
        assert len(fields) <= 1
        assert all(field.protected for field in fields)


def test_a_state_is_written_by_the_door_alone() -> None:
    writers = {"update", "bulk_update", "update_or_create", "create", "get_or_create"}
    found = [
        f"{path}:{node.lineno}"
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in writers
        and any(keyword.arg == "state" for keyword in node.keywords)
    ]
    assert found == []


def test_a_transition_is_called_by_the_door_alone() -> None:
    names = {arrow.name for app in LAYERS for flow in flows_of(app) for arrow in arrows_of(flow)}
    actions = {"warn"}  # also the name of a standard-library function
    found = [
        f"{path}:{node.lineno} {node.func.attr}"
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in names - actions
        and path.parts[0] != "tests"
        and not isinstance(node.func.value, ast.Name)
    ]
    assert found == []


@pytest.mark.parametrize("app", sorted(LAYERS))
def test_flows_are_literal_and_keyword_only(app: str) -> None:
    for flow in flows_of(app):
        field = state_field(flow)
        assert field is not None
        states = {value for value, _ in field.choices}
        for arrow in arrows_of(flow):
            assert {arrow.source, arrow.target} <= states
            parameters = inspect.signature(inspect.unwrap(getattr(flow, arrow.name))).parameters
            assert {"decision", "by", "at"} <= set(parameters)


def test_the_drawn_maps_are_current(settings: object) -> None:
    from django.core.management import call_command

    call_command("process_maps", "--check")
