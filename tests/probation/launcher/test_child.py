"""Processes that the launcher starts and stops: real ones."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from probation.launcher.child import Child
from probation.launcher.places import ROOT
from probation.launcher.waiting import until

pytestmark = pytest.mark.realprocess
_PATIENCE = 30

# A worker with a helper of its own; neither stops when asked to.
_STUBBORN = """
import os, signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
helper = os.fork()
if helper:
    print(os.getpid(), helper, flush=True)
time.sleep(600)
"""
_LAUNCHER = """
import sys
from pathlib import Path
from probation.launcher.child import Child
print(Child("Sleeper", ["sleep", "600"], log=Path(sys.argv[1])).process.pid, flush=True)
sys.stdin.read()
"""


def _is_gone(pid: int) -> bool:
    """True for a dead process, also one whose parent has not noticed yet."""
    listed = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return listed.stdout.strip()[:1] in ("", "Z")


@pytest.fixture
def python(tmp_path: Path) -> Callable[[str], Child]:
    return lambda code: Child("The worker", [sys.executable, "-c", code], log=tmp_path / "worker.log")


def test_a_process_asked_to_stop_may_finish_in_its_own_way(python: Callable[[str], Child]) -> None:
    finish = "lambda *_: (print('put away', flush=True), exit())"
    worker = python(f"import signal, time; signal.signal(15, {finish}); print('ready', flush=True); time.sleep(600)")
    assert until(lambda: "ready" in worker.log.read_text(), seconds=_PATIENCE)
    worker.stop()
    assert worker.log.read_text() == "ready\nput away\n"
    assert worker.process.returncode == 0


def test_a_process_that_does_not_stop_is_killed_with_all_that_it_started(python: Callable[[str], Child]) -> None:
    worker = python(_STUBBORN)
    assert until(lambda: worker.log.read_text().endswith("\n"), seconds=_PATIENCE)
    pids = [int(pid) for pid in worker.log.read_text().split()]
    worker.stop(patience=0.2)
    assert worker.process.returncode == -signal.SIGKILL
    assert until(lambda: all(map(_is_gone, pids)), seconds=_PATIENCE)


def test_ctrl_c_at_the_terminal_reaches_only_the_launcher(python: Callable[[str], Child]) -> None:
    worker = python("import time; time.sleep(600)")
    assert os.getpgid(worker.process.pid) != os.getpgid(0)
    worker.stop()


def test_one_that_ends_by_itself_is_named_with_the_end_of_its_log(python: Callable[[str], Child]) -> None:
    worker = python("raise SystemExit('no broker')")
    worker.process.wait()
    assert worker.has_ended
    assert worker.obituary() == (f"The worker stopped by itself (exit code 1). The end of {worker.log}:\n  no broker")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux ends a process with its parent")
def test_a_killed_launcher_leaves_nothing_running(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _LAUNCHER, str(tmp_path / "sleeper.log")]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as launcher:
        assert launcher.stdout is not None
        sleeper = int(launcher.stdout.readline())
        launcher.kill()
    assert until(lambda: _is_gone(sleeper), seconds=_PATIENCE)
