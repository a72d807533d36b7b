"""One launcher at a time in one place."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from probation.launcher import lock
from probation.launcher.places import ROOT
from probation.launcher.telling import CannotGoOn

_HOLD = """
import sys
from pathlib import Path
from probation.launcher import lock
with lock.held(Path(sys.argv[1]), otherwise="", wait=False):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "var" / "run.lock"


@pytest.fixture
def other(file: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock until its input ends."""
    command = [sys.executable, "-c", _HOLD, str(file)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


@pytest.mark.usefixtures("other")
def test_a_second_launcher_is_told_that_there_is_a_first(file: Path) -> None:
    with pytest.raises(CannotGoOn, match="already running"), lock.held(file, otherwise="already running", wait=False):
        pytest.fail("The lock was given twice.")


def test_the_lock_of_a_killed_launcher_is_free(file: Path, other: subprocess.Popen[str]) -> None:
    other.kill()
    other.wait()
    with lock.held(file, otherwise="already running", wait=False):
        pass


def test_a_launcher_that_waits_says_so_and_goes_on(
    file: Path, other: subprocess.Popen[str], capsys: pytest.CaptureFixture[str]
) -> None:
    killer = subprocess.Popen([sys.executable, "-c", f"import os, time; time.sleep(0.3); os.kill({other.pid}, 9)"])
    with lock.held(file, otherwise="Waiting for another set-up…", wait=True):
        assert capsys.readouterr().out == "Waiting for another set-up…\n"
    killer.wait()
