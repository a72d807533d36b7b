"""The documents PPCS makes of a recall, each version kept for ever, and the notices they go out with."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from probation.records import Versioned
from recall.vocabulary.custody import NoticeState, PaperKind, Recipient

from .request import RecallRequest


class RecallPaper(models.Model):
    """One version of one document: never changed. ``words`` are every word of it; ``code`` is what it is checked by."""

    request = models.ForeignKey(RecallRequest, models.PROTECT, related_name="papers")
    kind = models.CharField(max_length=20, choices=PaperKind.choices())
    number = models.PositiveSmallIntegerField("version")
    why = models.TextField("why there is another version", blank=True)
    code = models.CharField("verification code", max_length=14, unique=True)
    words = models.JSONField(default=dict)
    pdf = models.FileField(upload_to="recall/papers/")
    sha256 = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ["request", "kind", "-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request", "kind", "number"], name="one_recall_paper_a_number"),
            models.CheckConstraint(condition=Q(number=1) | ~Q(why=""), name="a_later_recall_paper_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, version {self.number}"

    @property
    def crn(self) -> str:
        return self.request.crn


class RecallNotice(Versioned):
    """One notice to one recipient: written in the act's transaction, sent after it, once.

    ``event`` and ``recipient`` tell it from every other of the request. ``address`` is an e-mail address; empty where
    nobody knows one, and then somebody must tell them by telephone. ``papers`` are kinds; the latest version goes.
    """

    request = models.ForeignKey(RecallRequest, models.PROTECT, related_name="notices")
    event = models.CharField(max_length=60)
    recipient = models.CharField(max_length=12, choices=Recipient.choices())
    name = models.CharField(max_length=120, blank=True)
    address = models.EmailField(blank=True)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    papers = ArrayField(models.CharField(max_length=20, choices=PaperKind.choices()), default=list, blank=True)
    # A plain field: the relay writes it, and it decides nothing.
    delivery = models.CharField(max_length=8, choices=NoticeState.choices(), default=NoticeState.WAITING)
    written_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["written_at", "id"]
        indexes: ClassVar = [
            models.Index(fields=["written_at", "id"], condition=Q(sent_at__isnull=True), name="recall_notice_unsent"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request", "event", "recipient", "address"], name="one_recall_notice_each"),
        ]

    def __str__(self) -> str:
        return f"{self.subject} to {self.get_recipient_display()}"

    @property
    def crn(self) -> str:
        return self.request.crn

    @property
    def is_told_by_telephone(self) -> bool:
        """Whether somebody is to telephone: they are not told yet, and no e-mail goes or reached them."""
        return self.sent_at is None and (not self.address or self.delivery == NoticeState.FAILED)
