"""What must be known before anyone judges an absence: needs and adjustments, where the person lives, who is around."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from cases.vocabulary import AddressStatus, NeedKind, ThirdPartyKind
from probation.records import Versioned

from .person import Person


class Need(Versioned):
    """A diversity need and the adjustment agreed for it; shown when arranging and before any finding."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="needs")
    kind = models.CharField(max_length=20, choices=NeedKind.choices())
    description = models.CharField(max_length=300)
    adjustment = models.CharField(max_length=300, blank=True)
    noticed_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["kind", "-noticed_on"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.description}"


class Address(Versioned):
    """An address with its dates. With ``no_fixed_abode`` there is none, and ``lines`` say where the person is found."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="addresses")
    status = models.CharField(max_length=10, choices=AddressStatus.choices())
    no_fixed_abode = models.BooleanField(default=False)
    lines = models.TextField(blank=True)
    postcode = models.CharField(max_length=8, blank=True)
    safe_for_post = models.BooleanField(default=True)
    note = models.CharField(max_length=300, blank=True)
    from_date = models.DateField()
    to_date = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "addresses"
        ordering: ClassVar = ["to_date", "-from_date"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(to_date__isnull=True) | Q(to_date__gte=models.F("from_date")),
                name="address_ends_after_it_starts",
            ),
            models.UniqueConstraint(
                fields=["person"], condition=Q(status="main", to_date__isnull=True), name="one_main_address"
            ),
        ]

    def __str__(self) -> str:
        return "No fixed abode" if self.no_fixed_abode else ", ".join([*self.lines.splitlines(), self.postcode])


class ThirdParty(Versioned):
    """Somebody around the person: family, next of kin, a GP, another professional."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="third_parties")
    kind = models.CharField(max_length=16, choices=ThirdPartyKind.choices())
    name = models.CharField(max_length=120)
    relationship = models.CharField(max_length=80, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    address = models.CharField(max_length=300, blank=True)
    may_be_contacted = models.BooleanField(default=True)
    from_date = models.DateField()
    to_date = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "third parties"
        ordering: ClassVar = ["kind", "name"]

    def __str__(self) -> str:
        return f"{self.name} ({self.get_kind_display()})"
