"""Part A as it is written (sections, autosaved), as it was made (versions, immutable), and as it was signed."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from probation.records import Versioned
from recall.vocabulary import Signer, Statement

from .request import RecallRequest


class ReportSection(Versioned):
    """The answers of one section as last saved. ``code`` is that of ``recall.policy.part_a``."""

    request = models.ForeignKey(RecallRequest, models.PROTECT, related_name="sections")
    code = models.CharField(max_length=24)
    answers = models.JSONField(default=dict)
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["request", "code"], name="one_section_a_code")]

    def __str__(self) -> str:
        return self.code

    @property
    def crn(self) -> str:
        return self.request.crn


class SensitiveMaterial(Versioned):
    """What must not be disclosed to the person: kept out of Part A, sent apart (recall.md §5.0 and case 56)."""

    request = models.ForeignKey(RecallRequest, models.PROTECT, related_name="sensitive_material")
    text = models.TextField()
    reason = models.TextField("why it must be withheld")
    written_at = models.DateTimeField()
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return "Sensitive material"

    @property
    def crn(self) -> str:
        return self.request.crn


class ReportVersion(models.Model):
    """One version of Part A, made when it was completed: never changed. Its hash is of ``content``."""

    request = models.ForeignKey(RecallRequest, models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    content = models.JSONField()
    sha256 = models.CharField("SHA-256 of the content", max_length=64)
    pdf = models.FileField(upload_to="recall/part-a/")
    pdf_sha256 = models.CharField(max_length=64)
    docx = models.FileField(upload_to="recall/part-a/")
    docx_sha256 = models.CharField(max_length=64)
    why = models.TextField("why there is another version", blank=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ["request", "-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request", "number"], name="one_report_version_a_number"),
            models.CheckConstraint(condition=Q(number=1) | ~Q(why=""), name="a_later_report_version_says_why"),
        ]

    def __str__(self) -> str:
        return f"Part A, version {self.number}"

    @property
    def crn(self) -> str:
        return self.request.crn


class Signature(Versioned):
    """One person's signature on one version: the four statements, their own words, and when."""

    report = models.ForeignKey(ReportVersion, models.PROTECT, related_name="signatures")
    signer = models.CharField(max_length=14, choices=Signer.choices())
    statements = ArrayField(models.CharField(max_length=12, choices=Statement.choices()), default=list)
    comment = models.TextField()
    phone = models.CharField(max_length=30)
    signed_at = models.DateTimeField()
    signed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    voided_at = models.DateTimeField(null=True, blank=True)
    voided_because = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["signed_at", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["report", "signer", "signed_by"], condition=Q(voided_at__isnull=True), name="one_signature_each"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_signer_display()}: {self.signed_by}"

    @property
    def crn(self) -> str:
        return self.report.crn
