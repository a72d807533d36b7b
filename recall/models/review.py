"""After the return, on the standard route: Part B and C, executive release, the Parole Board; a fixed term upgraded."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from probation.records import Versioned
from recall.vocabulary.custody import BoardOutcome, ReferralBecause, RiskReportKind
from recall.vocabulary.suitability import Charge

from .papers import RecallPaper
from .request import RecallRequest


class RiskReport(Versioned):
    """Part B (or C) as the responsible officer writes it; sent once, with a clear recommendation."""

    request = models.ForeignKey(RecallRequest, models.PROTECT, related_name="risk_reports")
    kind = models.CharField(max_length=6, choices=RiskReportKind.choices())
    number = models.PositiveSmallIntegerField()
    asked_at = models.DateTimeField()
    due_on = models.DateField()
    answers = models.JSONField(default=dict, blank=True)
    saved_at = models.DateTimeField(null=True, blank=True)
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    supports_release = models.BooleanField("recommends release", null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    paper = models.ForeignKey(RecallPaper, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request", "number"], name="one_risk_report_a_number"),
            models.UniqueConstraint(fields=["request"], condition=Q(sent_at__isnull=True), name="one_open_risk_report"),
            models.CheckConstraint(
                condition=Q(sent_at__isnull=True) | Q(supports_release__isnull=False), name="a_risk_report_recommends"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}"

    @property
    def crn(self) -> str:
        return self.request.crn


class ExecutiveRelease(Versioned):
    """One time the Secretary of State considered release: whether detention is still needed, and why."""

    request = models.ForeignKey(RecallRequest, models.PROTECT, related_name="executive_releases")
    considered_at = models.DateTimeField()
    considered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    detention_needed = models.BooleanField()
    reasons = models.TextField()
    release_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["considered_at", "id"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(detention_needed=True, release_on__isnull=True)
                | Q(detention_needed=False, release_on__isnull=False),
                name="executive_release_has_its_day",
            ),
        ]

    def __str__(self) -> str:
        return "Executive release ordered" if self.release_on else "Executive release refused"

    @property
    def crn(self) -> str:
        return self.request.crn


class Referral(Versioned):
    """One reference to the Parole Board, and its outcome. After an oral hearing is directed the same one goes on."""

    request = models.ForeignKey(RecallRequest, models.PROTECT, related_name="referrals")
    because = models.CharField(max_length=15, choices=ReferralBecause.choices())
    referred_at = models.DateTimeField()
    referred_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    report = models.ForeignKey(RiskReport, models.PROTECT, null=True, blank=True, related_name="+")
    paper = models.ForeignKey(RecallPaper, models.PROTECT, null=True, blank=True, related_name="+")
    outcome = models.CharField(max_length=12, choices=BoardOutcome.choices(), blank=True)
    determined_on = models.DateField(null=True, blank=True)
    release_on = models.DateField(null=True, blank=True)
    hearing_on = models.DateField(null=True, blank=True)
    reasons = models.TextField(blank=True)
    next_review_on = models.DateField("next reference by", null=True, blank=True)
    recorded_at = models.DateTimeField(null=True, blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering: ClassVar = ["referred_at", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["request"], condition=Q(outcome__in=["", BoardOutcome.ORAL_HEARING]), name="one_open_referral"
            ),
        ]

    def __str__(self) -> str:
        return f"Referred on {self.referred_at:%-d %B %Y}"

    @property
    def is_open(self) -> bool:
        """Whether the Parole Board has yet to decide: an oral hearing goes on with the same referral."""
        return self.outcome in ("", BoardOutcome.ORAL_HEARING)

    @property
    def crn(self) -> str:
        return self.request.crn


class FixedTermUpgrade(Versioned):
    """New information in a fixed term: the person follows the standard route instead."""

    request = models.OneToOneField(RecallRequest, models.PROTECT, related_name="upgrade")
    decided_at = models.DateTimeField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    new_information = models.TextField()
    new_charge = models.CharField(max_length=12, choices=Charge.choices(), default=Charge.NO)

    def __str__(self) -> str:
        return f"Upgraded to standard on {self.decided_at:%-d %B %Y}"

    @property
    def crn(self) -> str:
        return self.request.crn
