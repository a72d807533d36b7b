"""A process that the launcher starts, watches and stops."""

import ctypes
import os
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from .telling import end_of

_PR_SET_PDEATHSIG = 1


class Child:
    """A long-running process in a process group of its own, so that Ctrl-C at the terminal reaches only the launcher.

    On Linux it also ends when the launcher is killed outright. Its output goes to `log`.
    """

    def __init__(
        self,
        name: str,
        command: Sequence[str | Path],
        *,
        log: Path,
        environment: Mapping[str, str] | None = None,
        user: int | None = None,
        stop_signal: signal.Signals = signal.SIGTERM,
    ) -> None:
        self.name = name
        self.log = log
        self._stop_signal = stop_signal
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("wb") as output:
            self.process = subprocess.Popen(
                [str(part) for part in command],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env={**os.environ, **(environment or {})},
                start_new_session=True,
                preexec_fn=_ends_with_its_parent(stop_signal),
                user=user,
                group=user,
                extra_groups=None if user is None else [],
            )

    @property
    def has_ended(self) -> bool:
        return self.process.poll() is not None

    def obituary(self) -> str:
        """What to tell the person when it ended by itself."""
        return f"{self.name} stopped by itself (exit code {self.process.returncode}). {end_of(self.log)}"

    def ask_to_stop(self) -> None:
        """Send the signal to stop and return at once."""
        if not self.has_ended:
            self.process.send_signal(self._stop_signal)

    def stop(self, *, patience: float = 10) -> None:
        """Stop it: ask, wait `patience` seconds, then kill what is left of its process group."""
        self.ask_to_stop()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(patience)
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def _ends_with_its_parent(stop_signal: signal.Signals) -> Callable[[], object] | None:
    """What the new process does first: ask the kernel for `stop_signal` should the launcher die (Linux only)."""
    prctl = getattr(ctypes.CDLL(None), "prctl", None)
    if prctl is None:
        return None
    return lambda: prctl(_PR_SET_PDEATHSIG, int(stop_signal))
