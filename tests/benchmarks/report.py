"""The results as a table, on the terminal and in ``results.md``."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from django.db import connection

from .measuring import Measured
from .server import SETTINGS

RESULTS = Path(__file__).with_name("results.md")
BIG_TABLES = (
    "cases_person",
    "cases_sentence",
    "cases_contact",
    "cases_clock",
    "cases_rung",
    "cases_alert",
    "enforcement_failure",
    "audit_entry",
    "outbox_message",
)
HEAD = (
    "| | who | queries | median ms | 95% within ms | rows read | MB read | read end to end |\n"
    "|---|---|---:|---:|---:|---:|---:|---|"
)


def line(measured: Measured) -> str:
    """One row of the table."""
    fewest, most = measured.queries
    cells = (
        measured.look.name,
        measured.look.who,
        f"{most}" if fewest == most else f"{fewest} to {most}",
        f"{measured.median:,.1f}",
        f"{measured.slowest_of_20:,.1f}",
        f"{measured.read.rows:,}",
        f"{measured.read.megabytes:,.1f}",
        ", ".join(sorted({scan.table for scan in measured.read.scans})),
    )
    return f"| {' | '.join(cells)} |"


def write(results: Mapping[str, Iterable[Measured]]) -> None:
    """Everything measured, by kind, and the machine it was measured on."""
    parts = ["# Speed at national scale", "", *_about(), ""]
    for kind, measured in results.items():
        parts += [f"## {kind.capitalize()}", "", HEAD, *map(line, measured), ""]
    RESULTS.write_text("\n".join(parts))


def _about() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname, reltuples::bigint FROM pg_class WHERE relname = ANY(%s)", [list(BIG_TABLES)])
        counted = dict(cursor.fetchall())
        cursor.execute("SHOW server_version")
        version = cursor.fetchone()[0].split()[0]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return [
        "Written by `python -m tests.benchmarks`; rows, not times, are the same everywhere. "
        "Times are of the whole look, Python included, with the pages in memory.",
        "",
        f"- Machine: {os.cpu_count()} cores, {memory:.0f} GB of memory; PostgreSQL {version}.",
        f"- PostgreSQL: {', '.join(f'{name} {value}' for name, value in SETTINGS.items())}; not durable.",
        f"- Rows: {', '.join(f'{table} {counted[table]:,}' for table in BIG_TABLES)}.",
    ]
