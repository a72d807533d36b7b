"""A fact becomes one delivery for each subscriber that asked for it, if it concerns whom the subscriber serves."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from .delivering import KEEP_TRYING
from .models import Delivery, Subscriber

if TYPE_CHECKING:
    from probation.outbox.models import Message


def write_deliveries(message: Message, at: datetime) -> None:
    """Handle ``recall.fact``. The event is made from the message's key: handled again, it writes nothing more."""
    event = uuid5(NAMESPACE_URL, message.key)
    fact, occurred_at = message.body["fact"], message.body["occurred_at"]
    told = {"event": str(event), "fact": fact, "occurred_at": occurred_at, **message.body["about"]}
    # Told before anybody wrote down whom it concerns: of everybody's only.
    concerned = message.body.get("concerns", {})
    deliveries = [
        Delivery(
            subscriber=subscriber,
            event=event,
            fact=fact,
            body=json.dumps(told),
            written_at=at,
            next_at=at,
            give_up_at=at + KEEP_TRYING,
        )
        for subscriber in Subscriber.objects.filter(facts__contains=[fact])
        if subscriber.hears_of(concerned)
    ]
    Delivery.objects.bulk_create(deliveries, ignore_conflicts=True)
