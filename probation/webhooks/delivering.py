"""Sending what waits: take one up, send it outside any transaction, note what came of it.

Taking one up moves it on by a lease, so two workers never send the same one at once. A worker killed after that leaves
it to be sent again when the lease is over, with the same event: a receiver gets each event at least once, and drops a
repeat. Events may come in another order than they happened in.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from datetime import datetime, timedelta

from django.db import transaction

from .models import Delivery
from .posting import NotSent, post
from .signing import headers

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=2)
"""Longer than a request takes, with its timeout."""
LONGEST_WAIT = timedelta(hours=1)
KEEP_TRYING = timedelta(days=3)


def deliver(*, now: Callable[[], datetime], limit: int = 200) -> int:
    """Send what is due, the longest waiting first. Returns how many were taken.

    A subscriber that did not take one is left alone until the next sweep, so that it holds up nobody else.
    """
    delivered = 0
    failing: set[int] = set()
    for _ in range(limit):
        delivery = take_up(at=now(), passing_over=failing)
        if delivery is None:
            break
        if _send(delivery, now):
            delivered += 1
        else:
            failing.add(delivery.subscriber_id)
    return delivered


def take_up(*, at: datetime, passing_over: Collection[int] = ()) -> Delivery | None:
    """The next that is due, leased to whoever asks; None when there is none."""
    with transaction.atomic():
        delivery = (
            Delivery.objects.select_for_update(of=("self",), skip_locked=True)
            .select_related("subscriber")
            .filter(next_at__lte=at, subscriber__is_active=True)
            .exclude(subscriber_id__in=passing_over)
            .order_by("next_at", "id")
            .first()
        )
        if delivery is not None:
            delivery.attempts += 1
            delivery.next_at = at + LEASE
            delivery.save(update_fields=["attempts", "next_at"])
        return delivery


def _send(delivery: Delivery, now: Callable[[], datetime]) -> bool:
    subscriber, event, sent_at = delivery.subscriber, str(delivery.event), now()
    signed = headers(event=event, body=delivery.body, keys=subscriber.secrets_at(sent_at), at=sent_at)
    try:
        status = post(subscriber.url, delivery.body, signed)
    except NotSent as never:
        _not_taken(delivery, str(never), status=None, at=now())
        return False
    if not 200 <= status < 300:
        _not_taken(delivery, f"It answered {status}.", status=status, at=now())
        return False
    # Taken is taken, also where somebody else has tried it since.
    mine = Delivery.objects.filter(pk=delivery.pk, delivered_at__isnull=True)
    mine.update(delivered_at=now(), next_at=None, given_up_at=None, response_status=status, last_error="")
    return True


def _not_taken(delivery: Delivery, error: str, *, status: int | None, at: datetime) -> None:
    """Later again, each time twice as late up to an hour; after three days no more."""
    logger.warning("Event %s was not taken by %s: %s", delivery.event, delivery.subscriber, error)
    over = at >= delivery.give_up_at
    wait = min(timedelta(seconds=30) * 2 ** min(delivery.attempts, 10), LONGEST_WAIT)
    mine = Delivery.objects.filter(pk=delivery.pk, attempts=delivery.attempts, delivered_at__isnull=True)
    mine.update(
        next_at=None if over else at + wait,
        given_up_at=at if over else None,
        response_status=status,
        last_error=error[:200],
    )
