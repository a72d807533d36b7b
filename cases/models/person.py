"""The person on probation, the names they are known by, and who may or may not see their record."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from cases.vocabulary import (
    ContactPreference,
    Ethnicity,
    LimitedAccessKind,
    Religion,
    RoshLevel,
    Sex,
    SexualOrientation,
)
from probation.records import Versioned


class Person(Versioned):
    """A person on probation. ``search_keys`` are made from every name (cases.policy.person_search)."""

    crn = models.CharField("CRN", max_length=7, unique=True)
    pnc = models.CharField("PNC number", max_length=13, blank=True)
    prison_number = models.CharField(max_length=7, blank=True)
    first_name = models.CharField(max_length=60)
    middle_names = models.CharField(max_length=100, blank=True)
    last_name = models.CharField(max_length=60)
    preferred_name = models.CharField(max_length=60, blank=True)
    date_of_birth = models.DateField()
    sex = models.CharField(max_length=1, choices=Sex.choices())
    ethnicity = models.CharField(max_length=2, choices=Ethnicity.choices(), default=Ethnicity.NS)
    religion = models.CharField(max_length=12, choices=Religion.choices(), default=Religion.NOT_STATED)
    sexual_orientation = models.CharField(
        max_length=14, choices=SexualOrientation.choices(), default=SexualOrientation.NOT_STATED
    )
    first_language = models.CharField(max_length=40, default="English")
    interpreter_needed = models.BooleanField(default=False)
    contact_preference = models.CharField(
        max_length=8, choices=ContactPreference.choices(), default=ContactPreference.LETTER
    )
    phone = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)
    rosh = models.CharField("current ROSH", max_length=9, choices=RoshLevel.choices(), blank=True)
    limited_access = models.BooleanField(default=False)
    died_on = models.DateField(null=True, blank=True)
    search_keys = ArrayField(models.CharField(max_length=64), default=list)

    class Meta:
        verbose_name_plural = "people"
        ordering: ClassVar = ["last_name", "first_name", "crn"]
        indexes: ClassVar = [
            GinIndex(fields=["search_keys"], name="person_search_keys"),
            models.Index(fields=["last_name", "first_name", "crn"], name="person_name"),
            models.Index(fields=["pnc"], name="person_pnc"),
            models.Index(fields=["date_of_birth"], name="person_born"),
            models.Index(fields=["prison_number"], name="person_prison_number"),
        ]

    def __str__(self) -> str:
        return self.crn

    @property
    def name(self) -> str:
        """For headings: the preferred name and the last name."""
        return f"{self.preferred_name or self.first_name} {self.last_name}"

    @property
    def list_name(self) -> str:
        """For lists: "Smith, John"."""
        return f"{self.last_name}, {self.first_name}"

    def age_on(self, day: date) -> int:
        """Whole years on a day."""
        born = self.date_of_birth
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


class Alias(models.Model):
    """Another name the person is or was known by."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="aliases")
    first_name = models.CharField(max_length=60)
    last_name = models.CharField(max_length=60)

    class Meta:
        verbose_name_plural = "aliases"
        ordering: ClassVar = ["last_name", "first_name"]

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}"


class LimitedAccess(models.Model):
    """A member of staff kept from a record, or one of the few let into it."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="limited_access_list")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=LimitedAccessKind.choices())
    reason = models.CharField(max_length=200)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["person", "user"], name="one_limit_a_user")]

    def __str__(self) -> str:
        return f"{self.user}: {self.get_kind_display()}"
