"""What is asked of a result: only what the court may do with this kind of order, and the figures of what it did."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from cases.policy.requirement_limits import RequirementFacts
from cases.vocabulary import RequirementCategory, SentenceKind
from cases.web.forms.versioned import VersionedForm
from enforcement.policy.breach.results import Ordered
from enforcement.policy.breach.results.community_order import OPEN as OF_COMMUNITY_ORDER
from enforcement.policy.breach.results.default_order import OPEN as OF_DEFAULT_ORDER
from enforcement.policy.breach.results.ordered import DEFAULT_ORDER_FIGURES
from enforcement.policy.breach.results.supervision import OPEN as OF_SUPERVISION
from enforcement.policy.breach.results.suspended_sentence import OPEN as OF_SUSPENDED_SENTENCE
from enforcement.vocabulary import ResultKind
from probation.govuk import forms as govuk
from probation.working_days import Term

FOR_EXAMPLE = "For example, 27 3 2017."
NARROW = {"class": "govuk-input--width-3"}
OPEN: dict[str, Sequence[ResultKind]] = {
    SentenceKind.COMMUNITY_ORDER: OF_COMMUNITY_ORDER,
    SentenceKind.SUSPENDED_SENTENCE_ORDER: OF_SUSPENDED_SENTENCE,
    SentenceKind.POST_SENTENCE_SUPERVISION: OF_SUPERVISION,
    SentenceKind.SUPERVISION_DEFAULT_ORDER: OF_DEFAULT_ORDER,
}
MOST_REQUIREMENTS = 2
PARTS = ("category", "hours", "hours_a_day", "days", "place", "detail", "ends_on")


def _part(number: int, part: str) -> str:
    """The name the rules give to a figure of the n-th requirement."""
    return f"requirements-{number}-{part}"


def _whole(label: str, *, required: bool = False) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, required=required, widget=forms.TextInput(NARROW))


REVEALS: dict[ResultKind, list[str]] = {
    ResultKind.FINE: ["fine"],
    ResultKind.AMEND: [
        *(_part(number, part) for number in range(MOST_REQUIREMENTS) for part in PARTS),
        "new_ends_on",
        "new_supervision_ends_on",
    ],
    ResultKind.REVOKE: ["resentence"],
    ResultKind.CUSTODY: ["wilful_and_persistent", "term"],
    ResultKind.ACTIVATE_SHORTER: ["term"],
    ResultKind.COMMITTAL: ["committal_days"],
    ResultKind.SUPERVISION_DEFAULT_ORDER: list(DEFAULT_ORDER_FIGURES),
}


class RecordResult(VersionedForm):
    """The day, what the court did, and its figures. Field names are those of ``Ordered``."""

    resulted_on = govuk.GovukDateField(label="Date of the result", help_text=FOR_EXAMPLE)
    result = govuk.RadiosField(
        label="What did the court do?", error_messages={"required": "Select what the court did."}
    )
    fine = forms.DecimalField(
        label="Amount of the fine, in pounds",
        decimal_places=2,
        max_digits=8,
        widget=forms.TextInput({"class": "govuk-input--width-5", "inputmode": "decimal"}),
        error_messages={"required": "Enter the amount of the fine in pounds."},
    )
    new_ends_on = govuk.GovukDateField(label="New end of the order", help_text=FOR_EXAMPLE, required=False)
    new_supervision_ends_on = govuk.GovukDateField(
        label="New end of the supervision period", help_text=FOR_EXAMPLE, required=False
    )
    resentence = forms.CharField(
        label="Which sentence replaces the order?",
        max_length=400,
        error_messages={"required": "Enter the sentence that replaces the order."},
    )
    wilful_and_persistent = govuk.YesNoField(
        label="Did the court find the breach wilful and persistent?",
        error_messages={"required": "Select yes if the court found the breach wilful and persistent."},
    )
    term = forms.CharField(
        label="Term of custody",
        help_text="For example, 8 weeks or 3 months.",
        max_length=40,
        widget=forms.TextInput({"class": "govuk-input--width-10"}),
        error_messages={"required": "Enter the term of custody."},
    )
    committal_days = _whole("Days of committal", required=True)
    default_order_hours = _whole("Hours of unpaid work of the supervision default order")
    default_order_curfew_days = _whole("Days of curfew")
    default_order_curfew_hours = _whole("Hours of curfew a day")
    default_order_ends_on = govuk.GovukDateField(label="Day the curfew ends", help_text=FOR_EXAMPLE, required=False)
    unjust_because = forms.CharField(
        label="Why would activation be unjust?",
        help_text="The court’s reasons, where it did not activate the sentence.",
        widget=govuk.Textarea(rows=4),
        max_length=4000,
        required=False,
    )

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        open_results = OPEN[kind]
        self._add_requirements()
        result: Any = self.fields["result"]
        result.choices = [(each.value, each.label) for each in ResultKind if each in open_results]
        result.widget.reveals = {
            each.value: self._of_this_kind(names, kind) for each, names in REVEALS.items() if each in open_results
        }
        asked = {name for names in result.widget.reveals.values() for name in names}
        always = {"version", "resulted_on", "result"}
        if kind == SentenceKind.SUSPENDED_SENTENCE_ORDER:
            always.add("unjust_because")
        self.fields = {name: field for name, field in self.fields.items() if name in asked | always}

    def _of_this_kind(self, names: list[str], kind: str) -> list[str]:
        """Only a suspended sentence order has a supervision period of its own."""
        suspended = kind == SentenceKind.SUSPENDED_SENTENCE_ORDER
        return [name for name in names if suspended or name != "new_supervision_ends_on"]

    def _add_requirements(self) -> None:
        for number, which in enumerate(("First", "Second")):
            self.fields[_part(number, "category")] = govuk.SelectField(
                RequirementCategory.choices(), label=f"{which} requirement added", required=False, nothing="None"
            )
            self.fields[_part(number, "hours")] = _whole(f"{which} requirement: hours")
            self.fields[_part(number, "hours_a_day")] = _whole(f"{which} requirement: hours a day")
            self.fields[_part(number, "days")] = _whole(f"{which} requirement: days")
            for part in ("place", "detail"):
                label = f"{which} requirement: {part}"
                self.fields[_part(number, part)] = forms.CharField(label=label, max_length=400, required=False)
            self.fields[_part(number, "ends_on")] = govuk.GovukDateField(
                label=f"{which} requirement: end date", help_text=FOR_EXAMPLE, required=False
            )

    def clean_term(self) -> Term | None:
        if not self.cleaned_data["term"]:
            return None
        try:
            return Term.parse(self.cleaned_data["term"])
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error

    @property
    def ordered(self) -> Ordered:
        """What the court ordered. Only of a form without errors."""
        data = self.cleaned_data
        names = [name for name in Ordered.__dataclass_fields__ if data.get(name) not in (None, "")]
        return Ordered(**{name: data[name] for name in names}, requirements=self._requirements())

    def _requirements(self) -> tuple[RequirementFacts, ...]:
        data = self.cleaned_data
        return tuple(
            RequirementFacts(
                starts_on=data["resulted_on"],
                **{part: data[_part(number, part)] for part in PARTS},
            )
            for number in range(MOST_REQUIREMENTS)
            if data.get(_part(number, "category"))
        )
