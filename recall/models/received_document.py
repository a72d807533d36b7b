"""The documents that came to PPCS with a request or after it, each version kept for ever."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from recall.vocabulary import Attachment

from .document_query import DocumentQuery
from .request import RecallRequest


def received_path(document: ReceivedDocument, filename: str) -> str:
    """Named by the fingerprint of the file: the name its sender gave is kept for reading, not for the path."""
    return f"recall/received/{document.sha256}.pdf"


class ReceivedDocument(models.Model):
    """One version of one document received, as a PDF: never changed. ``query``: the query of PPCS it answers."""

    request = models.ForeignKey(RecallRequest, models.PROTECT, related_name="received")
    category = models.CharField(max_length=24, choices=Attachment.choices())
    number = models.PositiveSmallIntegerField("version")
    why = models.TextField("why there is another version", blank=True)
    query = models.ForeignKey(DocumentQuery, models.PROTECT, null=True, blank=True, related_name="received")
    file = models.FileField(upload_to=received_path)
    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    received_at = models.DateTimeField()
    received_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ["request", "category", "-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request", "category", "number"], name="one_received_document_a_number"),
            models.CheckConstraint(condition=Q(number=1) | ~Q(why=""), name="a_later_received_document_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.get_category_display()}, version {self.number}"

    @property
    def crn(self) -> str:
        return self.request.crn
