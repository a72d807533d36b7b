"""PPCS books on, assigns, asks for documents, and probation answers."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from probation.accounts.models import User
from probation.api.fields import WordField, text
from probation.api.sent import Sent, SentForVersion
from probation.api.views import parted
from recall.actions.casework.assign import assign
from recall.actions.casework.book_on import Booking, book_on
from recall.actions.casework.document_queries import answer_documents, ask_for_documents
from recall.api.act import RecallAct
from recall.api.ppcs.as_seen import ActAsSeen
from recall.models import Casework, DocumentQuery, RecallRequest
from recall.permissions import booking as may_booking
from recall.permissions import casework as may
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


class DocumentsAnsweredSent(SentForVersion):
    """Each document asked for: attached, or missing with why."""

    answers = serializers.DictField(
        child=serializers.CharField(allow_blank=True, max_length=4000),
        required=False,
        default=dict,
        help_text="By code: empty where the document is sent now, else why it is missing.",
    )
    answer = text("More for PPCS.")


class BookOn(ActAsSeen):
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
    """Probation answers the open query."""

    takes = DocumentsAnsweredSent
    admits, verb = staticmethod(may_booking.answer_of_request), "answer_documents"

    def do(self, record: RecallRequest, **act: Any) -> DocumentQuery:
        return answer_documents(record, **act)


def _staff_named(username: str | None) -> User | None:
    if username is None:
        return None
    found = User.objects.filter(username=username).first()
    if found is None:
        raise serializers.ValidationError({"to": [f"Nobody has the user name {username}."]})
    return found
