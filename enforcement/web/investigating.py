"""Finding out why: enquiries, evidence with its files, and the enforcement actions taken."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponseBase

from cases.web.pages import CasePage
from enforcement import permissions as may
from enforcement.actions.record_enquiry import record_enquiry
from enforcement.actions.record_evidence import record_evidence
from enforcement.actions.take_action import take_action
from enforcement.queries.seeing import evidence_or_not_seen
from probation.documents.stored_file import downloaded

from .forms.investigating import AddEnquiry, AddEvidence, TakeAction
from .pages import FailurePart


class AddEnquiryPage(FailurePart):
    """An attempt to find out why. The first one starts the investigation."""

    form_class = AddEnquiry
    admits = staticmethod(may.investigate)
    verb = "record_an_enquiry"
    heading, submit_text = "Add an enquiry", "Save enquiry"
    done = "Enquiry recorded."

    def act(self, data: dict[str, Any]) -> None:
        record_enquiry(self.failure, method=data["method"], result=data["result"], by=self.acting.user, at=self.at)


class AddEvidencePage(FailurePart):
    """The person's reason or proof."""

    form_class = AddEvidence
    admits = staticmethod(may.investigate)
    verb = "add_evidence"
    heading, submit_text = "Add evidence", "Save evidence"
    done = "Evidence recorded."

    def get_initial(self) -> dict[str, Any]:
        return {"received_on": self.acting.today}

    def act(self, data: dict[str, Any]) -> None:
        record_evidence(
            self.failure,
            kind=data["kind"],
            note=data["note"],
            received_on=data["received_on"],
            file=data["file"],
            by=self.acting.user,
            at=self.at,
        )


class TakeActionPage(FailurePart):
    """An enforcement action that no other page takes."""

    form_class = TakeAction
    admits = staticmethod(may.act_on_failure)
    verb = "take_an_enforcement_action"
    heading, submit_text = "Take an enforcement action", "Save action"
    done = "Enforcement action recorded."

    def get_form_kwargs(self) -> dict[str, Any]:
        asked = {"sentence_kind": self.failure.sentence.kind, "today": self.acting.today}
        return {**super().get_form_kwargs(), **asked}

    def act(self, data: dict[str, Any]) -> None:
        take_action(
            self.failure,
            code=data["code"],
            note=data["note"],
            respond_by=data["respond_by"],
            by=self.acting.user,
            at=self.at,
        )


class EvidenceFile(CasePage):
    """The file of a piece of evidence, always as a download: it is never shown as a page of this service."""

    part = "evidence file"

    def look(self) -> None:
        self.evidence = evidence_or_not_seen(self.person, self.kwargs["pk"], self.kwargs["evidence"])

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]
        return downloaded(self.evidence.file, self.evidence.file_name)
