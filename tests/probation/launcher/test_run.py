"""`make run` as real processes: all of them answer, and all of them end. Only the demonstration data is left out."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from probation.launcher.places import ROOT
from probation.launcher.waiting import until

pytestmark = pytest.mark.realprocess
_PATIENCE = 90

_SERVE = """
import sys
from pathlib import Path
from probation.launcher import commands, run
run.VAR = Path(sys.argv[1])
run.LOGS = run.VAR / "log"
run._prepare_data = lambda: run._manage("migrate", "--verbosity=0")
run._tell = lambda number: run.say("ready")
sys.exit(commands.main(["serve"]))
"""


@dataclass
class Run:
    """A launcher that serves, and what it has said so far."""

    launcher: subprocess.Popen[bytes]
    port: int
    said: Path

    @property
    def processes(self) -> dict[int, str]:
        """Process id to command line of everything that the launcher started, whoever started it in turn."""
        table = subprocess.run(["ps", "-ww", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True)
        rows = [(int(pid), int(parent), command) for pid, parent, command in map(_three, table.stdout.splitlines())]
        family: dict[int, str] = {}
        parents = {self.launcher.pid}
        while parents:
            children = {pid: command for pid, parent, command in rows if parent in parents}
            family |= children
            parents = set(children)
        return family

    def wait(self) -> int:
        return self.launcher.wait(_PATIENCE)


@pytest.fixture
def serving(monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    for name in ("DATABASE_URL", "REDIS_URL"):
        monkeypatch.delenv(name)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    folder = Path(tempfile.mkdtemp(prefix="probation-tests-"))
    said = folder / "said"
    with said.open("wb") as output:
        launcher = subprocess.Popen(
            [sys.executable, "-c", _SERVE, folder],
            cwd=ROOT,
            env={**os.environ, "PORT": str(port)},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    run = Run(launcher, port, said)
    assert until(lambda: "ready" in said.read_text() or launcher.poll() is not None, seconds=_PATIENCE)
    assert launcher.poll() is None, said.read_text()
    yield run
    launcher.kill()
    launcher.wait()
    shutil.rmtree(folder, ignore_errors=True)


def test_ctrl_c_stops_every_process_that_was_started(serving: Run) -> None:
    with urllib.request.urlopen(f"http://127.0.0.1:{serving.port}/health/") as answer:
        assert answer.status == 200
    started = serving.processes
    for program in ("bin/postgres", "redis-server", "gunicorn", "probation.celery worker", "probation.celery beat"):
        assert any(program in command for command in started.values())
    serving.launcher.send_signal(signal.SIGINT)
    assert serving.wait() == 0
    assert not _still_running(started)
    assert serving.said.read_text().endswith("Everything is stopped. The data is kept in var.\n")


def test_a_process_that_ends_is_named_and_the_others_are_stopped(serving: Run) -> None:
    started = serving.processes
    worker = next(pid for pid, command in started.items() if "probation.celery worker" in command)
    os.kill(worker, signal.SIGKILL)
    assert serving.wait() == 1
    assert not _still_running(started)
    assert "The Celery worker stopped by itself (exit code -9)." in serving.said.read_text()


def _three(line: str) -> list[str]:
    return line.split(maxsplit=2)


def _still_running(started: dict[int, str]) -> set[int]:
    table = subprocess.run(["ps", "-eo", "pid=,stat="], capture_output=True, text=True, check=True)
    alive = {int(pid) for pid, state in map(str.split, table.stdout.splitlines()) if not state.startswith("Z")}
    return alive & started.keys()
