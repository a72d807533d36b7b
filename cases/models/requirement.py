"""What a sentence asks of the person: requirements of an order, conditions of a licence or supervision notice."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.db import models

from cases.vocabulary import ConditionKind, RequirementCategory
from probation.records import Versioned

from .sentence import Sentence


class Requirement(Versioned):
    """A requirement of a community order or suspended sentence order, with the figures its limits are about (§2.1)."""

    sentence = models.ForeignKey(Sentence, models.PROTECT, related_name="requirements")
    category = models.CharField(max_length=4, choices=RequirementCategory.choices())
    detail = models.CharField(max_length=300, blank=True)
    hours = models.PositiveSmallIntegerField(null=True, blank=True)
    days = models.PositiveSmallIntegerField(null=True, blank=True)
    hours_a_day = models.PositiveSmallIntegerField(null=True, blank=True)
    place = models.CharField(max_length=200, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    provider_name = models.CharField(max_length=120, blank=True)
    completed_on = models.DateField(null=True, blank=True)
    done = models.PositiveSmallIntegerField("hours, days or sessions done", default=0)

    class Meta:
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return str(self.get_category_display())

    def in_force_on(self, day: date) -> bool:
        """Whether it bound the person on a day."""
        last = min(filter(None, (self.ends_on, self.completed_on, self.sentence.ended_on or self.sentence.ends_on)))
        return self.starts_on <= day <= last


class Condition(Versioned):
    """A condition of a licence, or a requirement in a supervision notice, in force between its dates."""

    sentence = models.ForeignKey(Sentence, models.PROTECT, related_name="conditions")
    kind = models.CharField(max_length=11, choices=ConditionKind.choices())
    code = models.CharField(max_length=40)
    text = models.CharField(max_length=400)
    from_date = models.DateField()
    to_date = models.DateField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return self.text
