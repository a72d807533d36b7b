"""A variation of a licence, which a senior manager approves: an alternative to recall (2017)."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django_fsm import FSMField

from cases.models import Condition, Person, Sentence
from probation.records import Versioned
from recall.vocabulary import VariationKind, VariationState

from .request import RecallRequest


class LicenceVariation(Versioned):
    """One change asked of one licence, and the answer. Its map is ``recall.flows.variation``."""

    sentence = models.ForeignKey(Sentence, models.PROTECT, related_name="variations", verbose_name="licence")
    request = models.ForeignKey(RecallRequest, models.PROTECT, null=True, blank=True, related_name="variations")
    state = FSMField(default=VariationState.ASKED, choices=VariationState.choices(), protected=True)
    state_changed_at = models.DateTimeField()
    kind = models.CharField(max_length=6, choices=VariationKind.choices())
    condition = models.ForeignKey(Condition, models.PROTECT, null=True, blank=True, related_name="+")
    code = models.CharField(max_length=40, blank=True)
    text = models.CharField(max_length=400, blank=True)
    reason = models.TextField()
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    answer = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["-asked_at", "-id"]
        indexes: ClassVar = [
            models.Index(fields=["asked_at", "id"], condition=Q(answered_at__isnull=True), name="variation_waiting"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(answered_by__isnull=True) | ~Q(answered_by=F("asked_by")),
                name="nobody_approves_their_own_variation",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.text or self.condition}"

    @property
    def person(self) -> Person:
        return self.sentence.person

    @property
    def crn(self) -> str:
        return self.sentence.person.crn
