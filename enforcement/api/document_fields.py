"""A document as the API gives it, and what is sent to make one."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from enforcement.vocabulary import ProcessKind
from enforcement.vocabulary.document import DocumentKind
from probation.api.fields import WordField, text
from probation.api.ids import IdField
from probation.api.sent import Sent
from probation.api.staff import Staff


class DocumentRow(serializers.Serializer[Any]):
    """One version of a document in a list, without what it says."""

    id = serializers.IntegerField(help_text="The id of this version of the document.")
    person = serializers.CharField(source="crn", help_text="The person’s CRN.")
    sentence = serializers.IntegerField(source="sentence_id", help_text="The id of the sentence it is about.")
    breach = serializers.IntegerField(
        source="breach_id", allow_null=True, help_text="The id of the breach it is about; null: it is about a warning."
    )
    warning = serializers.IntegerField(
        source="warning_id", allow_null=True, help_text="The id of the warning it is about; null: it is about a breach."
    )
    kind = WordField(DocumentKind, help_text="Which document it is.")
    number = serializers.IntegerField(help_text="Which version it is, from 1.")
    file_name = serializers.CharField(help_text="What its file is called.")
    sha256 = serializers.CharField(help_text="The SHA-256 of its file, in hexadecimal.")
    made_at = serializers.DateTimeField(help_text="When it was made.")
    made_by = Staff(help_text="Who made it.")
    why = serializers.CharField(help_text="Why this version was made; empty of the first.")


class DocumentRecord(DocumentRow):
    """One version of a document in full."""

    written = serializers.JSONField(help_text="What its maker wrote for it, by field.")
    words = serializers.JSONField(help_text="Every word on the paper, in its order.")


class MakeDocumentSent(Sent):
    """A document to make, about a breach or a warning. What each kind asks for differs."""

    kind = WordField(DocumentKind, help_text="Which document. The letter of a warning is made by giving the warning.")
    breach = IdField(required=False, allow_null=True, default=None, help_text="The id of the breach it is about.")
    warning = IdField(required=False, allow_null=True, default=None, help_text="The id of the warning it is about.")
    addressed_to = text("Of a letter: where it goes, the lines of an address, or “By hand” and where.", longest=400)
    reason = text("Of a withdrawal: why, in words for the person; may be left out.", longest=2000)
    response = text("Of a report: how the person has responded to the sentence.")
    proposal = text("Of a report: what the court should do, and why.")
    court = IdField(required=False, allow_null=True, default=None, help_text="Of an information: the id of the court.")
    process = WordField(
        ProcessKind, required=False, allow_blank=True, default="", help_text="Of an information: what is asked for."
    )
    why = text("Why a new version is made; needed from the second on.", longest=1000)
    seen = serializers.CharField(
        max_length=64,
        required=False,
        allow_blank=True,
        default="",
        help_text="The SHA-256 of the paper its maker was shown: another paper is then not made.",
    )
