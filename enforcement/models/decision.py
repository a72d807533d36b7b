"""The enforcement decision on a failure found to have no reasonable excuse, and what a manager authorised for it."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django_fsm import FSMField

from cases.models import Person
from enforcement.vocabulary import Alternative, AuthorisationKind, DecisionState, Ground, HomeVisit
from probation.records import Versioned

from .failure import Failure
from .warning import Warning


class EnforcementDecision(Versioned):
    """What follows from the opinion "no reasonable excuse". SM-C orders its states.

    The seven things it must record are HMIP's questions 8 to 16; they are kept as typed even while a manager is asked.
    """

    failure = models.OneToOneField(Failure, models.PROTECT, related_name="decision")
    live_warning = models.ForeignKey(Warning, models.PROTECT, null=True, blank=True, related_name="decisions")
    state = FSMField(default=DecisionState.OPINION, choices=DecisionState.choices(), protected=True)
    state_changed_at = models.DateTimeField()
    opinion_on = models.DateField("opinion of no reasonable excuse formed on")
    due_on = models.DateField(null=True, blank=True)
    ground = models.CharField(max_length=20, choices=Ground.choices())
    must_refer = models.BooleanField("the statute leaves no other course", default=False)
    why = models.TextField("why this step follows")
    rationale = models.TextField(blank=True)
    rosh_view = models.TextField(blank=True)
    reoffending_view = models.TextField(blank=True)
    alternatives = ArrayField(models.CharField(max_length=16, choices=Alternative.choices()), default=list, blank=True)
    alternatives_detail = models.TextField(blank=True)
    home_visit = models.CharField(max_length=10, choices=HomeVisit.choices(), blank=True)
    home_visit_reason = models.TextField(blank=True)
    diversity = models.TextField(blank=True)
    proportionality = models.TextField(blank=True)
    late_reason = models.TextField(blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    is_referral_not_made = models.BooleanField("statutory referral not made", default=False)

    class Meta:
        ordering: ClassVar = ["-opinion_on", "-id"]
        indexes: ClassVar = [
            models.Index(fields=["due_on"], condition=Q(state="decision-due"), name="decision_outstanding"),
            models.Index(fields=["due_on", "-opinion_on", "-id"], name="decision_first_due"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(state="decision-due") | Q(due_on__isnull=False),
                name="an_outstanding_decision_has_a_due_day",
            ),
            models.CheckConstraint(
                condition=~Q(state="breach-decided")
                | (~Q(rationale="") & ~Q(proportionality="") & Q(decided_at__isnull=False)),
                name="a_breach_decision_is_reasoned",
            ),
        ]

    def __str__(self) -> str:
        return f"Decision on {self.failure}"

    @property
    def person(self) -> Person:
        return self.failure.sentence.person

    @property
    def crn(self) -> str:
        return self.person.crn


class Authorisation(Versioned):
    """A manager asked to authorise, by the officer who decides, and the manager's answer with reasons."""

    decision = models.ForeignKey(EnforcementDecision, models.PROTECT, related_name="authorisations")
    kind = models.CharField(max_length=8, choices=AuthorisationKind.choices())
    reason = models.TextField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    authorised = models.BooleanField(null=True, blank=True)
    answer_reason = models.TextField(blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-asked_at", "-id"]
        indexes: ClassVar = [
            models.Index(fields=["-asked_at", "-id"], name="authorisation_latest"),
            models.Index(fields=["decision"], condition=Q(answered_at__isnull=True), name="authorisation_waiting"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["decision", "kind"], condition=Q(authorised__isnull=True), name="one_open_authorisation_a_kind"
            ),
            models.CheckConstraint(
                condition=Q(answered_by__isnull=True) | ~Q(answered_by=models.F("asked_by")),
                name="nobody_authorises_their_own_request",
            ),
        ]

    def __str__(self) -> str:
        return str(self.get_kind_display())

    @property
    def person(self) -> Person:
        return self.decision.person

    @property
    def crn(self) -> str:
        return self.decision.crn
