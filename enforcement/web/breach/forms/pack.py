"""What is asked when the pack of a breach is built and checked."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.web.forms.versioned import VersionedForm
from enforcement.vocabulary import PackCheck, PackDocumentKind
from probation.documents.upload import clean_upload
from probation.govuk import forms as govuk

DRAFT, FINAL = "draft", "final"


class AddDocument(govuk.GovukForm):
    """Which document, its text or its file, draft or final."""

    kind = govuk.RadiosField(
        PackDocumentKind.choices(),
        label="Which document is it?",
        reveals={PackDocumentKind.OTHER.value: ["title"]},
        error_messages={"required": "Select which document it is."},
    )
    title = forms.CharField(
        label="What is it called?", max_length=200, error_messages={"required": "Enter what it is called."}
    )
    text = forms.CharField(
        label="Its text",
        help_text="Write the document here, or attach it below.",
        widget=govuk.Textarea(rows=10),
        required=False,
    )
    file = forms.FileField(
        label="Attach a file",
        help_text="PDF, Word document, JPEG or PNG picture, up to 10 MB.",
        required=False,
        error_messages={"empty": "The file is empty. Select another."},
    )
    status = govuk.RadiosField(
        [(DRAFT, "Draft"), (FINAL, "Final")],
        label="Is it a draft?",
        hints={DRAFT: "The pack cannot be sent to be checked while a document is a draft."},
        error_messages={"required": "Select draft or final."},
    )

    def clean_file(self) -> Any:
        return clean_upload(self.cleaned_data["file"])

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if data.get("text") and data.get("file"):
            self.add_error("file", "Enter the text or attach a file, not both.")
        return data


class PreparePack(VersionedForm):
    """What the court should do."""

    proposal = forms.CharField(
        label="What should the court do, and why?",
        widget=govuk.Textarea(rows=5),
        max_length=4000,
        error_messages={"required": "Enter what the court should do, and why."},
    )


class CheckPack(VersionedForm):
    """What the manager confirms."""

    confirmed = govuk.CheckboxesField(
        label="Confirm each point",
        help_text="If you cannot confirm a point, send the pack back.",
        error_messages={"required": "Confirm each point, or send the pack back."},
    )

    def __init__(self, *args: Any, warned: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["confirmed"]
        field.choices = [choice for choice in PackCheck.choices() if warned or choice[0] != PackCheck.WARNINGS]


class SendBackPack(VersionedForm):
    """What the pack still needs."""

    what_is_needed = forms.CharField(
        label="What does the pack still need?",
        widget=govuk.Textarea(rows=5),
        max_length=4000,
        error_messages={"required": "Enter what the pack still needs."},
    )


class SendConfirmation(VersionedForm):
    """The day it was sent."""

    sent_on = govuk.GovukDateField(label="Date sent", help_text="For example, 27 3 2017.")
