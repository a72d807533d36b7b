"""Risk: ROSH by group with its history, reoffending scores, MAPPA, and other registrations."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from cases.vocabulary import MappaCategory, MappaLevel, RegistrationKind, ReoffendingPredictor, RoshLevel
from probation.records import Versioned

from .person import Person


class RoshAssessment(models.Model):
    """An assessment of the risk of serious harm, overall and by group. A new one never overwrites an old one."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="rosh_assessments")
    overall = models.CharField(max_length=9, choices=RoshLevel.choices())
    public = models.CharField(max_length=9, choices=RoshLevel.choices())
    known_adult = models.CharField(max_length=9, choices=RoshLevel.choices())
    children = models.CharField(max_length=9, choices=RoshLevel.choices())
    staff = models.CharField(max_length=9, choices=RoshLevel.choices())
    prisoners = models.CharField(max_length=9, choices=RoshLevel.choices(), blank=True)
    rationale = models.TextField()
    assessed_on = models.DateField()
    assessed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ["-assessed_on", "-id"]
        indexes: ClassVar = [models.Index(fields=["person", "-assessed_on", "-id"], name="rosh_of_person")]

    def __str__(self) -> str:
        return f"{self.get_overall_display()} on {self.assessed_on}"


class ReoffendingScore(models.Model):
    """A reoffending predictor's score, as a percentage."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="reoffending_scores")
    predictor = models.CharField(max_length=6, choices=ReoffendingPredictor.choices())
    percent = models.DecimalField(max_digits=5, decimal_places=2)
    scored_on = models.DateField()

    class Meta:
        ordering: ClassVar = ["-scored_on", "-id"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(percent__gte=0, percent__lte=100), name="score_is_a_percentage"),
        ]

    def __str__(self) -> str:
        return f"{self.predictor} {self.percent}%"


class MappaRegistration(Versioned):
    """Management under multi-agency public protection arrangements."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="mappa_registrations")
    category = models.CharField(max_length=1, choices=MappaCategory.choices())
    level = models.CharField(max_length=1, choices=MappaLevel.choices())
    from_date = models.DateField()
    to_date = models.DateField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-from_date"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person"], condition=Q(to_date__isnull=True), name="one_mappa_level"),
        ]

    def __str__(self) -> str:
        return f"MAPPA {self.get_category_display().lower()} {self.get_level_display().lower()}"


class Registration(Versioned):
    """A flag on the person, with a date by which it must be reviewed."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="registrations")
    kind = models.CharField(max_length=5, choices=RegistrationKind.choices())
    note = models.CharField(max_length=300, blank=True)
    from_date = models.DateField()
    review_on = models.DateField(null=True, blank=True)
    to_date = models.DateField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["kind"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "kind"], condition=Q(to_date__isnull=True), name="one_open_registration_a_kind"
            ),
        ]

    def __str__(self) -> str:
        return str(self.get_kind_display())
