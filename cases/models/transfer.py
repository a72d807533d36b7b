"""A case on its way from one provider to another: asked, with the risk plan, and answered."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from probation.accounts.models import Organisation, Team
from probation.records import Versioned

from .sentence import Sentence


class CaseTransfer(Versioned):
    """A request that another provider take a case over, as when ROSH has risen to high (PI 57/2014).

    Until it is accepted the case stays with the provider that asks; from that instant it is the other's.
    """

    sentence = models.ForeignKey(Sentence, models.PROTECT, related_name="transfers")
    from_provider = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    to_provider = models.ForeignKey(Organisation, models.PROTECT, related_name="transfers_asked")
    reason = models.TextField()
    risk_plan = models.TextField("how risk is managed until it is answered")
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    is_accepted = models.BooleanField(null=True, blank=True)
    answer = models.TextField(blank=True)
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="+")
    officer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering: ClassVar = ["-asked_at", "-id"]
        indexes: ClassVar = [
            models.Index(
                fields=["to_provider", "asked_at"], condition=Q(answered_at__isnull=True), name="transfer_waiting"
            ),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["sentence"], condition=Q(answered_at__isnull=True), name="one_open_transfer_a_sentence"
            ),
            models.CheckConstraint(condition=~Q(from_provider=F("to_provider")), name="a_transfer_changes_provider"),
            models.CheckConstraint(
                condition=Q(is_accepted__isnull=True)
                | Q(is_accepted=False)
                | Q(officer__isnull=False, team__isnull=False),
                name="an_accepted_transfer_names_its_officer",
            ),
        ]

    def __str__(self) -> str:
        return f"Transfer to {self.to_provider}"

    @property
    def crn(self) -> str:
        return self.sentence.person.crn
