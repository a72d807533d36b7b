"""A step of set-up: a command that ends, with its output in a log."""

import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from .places import ROOT
from .telling import CannotGoOn, end_of


def run(
    command: Sequence[str | Path],
    *,
    log: Path,
    failure: str,
    environment: Mapping[str, str] | None = None,
    hear: Callable[[str], None] = lambda line: None,
) -> None:
    """Run the command in the project folder; `hear` is told each line of its output as it comes.

    Raises CannotGoOn with the sentence `failure` and the end of the log.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    with (
        log.open("w") as output,
        subprocess.Popen(
            [str(part) for part in command],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**os.environ, **(environment or {})},
            text=True,
            errors="replace",
        ) as process,
    ):
        try:
            for line in process.stdout or ():
                output.write(line)
                hear(line)
        except BaseException:
            process.kill()
            raise
    if process.returncode:
        raise CannotGoOn(f"{failure} {end_of(log)}")
