"""Organisations (NPS divisions, CRCs, PPCS), their local delivery units and teams, and the staff in them."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import F, Q

from .roles import ROLES, Act, Role


class Sector(models.TextChoices):
    """Who an organisation belongs to. Only the public sector may lay an information (ORA 2014 Sch 4 para 6)."""

    NPS = "nps", "National Probation Service"
    CRC = "crc", "Community rehabilitation company"
    PPCS = "ppcs", "Public Protection Casework Section"
    NATIONAL = "national", "National body"


class Organisation(models.Model):
    """A provider of probation services (an NPS division or a CRC), PPCS, or a national body."""

    code = models.CharField(max_length=12, unique=True)
    name = models.CharField(max_length=120)
    sector = models.CharField(max_length=8, choices=Sector)

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def is_public_sector(self) -> bool:
        return self.sector != Sector.CRC


class LocalDeliveryUnit(models.Model):
    """A local delivery unit of a provider; closed units keep their dates."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="local_delivery_units")
    code = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    in_wales = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name


class Team(models.Model):
    """A team within a local delivery unit: a line manager and the officers they manage."""

    local_delivery_unit = models.ForeignKey(LocalDeliveryUnit, models.PROTECT, related_name="teams")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="teams")
    code = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    address = models.TextField(blank=True)
    phone = models.CharField(max_length=30, blank=True)

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name


class Grade(models.TextChoices):
    """Staff grades: PO for complex cases, PSO for others (reference list staff_grade)."""

    PSO = "PSO", "Probation services officer"
    PO = "PO", "Probation officer"
    TPO = "TPO", "Trainee probation officer"
    SPO = "SPO", "Senior probation officer"
    ACO = "ACO", "Assistant chief officer"
    NONE = "", "No grade"


class User(AbstractUser):
    """A member of staff. One account, one role, one organisation: a second post is a second account."""

    role_code = models.CharField(max_length=30, choices=[(role.code, role.label) for role in ROLES.values()])
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="staff")
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="staff")
    grade = models.CharField(max_length=4, choices=Grade, blank=True)
    phone = models.CharField(max_length=30, blank=True)

    REQUIRED_FIELDS: ClassVar = ["email", "role_code"]

    class Meta:
        ordering: ClassVar = ["last_name", "first_name"]

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    @property
    def role(self) -> Role:
        return ROLES[self.role_code]

    def may(self, act: Act) -> bool:
        """Whether the role is admitted to this kind of act at all."""
        return self.is_active and self.role.may(act)


class Cover(models.Model):
    """An officer's absence and who covers: the covering officer owns the clocks from day 1 (enforcement.md §9.48)."""

    officer = models.ForeignKey(User, models.PROTECT, related_name="absences")
    covered_by = models.ForeignKey(User, models.PROTECT, related_name="covering")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=200)

    class Meta:
        ordering: ClassVar = ["-starts_on"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(officer=F("covered_by")), name="cover_is_by_another"),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")), name="cover_ends_after_it_starts"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.covered_by} for {self.officer} from {self.starts_on}"


def covering_on(day: date) -> Q:
    """Covers running on a day."""
    return Q(starts_on__lte=day) & (Q(ends_on__isnull=True) | Q(ends_on__gte=day))
