"""Who of PPCS is on duty out of office hours, and the number they answer."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from probation.records import Versioned


class PpcsDuty(Versioned):
    """One turn of duty of a decision-maker, from an instant until another."""

    officer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="ppcs_duties")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    phone = models.CharField(max_length=30)

    class Meta:
        ordering: ClassVar = ["-starts_at", "-id"]
        verbose_name = "PPCS duty"
        verbose_name_plural = "PPCS duties"
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="a_duty_ends_after_it_starts"),
        ]

    def __str__(self) -> str:
        return f"{self.officer} from {self.starts_at:%-d %B %Y}"
