"""What PPCS is asked when it books on, assigns and asks for documents, and probation when it answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cases.web.forms.versioned import VersionedForm
from probation.govuk import forms as govuk
from recall.queries.booking.papers import PaperLine
from recall.vocabulary import Attachment
from recall.vocabulary.casework import Custody
from recall.web.forms.documents import PdfField
from recall.web.forms.fields import address, line, offer, words

CAME, MISSING, NOBODY = "came", "missing", "nobody"
DOCUMENTS = "Which documents do you ask probation for?"


class BookOn(VersionedForm):
    """Where the person is, the police force, where notices go, and which papers did not come."""

    custody = govuk.RadiosField(
        Custody.choices(),
        label="Where is the person?",
        error_messages={"required": "Select where the person is."},
    )
    place_of_custody = line("Where is the person held?", hint="A police station or a prison.", required=False)
    police_force = line("Police force", "Enter the police force.")
    police_address = address("E-mail address of the police force", "The notices of the recall go there.")
    prison_address = address("E-mail address of the prison", "Where the person is in prison.")
    documents = govuk.CheckboxesField(
        Attachment.choices(), label=DOCUMENTS, help_text="Leave it empty if none is missing.", required=False
    )
    missing = words("What do you need, and why?", hint="Probation reads this.", required=False)


class AskDocuments(VersionedForm):
    """Which, and why."""

    documents = govuk.CheckboxesField(
        Attachment.choices(), label=DOCUMENTS, error_messages={"required": "Select the documents you ask for."}
    )
    missing = words("What do you need, and why?", "Say what you need, and why.", "Probation reads this.")


class Assign(VersionedForm):
    """To me, a colleague, or nobody."""

    to = govuk.RadiosField(label="Who has this recall?", error_messages={"required": "Select who has this recall."})

    def __init__(self, *args: Any, staff: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "to", [*staff, (NOBODY, "Nobody: give it back to the queue")])


class AnswerDocuments(VersionedForm):
    """Each document that was asked for: sent now, or missing and why."""

    answer = words("Anything else PPCS should know", required=False)

    def __init__(self, *args: Any, asked: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = asked
        papers: dict[str, Any] = {}
        for paper in asked:
            label = Attachment.label_of(paper)
            papers[f"came_{paper}"] = govuk.RadiosField(
                [(CAME, "Sent now"), (MISSING, "Missing")],
                label=label,
                reveals={CAME: [f"file_{paper}"], MISSING: [f"why_{paper}"]},
                error_messages={"required": f"{label}: say whether it is sent now."},
            )
            papers[f"file_{paper}"] = PdfField(f"Attach the file ({label})", f"{label}: attach the file, a PDF.")
            papers[f"why_{paper}"] = words(f"Why is it missing? ({label})", f"{label}: say why it is missing.", rows=2)
        self.fields = {**papers, **self.fields}

    @property
    def answers(self) -> dict[str, str | None]:
        """Of a form without errors: "" for what is sent now, the reason for what is missing."""
        data = self.cleaned_data
        return {paper: "" if data[f"came_{paper}"] == CAME else data[f"why_{paper}"] for paper in self.asked}

    @property
    def attached_files(self) -> dict[str, Any]:
        """Of a form without errors: the file of each document that is sent now."""
        files = {paper: self.cleaned_data[f"file_{paper}"] for paper in self.asked}
        return {paper: file for paper, file in files.items() if file}


class AddReceived(VersionedForm):
    """A document that came by e-mail: which, its file, and why there is another version."""

    category = govuk.RadiosField(
        Attachment.choices(), label="Which document is it?", error_messages={"required": "Select which document it is."}
    )
    file = PdfField("Attach the file", "Attach the file, a PDF.")
    why = words(
        "Why is there another version of it?",
        hint="Only where there is a version of this document already.",
        rows=2,
        required=False,
    )


def to_ask_for(papers: Sequence[PaperLine]) -> list[str]:
    """What is likely to be asked for: required or wanted, and not there."""
    return [paper.code for paper in papers if paper.code and paper.missing and paper.need != "Optional"]
