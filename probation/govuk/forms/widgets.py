"""Widgets with GOV.UK options that Django's own do not have. Django's own widgets render as GOV.UK fields too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms

Reveals = Mapping[Any, Sequence[str]]


class Textarea(forms.Textarea):
    """A text area of ``rows`` lines. Line ends count as one character, as they do in the browser's count."""

    def __init__(self, *, rows: int = 5, attrs: Mapping[str, Any] | None = None) -> None:
        super().__init__({"rows": rows, **(attrs or {})})

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        value = super().value_from_datadict(data, files, name)
        return value.replace("\r\n", "\n") if isinstance(value, str) else value


class Radios(forms.RadioSelect):
    """Radios. ``hints`` by value; ``reveals`` names the fields of the form shown under a value when it is chosen."""

    def __init__(
        self,
        *,
        inline: bool = False,
        hints: Mapping[Any, str] | None = None,
        reveals: Reveals | None = None,
        attrs: Mapping[str, Any] | None = None,
        choices: Iterable[Any] = (),
    ) -> None:
        super().__init__(dict(attrs or {}), choices)
        self.inline = inline
        self.hints = _by_text(hints)
        self.reveals = _by_text(reveals)


class Checkboxes(forms.CheckboxSelectMultiple):
    """Checkboxes. ``hints`` and ``reveals`` as for radios; ``small`` for filters."""

    def __init__(
        self,
        *,
        small: bool = False,
        hints: Mapping[Any, str] | None = None,
        reveals: Reveals | None = None,
        attrs: Mapping[str, Any] | None = None,
        choices: Iterable[Any] = (),
    ) -> None:
        super().__init__(dict(attrs or {}), choices)
        self.small = small
        self.hints = _by_text(hints)
        self.reveals = _by_text(reveals)


def _by_text(by_value: Mapping[Any, Any] | None) -> dict[str, Any]:
    return {str(value): thing for value, thing in (by_value or {}).items()}
