"""The process maps, drawn from the flows themselves: what the code does is what the map shows."""

from __future__ import annotations

import inspect
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Model
from django_fsm import FSMField


@dataclass(frozen=True)
class Arrow:
    """One arrow of a map."""

    source: str
    name: str
    target: str
    words: str


def state_field(model: type[Model]) -> FSMField | None:
    """The one state field of a model, if it has one."""
    return next((field for field in model._meta.get_fields() if isinstance(field, FSMField)), None)


def flows_of(app_label: str) -> list[type[Model]]:
    """The flow classes of an app (proxies with transitions of their own), in the order of their titles."""
    models = apps.get_app_config(app_label).get_models()
    found = [model for model in models if model._meta.proxy and state_field(model) is not None and arrows_of(model)]
    return sorted(found, key=title)


def title(flow: type[Model]) -> str:
    """What the map is called: the first line of its file."""
    module = inspect.getmodule(flow)
    return (module.__doc__ or "").strip().splitlines()[0] if module else flow.__name__


def arrows_of(flow: type[Model]) -> list[Arrow]:
    """The arrows of a flow in the order they stand in its file."""
    field = state_field(flow)
    assert field is not None
    methods = [
        method
        for _, method in inspect.getmembers(flow, callable)
        if hasattr(method, "_django_fsm") and method._django_fsm.field.name == field.name
    ]
    methods.sort(key=lambda method: inspect.unwrap(method).__code__.co_firstlineno)
    return [
        Arrow(str(source), method.__name__, str(transition.target), (method.__doc__ or "").strip())
        for method in methods
        for source, transition in method._django_fsm.transitions.items()
    ]


def mermaid(flow: type[Model]) -> str:
    """A flow as a Mermaid state diagram, with states called as on screen."""
    field = state_field(flow)
    assert field is not None
    labels = dict(field.choices or [])
    ids = {value: value.replace("-", "_") for value in labels}
    lines = ["stateDiagram-v2"]
    lines += [f'    state "{label}" as {ids[value]}' for value, label in labels.items()]
    lines.append(f"    [*] --> {ids[str(field.default)]}")
    lines += [
        f"    {ids[arrow.source]} --> {ids[arrow.target]}: {arrow.name.replace('_', ' ')}" for arrow in arrows_of(flow)
    ]
    leaving = {arrow.source for arrow in arrows_of(flow)}
    lines += [f"    {ids[value]} --> [*]" for value in labels if value not in leaving]
    return "\n".join(lines)


def section(app_label: str) -> str:
    """The generated part of an app's README: every map of the app, with the words in its boxes."""
    parts = []
    for flow in flows_of(app_label):
        rows = [f"| {a.source} | {a.name.replace('_', ' ')} | {a.target} | {a.words} |" for a in arrows_of(flow)]
        table = "\n".join(["| from | act | to | |", "|---|---|---|---|", *rows])
        parts.append(f"### {title(flow)}\n\n```mermaid\n{mermaid(flow)}\n```\n\n{table}")
    return "\n\n".join(parts)
