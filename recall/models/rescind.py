"""A request to rescind a recall, and its decision: one open at a time, decided once."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from probation.records import Versioned

from .request import RecallRequest


class RescindRequest(Versioned):
    """Asked because every licence condition was kept. ``approved`` is None until it is decided."""

    request = models.ForeignKey(RecallRequest, models.PROTECT, related_name="rescind_requests")
    details = models.TextField()
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    approved = models.BooleanField(null=True, blank=True)
    every_condition_kept = models.BooleanField(null=True, blank=True)
    decision = models.TextField(blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering: ClassVar = ["asked_at", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["request"], condition=Q(decided_at__isnull=True), name="one_undecided_rescind_request"
            ),
            models.CheckConstraint(
                condition=~Q(approved=True) | Q(every_condition_kept=True),
                name="rescinded_only_if_conditions_kept",
            ),
        ]

    def __str__(self) -> str:
        return f"Request to rescind of {self.asked_at:%-d %B %Y}"

    @property
    def crn(self) -> str:
        return self.request.crn
