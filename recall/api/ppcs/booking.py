"""PPCS books on, assigns, asks for documents, and probation answers."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from rest_framework import serializers
from rest_framework.parsers import JSONParser, MultiPartParser

from probation.accounts.models import User
from probation.api.fields import WordField, text
from probation.api.sent import Sent, SentForVersion
from probation.api.views import parted
from probation.documents.upload import clean_pdf
from recall.actions.casework.assign import assign
from recall.actions.casework.book_on import Booking, book_on
from recall.actions.casework.document_queries import answer_documents, ask_for_documents
from recall.actions.casework.receive_document import receive_document
from recall.api.act import RecallAct
from recall.models import Casework, DocumentQuery, RecallRequest, ReceivedDocument
from recall.permissions import booking as may_booking
from recall.permissions import casework as may
from recall.policy.received import UNDER_MEGABYTES
from recall.vocabulary import Attachment
from recall.vocabulary.casework import Custody


class BookingSent(SentForVersion):
    """Where the person is, whom to write to, and what is missing."""

    custody = WordField(Custody, required=False, allow_blank=True, default="", help_text="Where the person is.")
    place_of_custody = text("Where they are held.", longest=120)
    police_force = text("The police force.", longest=120)
    police_address = serializers.EmailField(
        required=False, allow_blank=True, default="", help_text="The force’s e-mail address."
    )
    prison_address = serializers.EmailField(
        required=False, allow_blank=True, default="", help_text="The prison’s e-mail address."
    )
    missing = text("What probation is asked for, in words; empty: nothing is missing.")
    documents = serializers.ListField(
        child=WordField(Attachment), required=False, default=list, help_text="The documents missing, by code."
    )


class AssignmentSent(Sent):
    """To whom, by user name."""

    to = serializers.CharField(
        required=False, allow_null=True, default=None, max_length=150, help_text="The user name; null: nobody."
    )
    version = serializers.IntegerField(min_value=0, help_text="Of the casework you read; 0 where there was none.")


class DocumentsAskedSent(SentForVersion):
    """Which documents, and why."""

    documents = serializers.ListField(
        child=WordField(Attachment), required=False, default=list, help_text="The documents, by code."
    )
    why = text("Why they are asked for.")


class PdfSent(serializers.FileField):
    """A PDF under a safe name."""

    def to_internal_value(self, data: Any) -> Any:
        file: Any = super().to_internal_value(data)
        try:
            return clean_pdf(file, under_megabytes=UNDER_MEGABYTES)
        except ValidationError as error:
            raise serializers.ValidationError(error.messages) from error


class DocumentsAnsweredSent(SentForVersion):
    """Each document asked for: its file, or why it is missing."""

    answer = text("More for PPCS.")

    def get_fields(self) -> dict[str, Any]:
        """A file and a reason for each document there is."""
        fields = super().get_fields()
        for paper in Attachment:
            size = f"{paper.label}: a PDF, smaller than {UNDER_MEGABYTES} MB."
            fields[f"file_{paper}"] = PdfSent(required=False, default=None, help_text=size)
            fields[f"why_{paper}"] = text(f"{paper.label}: why it is missing, where no file is sent.")
        return fields


class DocumentReceivedSent(SentForVersion):
    """A document that came to PPCS by e-mail."""

    category = WordField(Attachment, help_text="Which document.")
    file = PdfSent(help_text=f"A PDF, smaller than {UNDER_MEGABYTES} MB.")
    why = text("Why there is another version, where there is.")


class BookOn(RecallAct):
    """Book the request on. What is missing is asked of probation at once."""

    takes = BookingSent
    admits, verb = staticmethod(may.book), "book_on"

    def do(self, record: RecallRequest, **act: Any) -> Casework:
        sent, acted = parted(act)
        return book_on(record, noted=Booking(**sent), **acted)


class Assign(RecallAct):
    """Give the recall to somebody of PPCS; while it is assessed, to a decision-maker who did not sign it."""

    takes = AssignmentSent
    admits, verb = staticmethod(may.book), "assign"

    def do(self, record: RecallRequest, **act: Any) -> Casework:
        return assign(record, to=_staff_named(act.pop("to")), **act)


class AskForDocuments(RecallAct):
    """Ask probation for documents: a numbered query, one open at a time."""

    takes = DocumentsAskedSent
    admits, verb = staticmethod(may.book), "ask_for_documents"

    def do(self, record: RecallRequest, **act: Any) -> DocumentQuery:
        return ask_for_documents(record, **act)


class AnswerDocuments(RecallAct):
    """Probation answers the open query, as a multipart form with a file for each document that is sent."""

    parser_classes = (JSONParser, MultiPartParser)
    takes = DocumentsAnsweredSent
    called = {f"came_{paper}": f"file_{paper}" for paper in Attachment}
    admits, verb = staticmethod(may_booking.answer_of_request), "answer_documents"

    def do(self, record: RecallRequest, **act: Any) -> DocumentQuery:
        sent, acted = parted(act)
        files = {paper.value: sent[f"file_{paper}"] for paper in Attachment if sent[f"file_{paper}"]}
        answers = {paper.value: "" if paper in files else sent[f"why_{paper}"] or None for paper in Attachment}
        return answer_documents(record, answers=answers, files=files, answer=sent["answer"], **acted)


class AddReceived(RecallAct):
    """Keep a document that came by e-mail, as a multipart form. It never overwrites an old version."""

    parser_classes = (JSONParser, MultiPartParser)
    takes, status = DocumentReceivedSent, 201
    admits, verb = staticmethod(may.book), "receive_document"

    def do(self, record: RecallRequest, **act: Any) -> ReceivedDocument:
        return receive_document(record, **act)


def _staff_named(username: str | None) -> User | None:
    if username is None:
        return None
    found = User.objects.filter(username=username).first()
    if found is None:
        raise serializers.ValidationError({"to": [f"Nobody has the user name {username}."]})
    return found
