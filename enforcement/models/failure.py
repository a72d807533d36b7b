"""A failure to comply, alleged and judged; the enquiries made, the evidence received, the actions taken on it."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django_fsm import FSMField

from cases.models import Condition, Contact, Person, Requirement, Sentence
from cases.vocabulary import Outcome
from enforcement.vocabulary import (
    AcceptableCategory,
    ActionCode,
    EnquiryMethod,
    EvidenceKind,
    FailureSource,
    FailureState,
    NotEnforceableReason,
)
from probation.records import Versioned

BY_MISTAKE = Q(not_enforceable_because="mistake")
"""A failure closed because its outcome was recorded by mistake: another may be alleged in its place."""


class Failure(Versioned):
    """One failure on one sentence (a joint appointment missed makes one on each). SM-A orders its states.

    ``occurred_on`` is day 0 of the policy clocks; ``aware_on`` starts the contract measures (§5).
    """

    sentence = models.ForeignKey(Sentence, models.PROTECT, related_name="failures")
    contact = models.ForeignKey(Contact, models.PROTECT, null=True, blank=True, related_name="failures")
    requirement = models.ForeignKey(Requirement, models.PROTECT, null=True, blank=True, related_name="failures")
    condition = models.ForeignKey(Condition, models.PROTECT, null=True, blank=True, related_name="failures")
    source = models.CharField(max_length=10, choices=FailureSource.choices())
    outcome = models.CharField("outcome alleged", max_length=4, choices=Outcome.choices())
    description = models.TextField(blank=True)
    occurred_on = models.DateField()
    aware_on = models.DateField()
    state = FSMField(default=FailureState.OUTCOME_DUE, choices=FailureState.choices(), protected=True)
    state_changed_at = models.DateTimeField()
    is_serious = models.BooleanField(default=False)
    serious_reason = models.TextField(blank=True)
    acceptable_category = models.CharField(max_length=4, choices=AcceptableCategory.choices(), blank=True)
    finding_reason = models.TextField(blank=True)
    found_at = models.DateTimeField(null=True, blank=True)
    found_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    not_enforceable_because = models.CharField(max_length=13, choices=NotEnforceableReason.choices(), blank=True)
    in_open_breach = models.BooleanField("happened while breach proceedings were open", default=False)

    class Meta:
        ordering: ClassVar = ["-occurred_on", "-id"]
        indexes: ClassVar = [
            models.Index(fields=["sentence", "-occurred_on", "-id"], name="failure_of_sentence"),
            models.Index(fields=["-occurred_on", "-id"], name="failure_latest"),
            models.Index(
                fields=["state", "occurred_on"],
                condition=Q(state__in=["alleged", "investigating", "evidence-in"]),
                name="failure_open",
            ),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["contact", "sentence"], condition=~BY_MISTAKE, name="one_failure_a_contact_and_sentence"
            ),
            models.CheckConstraint(condition=Q(aware_on__gte=models.F("occurred_on")), name="aware_after_it_occurred"),
            models.CheckConstraint(
                condition=~Q(state__in=["acceptable", "reversed"]) | ~Q(acceptable_category=""),
                name="an_acceptable_failure_says_why",
            ),
            models.CheckConstraint(
                condition=Q(is_serious=False) | ~Q(serious_reason=""), name="a_serious_failure_says_why"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()} on {self.occurred_on}"

    @property
    def person(self) -> Person:
        return self.sentence.person

    @property
    def crn(self) -> str:
        return self.sentence.person.crn

    @property
    def of_what(self) -> str:
        """The requirement or condition failed, or the whole sentence."""
        return str(self.requirement or self.condition or "Whole sentence")


class Enquiry(models.Model):
    """One attempt to find out why: whom or what was tried, and what came of it (HMIP question 9)."""

    failure = models.ForeignKey(Failure, models.PROTECT, related_name="enquiries")
    method = models.CharField(max_length=12, choices=EnquiryMethod.choices())
    result = models.TextField()
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "enquiries"
        ordering: ClassVar = ["made_at", "id"]

    def __str__(self) -> str:
        return str(self.get_method_display())


def evidence_path(evidence: Evidence, filename: str) -> str:
    """Evidence files lie by failure; the name given by the uploader is kept for reading, not for the path's safety."""
    return f"evidence/{evidence.failure_id}/{filename}"


class Evidence(models.Model):
    """Proof or an account received: a note, a file, or both."""

    failure = models.ForeignKey(Failure, models.PROTECT, related_name="evidence")
    kind = models.CharField(max_length=16, choices=EvidenceKind.choices())
    note = models.TextField(blank=True)
    file = models.FileField(upload_to=evidence_path, blank=True)
    file_name = models.CharField(max_length=200, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    received_on = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "evidence"
        ordering: ClassVar = ["received_on", "id"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(note="") | ~Q(file=""), name="evidence_is_a_note_or_a_file"),
        ]

    def __str__(self) -> str:
        return str(self.get_kind_display())


class EnforcementAction(models.Model):
    """An enforcement action on a failure (§3.3): every failure to comply must carry one."""

    failure = models.ForeignKey(Failure, models.PROTECT, related_name="actions")
    code = models.CharField(max_length=5, choices=ActionCode.choices())
    note = models.TextField(blank=True)
    respond_by = models.DateField(null=True, blank=True)
    taken_at = models.DateTimeField()
    taken_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ["taken_at", "id"]

    def __str__(self) -> str:
        return f"{self.code} {self.get_code_display()}"
