"""What is asked when a note is added to the contact log."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms

from cases.queries.contact_choices import Choice
from probation.govuk import forms as govuk
from probation.working_days import LONDON


class AddNote(govuk.GovukForm):
    """What it was, when, what happened, which sentences it is about, and whether it is sensitive."""

    type = govuk.SelectField(label="What was it?")
    happened_at = govuk.GovukDateField(label="Date", help_text="For example, 27 3 2017.")
    time = govuk.GovukTimeField(label="Time", help_text="For example, 11am or 2:30pm.")
    notes = forms.CharField(
        label="What happened?",
        widget=govuk.Textarea(rows=10),
        max_length=12000,
        error_messages={"required": "Enter what happened."},
    )
    on = govuk.CheckboxesField(label="Which sentence is it about?", required=False)
    is_sensitive = govuk.YesNoField(
        label="Is it sensitive?",
        help_text="A sensitive note is shown only to responsible officers, managers and inspectors.",
        error_messages={"required": "Select yes if the note is sensitive."},
    )

    def __init__(self, *args: Any, types: Sequence[Choice], sentences: Sequence[Choice], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["type"].choices = [("", fields["type"].nothing), *types]
        fields["on"].choices = sentences
        if not sentences:
            del fields["on"]

    @property
    def happened(self) -> datetime:
        """The day and the time in one. Only of a form without errors."""
        return datetime.combine(self.cleaned_data["happened_at"], self.cleaned_data["time"], LONDON)
