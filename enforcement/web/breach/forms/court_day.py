"""Which court day is looked at."""

from __future__ import annotations

from probation.govuk import forms as govuk


class ChooseDay(govuk.GovukForm):
    """A day of hearings."""

    day = govuk.GovukDateField(label="Another day", help_text="For example, 27 3 2017.")
