"""Documents PPCS asks probation for, and what came: a thread on the request."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from probation.records import Versioned
from recall.vocabulary import Attachment

from .request import RecallRequest

UNANSWERED = Q(answered_at__isnull=True, closed_at__isnull=True)


class DocumentQuery(Versioned):
    """One time PPCS asked, numbered, and probation's answer: per document "" where it came, else why not.

    ``closed_at``: when the recall ended before probation answered.
    """

    request = models.ForeignKey(RecallRequest, models.PROTECT, related_name="document_queries")
    number = models.PositiveSmallIntegerField()
    documents = ArrayField(models.CharField(max_length=24, choices=Attachment.choices()), default=list)
    why = models.TextField("why they are needed")
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    answers = models.JSONField(default=dict, blank=True)
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_because = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request", "number"], name="one_document_query_a_number"),
            models.UniqueConstraint(fields=["request"], condition=UNANSWERED, name="one_open_document_query"),
        ]

    def __str__(self) -> str:
        return f"Query {self.number}"

    @property
    def is_open(self) -> bool:
        """Whether probation is still to answer."""
        return self.answered_at is None and self.closed_at is None

    @property
    def crn(self) -> str:
        return self.request.crn
