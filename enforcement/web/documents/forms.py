"""What is asked when a document is made, by its kind."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.queries.sentence_choices import courts
from enforcement.policy.document import ASKED, fields_of
from enforcement.vocabulary import ProcessKind
from enforcement.vocabulary.document import DocumentKind
from probation.govuk import forms as govuk


class MakeDocument(govuk.GovukForm):
    """Every field any document asks for; those this one does not ask for are left out.

    ``seen``: the SHA-256 of the paper shown.
    """

    addressed_to = forms.CharField(
        label="Where does the letter go?",
        help_text="The address, or “By hand” and where. Check that it is safe to write there.",
        widget=govuk.Textarea(rows=4),
        max_length=400,
    )
    reason = forms.CharField(
        label="Why the warning is withdrawn, in words for the person",
        widget=govuk.Textarea(rows=3),
        max_length=2000,
        required=False,
    )
    response = forms.CharField(
        label="How has the person responded to the sentence?", widget=govuk.Textarea(rows=6), max_length=4000
    )
    proposal = forms.CharField(
        label="What should the court do, and why?", widget=govuk.Textarea(rows=5), max_length=4000
    )
    court = govuk.SelectField(label="Court")
    process = govuk.RadiosField(ProcessKind.choices(), label="What is asked for?")
    why = forms.CharField(label="Why is a new version made?", widget=govuk.Textarea(rows=2), max_length=1000)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, kind: DocumentKind, number: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = ASKED.get(kind, {})
        wanted = {*fields_of(kind), "seen", *(("why",) if number > 1 else ())}
        for name in list(self.fields):
            if name not in wanted:
                del self.fields[name]
        for name, text in asked.items():
            self.fields[name].error_messages["required"] = text
        if "why" in self.fields:
            self.fields["why"].error_messages["required"] = "Enter why a new version is made."
        if "court" in self.fields:
            field: Any = self.fields["court"]
            field.choices = [("", field.nothing), *courts()]

    @property
    def asks(self) -> bool:
        """Whether it asks for anything at all."""
        return bool(self.visible_fields())

    @property
    def required_texts(self) -> tuple[str, ...]:
        """The fields the document cannot do without."""
        return tuple(name for name, field in self.fields.items() if field.required and name != "why")

    def written(self, typed: dict[str, Any]) -> dict[str, str]:
        """What was typed for the document itself, by field."""
        return {name: str(typed.get(name) or "") for name in self.fields if name not in ("why", "seen")}

    def show_again(self, *, seen: str) -> None:
        """The paper was shown as it now is: what was typed stands against this one."""
        if self.is_bound:
            posted: Any = self.data
            typed = posted.copy()
            typed[self.add_prefix("seen")] = seen
            self.data = typed
        else:
            self.initial["seen"] = seen
