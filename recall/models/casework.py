"""A recall with PPCS: booked on, assessed, revoked, returned to custody. Where it stands is computed from these."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from probation.records import Versioned
from recall.vocabulary import RecallType
from recall.vocabulary.casework import Custody, PpcsDecision, RecallReason, StopReason
from recall.vocabulary.custody import ReleaseKind, ToldHow

from .request import RecallRequest


class Casework(Versioned):
    """What PPCS records of one request, from its arrival to its decision."""

    request = models.OneToOneField(RecallRequest, models.PROTECT, related_name="casework")
    arrived_at = models.DateTimeField("request received at")
    booked_at = models.DateTimeField(null=True, blank=True)
    booked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    custody = models.CharField(max_length=8, choices=Custody.choices(), blank=True)
    place_of_custody = models.CharField(max_length=120, blank=True)
    police_force = models.CharField(max_length=120, blank=True)
    police_address = models.EmailField("e-mail address of the police force", blank=True)
    prison_address = models.EmailField("e-mail address of the prison", blank=True)
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="recall_casework"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    decision = models.CharField(max_length=6, choices=PpcsDecision.choices(), blank=True)
    recall_type = models.CharField("type as decided", max_length=8, choices=RecallType.choices(), blank=True)
    decision_detail = models.TextField(blank=True)
    reasons = ArrayField(models.CharField(max_length=20, choices=RecallReason.choices()), default=list, blank=True)
    reasons_other = models.TextField(blank=True)
    conditions_breached = models.TextField("conditions breached, as the licence words and numbers them", blank=True)
    stopped_because = models.CharField(max_length=20, choices=StopReason.choices(), blank=True)

    class Meta:
        ordering: ClassVar = ["arrived_at", "id"]
        indexes: ClassVar = [
            models.Index(fields=["arrived_at", "id"], condition=Q(decided_at__isnull=True), name="casework_undecided"),
        ]

    def __str__(self) -> str:
        return f"Casework of {self.request}"

    @property
    def crn(self) -> str:
        return self.request.crn


class Revocation(Versioned):
    """The revocation order and arrest warrant: issued once, by the decision-maker alone; then the way back to custody.

    ``code`` is what whoever holds the order checks it by. From ``revoked_on`` the person at large is unlawfully so.
    """

    request = models.OneToOneField(RecallRequest, models.PROTECT, related_name="revocation")
    revoked_on = models.DateField("date of revocation")
    issued_at = models.DateTimeField()
    issued_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    code = models.CharField("verification code", max_length=14, unique=True)
    words = models.JSONField(default=dict)
    order = models.FileField(upload_to="recall/orders/")
    sha256 = models.CharField(max_length=64)
    in_custody = models.BooleanField("in prison when revoked")
    police_received_at = models.DateTimeField("police received the notice at", null=True, blank=True)
    warrant_reference = models.CharField(max_length=40, blank=True)
    warrant_cancelled_at = models.DateTimeField(null=True, blank=True)
    warrant_cancelled_because = models.CharField(max_length=200, blank=True)
    # Told of the recall: from then on staying at large is a crime (CJA 2003 s.255ZA).
    told_person_on = models.DateField("person told of the recall on", null=True, blank=True)
    told_person_how = models.CharField(max_length=10, choices=ToldHow.choices(), blank=True)
    notice_period_ends_on = models.DateField("day stated in the notice delivered", null=True, blank=True)
    instruction_failed_on = models.DateField("last instruction to keep in touch failed on", null=True, blank=True)
    returned_at = models.DateTimeField("returned to custody at", null=True, blank=True)
    told_at = models.DateTimeField("PPCS told of the return at", null=True, blank=True)
    prison = models.CharField(max_length=120, blank=True)
    arrested_by = models.CharField(max_length=120, blank=True)
    days_at_large = models.PositiveSmallIntegerField("days unlawfully at large", null=True, blank=True)
    days_at_large_in_term = models.PositiveSmallIntegerField("days at large within the fixed term", default=0)
    added_days = models.PositiveSmallIntegerField("days added to the fixed term by the prison", default=0)
    release_on = models.DateField("fixed-term release date", null=True, blank=True)
    released_on = models.DateField("released again on", null=True, blank=True)
    release_kind = models.CharField(max_length=16, choices=ReleaseKind.choices(), blank=True)

    class Meta:
        ordering: ClassVar = ["-issued_at", "-id"]
        indexes: ClassVar = [
            models.Index(fields=["revoked_on"], condition=Q(returned_at__isnull=True), name="unlawfully_at_large"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(returned_at__isnull=True) | Q(told_at__gte=F("returned_at")),
                name="told_after_the_return",
            ),
        ]

    def __str__(self) -> str:
        return f"Revocation of {self.revoked_on}"

    @property
    def crn(self) -> str:
        return self.request.crn
