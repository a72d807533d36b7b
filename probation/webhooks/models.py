"""The systems that are told facts, and each fact on its way to each of them."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce

from .concern import Concerned, hears_of
from .facts import DeliveryState, Fact, SubscriberKind
from .sealing import SealedField


class Subscriber(models.Model):
    """A system that is told the facts it asked for. Paused, what it is to be told waits.

    ``serves``: the name of the prison or police force whose system it is, and whose people alone it hears of; empty for
    a national one, which hears of everybody.
    ``secret`` signs; after a change ``secret_before`` signs too until ``secret_before_until``. Both are sealed in the
    database, and never in the audit.
    """

    name = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=8, choices=SubscriberKind.choices())
    serves = models.CharField(max_length=120, blank=True)
    url = models.URLField("address", max_length=300)
    facts = ArrayField(models.CharField(max_length=20, choices=Fact.choices()))
    is_active = models.BooleanField(default=True)
    secret = SealedField()
    secret_made_at = models.DateTimeField()
    secret_before = SealedField(blank=True)
    secret_before_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(kind=SubscriberKind.NATIONAL.value, serves="")
                | ~Q(kind=SubscriberKind.NATIONAL.value) & ~Q(serves=""),
                name="national_or_of_one",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def hears_of(self, concerned: Concerned) -> bool:
        """Whether it is told a fact that concerns these."""
        return hears_of(SubscriberKind(self.kind), self.serves, concerned)

    def secrets_at(self, at: datetime) -> list[str]:
        """The secrets that are valid, the newest first."""
        until = self.secret_before_until
        return [self.secret, self.secret_before] if until and at < until else [self.secret]


OVER_AT = Coalesce("delivered_at", "given_up_at")
"""When a delivery that no longer waits was delivered or given up."""


class Delivery(models.Model):
    """One event for one subscriber: written once, sent until it is taken or given up.

    ``body`` is the exact text that is signed and sent. ``next_at`` is when it may next be taken up, and nothing once it
    is delivered or given up; whoever takes it up moves it on first, so that nobody else does meanwhile.
    """

    subscriber = models.ForeignKey(Subscriber, models.PROTECT, related_name="deliveries")
    event = models.UUIDField()
    fact = models.CharField(max_length=20, choices=Fact.choices())
    body = models.TextField()
    written_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(null=True, blank=True)
    give_up_at = models.DateTimeField("tried until")
    delivered_at = models.DateTimeField(null=True, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)
    response_status = models.PositiveSmallIntegerField(null=True, blank=True)
    last_error = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name_plural = "deliveries"
        ordering: ClassVar = ["-written_at", "-id"]
        indexes: ClassVar = [
            models.Index(fields=["next_at", "id"], condition=Q(next_at__isnull=False), name="webhook_waiting"),
            models.Index(fields=["-written_at", "-id"], name="webhook_latest"),
            models.Index(fields=["id"], condition=Q(given_up_at__isnull=False), name="webhook_given_up"),
            models.Index(OVER_AT, condition=Q(next_at__isnull=True), name="webhook_over"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["subscriber", "event"], name="one_delivery_an_event"),
            models.CheckConstraint(
                condition=Q(next_at__isnull=False, delivered_at__isnull=True, given_up_at__isnull=True)
                | Q(next_at__isnull=True, delivered_at__isnull=False, given_up_at__isnull=True)
                | Q(next_at__isnull=True, delivered_at__isnull=True, given_up_at__isnull=False),
                name="a_delivery_waits_or_is_over",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_fact_display()}: {self.subscriber}"

    @property
    def state(self) -> DeliveryState:
        """Computed from what is recorded."""
        if self.delivered_at:
            return DeliveryState.DELIVERED
        if self.given_up_at:
            return DeliveryState.GIVEN_UP
        return DeliveryState.TRYING if self.attempts else DeliveryState.WAITING
