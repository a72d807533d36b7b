"""The shape of a clock and of its rungs. An app makes them concrete with real foreign keys."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from django.db import models
from django.db.models import Q

from probation.govuk.house_style import clock_time, short_day

from .kinds import ClockKind, Level, kind_of


class Light(StrEnum):
    """The traffic light of a clock."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    MET = "met"
    MET_LATE = "met late"


class AbstractClock(models.Model):
    """One deadline: when it started, when it falls due (the end of ``due_on`` in London) and how that was counted."""

    kind = models.CharField(max_length=20)
    subject = models.CharField(max_length=80)
    started_on = models.DateField()
    due_on = models.DateField()
    due_at = models.DateTimeField()
    amber_at = models.DateTimeField()
    days = models.PositiveSmallIntegerField("working days counted; 0: calendar time", default=0)
    count_mode = models.CharField(max_length=10, default="exclusive")
    counted = models.JSONField(default=list)
    skipped = models.JSONField(default=list)
    rule = models.CharField(max_length=80)
    rule_version = models.CharField(max_length=80)
    cites = models.JSONField(default=list)
    moved_from = models.DateField(null=True, blank=True)
    moved_because = models.CharField(max_length=200, blank=True)
    stopped_at = models.DateTimeField(null=True, blank=True)
    stopped_because = models.CharField(max_length=200, blank=True)
    late_reason = models.TextField(blank=True)

    class Meta:
        abstract = True
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kind", "subject"], name="%(app_label)s_%(class)s_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.subject} due {self.due_on}"

    @property
    def definition(self) -> ClockKind:
        return kind_of(self.kind)

    @property
    def label(self) -> str:
        return self.definition.label

    def due_in_words(self) -> str:
        """The day it falls due, and the time where it runs by the hour."""
        if self.definition.in_hours:
            return f"{short_day(self.due_at)} at {clock_time(self.due_at)}"
        return short_day(self.due_on)

    def light(self, at: datetime) -> Light:
        """The traffic light at a time: computed, never stored."""
        if self.definition.is_window:
            return Light.MET if self.stopped_at or at >= self.due_at else Light.GREEN
        if self.stopped_at:
            return Light.MET if self.stopped_at < self.due_at else Light.MET_LATE
        if at >= self.due_at:
            return Light.RED
        return Light.AMBER if at >= self.amber_at else Light.GREEN


class AbstractRung(models.Model):
    """One rung of a clock's ladder: rings once at or after ``rings_at``, unless the clock stops first."""

    level = models.CharField(max_length=10, choices=[(level.value, level.value) for level in Level])
    offset = models.SmallIntegerField()
    rings_at = models.DateTimeField()
    rung_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["clock", "level"], name="%(app_label)s_%(class)s_once"),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["rings_at", "id"],
                condition=Q(rung_at__isnull=True, cancelled_at__isnull=True),
                name="%(app_label)s_%(class)s_due",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.level} at {self.rings_at}"
