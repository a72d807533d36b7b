"""A day and a time asked for together."""

from __future__ import annotations

from datetime import datetime

from probation.govuk import forms as govuk
from probation.working_days import LONDON


class DayAndTime(govuk.GovukForm):
    """The fields ``starts_on`` and ``starts_at``: a day, and a time of it in London."""

    starts_on = govuk.GovukDateField(label="Date", help_text="For example, 27 3 2017.")
    starts_at = govuk.GovukTimeField(label="Time", help_text="For example, 11am or 2:30pm.")

    @property
    def starts(self) -> datetime:
        """Both in one. Only of a form without errors."""
        return datetime.combine(self.cleaned_data["starts_on"], self.cleaned_data["starts_at"], LONDON)
