"""Fill an empty database with the nation. The one place where rows are written without acting: millions at a time.

The SQL lies in ``seeding/``, a file a step. Constraints and indexes are taken off first and put back afterwards, so
whatever breaks one is found before anything is measured.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import Any

from django.core.management import call_command
from django.db import connection, transaction

from cases.policy.person_search import name_keys
from probation.accounts.system import system_user
from probation.bank_holidays.calendars import calendar_known_at
from probation.clocks.kinds import kind_of
from probation.working_days import london_date

from .names import FIRST_NAMES, last_names, people_named

STEPS = Path(__file__).with_name("seeding")
AUDIT_ENTRIES = 3_000_000
KINDS = ("D01", "D02", "D04", "D05", "D06", "D08", "D09", "D12", "D19", "D20", "D21")
FIRST, EACH_CONTACT = "00_chance", "40_contacts"
DAYS_BEFORE, DAYS_AFTER = 1100, 420

TAKE_OFF = """
CREATE TABLE seeding.to_restore AS
SELECT 1 AS place, format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
       AS restore, format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS take_off
FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype = 'u'
UNION ALL
SELECT 2, format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)),
       format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname)
FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('f', 'c')
UNION ALL
SELECT 1, pg_get_indexdef(i.indexrelid), format('DROP INDEX %s', i.indexrelid::regclass)
FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
WHERE c.relnamespace = 'public'::regnamespace AND NOT i.indisprimary
  AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid);
"""


def seed(*, people: int, contacts: int, at: datetime, tell: Callable[[str], None]) -> None:
    """The nation as it stands at a time. ``contacts`` are those of each person."""
    parameters = {"people": people, "contacts": contacts, "at": at, "today": london_date(at), "entries": AUDIT_ENTRIES}
    call_command("migrate", verbosity=0)
    call_command("load_reference", verbosity=0)
    system_user()
    began = monotonic()
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off; SET max_parallel_workers_per_gather = 2; SET work_mem = '512MB'")
    for step in sorted(STEPS.glob("*.sql")):
        sql = step.read_text()
        for n in range(1, contacts + 1 if step.stem == EACH_CONTACT else 2):
            _execute(sql, {**parameters, "n": n})
        if step.stem == FIRST:
            _prepare(people, at)
            _take_off()
        tell(f"{monotonic() - began:5.0f} s  {step.stem.split('_', 1)[1].replace('_', ' ')}")
    _put_back()
    tell(f"{monotonic() - began:5.0f} s  constraints and indexes")
    _execute("DROP SCHEMA seeding CASCADE", None)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    tell(f"{monotonic() - began:5.0f} s  vacuum and analyze")


def _execute(sql: str, parameters: dict[str, Any] | None) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, parameters)


def _prepare(people: int, at: datetime) -> None:
    _copy("first_name", ((n, name, _array(name_keys(name))) for n, name in enumerate(FIRST_NAMES, start=1)))
    _copy("last_name", ((n, name, _array(name_keys(name))) for n, name in enumerate(last_names(), start=1)))
    _copy("named", people_named(people))
    _copy("working_day", _working_days(at))
    _copy("ladder", ((kind, str(step.level), step.offset) for kind in KINDS for step in kind_of(kind).ladder))


def _working_days(at: datetime) -> Iterable[tuple[int, date]]:
    """Numbered from today, or the last working day before it, which is 0."""
    calendar, today = calendar_known_at(at), london_date(at)
    # The years the holidays of which are not announced yet are left out, as they are for everybody that day.
    last = min(today + timedelta(days=DAYS_AFTER), calendar.last)
    span = [today + timedelta(days=n) for n in range(-DAYS_BEFORE, (last - today).days + 1)]
    days = [day for day in span if calendar.is_working_day(day)]
    before = sum(day <= today for day in days)
    return ((n, day) for n, day in enumerate(days, start=1 - before))


def _array(keys: Sequence[str]) -> str:
    return "{" + ",".join(keys) + "}"


def _copy(table: str, rows: Iterable[Sequence[Any]]) -> None:
    file = io.StringIO()
    csv.writer(file).writerows(rows)
    file.seek(0)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.copy_expert(f"COPY seeding.{table} FROM STDIN WITH (FORMAT csv)", file)


def _take_off() -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(TAKE_OFF)
        cursor.execute("SELECT take_off FROM seeding.to_restore ORDER BY place DESC")
        for (statement,) in cursor.fetchall():
            cursor.execute(statement)


def _put_back() -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT restore FROM seeding.to_restore ORDER BY place")
        for (statement,) in cursor.fetchall():
            cursor.execute(statement)
        cursor.execute(
            "SELECT pg_get_serial_sequence(quote_ident(table_name), 'id'), table_name FROM information_schema.columns "
            "WHERE table_schema = 'public' AND column_name = 'id' AND is_identity = 'YES'"
        )
        for sequence, table in cursor.fetchall():
            cursor.execute(f"SELECT setval('{sequence}', (SELECT coalesce(max(id), 1) FROM {table}))")
