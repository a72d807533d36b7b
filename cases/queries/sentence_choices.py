"""What there is to choose from when a sentence is recorded."""

from __future__ import annotations

from cases.models import Court

from .contact_choices import Choice


def courts() -> list[Choice]:
    """Every court: id and name."""
    return [(str(pk), name) for pk, name in Court.objects.values_list("pk", "name")]


def court(pk: str) -> Court:
    """The court with an id offered by the list above."""
    return Court.objects.get(pk=pk)
