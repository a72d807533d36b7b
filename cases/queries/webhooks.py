"""The systems that are told facts of recalls, and how that went, for whoever manages them.

Never what was told: whoever manages webhooks sees no case.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.core.paginator import Page
from django.db.models import Count, Q

from probation.refusals import NotSeen
from probation.webhooks.facts import DeliveryState, Fact
from probation.webhooks.models import Delivery, Subscriber

from .contact_choices import Choice
from .paging import page_of

PAGE_SIZE = 50
GIVEN_UP = Q(given_up_at__isnull=False)
IN_STATE = {
    DeliveryState.WAITING: Q(next_at__isnull=False, attempts=0),
    DeliveryState.TRYING: Q(next_at__isnull=False, attempts__gt=0),
    DeliveryState.DELIVERED: Q(delivered_at__isnull=False),
    DeliveryState.GIVEN_UP: GIVEN_UP,
}
COLOURS = {
    DeliveryState.WAITING: "grey",
    DeliveryState.TRYING: "yellow",
    DeliveryState.DELIVERED: "green",
    DeliveryState.GIVEN_UP: "red",
}


@dataclass(frozen=True)
class SubscriberRow:
    """One system. ``about``: whose people it hears of. ``waiting`` and ``given_up`` count its deliveries."""

    pk: int
    name: str
    about: str
    url: str
    facts: tuple[str, ...]
    is_active: bool
    waiting: int
    given_up: int


@dataclass(frozen=True, kw_only=True)
class DeliveryFilters:
    """What the list is narrowed to; an empty filter narrows nothing."""

    subscriber: str = ""
    state: str = ""


@dataclass(frozen=True)
class DeliveryRow:
    """One event for one system, and how it went."""

    pk: int
    event: UUID
    fact: str
    subscriber: str
    state: str
    colour: str
    written_at: datetime
    delivered_at: datetime | None
    next_at: datetime | None
    attempts: int
    last_error: str


def subscribers() -> list[SubscriberRow]:
    """Every one, by name. One query."""
    counted = Subscriber.objects.annotate(
        waiting=Count("deliveries", filter=Q(deliveries__next_at__isnull=False)),
        given_up=Count("deliveries", filter=Q(deliveries__given_up_at__isnull=False)),
    ).order_by("name")
    return [
        SubscriberRow(
            pk=row.pk,
            name=row.name,
            about=row.serves or row.get_kind_display(),
            url=row.url,
            facts=tuple(Fact.label_of(fact) for fact in row.facts),
            is_active=row.is_active,
            waiting=row.waiting,
            given_up=row.given_up,
        )
        for row in counted
    ]


def deliveries(filters: DeliveryFilters, *, page: int = 1) -> Page[DeliveryRow]:
    """A page of them, the newest first. Two queries."""
    found = Delivery.objects.select_related("subscriber").defer("body")
    if filters.subscriber:
        found = found.filter(subscriber_id=filters.subscriber)
    if filters.state:
        found = found.filter(IN_STATE[DeliveryState(filters.state)])
    return page_of(found, lambda shown: [_row(delivery) for delivery in shown], number=page, size=PAGE_SIZE)


def subscriber_or_not_seen(pk: int) -> Subscriber:
    """One system. Raises NotSeen."""
    found = Subscriber.objects.filter(pk=pk).first()
    if found is None:
        raise NotSeen("system", pk)
    return found


def delivery_or_not_seen(pk: int) -> Delivery:
    """One delivery. Raises NotSeen."""
    found = Delivery.objects.select_related("subscriber").filter(pk=pk).first()
    if found is None:
        raise NotSeen("delivery", pk)
    return found


def subscriber_choices() -> list[Choice]:
    """Every system: id and name."""
    return [(str(pk), name) for pk, name in Subscriber.objects.values_list("pk", "name")]


def given_up_count() -> int:
    """How many events were given up, and wait for somebody to look. One query, of an index of those alone."""
    return Delivery.objects.filter(GIVEN_UP).count()


def _row(delivery: Delivery) -> DeliveryRow:
    return DeliveryRow(
        pk=delivery.pk,
        event=delivery.event,
        fact=delivery.get_fact_display(),
        subscriber=delivery.subscriber.name,
        state=delivery.state.label,
        colour=COLOURS[delivery.state],
        written_at=delivery.written_at,
        delivered_at=delivery.delivered_at,
        next_at=delivery.next_at,
        attempts=delivery.attempts,
        last_error=delivery.last_error,
    )
