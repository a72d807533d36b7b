"""What the launcher says to the person at the terminal."""

import sys
from pathlib import Path

from .places import shown


class CannotGoOn(Exception):
    """The launcher has to stop. The message is a sentence for the person: what is wrong and what to do."""


def say(line: str) -> None:
    """Print one line of progress at once."""
    print(line, flush=True)


def complain(line: str) -> None:
    """Print one line about what went wrong, after everything said so far."""
    sys.stdout.flush()
    print(line, file=sys.stderr, flush=True)


def end_of(log: Path, *, lines: int = 15) -> str:
    """The last lines of a log, under its name: what a person needs to see of a failure."""
    text = log.read_text(errors="replace").rstrip().splitlines()[-lines:] if log.exists() else []
    return "\n".join([f"The end of {shown(log)}:", *(f"  {line}" for line in text or ["(it is empty)"])])
