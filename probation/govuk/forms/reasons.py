"""The reasons of a refused decision, shown on the form that asked for it."""

from __future__ import annotations

from django import forms

from probation.policy import Decision


def add_reasons(form: forms.BaseForm, decision: Decision) -> None:
    """Put each reason beside the field it names; a reason that names no field of this form goes to the top."""
    for reason in decision.reasons:
        form.add_error(reason.field if reason.field in form.fields else None, reason.text)
