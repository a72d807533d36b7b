"""Load the demonstration: its accounts, its people and their stories."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from enforcement.demonstration.load import EARLIEST, load_demonstration
from enforcement.demonstration.recalling import play_recalls_with
from probation.working_days import london_date
from recall.demonstration import caseload
from recall.demonstration.playing import PLAYER


class Command(BaseCommand):
    help = "Loads the demonstration, where demo mode is on and it is not loaded yet. Needs load_reference before it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--today", type=date.fromisoformat, help="the day the caseload stands at, like 2026-03-02")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO_MODE:
            raise CommandError("The demonstration is loaded only where DEMO_MODE is on.")
        today = options["today"] or london_date(timezone.now())
        if today < EARLIEST:
            raise CommandError(f"The caseload can stand at any day from {EARLIEST.isoformat()} on.")
        tell = self.stdout.write if options["verbosity"] else _in_silence
        with play_recalls_with(PLAYER):
            load_demonstration(today, tell, also=[caseload.stories])


def _in_silence(line: str) -> None:
    """Nobody hears it."""
