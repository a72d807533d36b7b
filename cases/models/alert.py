"""The alerts inbox: every escalation and hand-off lands here, once a person and message."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from probation.clocks.kinds import Level

from .clock import Clock
from .person import Person


class Alert(models.Model):
    """One thing one member of staff is told. ``key`` is the outbox message's: a repeated delivery changes nothing."""

    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="alerts", db_index=False)
    key = models.CharField(max_length=120)
    level = models.CharField(max_length=10, choices=[(level.value, level.value) for level in Level])
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    clock = models.ForeignKey(Clock, models.PROTECT, null=True, blank=True, related_name="alerts")
    text = models.CharField(max_length=300)
    path = models.CharField(max_length=200)
    sent_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-sent_at", "-id"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["recipient", "key"], name="alert_once")]
        indexes: ClassVar = [
            models.Index(fields=["recipient", "-sent_at", "-id"], name="alert_inbox"),
            models.Index(fields=["recipient"], condition=Q(read_at__isnull=True), name="alert_unread"),
        ]

    def __str__(self) -> str:
        return self.text
