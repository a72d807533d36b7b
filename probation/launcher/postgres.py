"""A PostgreSQL server from the Python wheel that carries one, in a data folder of ours, on a unix socket."""

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import quote

from . import as_root
from .child import Child
from .postgres_wheel import programs
from .survivor import end_survivor
from .telling import CannotGoOn, end_of
from .waiting import until

_SUPERUSER = "postgres"
_DATABASE = "probation"
_MAKE_DATABASE = (
    f"select 'create database {_DATABASE}' "
    f"where not exists (select from pg_database where datname = '{_DATABASE}') \\gexec\n"
)
# The kernel's limit on the path of a unix socket is 107 bytes on Linux and 103 on macOS.
_LONGEST_SOCKET_PATH = 103
_SOCKET_NAME = ".s.PGSQL.5432"
_LOCALE = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
_FAST_AND_LOOSE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
_SECONDS_TO_START = 60
_SECONDS_TO_STOP = 30


class Postgres:
    """A server over one data folder, which is made when it does not exist yet. It survives a run that was killed.

    `durable` false trades safety at a power cut for speed: for tests only.
    """

    def __init__(self, data: Path, *, log: Path, durable: bool = True) -> None:
        self.data = data
        self._log = log
        self._settings = {} if durable else _FAST_AND_LOOSE
        self._socket_folder = data
        self._child: Child | None = None

    @property
    def url(self) -> str:
        """The address for DATABASE_URL. Only after start()."""
        return f"postgres://{_SUPERUSER}@{quote(str(self._socket_folder), safe='')}/{_DATABASE}"

    @property
    def child(self) -> Child:
        """The server's process. Only after start()."""
        assert self._child is not None
        return self._child

    def start(self) -> None:
        """Start the server, and make the database if it is new. Raises CannotGoOn."""
        if self.data.exists():
            _require_access(self.data)
            end_survivor(self.data)
        else:
            self._make_data_folder()
        self._socket_folder = self._short_enough_folder()
        self._run()
        self._make_database()

    def restart(self) -> None:
        """Stop and start, as when the machine is upgraded. Open connections are lost; the address stays."""
        self.child.stop(patience=_SECONDS_TO_STOP)
        self._run()

    def stop(self) -> None:
        """Stop the server; the data stays."""
        if self._child is not None:
            self._child.stop(patience=_SECONDS_TO_STOP)
        if self._socket_folder != self.data:
            shutil.rmtree(self._socket_folder, ignore_errors=True)

    def _make_data_folder(self) -> None:
        """Made under another name and then renamed, so that a half-made one is never taken for whole."""
        part = self.data.with_name(self.data.name + ".part")
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True, mode=0o700)
        user = as_root.server_user(part)
        as_root.give(part, user)
        self._log.parent.mkdir(parents=True, exist_ok=True)
        with self._log.open("wb") as log:
            made = subprocess.run(
                [programs() / "initdb", "--auth=trust", f"--username={_SUPERUSER}", *_LOCALE, "--no-sync", part],
                stdout=log,
                stderr=log,
                user=user,
                group=user,
                check=False,
            )
        if made.returncode:
            raise CannotGoOn(f"PostgreSQL could not make its data folder. {end_of(self._log)}")
        part.rename(self.data)

    def _short_enough_folder(self) -> Path:
        # A client would take a comma in the path for the start of another host.
        if len(os.fsencode(self.data / _SOCKET_NAME)) <= _LONGEST_SOCKET_PATH and "," not in str(self.data):
            return self.data
        folder = Path(tempfile.mkdtemp(prefix="probation-"))
        as_root.give(folder, as_root.server_user(self.data))
        return folder

    def _run(self) -> None:
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": f'"{self._socket_folder}"',
            **self._settings,
        }
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        self._child = Child(
            "PostgreSQL",
            [programs() / "postgres", "-D", self.data, *options],
            log=self._log,
            user=as_root.server_user(self.data),
            stop_signal=signal.SIGINT,  # the "fast" shutdown, which does not wait for clients to leave
        )
        self._wait_until_ready()

    def _wait_until_ready(self) -> None:
        until(lambda: self.child.has_ended or self._answers(), seconds=_SECONDS_TO_START)
        if self.child.has_ended or not self._answers():
            self.stop()
            raise CannotGoOn(f"PostgreSQL did not start. {end_of(self._log)}")

    def _answers(self) -> bool:
        asked = subprocess.run(
            [programs() / "pg_isready", "-q", "-h", self._socket_folder, "-U", _SUPERUSER], check=False
        )
        return asked.returncode == 0

    def _make_database(self) -> None:
        made = subprocess.run(
            [programs() / "psql", "--quiet", "-h", self._socket_folder, "-U", _SUPERUSER],
            input=_MAKE_DATABASE,
            capture_output=True,
            text=True,
            check=False,
        )
        if made.returncode or made.stderr:
            self.stop()
            raise CannotGoOn(f"PostgreSQL could not make the database: {made.stderr.strip()}")


def _require_access(data: Path) -> None:
    if not os.access(data, os.R_OK | os.W_OK | os.X_OK):
        raise CannotGoOn(f"{data} belongs to another user. Run as that user, or remove the folder to start afresh.")
