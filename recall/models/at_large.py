"""What is recorded of a person unlawfully at large: contacts with the police, sightings, addresses, reviews."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from probation.records import Versioned
from recall.vocabulary.custody import AtLargeKind

from .casework import Revocation


class AtLargeEntry(Versioned):
    """One entry. A review says what was looked at, and when the next is due."""

    revocation = models.ForeignKey(Revocation, models.PROTECT, related_name="at_large_entries")
    kind = models.CharField(max_length=14, choices=AtLargeKind.choices())
    happened_at = models.DateTimeField()
    who = models.CharField("who told it, or was spoken to", max_length=120, blank=True)
    text = models.TextField()
    next_review_on = models.DateField(null=True, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ["-happened_at", "-id"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} of {self.happened_at:%-d %B %Y}"

    @property
    def crn(self) -> str:
        return self.revocation.crn
