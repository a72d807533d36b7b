"""What is kept about who a person is, as a form begins with it."""

from __future__ import annotations

from typing import Any

from cases.models import Person


def person_details(person: Person, names: tuple[str, ...]) -> dict[str, Any]:
    """The values of these fields, and ``aliases``, one name a line. One query."""
    aliases = "\n".join(f"{alias.first_name} {alias.last_name}".strip() for alias in person.aliases.all())
    return {**{name: getattr(person, name) for name in names}, "aliases": aliases}
