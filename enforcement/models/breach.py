"""A breach case: the proceedings on one sentence, from the decision to the result, and the pack it rests on."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django_fsm import FSMField

from cases.models import Court, Person, Sentence
from enforcement.vocabulary import (
    BreachState,
    ClosingCode,
    DeclineReason,
    Lane,
    PackCheck,
    PackDocumentKind,
    ProcessKind,
    WithdrawalReason,
)
from probation.records import Versioned

from .decision import EnforcementDecision
from .failure import Failure


class BreachCase(Versioned):
    """One breach of one sentence. SM-D and SM-E order its states; ``lane`` says whose process map it follows."""

    sentence = models.ForeignKey(Sentence, models.PROTECT, related_name="breach_cases")
    decision = models.OneToOneField(EnforcementDecision, models.PROTECT, related_name="breach_case")
    failures = models.ManyToManyField(Failure, related_name="breach_cases")
    lane = models.CharField(max_length=3, choices=Lane.choices())
    state = FSMField(default=BreachState.INITIATED, choices=BreachState.choices(), protected=True)
    state_changed_at = models.DateTimeField()
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    proposal = models.TextField("what the court should do, and why", blank=True)
    prepared_at = models.DateTimeField(null=True, blank=True)
    prepared_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    checked_at = models.DateTimeField(null=True, blank=True)
    checked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    checks = ArrayField(models.CharField(max_length=12, choices=PackCheck.choices()), default=list, blank=True)
    still_needed = models.TextField("what the manager who checks the pack still needs", blank=True)
    confirmation_sent_on = models.DateField("confirmation of breach sent on", null=True, blank=True)
    enforcement_officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="breach_cases"
    )
    accepted_at = models.DateTimeField(null=True, blank=True)
    declined_because = models.CharField(max_length=14, choices=DeclineReason.choices(), blank=True)
    information_laid_on = models.DateField(null=True, blank=True)
    court = models.ForeignKey(Court, models.PROTECT, null=True, blank=True, related_name="breach_cases")
    withdrawal_asked_at = models.DateTimeField(null=True, blank=True)
    withdrawal_asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawal_asked_why = models.TextField("why a manager asks for it to be withdrawn", blank=True)
    withdrawn_because = models.CharField(max_length=17, choices=WithdrawalReason.choices(), blank=True)
    activation_put = models.TextField("what the court that passed a new sentence said of activation", blank=True)
    ended_why = models.TextField("why it was declined, withdrawn or refused", blank=True)
    closed_on = models.DateField("breach ended on", null=True, blank=True)
    closing_code = models.CharField(max_length=4, choices=ClosingCode.choices(), blank=True)
    # After court: one field a step, named as the step is (policy.breach.after_court).
    result_read_on = models.DateField(null=True, blank=True)
    amended_order_served_on = models.DateField(null=True, blank=True)
    prison_contacted_on = models.DateField(null=True, blank=True)
    visited_on = models.DateField("visited in prison on", null=True, blank=True)
    release_planned_on = models.DateField(null=True, blank=True)
    assessment_reviewed_on = models.DateField(null=True, blank=True)
    plan_reviewed_on = models.DateField(null=True, blank=True)
    seen_on = models.DateField("person seen after court on", null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-opened_at", "-id"]
        indexes: ClassVar = [
            models.Index(fields=["state", "state_changed_at"], condition=Q(closed_on__isnull=True), name="breach_open"),
            models.Index(fields=["enforcement_officer", "state"], name="breach_of_officer"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["sentence"], condition=Q(closed_on__isnull=True), name="one_open_breach_a_sentence"
            ),
            models.CheckConstraint(
                condition=Q(checked_by__isnull=True) | ~Q(checked_by=F("prepared_by")),
                name="nobody_checks_their_own_pack",
            ),
            models.CheckConstraint(
                condition=Q(information_laid_on__isnull=True) | Q(accepted_at__isnull=False),
                name="no_information_without_an_accepted_referral",
            ),
        ]

    def __str__(self) -> str:
        return f"Breach of {self.sentence}"

    @property
    def person(self) -> Person:
        return self.sentence.person

    @property
    def crn(self) -> str:
        return self.sentence.person.crn


def pack_path(document: PackDocument, filename: str) -> str:
    """Pack files lie by breach case."""
    return f"breach/{document.breach_id}/{filename}"


class PackDocument(models.Model):
    """One version of one document of a pack. A new version never overwrites an old one."""

    breach = models.ForeignKey(BreachCase, models.PROTECT, related_name="documents")
    kind = models.CharField(max_length=12, choices=PackDocumentKind.choices())
    number = models.PositiveSmallIntegerField("version")
    title = models.CharField(max_length=200)
    is_draft = models.BooleanField(default=True)
    text = models.TextField(blank=True)
    file = models.FileField(upload_to=pack_path, blank=True)
    file_name = models.CharField(max_length=200, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ["kind", "-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["breach", "kind", "number"], name="one_version_a_number"),
            models.CheckConstraint(condition=~Q(text="") | ~Q(file=""), name="a_document_has_text_or_a_file"),
        ]

    def __str__(self) -> str:
        return f"{self.title}, version {self.number}"

    @property
    def crn(self) -> str:
        return self.breach.crn


class Referral(Versioned):
    """The n-th time a breach is referred to the enforcement officer, with the hand-over fields, and the answer."""

    breach = models.ForeignKey(BreachCase, models.PROTECT, related_name="referrals")
    number = models.PositiveSmallIntegerField()
    sent_at = models.DateTimeField()
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    handover = models.JSONField(default=dict)
    process_wanted = models.CharField(max_length=7, choices=ProcessKind.choices())
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    is_acceptable = models.BooleanField(null=True, blank=True)
    return_reasons = ArrayField(models.CharField(max_length=16), default=list, blank=True)
    answer = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["breach", "number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["breach", "number"], name="one_referral_a_number"),
            models.UniqueConstraint(
                fields=["breach"], condition=Q(answered_at__isnull=True), name="one_referral_waits"
            ),
        ]

    def __str__(self) -> str:
        return f"Referral {self.number}"

    @property
    def crn(self) -> str:
        return self.breach.crn
