"""What is asked when an appointment is arranged or moved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from cases.queries.contact_choices import Choice, Servable
from cases.vocabulary import AskedBy
from probation.govuk import forms as govuk

from .versioned import VersionedForm
from .when import DayAndTime

NARROW = {"class": "govuk-input--width-3"}


class Clashing(DayAndTime):
    """A time that may overlap with another appointment: then whoever arranges it says that it shall stand."""

    accept_clash = forms.BooleanField(label="Arrange it all the same", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.accept = self.fields.pop("accept_clash")
        if self.is_bound and "accept_clash" in self.data:
            self.fields["accept_clash"] = self.accept

    def ask_about(self, clashes: Sequence[str]) -> None:
        """Say what it overlaps with, and ask whether it shall stand."""
        self.fields["accept_clash"] = self.accept
        for clash in clashes:
            self.add_error("starts_at", clash)


class ArrangeAppointment(Clashing):
    """Type, when, where, with whom, and for which of the person's sentences; once or repeated."""

    type = govuk.SelectField(label="Type of appointment")
    on = govuk.CheckboxesField(
        label="Which sentence is it for?",
        help_text="Select more than one for a joint appointment: missed, it is a failure on each.",
        error_messages={"required": "Select the sentence the appointment is for."},
    )
    minutes = forms.IntegerField(
        label="How many minutes does it last?", initial=30, widget=forms.NumberInput(NARROW), min_value=1
    )
    location = forms.CharField(label="Place", max_length=200, required=False)
    officer = govuk.SelectField(label="With whom?")
    repeats = govuk.YesNoField(label="Does it repeat?", reveals={True: ["repeat_every", "repeat_times"]}, initial=False)
    repeat_every = forms.IntegerField(
        label="Days apart",
        help_text="7 for every week, 14 for every other week. The time of day stays the same.",
        widget=forms.NumberInput(NARROW),
    )
    repeat_times = forms.IntegerField(label="How many appointments in all?", widget=forms.NumberInput(NARROW))
    notes = forms.CharField(label="Notes", widget=govuk.Textarea(rows=3), max_length=12000, required=False)

    field_order = ("type", "on", "starts_on", "starts_at", "accept_clash", "minutes", "location", "officer")

    def __init__(
        self,
        *args: Any,
        types: Sequence[Choice],
        servable: Sequence[Servable],
        officers: Sequence[Choice],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["type"].choices = [("", fields["type"].nothing), *types]
        fields["officer"].choices = [("", fields["officer"].nothing), *officers]
        fields["on"].choices = [(str(sentence.pk), sentence.name) for sentence in servable]
        if len(servable) == 1:
            fields["on"].initial = [str(servable[0].pk)]
        self.servable = [sentence for sentence in servable if sentence.obligations]
        fields["on"].widget.reveals = {str(sentence.pk): [_under(sentence.pk)] for sentence in self.servable}
        for sentence in self.servable:
            fields[_under(sentence.pk)] = govuk.SelectField(
                sentence.obligations,
                label="Under which requirement or condition?",
                nothing="The sentence as a whole",
                required=False,
            )

    @property
    def under(self) -> dict[int, str]:
        """The requirement or condition chosen for each sentence, as ``Servable`` keys it."""
        return {
            sentence.pk: self.cleaned_data[_under(sentence.pk)]
            for sentence in self.servable
            if self.cleaned_data.get(_under(sentence.pk))
        }


def _under(pk: int) -> str:
    return f"under_{pk}"


class RescheduleAppointment(Clashing, VersionedForm):
    """Who asked for another time, why, and when it is now."""

    asked_by = govuk.RadiosField(
        AskedBy.choices(),
        label="Who asked for another time?",
        error_messages={"required": "Select who asked for another time."},
    )
    reason = forms.CharField(
        label="Why is it rescheduled?",
        widget=govuk.Textarea(rows=3),
        max_length=300,
        error_messages={"required": "Enter why it is rescheduled."},
    )
    location = forms.CharField(label="Place", max_length=200, required=False)
    officer = govuk.SelectField(label="With whom?")

    field_order = ("asked_by", "reason", "starts_on", "starts_at", "accept_clash", "location", "officer")

    def __init__(self, *args: Any, officers: Sequence[Choice], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        officer: Any = self.fields["officer"]
        officer.choices = [("", officer.nothing), *officers]
