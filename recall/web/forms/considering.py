"""What is asked when recall is considered: the alternatives begin from the record, and the manager is chosen."""

from __future__ import annotations

from typing import Any

from cases.web.forms.versioned import VersionedForm
from probation.govuk import forms as govuk
from probation.working_days import day_in_words
from recall.queries.tried import TriedLine
from recall.vocabulary import AlternativeKind

from .fields import line, offer, words

ROWS = (1, 2, 3)


class Consider(VersionedForm):
    """What the officer writes before the manager decides."""

    trigger = words("What led to considering recall?", "Enter what led to considering recall.", rows=5)
    alternatives = govuk.CheckboxesField(
        label="Alternatives tried, from the record",
        help_text="Unselect what was no alternative to recall.",
        required=False,
    )
    no_alternatives_reason = words("Why was no alternative tried?", hint="Only where none was.", rows=3, required=False)
    unmanageable = words(
        "Why can the risk not be managed in the community?",
        "Say why the risk can or cannot be managed in the community.",
        "Recall protects the public. It is never a punishment.",
        rows=5,
    )
    response = words("How has the person responded to supervision?", "Describe the person's response to supervision.")
    protective_factors = words(
        "What protective factors are there?", "Enter the protective factors, or that there are none."
    )
    adjustments_considered = words(
        "How were needs and adjustments taken into account?",
        "Say how the person's needs and adjustments were taken into account.",
    )
    manager = govuk.SelectField(
        label="Which manager do you ask to decide?", error_messages={"required": "Choose the manager to ask."}
    )

    def __init__(
        self,
        *args: Any,
        tried: tuple[TriedLine, ...],
        managers: list[tuple[str, str]],
        has_needs: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "alternatives", [(line.key, _in_words(line)) for line in tried])
        offer(self, "manager", managers)
        self.fields["adjustments_considered"].required = has_needs
        if not tried:
            self.fields["alternatives"].help_text = "The record shows none. Add what was tried below."
        self._add_rows()

    def _add_rows(self) -> None:
        """After the alternatives from the record: rows for what was tried and is not in it."""
        fields = dict(self.fields)
        rows: dict[str, Any] = {}
        for number in ROWS:
            rows[f"other_{number}_kind"] = govuk.SelectField(
                AlternativeKind.choices(), label=f"Another alternative ({number})", nothing="None", required=False
            )
            rows[f"other_{number}_detail"] = line(
                f"What was tried, and what came of it ({number})", required=False, width=30
            )
            rows[f"other_{number}_on"] = govuk.GovukDateField(label=f"When ({number})", required=False)
        before = list(fields).index("no_alternatives_reason")
        names = list(fields)
        self.fields = {
            **{name: fields[name] for name in names[:before]},
            **rows,
            **{name: fields[name] for name in names[before:]},
        }

    def clean(self) -> dict[str, Any]:
        """A row with a kind says what was done."""
        typed: dict[str, Any] = super().clean() or self.cleaned_data
        for number in ROWS:
            if typed.get(f"other_{number}_kind") and not typed.get(f"other_{number}_detail"):
                self.add_error(f"other_{number}_detail", "Enter what was tried, and what came of it.")
        return typed


def _in_words(line: TriedLine) -> str:
    return f"{line.kind.label}: {line.detail}, {day_in_words(line.on)}"
