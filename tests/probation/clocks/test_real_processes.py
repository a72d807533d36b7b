"""Workers, beat, PostgreSQL and Redis as real processes, killed and restarted: each escalation once, none lost."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg2
import pytest
import redis

from probation.launcher.child import Child
from probation.launcher.services import Services
from tests.services import in_new_folder, require_redis

pytestmark = pytest.mark.realprocess
ROOT = Path(__file__).resolve().parents[3]
PATIENCE = 90

TALLY = """
SELECT count(*), count(rung.rung_at),
  (SELECT count(*) FROM audit_entry e WHERE e.verb LIKE 'clocks.%%'
     AND e.subject_id IN (SELECT c.id::text FROM mine c)),
  (SELECT count(*) FROM outbox_message m WHERE m.topic = 'clock.rung'
     AND (m.body->>'rung')::bigint IN (SELECT r.id FROM cases_rung r JOIN mine c ON c.id = r.clock_id)),
  (SELECT count(*) FROM outbox_message m WHERE m.topic = 'clock.rung' AND m.delivered_at IS NULL),
  (SELECT count(*) FROM cases_alert a JOIN mine c ON c.id = a.clock_id),
  (SELECT count(*) FROM (SELECT a.recipient_id, a.clock_id, a.level FROM cases_alert a JOIN mine c ON c.id = a.clock_id
     GROUP BY 1, 2, 3 HAVING count(*) > 1) twice)
FROM cases_rung rung JOIN mine ON mine.id = rung.clock_id
"""


@dataclass(frozen=True)
class Tally:
    """What became of the rungs of one scenario."""

    rungs: int
    rung: int
    entries: int
    messages: int
    undelivered: int
    alerts: int
    told_twice: int


@dataclass
class Machine:
    """A PostgreSQL and a Redis of these tests' own, and processes of the product on them."""

    services: Services
    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        return {
            **self.services.environment,
            "DJANGO_SETTINGS_MODULE": "probation.settings.test",
            "SWEEP_EVERY_SECONDS": "1",
            "RELAY_EVERY_SECONDS": "1",
        }

    def run(self, *command: str) -> str:
        done = subprocess.run(
            [sys.executable, *command],
            cwd=ROOT,
            env={**os.environ, **self.environment},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def scenario(self, count: int) -> str:
        return self.run("-m", "tests.probation.clocks.scenario", str(count)).splitlines()[-1]

    def celery(self, name: str, *arguments: str) -> Child:
        command = [sys.executable, "-m", "celery", "-A", "probation.celery", *arguments]
        return Child(name, command, log=self.folder / f"{name}.log", environment=self.environment)

    @contextmanager
    def worker(self, name: str) -> Iterator[Child]:
        child = self.celery(name, "worker", "--concurrency=1", "--without-gossip", "--without-mingle")
        try:
            yield child
        finally:
            child.stop()

    @contextmanager
    def beat(self) -> Iterator[Child]:
        child = self.celery("beat", "beat", f"--schedule={self.folder / 'beat'}")
        try:
            yield child
        finally:
            child.stop()

    def tally(self, key: str) -> Tally:
        with self.sql() as cursor:
            cursor.execute(f"WITH mine AS (SELECT * FROM cases_clock WHERE subject LIKE %s) {TALLY}", [f"{key}/%"])
            return Tally(*cursor.fetchone())

    @contextmanager
    def sql(self) -> Iterator[psycopg2.extensions.cursor]:
        connection = psycopg2.connect(self.services.environment["DATABASE_URL"])
        try:
            with connection, connection.cursor() as cursor:
                yield cursor
        finally:
            connection.close()

    def wait_until(self, key: str, *, rung: int, undelivered: int | None = None) -> Tally:
        give_up = time.monotonic() + PATIENCE
        while time.monotonic() < give_up:
            tally = self.tally(key)
            if tally.rung >= rung and undelivered in (None, tally.undelivered):
                return tally
            time.sleep(0.1)
        raise AssertionError(f"Waited {PATIENCE} seconds: {tally}")


@pytest.fixture(scope="module")
def machine() -> Iterator[Machine]:
    require_redis()
    services, folder = in_new_folder(private=True)
    services.start()
    machine = Machine(services, folder)
    machine.run("manage.py", "migrate", "--verbosity=0")
    machine.run("manage.py", "load_reference", "--verbosity=0")
    yield machine
    services.stop()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def slow_audit(machine: Machine) -> Iterator[None]:
    """Each audit entry takes a few milliseconds, so that a sweep can be caught in the middle."""
    with machine.sql() as cursor:
        cursor.execute(
            """CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS
               $$ BEGIN PERFORM pg_sleep(0.005); RETURN NEW; END $$;
               CREATE TRIGGER dawdle BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION dawdle();"""
        )
    yield
    with machine.sql() as cursor:
        cursor.execute("DROP TRIGGER dawdle ON audit_entry; DROP FUNCTION dawdle()")


def assert_each_once(machine: Machine, key: str, clocks: int) -> None:
    """Two rungs a clock, amber to the officer, red to the officer and each manager; and nothing comes after."""
    with machine.sql() as cursor:
        cursor.execute("SELECT count(*) FROM accounts_user WHERE role_code = 'line-manager'")
        ((managers,),) = cursor.fetchall()
    done = machine.wait_until(key, rung=2 * clocks, undelivered=0)
    time.sleep(2.5)
    assert machine.tally(key) == done
    rungs = 2 * clocks
    assert done == Tally(rungs, rungs, rungs, rungs, undelivered=0, alerts=(2 + managers) * clocks, told_twice=0)


def test_two_workers_sweeping_at_once_share_the_work(machine: Machine) -> None:
    key = machine.scenario(60)
    with machine.worker("first"), machine.worker("second"), machine.beat():
        assert_each_once(machine, key, 60)


def test_a_worker_killed_inside_a_sweep_loses_and_repeats_nothing(machine: Machine, slow_audit: None) -> None:
    key = machine.scenario(120)
    with machine.beat():
        with machine.worker("doomed") as doomed:
            caught = machine.wait_until(key, rung=1)
            os.killpg(doomed.process.pid, signal.SIGKILL)
        stopped = machine.tally(key)
        assert 0 < stopped.rung < stopped.rungs, caught
        assert stopped.entries == stopped.messages == stopped.rung
        with machine.worker("heir"):
            assert_each_once(machine, key, 120)


def test_flushing_redis_loses_nothing(machine: Machine) -> None:
    key = machine.scenario(50)
    with machine.beat():
        time.sleep(2)
        redis.Redis.from_url(machine.services.environment["REDIS_URL"]).flushall()
        with machine.worker("after-the-flush"):
            redis.Redis.from_url(machine.services.environment["REDIS_URL"]).flushall()
            assert_each_once(machine, key, 50)


def test_postgresql_restarted_in_a_sweep_loses_nothing(machine: Machine, slow_audit: None) -> None:
    key = machine.scenario(120)
    with machine.worker("patient"), machine.beat():
        machine.wait_until(key, rung=1)
        assert machine.services.postgres is not None
        machine.services.postgres.restart()
        assert_each_once(machine, key, 120)


def test_after_a_weekend_off_one_sweep_rings_everything_once(machine: Machine) -> None:
    key = machine.scenario(40)
    assert machine.tally(key).rung == 0
    machine.run("-c", "import django; django.setup(); from cases.tasks import sweep_clocks as s; print(s())")
    assert_each_once(machine, key, 40)
