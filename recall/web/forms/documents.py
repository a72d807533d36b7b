"""A document sent as a PDF."""

from __future__ import annotations

from typing import Any

from django import forms

from probation.documents.upload import clean_pdf
from recall.policy.received import UNDER_MEGABYTES

KIND = f"A PDF, smaller than {UNDER_MEGABYTES} MB."


class PdfField(forms.FileField):
    """A PDF of a document. ``asks``: what is said where it must come, and does not."""

    def __init__(self, label: str, asks: str = "", *, hint: str = KIND) -> None:
        messages = {"empty": "The file is empty. Select another.", **({"required": asks} if asks else {})}
        super().__init__(label=label, help_text=hint, required=bool(asks), error_messages=messages)

    def clean(self, data: Any, initial: Any = None) -> Any:
        """The file under a safe name; None where there is none."""
        return clean_pdf(super().clean(data, initial), under_megabytes=UNDER_MEGABYTES)
