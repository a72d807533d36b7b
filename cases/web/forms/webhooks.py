"""What is asked about the systems that are told facts of recalls."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.queries.webhooks import DeliveryFilters, subscriber_choices
from probation.govuk import forms as govuk
from probation.webhooks.facts import DeliveryState, Fact, SubscriberKind


class DescribeSubscriber(govuk.GovukForm):
    """Whose system, where it listens, and what it is told."""

    name = forms.CharField(
        label="Name of the system", max_length=120, error_messages={"required": "Enter the name of the system."}
    )
    kind = govuk.RadiosField(
        SubscriberKind.choices(),
        label="Whose people is it told about?",
        hints={
            SubscriberKind.NATIONAL: "A national system. It is told about everybody.",
            SubscriberKind.PRISON: "Only people held there when recalled, or returned there.",
            SubscriberKind.POLICE: "Only people whose recall names that force.",
        },
        reveals={SubscriberKind.PRISON: ["prison"], SubscriberKind.POLICE: ["police_force"]},
        error_messages={"required": "Select whose people it is told about."},
    )
    prison = forms.CharField(
        label="Name of the prison",
        help_text="As PPCS writes it. For example, HMP Hewell.",
        max_length=120,
        error_messages={"required": "Enter the name of the prison."},
    )
    police_force = forms.CharField(
        label="Name of the police force",
        help_text="As PPCS writes it. For example, West Midlands Police.",
        max_length=120,
        error_messages={"required": "Enter the name of the police force."},
    )
    url = forms.CharField(
        label="Address it listens at",
        help_text="For example, https://custody.example.gov.uk/recalls.",
        max_length=300,
        error_messages={"required": "Enter the address it listens at."},
    )
    facts = govuk.CheckboxesField(
        Fact.choices(), label="What is it told?", error_messages={"required": "Select what it is told."}
    )

    def clean(self) -> dict[str, Any]:
        """``serves``: whichever name was asked for."""
        cleaned = {**self.cleaned_data, "serves": ""}
        for name in ("prison", "police_force"):
            cleaned["serves"] += cleaned.pop(name, "")
        return cleaned


class PauseSubscriber(govuk.GovukForm):
    """Why nothing is sent."""

    reason = forms.CharField(
        label="Why is it paused?",
        widget=govuk.Textarea(rows=3),
        max_length=300,
        error_messages={"required": "Enter why it is paused."},
    )


class DeliveryFilter(govuk.GovukForm):
    """Which deliveries."""

    subscriber = govuk.SelectField(label="System", nothing="Every system", required=False)
    state = govuk.SelectField(DeliveryState.choices(), label="State", nothing="Every state", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["subscriber"]
        field.choices = [("", field.nothing), *subscriber_choices()]

    @property
    def filters(self) -> DeliveryFilters:
        """What was chosen; a value that cannot be narrows nothing."""
        chosen = self.cleaned_data if self.is_valid() else {}
        return DeliveryFilters(subscriber=chosen.get("subscriber", ""), state=chosen.get("state", ""))
