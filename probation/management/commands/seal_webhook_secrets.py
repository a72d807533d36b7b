"""Seal every secret of the webhooks with the newest key, so that an older one may go."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from probation.webhooks.models import Subscriber


class Command(BaseCommand):
    help = "Seal every secret of the webhooks with the first of WEBHOOK_KEYS. The others may be dropped afterwards."

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        sealed = list(Subscriber.objects.select_for_update())
        for subscriber in sealed:
            subscriber.save(update_fields=["secret", "secret_before"])
        self.stdout.write(f"{len(sealed)} sealed.")
