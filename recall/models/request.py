"""A request for recall: one thread from the concern to the decision of PPCS, on the chart whose case it is."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django_fsm import FSMField

from cases.models import Condition, Person, RoshAssessment, Sentence
from enforcement.models import Failure
from probation.records import Versioned
from recall.vocabulary import Chart, ConcernSource, NpsRefusal, RecallOutcome, RecallState, RecallType

# The ends a request may come to once it is with PPCS: its completed pile is read along the index of these.
ENDED_AT_PPCS = (
    RecallState.REJECTED_BY_PPCS,
    RecallState.RELEASED,
    RecallState.STOPPED,
    RecallState.WITHDRAWN,
)

# Revoked out of hours, the report still on its way; every recall in force; and what PPCS has approved on the telephone
# and not yet revoked.
PART_A_OUTSTANDING = Q(
    revoked_before_part_a_at__isnull=False, out_of_hours=True, submitted_at__isnull=True, closed_at__isnull=True
)
IN_FORCE = Q(state=RecallState.REVOKED, closed_at__isnull=True) | PART_A_OUTSTANDING
APPROVED_BY_TELEPHONE = Q(
    revoked_before_part_a_at__isnull=True,
    out_of_hours=True,
    is_emergency=True,
    ppcs_approved=True,
    submitted_at__isnull=True,
    closed_at__isnull=True,
)


class RecallRequest(Versioned):
    """One request to recall a person from one licence. ``chart`` says which process chart orders its states.

    ``decided_at`` is when the manager agreed to start recall: the 24 hours run from that instant. ``closed_at`` is set
    when the request ends without a recall or the recall itself is over; until then it is the licence's one live recall.
    """

    sentence = models.ForeignKey(Sentence, models.PROTECT, related_name="recall_requests", verbose_name="licence")
    chart = models.CharField(max_length=10, choices=Chart.choices())
    state = FSMField(default=RecallState.CONCERN_RAISED, choices=RecallState.choices(), protected=True, max_length=30)
    state_changed_at = models.DateTimeField()
    rule_set = models.CharField(max_length=120)
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    follows = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="followed_by")
    closed_at = models.DateTimeField(null=True, blank=True)
    # The concern.
    concern_on = models.DateField("date of the event")
    source = models.CharField(max_length=12, choices=ConcernSource.choices())
    concern = models.TextField("what happened")
    failures = models.ManyToManyField(Failure, related_name="recall_requests", blank=True)
    conditions = models.ManyToManyField(Condition, related_name="recall_requests", blank=True)
    risk_only_reason = models.TextField("why recall is considered though no condition is broken", blank=True)
    # Under consideration.
    trigger = models.TextField("what led to considering recall", blank=True)
    unmanageable = models.TextField("why risk can or cannot be managed in the community", blank=True)
    response = models.TextField("response to supervision", blank=True)
    protective_factors = models.TextField(blank=True)
    adjustments_considered = models.TextField("how the person's needs were taken into account", blank=True)
    no_alternatives_reason = models.TextField("why no alternative was tried", blank=True)
    # The mandatory question: has ROSH risen to high?
    rosh_review = models.ForeignKey(RoshAssessment, models.PROTECT, null=True, blank=True, related_name="+")
    rosh_before = models.CharField(max_length=9, blank=True)
    rosh_risen = models.BooleanField(null=True, blank=True)
    oasys_reviewed_on = models.DateField(null=True, blank=True)
    oasys_not_reviewed_reason = models.TextField(blank=True)
    # Handed to the manager.
    asked_at = models.DateTimeField("manager asked at", null=True, blank=True)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    asked_manager = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    # The manager's decision.
    decided_at = models.DateTimeField("recall agreed at", null=True, blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    rationale = models.TextField("manager's rationale", blank=True)
    out_of_hours = models.BooleanField(default=False)
    out_of_hours_senior = models.CharField("senior manager told out of hours", max_length=120, blank=True)
    collected_at = models.DateTimeField("rationale collected at", null=True, blank=True)
    collected_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    # Type, and speed.
    recall_type = models.CharField(max_length=8, choices=RecallType.choices(), blank=True)
    type_reason = models.TextField(blank=True)
    override_reason = models.TextField("why, though policy is against it", blank=True)
    suitability = models.JSONField("fixed-term suitability when the type was chosen", default=dict, blank=True)
    length_days = models.PositiveSmallIntegerField("fixed-term length", null=True, blank=True)
    is_emergency = models.BooleanField(null=True, blank=True)
    emergency_reason = models.TextField(blank=True)
    ppcs_officer = models.CharField("PPCS officer telephoned", max_length=120, blank=True)
    ppcs_alerted_at = models.DateTimeField("PPCS telephoned at", null=True, blank=True)
    ppcs_approved = models.BooleanField("verbal approval given", null=True, blank=True)
    reachable_number = models.CharField("number the officer can be reached on", max_length=30, blank=True)
    # The report and its signatures (each version and signature is a row of its own).
    completed_at = models.DateTimeField(null=True, blank=True)
    completed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    countersigned_at = models.DateTimeField(null=True, blank=True)
    countersigned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    referred_at = models.DateTimeField("referred to the NPS at", null=True, blank=True)
    referred_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    endorsed_at = models.DateTimeField(null=True, blank=True)
    endorsed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    submitted_at = models.DateTimeField(null=True, blank=True)
    # An emergency out of hours, revoked on PPCS's verbal approval: Part A follows.
    revoked_before_part_a_at = models.DateTimeField("revoked before Part A at", null=True, blank=True)
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    order_recipients = models.TextField("who gets the revocation order", blank=True)
    reply_mailbox = models.EmailField(blank=True)
    attachments = models.JSONField(default=dict, blank=True)
    # How it ended.
    returned_why = models.TextField("what is needed before it goes on", blank=True)
    nps_refusal = models.CharField(max_length=9, choices=NpsRefusal.choices(), blank=True)
    outcome = models.CharField(max_length=5, choices=RecallOutcome.choices(), blank=True)
    ended_why = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["-opened_at", "-id"]
        indexes: ClassVar = [
            models.Index(fields=["-opened_at", "-id"], name="recall_latest"),
            models.Index(fields=["state", "state_changed_at"], condition=Q(closed_at__isnull=True), name="recall_open"),
            models.Index(fields=["-closed_at", "-id"], condition=Q(state__in=ENDED_AT_PPCS), name="recall_completed"),
            models.Index(
                fields=["decided_at"],
                condition=Q(out_of_hours=True, submitted_at__isnull=True, closed_at__isnull=True),
                name="recall_by_telephone",
            ),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["sentence"], condition=Q(closed_at__isnull=True), name="one_live_recall_a_licence"
            ),
            models.CheckConstraint(
                condition=Q(countersigned_by__isnull=True) | ~Q(countersigned_by=F("completed_by")),
                name="nobody_countersigns_their_own_report",
            ),
            models.CheckConstraint(
                condition=Q(endorsed_by__isnull=True)
                | (~Q(endorsed_by=F("completed_by")) & ~Q(endorsed_by=F("countersigned_by"))),
                name="nobody_endorses_what_they_wrote_or_signed",
            ),
            models.CheckConstraint(
                condition=Q(submitted_at__isnull=True) | Q(countersigned_at__isnull=False),
                name="nothing_reaches_ppcs_unsigned",
            ),
        ]

    def __str__(self) -> str:
        return f"Recall request of {self.opened_at:%-d %B %Y}"

    @property
    def person(self) -> Person:
        return self.sentence.person

    @property
    def crn(self) -> str:
        return self.sentence.person.crn

    @property
    def is_live(self) -> bool:
        return self.closed_at is None

    @property
    def is_with_ppcs(self) -> bool:
        """Whether PPCS has anything recorded of it: it was sent, or revoked before it could be."""
        return self.submitted_at is not None or self.revoked_before_part_a_at is not None

    @property
    def part_a_is_outstanding(self) -> bool:
        """Whether the licence is revoked, and the report still to come (recall.md §3.3, emergency overlay)."""
        return self.revoked_before_part_a_at is not None and self.submitted_at is None and self.is_live

    @property
    def licence_is_revoked(self) -> bool:
        """Whether the recall is in force: the person is at large unlawfully, or in custody on it."""
        return self.state == RecallState.REVOKED or self.part_a_is_outstanding

    @property
    def waits_for_order(self) -> bool:
        """Whether PPCS has approved an emergency out of hours on the telephone, and not yet revoked the licence."""
        approved = self.out_of_hours and self.is_emergency and self.ppcs_approved
        return bool(approved) and self.is_live and not self.is_with_ppcs


class TriedAlternative(models.Model):
    """An alternative to recall that was really tried: from the record where it can be, with the entry it rests on."""

    request = models.ForeignKey(RecallRequest, models.PROTECT, related_name="alternatives")
    kind = models.CharField(max_length=14)
    detail = models.TextField()
    tried_on = models.DateField(null=True, blank=True)
    contact = models.ForeignKey("cases.Contact", models.PROTECT, null=True, blank=True, related_name="+")
    warning = models.ForeignKey("enforcement.Warning", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering: ClassVar = ["tried_on", "id"]

    def __str__(self) -> str:
        return self.detail
