"""A court, and the day and time of a hearing there, as several forms of a breach ask for them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from cases.models import Court
from cases.queries.sentence_choices import court, courts
from cases.web.forms.versioned import VersionedForm
from probation.govuk import forms as govuk
from probation.working_days import LONDON


class CourtForm(VersionedForm):
    """Which court."""

    court = govuk.SelectField(label="Court", error_messages={"required": "Select the court."})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["court"]
        field.choices = [("", field.nothing), *courts()]

    @property
    def chosen_court(self) -> Court | None:
        """The court selected; None where it was not asked."""
        chosen = self.cleaned_data["court"]
        return court(chosen) if chosen else None


class HearingForm(CourtForm):
    """Which court, and when the person is to be there. Field names are those of the rules."""

    hearing_on = govuk.GovukDateField(label="Date of the hearing", help_text="For example, 27 3 2017.")
    hearing_at = govuk.GovukTimeField(label="Time of the hearing", help_text="For example, 10am or 2:30pm.")

    @property
    def attend_at(self) -> datetime | None:
        """When the person is to be at court; None where it was not asked."""
        day, at = self.cleaned_data["hearing_on"], self.cleaned_data["hearing_at"]
        return datetime.combine(day, at, LONDON) if day and at else None
