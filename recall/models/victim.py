"""What the victim liaison officer was told of a recall: apart from everything that is disclosed to the person."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from probation.records import Versioned
from recall.vocabulary.custody import VictimEvent

from .request import RecallRequest


class VictimNotice(Versioned):
    """One thing the victim liaison officer was told, and when. Never part of a paper the person sees."""

    request = models.ForeignKey(RecallRequest, models.PROTECT, related_name="victim_notices")
    event = models.CharField(max_length=18, choices=VictimEvent.choices())
    told_on = models.DateField()
    liaison_officer = models.CharField(max_length=120)
    note = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ["told_on", "id"]

    def __str__(self) -> str:
        return f"{self.get_event_display()}, told on {self.told_on}"

    @property
    def crn(self) -> str:
        return self.request.crn
