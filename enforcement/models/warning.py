"""A warning: its three statutory contents, how and when it was given, and how long it lives."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django_fsm import FSMField

from cases.models import Contact, Person, Sentence
from enforcement.vocabulary import DeliveryMethod, WarningKind, WarningState
from probation.records import Versioned

from .failure import Failure


class Warning(Versioned):
    """A warning on one sentence. SM-B orders its states; it lives from ``given_on`` to ``last_live_day``.

    ``confirmed_on``: a letter sent while the failure was only alleged becomes the statutory warning when the finding
    of no reasonable excuse is made (enforcement.md §4.3 [?]).
    """

    sentence = models.ForeignKey(Sentence, models.PROTECT, related_name="warnings")
    failures = models.ManyToManyField(Failure, related_name="warnings")
    kind = models.CharField(max_length=15, choices=WarningKind.choices())
    state = FSMField(default=WarningState.REQUESTED, choices=WarningState.choices(), protected=True)
    state_changed_at = models.DateTimeField()
    circumstances = models.TextField(max_length=4000)
    unacceptable = models.TextField(max_length=4000)
    consequence = models.TextField(max_length=4000)
    letter_on = models.DateField("date of the letter")
    respond_by = models.DateField()
    next_appointment = models.ForeignKey(Contact, models.PROTECT, null=True, blank=True, related_name="+")
    addressed_to = models.CharField(max_length=400)
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    signed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    delivery = models.CharField(max_length=12, choices=DeliveryMethod.choices(), blank=True)
    given_on = models.DateField(null=True, blank=True)
    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    last_live_day = models.DateField(null=True, blank=True)
    confirmed_on = models.DateField(null=True, blank=True)
    served_again_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField("withdrawn, spent, expired or returned on", null=True, blank=True)
    ended_because = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["-letter_on", "-id"]
        indexes: ClassVar = [
            models.Index(fields=["sentence", "-letter_on"], name="warning_of_sentence"),
            models.Index(fields=["-letter_on", "-id"], name="warning_latest"),
            models.Index(
                fields=["state", "letter_on"], condition=Q(state__in=["requested", "returned"]), name="warning_waiting"
            ),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state="requested")
                | Q(state="withdrawn")
                | Q(given_on__isnull=False, last_live_day__isnull=False),
                name="a_given_warning_has_its_dates",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} of {self.given_on or self.letter_on}"

    @property
    def person(self) -> Person:
        return self.sentence.person

    @property
    def crn(self) -> str:
        return self.sentence.person.crn

    def is_live_on(self, day: date) -> bool:
        """Whether it is given, confirmed, and within its twelve months on a day."""
        return bool(
            self.state == WarningState.GIVEN
            and self.confirmed_on
            and self.given_on
            and self.last_live_day
            and self.given_on <= day <= self.last_live_day
        )
