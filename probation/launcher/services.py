"""PostgreSQL and a broker for one run, unless the environment names others (DATABASE_URL, REDIS_URL)."""

import os
from pathlib import Path

from .broker import Redis, folder_broker
from .child import Child
from .postgres import Postgres


class Services:
    """The servers of one run, kept under `folder`, with their logs under `logs`. Nothing runs until start().

    `durable` as for Postgres. `private` true ignores DATABASE_URL and REDIS_URL: the servers are the caller's alone.
    """

    def __init__(self, folder: Path, *, logs: Path, durable: bool = True, private: bool = False) -> None:
        named = {} if private else os.environ
        has_broker = "REDIS_URL" in named or "CELERY_BROKER_URL" in named
        self.postgres = (
            None
            if "DATABASE_URL" in named
            else Postgres(folder / "postgres", log=logs / "postgres.log", durable=durable)
        )
        self.redis = None if has_broker or Redis.program() is None else Redis(folder / "redis", log=logs / "redis.log")
        self._broker_folder = None if has_broker or self.redis else folder / "broker"

    def announcement(self) -> list[str]:
        """What start() is about to do, for the person at the terminal."""
        lines = []
        started = [name for name, server in (("PostgreSQL", self.postgres), ("Redis", self.redis)) if server]
        if started:
            lines.append(f"Starting {' and '.join(started)}…")
        if self._broker_folder:
            lines.append("There is no Redis on this machine: Celery's messages go through files in var/broker.")
        return lines

    def start(self) -> None:
        """Start what is needed. Raises CannotGoOn, with nothing left running."""
        try:
            if self.postgres:
                self.postgres.start()
            if self.redis:
                self.redis.start()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Stop what was started."""
        if self.redis:
            self.redis.stop()
        if self.postgres:
            self.postgres.stop()

    @property
    def children(self) -> list[Child]:
        """The servers' processes. Only after start()."""
        return [server.child for server in (self.postgres, self.redis) if server]

    @property
    def environment(self) -> dict[str, str]:
        """What the settings need to reach the servers. Only after start()."""
        environment = {}
        if self.postgres:
            environment["DATABASE_URL"] = self.postgres.url
        if self.redis:
            environment["REDIS_URL"] = self.redis.url
        if self._broker_folder:
            environment |= folder_broker(self._broker_folder)
        return environment
