"""A field on a page: its label, hint and errors as the options of a GOV.UK component."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.html import conditional_escape, format_html_join
from django.utils.safestring import SafeString

from probation.govuk.components import render

from .dates import PARTS, DateInput
from .parameters import parameters


class GovukBoundField(forms.BoundField):
    """Renders as a whole GOV.UK field: ``{% govuk_field form.reason %}`` or ``{{ form.reason.as_field_group }}``."""

    def as_govuk(self, *, heading: bool = False, size: str = "s", optional: bool = True, **options: Any) -> SafeString:
        """The field as HTML.

        ``heading``: its label is the page's heading. ``size``: of the label (s, m, l; "" for plain).
        ``optional``: whether an optional field says so. Other options go to the GOV.UK component as they are.
        """
        label = {"text": self._label(optional), "isPageHeading": heading, "size": "l" if heading else size}
        component, params = parameters(self.field.widget, self, label)
        for name, value in options.items():
            params[name] = {**params[name], **value} if isinstance(params.get(name), dict) else value
        return render(component, params)

    @property
    def error_target(self) -> str:
        """The id of the control that takes the focus from the error summary."""
        return f"{self.auto_id}-{self.error_parts[0]}" if isinstance(self.field.widget, DateInput) else self.auto_id

    @property
    def error_parts(self) -> tuple[str, ...]:
        """Which boxes of a date are wrong; all of them when the error does not say."""
        for error in self.form.errors.as_data().get(self.name, []):
            if error.params and "parts" in error.params:
                return tuple(error.params["parts"])
        return PARTS

    @property
    def revealed_elsewhere(self) -> bool:
        """Whether another field of the form shows this one under one of its choices."""
        widgets = (field.widget for field in self.form.fields.values())
        return any(self.name in names for widget in widgets for names in getattr(widget, "reveals", {}).values())

    @property
    def hint(self) -> dict[str, Any] | None:
        return {"html": conditional_escape(self.help_text)} if self.help_text else None

    @property
    def error_message(self) -> dict[str, Any] | None:
        if not self.errors:
            return None
        return {"html": format_html_join(SafeString("<br>"), "{}", ((text,) for text in self.errors))}

    def _label(self, optional: bool) -> str:
        says_so = optional and not self.field.required and not isinstance(self.field, forms.BooleanField)
        return f"{self.label} (optional)" if says_so else str(self.label)
