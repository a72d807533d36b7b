"""What the court ordered, as it is kept: only what was ordered, in plain values."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal

from enforcement.policy.breach.results import Ordered
from probation.working_days import Term


def figures_of(ordered: Ordered) -> dict[str, object]:
    """The figures and texts of a result by their names; days as ISO dates, pounds and terms as written."""
    return {name: value for name, value in _values(ordered).items() if name != "result"}


def _values(thing: object) -> dict[str, object]:
    values = {field.name: getattr(thing, field.name) for field in fields(thing)}  # type: ignore[arg-type]
    return {name: _plain(value) for name, value in values.items() if value not in (None, "", (), False)}


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_values(item) if is_dataclass(item) else item for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, (Decimal, Term)) else value
