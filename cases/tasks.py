"""Celery's calls of the sweep."""

from celery import shared_task
from django.utils import timezone

from cases.actions.sweep_clocks import sweep_clocks as sweep


@shared_task(name="cases.tasks.sweep_clocks")
def sweep_clocks() -> int:
    """Ring what is due now, and send the alerts."""
    return sweep(at=timezone.now())
