"""What is asked when an enquiry, evidence or an enforcement action is recorded."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from enforcement.policy.action import ActionFacts, acting
from enforcement.vocabulary import ActionCode, EnquiryMethod, EvidenceKind
from probation.documents.upload import clean_upload
from probation.govuk import forms as govuk


class AddEnquiry(govuk.GovukForm):
    """Whom or what was tried, and what came of it."""

    method = govuk.RadiosField(
        EnquiryMethod.choices(),
        label="Whom or what did you try?",
        error_messages={"required": "Select whom or what you tried."},
    )
    result = forms.CharField(
        label="What came of it?",
        help_text="Even if there was no answer.",
        widget=govuk.Textarea(rows=4),
        max_length=4000,
        error_messages={"required": "Enter what came of it, even if there was no answer."},
    )


class AddEvidence(govuk.GovukForm):
    """The person's reason or proof: described, attached, or both."""

    kind = govuk.RadiosField(
        EvidenceKind.choices(),
        label="What kind of evidence is it?",
        error_messages={"required": "Select what kind of evidence it is."},
    )
    note = forms.CharField(
        label="What does it say?",
        help_text="Describe it here, attach it below, or both.",
        widget=govuk.Textarea(rows=4),
        max_length=4000,
        required=False,
    )
    file = forms.FileField(
        label="Attach a file",
        help_text="PDF, Word document, JPEG or PNG picture, up to 10 MB.",
        required=False,
        error_messages={"empty": "The file is empty. Select another."},
    )
    received_on = govuk.GovukDateField(label="Date received", help_text="For example, 27 3 2017.")

    def clean_file(self) -> Any:
        return clean_upload(self.cleaned_data["file"])


class TakeAction(govuk.GovukForm):
    """An enforcement action that no other page takes."""

    code = govuk.SelectField(label="Enforcement action", error_messages={"required": "Select the enforcement action."})
    note = forms.CharField(label="Notes", widget=govuk.Textarea(rows=4), max_length=4000, required=False)
    respond_by = govuk.GovukDateField(
        label="Date to respond by", help_text="Where the person is to answer. For example, 27 3 2017.", required=False
    )

    def __init__(self, *args: Any, sentence_kind: str, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        code: Any = self.fields["code"]
        admitted = [code for code in ActionCode if _admitted(code, sentence_kind, today)]
        by_label = sorted(admitted, key=lambda code: code.label)
        code.choices = [("", code.nothing), *((choice.value, choice.label) for choice in by_label)]


def _admitted(code: ActionCode, sentence_kind: str, today: date) -> bool:
    facts = ActionFacts(code=code, note="to be written", respond_by=None, taken_on=today, kind=sentence_kind)
    return acting.decide(facts, on=today).permits
