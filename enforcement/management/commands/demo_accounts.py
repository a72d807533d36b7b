"""Print the accounts of the demonstration."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from probation.accounts.demo import DEMO_ACCOUNTS, DEMO_PASSWORD

HEADINGS = ("Username", "Role", "Organisation", "Password")


class Command(BaseCommand):
    help = "Prints the accounts to sign in with, where demo mode is on."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO_MODE:
            raise CommandError("There are demonstration accounts only where DEMO_MODE is on.")
        rows = [
            HEADINGS,
            *((each.username, each.role, each.organisation, DEMO_PASSWORD) for each in DEMO_ACCOUNTS),
        ]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        for row in rows:
            self.stdout.write("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
