"""Celery's calls of the deliveries."""

from celery import shared_task
from django.utils import timezone

from .delivering import deliver as deliver_webhooks
from .forgetting import forget as forget_deliveries


@shared_task(name="probation.webhooks.tasks.deliver")
def deliver() -> int:
    """Send what other systems are to be told now."""
    return deliver_webhooks(now=timezone.now)


@shared_task(name="probation.webhooks.tasks.forget")
def forget() -> int:
    """Delete deliveries that are over and no longer kept."""
    return forget_deliveries(at=timezone.now())
