"""What a killed run may leave in a PostgreSQL data folder: a server still running, or the file that claims one."""

import os
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

from .telling import CannotGoOn, say
from .waiting import until

_SECONDS_TO_STOP = 30


def end_survivor(data: Path) -> None:
    """Stop a server left over the data folder; remove the file of one that is gone.

    The file's number may by now belong to an unrelated process, which PostgreSQL itself would take for a server.
    Raises CannotGoOn when the server does not stop.
    """
    pid_file = data / "postmaster.pid"
    if not pid_file.exists():
        return
    first_line = pid_file.read_text().partition("\n")[0].strip()
    pid = int(first_line) if first_line.isdigit() else 0
    if not _serves(pid, data):
        pid_file.unlink(missing_ok=True)
        return
    say("Stopping a PostgreSQL server that an earlier run left behind…")
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGINT)
    if not until(lambda: not _serves(pid, data), seconds=_SECONDS_TO_STOP):
        raise CannotGoOn(f"Process {pid}, a PostgreSQL server left by an earlier run, does not stop. End it first.")


def _serves(pid: int, data: Path) -> bool:
    """Whether the process is a server over this data folder."""
    return pid > 0 and str(data) in _command_line(pid)


def _command_line(pid: int) -> str:
    """The process's command line; empty when there is no such process, or it is already dead."""
    if Path("/proc/self/cmdline").exists():
        with suppress(OSError):
            return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        return ""
    listed = subprocess.run(
        ["ps", "-ww", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return listed.stdout
