"""Write the process maps into each app's README, or check that they are current."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from probation.process_maps import flows_of, section

START, END = "<!-- process maps: generated, do not edit -->", "<!-- end of process maps -->"
APPS = ("cases", "enforcement", "recall")


class Command(BaseCommand):
    help = "Write the process maps into each app's README; with --check, fail if one is out of date."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: Any, check: bool, **options: Any) -> None:
        for label in filter(flows_of, APPS):
            readme = Path(settings.ROOT) / label / "README.md"
            text = readme.read_text()
            before, rest = text.split(START)
            after = rest.split(END)[1]
            current = f"{before}{START}\n\n{section(label)}\n\n{END}{after}"
            if check and current != text:
                raise CommandError(f"{label}/README.md is out of date: run “manage.py process_maps”.")
            readme.write_text(current)
