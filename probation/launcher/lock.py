"""One launcher at a time in one place. The kernel lets go of the lock when its holder ends, however it ends."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .telling import CannotGoOn, say


@contextmanager
def held(path: Path, *, otherwise: str, wait: bool) -> Iterator[None]:
    """Hold the lock file `path`. If another process has it, say `otherwise` and wait, or stop with that sentence.

    Raises CannotGoOn when `wait` is false and another process holds the lock.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if not wait:
                raise CannotGoOn(otherwise) from None
            say(otherwise)
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
