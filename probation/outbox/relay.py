"""Delivering messages: lock, hand to every handler of the topic, mark delivered, all in one transaction.

A handler works in the database inside the relay's transaction, so its effect and the mark are one: a worker killed
between them leaves neither. A handler that fails is tried again later, with the error kept on the message.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import transaction

from .models import Message

logger = logging.getLogger(__name__)
Handler = Callable[[Message, datetime], None]
FailureKeeper = Callable[[Message, datetime, Exception], None]
_handlers: dict[str, list[Handler]] = defaultdict(list)
_failure_keepers: dict[str, FailureKeeper] = {}


def on(topic: str) -> Callable[[Handler], Handler]:
    """Register a handler of a topic. It is called with the message and the time of delivery."""

    def register(handler: Handler) -> Handler:
        if handler not in _handlers[topic]:
            _handlers[topic].append(handler)
        return handler

    return register


def keeps_failures_of(topic: str, keeper: FailureKeeper) -> None:
    """Register what records a failed delivery where people see it; the message is tried again all the same."""
    _failure_keepers[topic] = keeper


def post(topic: str, key: str, body: dict[str, object], *, at: datetime) -> None:
    """Write a message within the caller's transaction. One key is one message for ever: a second is dropped."""
    message = Message(key=key, topic=topic, body=body, written_at=at, deliver_after=at)
    Message.objects.bulk_create([message], ignore_conflicts=True)


def relay(*, at: datetime, limit: int = 200) -> int:
    """Deliver what is due, oldest first, one transaction a message. Returns how many were delivered."""
    delivered = 0
    for _ in range(limit):
        with transaction.atomic():
            message = (
                Message.objects.select_for_update(skip_locked=True)
                .filter(delivered_at__isnull=True, deliver_after__lte=at)
                .order_by("deliver_after", "id")
                .first()
            )
            if message is None:
                return delivered
            delivered += _deliver(message, at)
    return delivered


def _deliver(message: Message, at: datetime) -> int:
    message.attempts += 1
    try:
        with transaction.atomic():
            for handler in _handlers[message.topic]:
                handler(message, at)
    except Exception as error:
        logger.exception("Message %s could not be delivered", message.key)
        message.last_error = repr(error)
        message.deliver_after = at + timedelta(minutes=min(2**message.attempts, 60))
        message.save()
        if keeper := _failure_keepers.get(message.topic):
            keeper(message, at, error)
        return 0
    message.delivered_at = at
    message.last_error = ""
    message.save()
    return 1
