"""A sentence under supervision: community order, suspended sentence order, licence, post-sentence supervision."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from cases.vocabulary import CourtKind, CustodyType, EndReason, ResponsibleOfficerKind, SentenceKind
from probation.accounts.models import Organisation, Team
from probation.records import Versioned

from .person import Person


class Court(models.Model):
    """A court, and the local justice area it sits for."""

    code = models.CharField(max_length=12, unique=True)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=11, choices=CourtKind.choices())
    local_justice_area = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name


class Sentence(Versioned):
    """One sentence of one person, with every date enforcement turns on and the rule set stored with it.

    ``ends_on`` is the last day of supervision whatever the kind: the order's stated end, the end of a suspended
    sentence order's supervision period, the licence's expiry (SLED), the last day of post-sentence supervision.
    """

    # No index for a foreign key where one below begins with it.
    person = models.ForeignKey(Person, models.PROTECT, related_name="sentences", db_index=False)
    kind = models.CharField(max_length=26, choices=SentenceKind.choices())
    rule_set = models.CharField(max_length=120)
    offence = models.CharField(max_length=200)
    offence_on = models.DateField()
    convicted_on = models.DateField()
    sentenced_on = models.DateField()
    court = models.ForeignKey(Court, models.PROTECT, related_name="sentences")
    local_justice_area = models.CharField(max_length=120)
    crown_direction = models.BooleanField("Crown Court directed that magistrates deal with breach", default=False)
    starts_on = models.DateField()
    ends_on = models.DateField()
    # Suspended sentence order (§2.2).
    custodial_term = models.CharField(max_length=20, blank=True)
    operational_ends_on = models.DateField(null=True, blank=True)
    supervision_ends_on = models.DateField(null=True, blank=True)
    # Licence and post-sentence supervision (§2.3-§2.5).
    custody_type = models.CharField(max_length=13, choices=CustodyType.choices(), default=CustodyType.DETERMINATE)
    home_detention = models.BooleanField("released on home detention curfew", default=False)
    conditional_release_on = models.DateField(null=True, blank=True)
    released_on = models.DateField(null=True, blank=True)
    licence_ends_on = models.DateField(null=True, blank=True)
    remand_days = models.PositiveSmallIntegerField(default=0)
    added_days = models.PositiveSmallIntegerField(default=0)
    unlawfully_at_large_days = models.PositiveSmallIntegerField(default=0)
    notice_served_on = models.DateField("supervision notice served on", null=True, blank=True)
    follows = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="followed_by")
    # Who supervises.
    responsible_officer_kind = models.CharField(
        max_length=22, choices=ResponsibleOfficerKind.choices(), default=ResponsibleOfficerKind.PROBATION
    )
    provider = models.ForeignKey(Organisation, models.PROTECT, related_name="sentences", db_index=False)
    team = models.ForeignKey(Team, models.PROTECT, related_name="sentences")
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="sentences"
    )
    # The provider asked to take the case over; its managers see it until they have answered.
    referred_to = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
    )
    allocated_on = models.DateField(null=True, blank=True)
    planned_interval_days = models.PositiveSmallIntegerField(null=True, blank=True)
    # Why the interval is what it is (HMIP questions 5 to 7).
    contact_rosh_rationale = models.TextField(blank=True)
    contact_reoffending_rationale = models.TextField(blank=True)
    contact_need_rationale = models.TextField(blank=True)
    first_attended_on = models.DateField(null=True, blank=True)
    plan_made_on = models.DateField(null=True, blank=True)
    # Enforcement facts the count turns on (§3.6).
    breach_began_on = models.DateField(null=True, blank=True)
    breach_ended_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    ended_because = models.CharField(max_length=10, choices=EndReason.choices(), blank=True)

    class Meta:
        ordering: ClassVar = ["-starts_on", "-id"]
        indexes: ClassVar = [
            models.Index(fields=["officer", "person"], condition=Q(ended_on__isnull=True), name="sentence_of_officer"),
            models.Index(fields=["team", "person"], condition=Q(ended_on__isnull=True), name="sentence_of_team"),
            models.Index(fields=["person", "provider"], name="sentence_of_person"),
            models.Index(fields=["provider", "person"], name="sentence_of_provider"),
            models.Index(
                fields=["provider", "officer"], condition=Q(ended_on__isnull=True), name="sentence_of_provider_officer"
            ),
            models.Index(
                fields=["referred_to", "person"], condition=Q(referred_to__isnull=False), name="sentence_referred_to"
            ),
            models.Index(fields=["-starts_on", "-id"], name="sentence_latest"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="sentence_ends_after_it_starts"),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True, ended_because="")
                | (Q(ended_on__isnull=False) & ~Q(ended_because="")),
                name="an_ended_sentence_says_why",
            ),
            models.CheckConstraint(
                condition=Q(kind=SentenceKind.SUSPENDED_SENTENCE_ORDER) | Q(operational_ends_on__isnull=True),
                name="only_a_suspended_sentence_has_an_operational_period",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} made {self.sentenced_on}"

    @property
    def is_community(self) -> bool:
        """Whether breach of it begins with a statutory warning (community order, suspended sentence order)."""
        return self.kind in (SentenceKind.COMMUNITY_ORDER, SentenceKind.SUSPENDED_SENTENCE_ORDER)

    @property
    def licence_expires_on(self) -> date:
        """The last day of the licence (SLED); of supervision, where the sentence has no licence of its own."""
        return self.licence_ends_on or self.ends_on

    @property
    def in_breach(self) -> bool:
        """Whether breach proceedings are open: begun and not yet ended."""
        return self.breach_began_on is not None and (
            self.breach_ended_on is None or self.breach_ended_on < self.breach_began_on
        )

    def in_force_on(self, day: date) -> bool:
        """Whether the person was under this sentence's supervision on a day."""
        return self.starts_on <= day <= (self.ended_on or self.ends_on)


class Allocation(models.Model):
    """Who was responsible officer, in which team of which provider, from when to when, and why it changed."""

    sentence = models.ForeignKey(Sentence, models.PROTECT, related_name="allocations")
    provider = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    officer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    from_date = models.DateField()
    to_date = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=200)

    class Meta:
        ordering: ClassVar = ["-from_date", "-id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["sentence"], condition=Q(to_date__isnull=True), name="one_open_allocation"),
        ]

    def __str__(self) -> str:
        return f"{self.officer or 'Unallocated'} from {self.from_date}"
