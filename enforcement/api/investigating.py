"""Finding out why: enquiries, evidence with its file, and the enforcement actions taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from rest_framework import serializers
from rest_framework.parsers import MultiPartParser

from enforcement import permissions as may
from enforcement.actions.record_enquiry import record_enquiry
from enforcement.actions.record_evidence import record_evidence
from enforcement.actions.take_action import take_action
from enforcement.queries.visible_records import failure_or_not_seen
from enforcement.vocabulary import ActionCode, EnquiryMethod, EvidenceKind
from probation.api.fields import DayField, WordField, text
from probation.api.sent import Sent
from probation.api.views import ActView
from probation.documents.upload import clean_upload

from .failure_fields import FailureRecord
from .failures import failure_in_full

if TYPE_CHECKING:
    from enforcement.flows import FailureFlow


class FailureAct(ActView):
    """An act on one failure. Answers with the failure as it then stands."""

    gives = FailureRecord

    def find(self, pk: int) -> FailureFlow:
        return failure_or_not_seen(self.user, pk)

    def after(self, record: FailureFlow, done: Any) -> FailureFlow:
        return failure_in_full(self.user, record.pk)


class EnquirySent(Sent):
    """An attempt to find out why."""

    method = WordField(EnquiryMethod, help_text="Whom or what you tried.")
    result = text("What came of it, even if there was no answer.")


class EvidenceSent(Sent):
    """Proof or an account received: a note, a file, or both."""

    kind = WordField(EvidenceKind, help_text="What kind of evidence it is.")
    note = text("What it says.")
    received_on = DayField(help_text="The day it was received.")
    file = serializers.FileField(
        required=False, default=None, help_text="A PDF, a Word document, a JPEG or a PNG, 10 MB at most."
    )

    def validate_file(self, file: Any) -> Any:
        try:
            return clean_upload(file)
        except ValidationError as error:
            raise serializers.ValidationError(error.messages) from error


class ActionSent(Sent):
    """An enforcement action to take."""

    code = WordField(ActionCode, help_text="Which action.")
    note = text("Why, where the action asks for a rationale.")
    respond_by = DayField(
        required=False,
        allow_null=True,
        default=None,
        help_text="The last day for the person to answer; the provider’s usual time where the action waits for one.",
    )


class Enquiries(FailureAct):
    """Record an enquiry. The first one starts the investigation."""

    takes, status = EnquirySent, 201
    admits, verb = staticmethod(may.investigate), "record_an_enquiry"
    do = staticmethod(record_enquiry)  # type: ignore[assignment]


class EvidenceOf(FailureAct):
    """Record evidence, as a multipart form. Late evidence is recorded too; it judges nothing."""

    parser_classes = (MultiPartParser,)
    takes, status = EvidenceSent, 201
    admits, verb = staticmethod(may.investigate), "add_evidence"
    do = staticmethod(record_evidence)  # type: ignore[assignment]


class Actions(FailureAct):
    """Take an enforcement action. A letter sent stops the clock of the letter."""

    takes, status = ActionSent, 201
    admits, verb = staticmethod(may.act_on_failure), "take_an_enforcement_action"
    do = staticmethod(take_action)  # type: ignore[assignment]
