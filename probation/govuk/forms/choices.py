"""Fields for choosing: radios, checkboxes, a select, and yes or no."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from .widgets import Checkboxes, Radios, Reveals


class RadiosField(forms.ChoiceField):
    """One of a few. ``hints`` and ``reveals`` by value; ``reveals`` names fields of the same form."""

    def __init__(
        self,
        choices: Iterable[Any] = (),
        *,
        inline: bool = False,
        hints: Mapping[Any, str] | None = None,
        reveals: Reveals | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(choices=choices, widget=Radios(inline=inline, hints=hints, reveals=reveals), **kwargs)


class CheckboxesField(forms.MultipleChoiceField):
    """Any of a few. Cleans to a list of values."""

    def __init__(
        self,
        choices: Iterable[Any] = (),
        *,
        small: bool = False,
        hints: Mapping[Any, str] | None = None,
        reveals: Reveals | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(choices=choices, widget=Checkboxes(small=small, hints=hints, reveals=reveals), **kwargs)


class SelectField(forms.ChoiceField):
    """One of many. Begins with nothing chosen; ``nothing`` is the text of that first option."""

    def __init__(self, choices: Iterable[Any] = (), *, nothing: str = "Select", **kwargs: Any) -> None:
        self.nothing = nothing
        super().__init__(choices=[("", nothing), *choices], **kwargs)


class YesNoField(forms.TypedChoiceField):
    """Yes or no, with neither chosen at first. Cleans to ``True``, ``False``, or ``None`` when left out."""

    def __init__(self, *, reveals: Mapping[bool, list[str]] | None = None, **kwargs: Any) -> None:
        by_value = {"yes" if answer else "no": fields for answer, fields in (reveals or {}).items()}
        super().__init__(
            choices=[("yes", "Yes"), ("no", "No")],
            coerce=lambda value: value == "yes",
            empty_value=None,
            widget=Radios(inline=not by_value, reveals=by_value),
            **kwargs,
        )

    def prepare_value(self, value: Any) -> Any:
        return {True: "yes", False: "no"}.get(value, value)
