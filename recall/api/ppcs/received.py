"""The documents received of a recall: as the request lists them, and one of them as it came."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request

from probation.api.fields import WordField
from probation.api.staff import Staff
from probation.api.views import ApiView
from probation.documents.stored_file import downloaded
from recall.queries.booking.received import received_or_not_seen
from recall.queries.seeing import recall_anywhere
from recall.vocabulary import Attachment


class ReceivedRecord(serializers.Serializer[Any]):
    """One version of one document received: never changed."""

    id = serializers.IntegerField(source="pk", help_text="Its id.")
    category = WordField(Attachment, help_text="Which document it is.")
    number = serializers.IntegerField(help_text="Its version.")
    why = serializers.CharField(help_text="Why there is another version; empty: it is the first.")
    file_name = serializers.CharField(help_text="The name of the file as it came.")
    sha256 = serializers.CharField(help_text="The SHA-256 of the file, in hexadecimal.")
    received_at = serializers.DateTimeField(help_text="When it came.")
    received_by = Staff(help_text="Who sent it, or kept it where it came by e-mail.")


class ReceivedFile(ApiView):
    """The file of a document received, as it came."""

    @extend_schema(responses={(200, "application/pdf"): OpenApiTypes.BINARY})
    def get(self, request: Request, pk: int, document: int) -> FileResponse:
        recall = recall_anywhere(self.user, pk)
        row = received_or_not_seen(recall, document)
        self.audit_read(recall.person, "document received of a recall")
        return downloaded(row.file, row.file_name)
