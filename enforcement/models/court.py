"""A breach at court: the summons or warrant, the hearings, and the result."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from cases.models import Court, Sentence
from enforcement.vocabulary import Execution, HearingOutcome, Plea, ProcessKind, ResultKind, SummonsService
from probation.records import Versioned

from .breach import BreachCase


class Process(Versioned):
    """A summons or a warrant: asked for, issued or refused, served or executed, or withdrawn."""

    breach = models.ForeignKey(BreachCase, models.PROTECT, related_name="processes")
    kind = models.CharField(max_length=7, choices=ProcessKind.choices())
    court = models.ForeignKey(Court, models.PROTECT, related_name="+")
    in_writing = models.BooleanField("information in writing", default=False)
    on_oath = models.BooleanField("information on oath", default=False)
    asked_for_at = models.DateTimeField()
    issued_on = models.DateField(null=True, blank=True)
    returnable_at = models.DateTimeField("to attend court at", null=True, blank=True)
    served_on = models.DateField(null=True, blank=True)
    served_how = models.CharField(max_length=8, choices=SummonsService.choices(), blank=True)
    executed_on = models.DateField(null=True, blank=True)
    execution = models.CharField(max_length=7, choices=Execution.choices(), blank=True)
    ended_on = models.DateField("refused or withdrawn on", null=True, blank=True)
    ended_because = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "processes"
        ordering: ClassVar = ["asked_for_at", "id"]
        indexes: ClassVar = [
            models.Index(
                fields=["issued_on"],
                condition=Q(kind="warrant", executed_on__isnull=True, ended_on__isnull=True),
                name="warrant_out",
            ),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(executed_on__isnull=True) | Q(issued_on__isnull=False), name="executed_after_issue"
            ),
        ]

    def __str__(self) -> str:
        return str(self.get_kind_display())

    @property
    def crn(self) -> str:
        return self.breach.crn


class Hearing(Versioned):
    """One hearing: where and when, who was there, the plea, and what came of it."""

    breach = models.ForeignKey(BreachCase, models.PROTECT, related_name="hearings")
    number = models.PositiveSmallIntegerField()
    court = models.ForeignKey(Court, models.PROTECT, related_name="+")
    listed_for = models.DateTimeField()
    is_trial = models.BooleanField(default=False)
    present = models.BooleanField(null=True, blank=True)
    represented = models.BooleanField(null=True, blank=True)
    plea = models.CharField(max_length=6, choices=Plea.choices(), blank=True)
    outcome = models.CharField(max_length=16, choices=HearingOutcome.choices(), blank=True)
    note = models.TextField(blank=True)
    recorded_at = models.DateTimeField(null=True, blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering: ClassVar = ["breach", "number"]
        indexes: ClassVar = [
            models.Index(fields=["court", "listed_for"], condition=Q(outcome=""), name="hearing_listed"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["breach", "number"], name="one_hearing_a_number"),
            models.UniqueConstraint(fields=["breach"], condition=Q(outcome=""), name="one_hearing_to_come"),
        ]

    def __str__(self) -> str:
        return f"Hearing {self.number}"

    @property
    def crn(self) -> str:
        return self.breach.crn


class CourtResult(models.Model):
    """What the court did with a breach admitted or proved, with the figures its limits are about (§4.8)."""

    breach = models.OneToOneField(BreachCase, models.PROTECT, related_name="result")
    kind = models.CharField(max_length=25, choices=ResultKind.choices())
    figures = models.JSONField(default=dict)
    reasons = models.TextField("reasons the court gave", blank=True)
    resulted_on = models.DateField()
    extends = models.BooleanField("uses the one extension of a community order on breach", default=False)
    custody_from = models.DateField("first day of a committal", null=True, blank=True)
    custody_until = models.DateField("last day of a committal", null=True, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    default_order = models.OneToOneField(
        Sentence,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="imposed_by",
        help_text="The supervision default order made",
    )

    class Meta:
        ordering: ClassVar = ["-resulted_on", "-id"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(custody_from__isnull=True, custody_until__isnull=True)
                | Q(custody_until__gte=models.F("custody_from")),
                name="a_committal_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return str(self.get_kind_display())

    @property
    def crn(self) -> str:
        return self.breach.crn
