"""What Celery does: ringing what is due, delivering what was told, and the clocks a late bank holiday moves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db import connection

from cases.actions.announce_bank_holiday import announce_bank_holiday
from cases.models import Rung
from probation.accounts.models import User
from probation.accounts.system import system_user
from probation.clocks.sweep import sweep
from probation.outbox.relay import relay
from probation.working_days import london_date
from tests.benchmarks.look import Look, taken_back

DUE = 2_000

# What a sweep before this one rang is taken back with it.
MAKE_DUE = """
CREATE TEMPORARY TABLE due AS
SELECT r.id, 'rung/cases.rung/' || r.id AS key FROM cases_rung r JOIN cases_clock c ON c.id = r.clock_id
WHERE c.stopped_at IS NULL AND r.cancelled_at IS NULL AND r.rings_at <= %s ORDER BY r.rings_at DESC, r.id LIMIT %s;
UPDATE cases_rung SET rung_at = NULL WHERE id IN (SELECT id FROM due);
DELETE FROM outbox_message WHERE key IN (SELECT key FROM due);
DELETE FROM cases_alert WHERE key IN (SELECT key FROM due);
DROP TABLE due;
"""


def looks(at: datetime) -> Iterator[Look]:
    """The sweep and the relay leave what they did, as a night does; the rest is taken back."""
    system = system_user()
    with connection.cursor() as cursor:
        cursor.execute(MAKE_DUE, [at, DUE])
    rungs = f"among {Rung.objects.count():,} rungs"
    yield Look(f"sweep, {DUE:,} due", rungs, lambda number: sweep(Rung, by=system, at=at), once=True)
    yield Look("sweep, nothing due", rungs, lambda number: sweep(Rung, by=system, at=at))
    for _ in range(3):
        yield Look("relay, 200 messages", f"{DUE:,} waiting", lambda number: relay(at=at), once=True)
    relay(at=at, limit=DUE)
    yield Look("relay, nothing waiting", "", lambda number: relay(at=at))
    keeper = User.objects.create(username="keeper", role_code="system-administrator")
    day = london_date(at) + timedelta(days=6)
    yield taken_back(
        "a bank holiday is announced",
        "every open clock over the day",
        lambda number: announce_bank_holiday(day, title="Late bank holiday", by=keeper, at=at),
        once=True,
    )
    keeper.delete()
