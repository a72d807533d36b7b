"""What is asked when a request is completed, changed, referred, sent, or withdrawn."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.web.forms.versioned import VersionedForm
from probation.govuk import forms as govuk
from recall.vocabulary import Attachment

from .documents import KIND, PdfField
from .fields import offer, words

ATTACHED, MISSING = "attached", "missing"
SENT_APART = f"{KIND} Leave it empty if it comes by other means."
ASKED = tuple(paper for paper in Attachment if paper != Attachment.OTHER)


class Complete(VersionedForm):
    """Why there is another version, where there is."""

    why = words(
        "Why is there another version of the report?", "Say why there is another version of the report.", rows=3
    )

    def __init__(self, *args: Any, is_first: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_first:
            del self.fields["why"]


class Reopen(VersionedForm):
    """Why a complete report is changed."""

    because = words(
        "Why is the report changed?", "Say why the report is changed: what others signed is then void.", rows=4
    )


class Refer(VersionedForm):
    """Which division, and the escalation."""

    to_provider = govuk.SelectField(
        label="Which division of the NPS?",
        error_messages={"required": "Choose the NPS division the recall is referred to."},
    )
    escalation = words(
        "The escalation",
        "Describe the escalation: old and new ROSH, by group, and the evidence.",
        "Old and new ROSH, by group, and the evidence.",
        rows=8,
    )

    def __init__(self, *args: Any, divisions: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "to_provider", divisions)


class Submit(VersionedForm):
    """Each paper attached or missing with why, who gets the order, and where PPCS replies."""

    order_recipients = words(
        "Who gets the revocation order?",
        "Enter who gets the revocation order.",
        "Names and e-mail addresses: the officer, the manager, the senior manager, the mailbox of the office.",
    )
    reply_mailbox = forms.EmailField(
        label="Mailbox PPCS replies to",
        widget=forms.EmailInput({"class": "govuk-input--width-30", "autocomplete": "email", "spellcheck": "false"}),
        error_messages={
            "required": "Enter the mailbox PPCS replies to.",
            "invalid": "Enter an e-mail address, like name@example.com.",
        },
    )
    late_reason = words("The 24 hours have passed. Why is it late?", "The 24 hours have passed: say why it is late.")

    def __init__(self, *args: Any, is_late: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_late:
            del self.fields["late_reason"]
        papers: dict[str, Any] = {}
        for paper in ASKED:
            papers[f"attachment_{paper}"] = govuk.RadiosField(
                [(ATTACHED, "Attached"), (MISSING, "Missing")],
                label=paper.label,
                reveals={ATTACHED: [f"file_{paper}"], MISSING: [f"why_{paper}"]},
                error_messages={"required": f"{paper.label}: say that it is attached, or why it is missing."},
            )
            papers[f"file_{paper}"] = PdfField(f"Attach the file ({paper.label})", hint=SENT_APART)
            papers[f"why_{paper}"] = words(
                f"Why is it missing? ({paper.label})", f"{paper.label}: say why it is missing.", rows=2
            )
        papers["other_papers"] = govuk.CheckboxesField(
            [(ATTACHED, "Other papers are attached")],
            label=Attachment.OTHER.label,
            reveals={ATTACHED: [f"file_{Attachment.OTHER}"]},
            required=False,
        )
        papers[f"file_{Attachment.OTHER}"] = PdfField("Attach the file (other papers)", hint=SENT_APART)
        self.fields = {**papers, **self.fields}

    @property
    def attachments(self) -> dict[str, str | None]:
        """Of a form without errors: "" for a paper that is attached, the reason for one that is missing."""
        data = self.cleaned_data
        found: dict[str, str | None] = {
            paper.value: "" if data[f"attachment_{paper}"] == ATTACHED else data[f"why_{paper}"] for paper in ASKED
        }
        return found | ({Attachment.OTHER.value: ""} if data["other_papers"] else {})

    @property
    def attached_files(self) -> dict[str, Any]:
        """Of a form without errors: the papers that come as a file."""
        data = self.cleaned_data
        return {paper.value: data[f"file_{paper}"] for paper in Attachment if data[f"file_{paper}"]}


class Withdraw(VersionedForm):
    """Why, and which manager agreed, where a manager does not withdraw it themselves."""

    reason = words("Why is the request withdrawn?", "Say why the request is withdrawn.", rows=5)
    manager = govuk.SelectField(
        label="Which manager agreed?", error_messages={"required": "Choose the manager who agreed to withdraw it."}
    )

    def __init__(self, *args: Any, managers: list[tuple[str, str]], by_manager: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "manager", managers)
        if by_manager:
            del self.fields["manager"]
