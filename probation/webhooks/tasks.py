"""Celery's call of the deliveries."""

from celery import shared_task
from django.utils import timezone

from .delivering import deliver as deliver_webhooks


@shared_task(name="probation.webhooks.tasks.deliver")
def deliver() -> int:
    """Send what other systems are to be told now."""
    return deliver_webhooks(now=timezone.now)
