"""Celery's call of the relay."""

from celery import shared_task
from django.utils import timezone

from .relay import relay as relay_messages


@shared_task(name="probation.outbox.tasks.relay")
def relay() -> int:
    """Deliver the messages that are due now."""
    return relay_messages(at=timezone.now())
