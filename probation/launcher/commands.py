"""The launcher's commands. `run` and `test` are what make calls; they set up and go on inside .venv."""

import os
import shlex
import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import NoReturn

from . import port
from .places import ROOT, VENV_PYTHON
from .run import only_run_here, serve
from .set_up import set_up
from .telling import CannotGoOn, complain

_INTERRUPTED = 130


def main(arguments: list[str]) -> int:
    """Carry out one command; return the exit code. What cannot be done is told in a sentence."""
    if len(arguments) != 1 or arguments[0] not in _COMMANDS:
        complain(f"Usage: python3 -m probation.launcher {'|'.join(_COMMANDS)}")
        return 2
    os.chdir(ROOT)
    _answer_signals()
    try:
        return _COMMANDS[arguments[0]]()
    except CannotGoOn as sentence:
        complain(str(sentence))
        return 1
    except KeyboardInterrupt:
        complain("Interrupted.")
        return _INTERRUPTED


def _set_up() -> int:
    set_up()
    return 0


def _run() -> int:
    with only_run_here():
        port.chosen()
        set_up()
    _go_on("-m", "probation.launcher", "serve")


def _test() -> int:
    """Two workers, one file at a time each; what ARGS says comes after and wins."""
    set_up()
    _go_on("-m", "pytest", "-n", "2", "--dist=loadfile", *shlex.split(os.environ.get("ARGS", "")))


def _go_on(*arguments: str) -> NoReturn:
    """Become the virtual environment's Python, in this same process."""
    sys.stdout.flush()
    os.execv(VENV_PYTHON, [str(VENV_PYTHON), *arguments])


def _answer_signals() -> None:
    """Being ended is answered as Ctrl-C is. Only the end of the terminal may be ignored, as nohup asks."""

    def interrupt(number: int, frame: FrameType | None) -> NoReturn:
        raise KeyboardInterrupt

    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if name is not signal.SIGHUP or signal.getsignal(name) is not signal.SIG_IGN:
            signal.signal(name, interrupt)


_COMMANDS: dict[str, Callable[[], int]] = {"run": _run, "serve": serve, "set-up": _set_up, "test": _test}
