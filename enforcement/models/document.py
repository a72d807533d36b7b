"""A document made from the record: what was sent or put before a court, kept as it was made."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from cases.models import Person, Sentence
from enforcement.vocabulary.document import DocumentKind

from .breach import BreachCase
from .warning import Warning


def document_path(document: Document, filename: str) -> str:
    """Documents lie by sentence."""
    return f"documents/{document.sentence_id}/{filename}"


class Document(models.Model):
    """One version of a document about a breach or a warning. The database lets nobody change or delete it.

    ``words``: every word on the paper, of which the file was printed. ``written``: what its maker typed for it, by
    field. ``sha256``: of the file, in hexadecimal. ``why``: why a version after the first was made.
    """

    kind = models.CharField(max_length=13, choices=DocumentKind.choices())
    number = models.PositiveSmallIntegerField("version")
    sentence = models.ForeignKey(Sentence, models.PROTECT, related_name="documents")
    breach = models.ForeignKey(BreachCase, models.PROTECT, null=True, blank=True, related_name="made_documents")
    warning = models.ForeignKey(Warning, models.PROTECT, null=True, blank=True, related_name="made_documents")
    written = models.JSONField(default=dict)
    words = models.JSONField()
    file = models.FileField(upload_to=document_path)
    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    why = models.TextField("why this version was made", blank=True)

    class Meta:
        ordering: ClassVar = ["-made_at", "-id"]
        indexes: ClassVar = [models.Index(fields=["-made_at", "-id"], name="document_latest")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(breach__isnull=True, warning__isnull=False) | Q(breach__isnull=False, warning__isnull=True),
                name="a_document_is_about_a_breach_or_a_warning",
            ),
            models.CheckConstraint(condition=Q(number=1) | ~Q(why=""), name="a_later_version_says_why"),
            models.UniqueConstraint(fields=["breach", "kind", "number"], name="one_version_a_number_of_a_breach"),
            models.UniqueConstraint(fields=["warning", "kind", "number"], name="one_version_a_number_of_a_warning"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, version {self.number}"

    @property
    def person(self) -> Person:
        return self.sentence.person

    @property
    def crn(self) -> str:
        return self.sentence.person.crn
