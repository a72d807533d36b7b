"""The problems of a form, for the error summary at the top of the page."""

from __future__ import annotations

from django.core.exceptions import NON_FIELD_ERRORS
from django.forms import BaseForm


def error_list(form: BaseForm) -> list[dict[str, str]]:
    """Every problem in the order of the fields, each with a link that moves the focus to its field."""
    general = [{"text": str(text)} for text in form.errors.get(NON_FIELD_ERRORS, [])]
    return general + [
        {"text": str(text), "href": f"#{getattr(bound, 'error_target', bound.auto_id)}"}
        for bound in form
        for text in bound.errors
    ]
