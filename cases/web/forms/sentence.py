"""What is asked when a sentence is recorded: the conviction, the order, its requirements, and who it goes to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField

from cases.actions.sentence_record import Conviction, RequirementDetails
from cases.queries.contact_choices import Choice
from cases.queries.sentence_choices import court
from cases.vocabulary import RequirementCategory
from probation.govuk import forms as govuk

NARROW = {"class": "govuk-input--width-3"}
SHORT = {"class": "govuk-input--width-10"}
FOR_EXAMPLE = "For example, 27 3 2017."
COUNT = "requirement_count"
FEWEST, MOST = 1, 12


class ChooseSentence(govuk.GovukForm):
    """Which kind of sentence the court passed."""

    kind = govuk.RadiosField(
        [
            ("community-order", "Community order"),
            ("suspended-sentence-order", "Suspended sentence order"),
            ("custody", "Custody, with a licence and post-sentence supervision where the law gives them"),
        ],
        label="Which sentence did the court pass?",
        error_messages={"required": "Select which sentence the court passed."},
    )


class SentenceForm(govuk.GovukForm):
    """What every sentence has. Field names are those of ``Conviction``."""

    offence = forms.CharField(label="Offence", max_length=200)
    offence_on = govuk.GovukDateField(label="Date of the offence", help_text=FOR_EXAMPLE)
    convicted_on = govuk.GovukDateField(label="Date of conviction", help_text=FOR_EXAMPLE)
    sentenced_on = govuk.GovukDateField(label="Date of sentence", help_text=FOR_EXAMPLE)
    court = govuk.SelectField(label="Court")
    local_justice_area = forms.CharField(
        label="Local justice area",
        help_text="Only where the order names another area than the court’s own.",
        max_length=120,
        required=False,
    )
    crown_direction = govuk.YesNoField(
        label="Did the Crown Court direct that magistrates deal with any breach?", initial=False
    )
    team = govuk.SelectField(label="Which team supervises?", error_messages={"required": "Select the team."})
    officer = govuk.SelectField(label="Responsible officer", nothing="Nobody yet", required=False)

    def __init__(
        self,
        *args: Any,
        courts: Sequence[Choice],
        teams: Sequence[Choice],
        officers: Sequence[Choice],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        for name, choices in {"court": courts, "team": teams, "officer": officers}.items():
            fields[name].choices = [("", fields[name].nothing), *choices]

    @property
    def conviction(self) -> Conviction:
        """What the court did. Only of a form without errors."""
        same = ("offence", "offence_on", "convicted_on", "sentenced_on", "local_justice_area", "crown_direction")
        data = self.cleaned_data
        return Conviction(court=court(data["court"]), **{name: data[name] for name in same})


@dataclass(frozen=True)
class RequirementBlock:
    """The fields of one requirement, as they stand together on the page."""

    number: int
    fields: list[BoundField]


class OrderForm(SentenceForm):
    """An order and its requirements. Fields of the n-th are ``requirements-n-hours`` and so on, as in the reasons."""

    requirement_count = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, count: int, **kwargs: Any) -> None:
        self.count = min(max(count, FEWEST), MOST)
        asked = {
            f"requirements-{number}-{name}": field
            for number in range(self.count)
            for name, field in _requirement_fields()
        }
        self.base_fields = {**self.base_fields, **asked}  # type: ignore[misc]
        super().__init__(*args, **kwargs)
        self.initial[COUNT] = self.count

    @property
    def blocks(self) -> list[RequirementBlock]:
        """The requirements, each a group of fields."""
        names = [name for name, _ in _requirement_fields()]
        return [
            RequirementBlock(number + 1, [self[f"requirements-{number}-{name}"] for name in names])
            for number in range(self.count)
        ]

    @property
    def of_the_order(self) -> list[BoundField]:
        """Every other field."""
        return [field for field in self if not field.name.startswith("requirements-") and field.name != COUNT]

    @property
    def requirements(self) -> list[RequirementDetails]:
        """Those with a category; each begins with the order unless said. Only of a form without errors."""
        return [self._requirement(number) for number in range(self.count) if self._typed(number, "category")]

    @property
    def may_grow(self) -> bool:
        return self.count < MOST

    def _requirement(self, number: int) -> RequirementDetails:
        typed = {name: self._typed(number, name) for name, _ in _requirement_fields()}
        starts_on = typed.pop("starts_on") or self.cleaned_data["sentenced_on"]
        return RequirementDetails(**typed, starts_on=starts_on)

    def _typed(self, number: int, name: str) -> Any:
        return self.cleaned_data[f"requirements-{number}-{name}"]


class CommunityOrder(OrderForm):
    """A community order."""

    ends_on = govuk.GovukDateField(label="Last day of the order, as the order states it", help_text=FOR_EXAMPLE)
    fine_or_exceptional = govuk.RadiosField(
        [("yes", "Yes"), ("no", "No"), ("", "Not known")],
        label="Was there a fine too, or exceptional circumstances?",
        help_text="Otherwise the order needs a punitive requirement.",
        required=False,
        initial="",
    )

    def clean_fine_or_exceptional(self) -> bool | None:
        return {"yes": True, "no": False}.get(self.cleaned_data["fine_or_exceptional"])


class SuspendedSentenceOrder(OrderForm):
    """A suspended sentence order. Without requirements it has no supervision period."""

    custodial_term = forms.CharField(
        label="Custodial term", help_text="Like 6 months or 12 weeks.", widget=forms.TextInput(SHORT), max_length=20
    )
    operational_ends_on = govuk.GovukDateField(label="Last day of the operational period", help_text=FOR_EXAMPLE)
    supervision_ends_on = govuk.GovukDateField(
        label="Last day of the supervision period",
        help_text="Leave empty for an order without requirements.",
        required=False,
    )


def _requirement_fields() -> Iterator[tuple[str, forms.Field]]:
    """Fresh fields of one requirement; names are those of ``RequirementDetails``."""
    number: dict[str, Any] = {"required": False, "min_value": 0, "max_value": 9999}
    yield "category", govuk.SelectField(RequirementCategory.choices(), label="Requirement", required=False)
    yield (
        "detail",
        forms.CharField(label="Detail", help_text="Programme, activity or countries.", max_length=300, required=False),
    )
    yield "hours", forms.IntegerField(label="Hours in all", widget=forms.NumberInput(NARROW), **number)
    yield "hours_a_day", forms.IntegerField(label="Hours a day or visit", widget=forms.NumberInput(NARROW), **number)
    yield "days", forms.IntegerField(label="Days in all", widget=forms.NumberInput(NARROW), **number)
    yield "place", forms.CharField(label="Place", max_length=200, required=False)
    yield "starts_on", govuk.GovukDateField(label="From", help_text="The day of sentence unless said.", required=False)
    yield "ends_on", govuk.GovukDateField(label="To", required=False)
    yield "provider_name", forms.CharField(label="Provided by", max_length=120, required=False)
    yield "consent", govuk.YesNoField(label="Did the person consent to treatment?", required=False)
