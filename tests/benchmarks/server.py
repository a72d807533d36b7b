"""The PostgreSQL of the benchmarks: its own, fast and not durable, with the memory a national server would have."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from probation.launcher.postgres import Postgres

# Of a machine with 16 GB or more. Parallel workers are kept out of the measuring: many people ask at once.
SETTINGS = {
    "shared_buffers": "4GB",
    "effective_cache_size": "12GB",
    "random_page_cost": "1.1",
    "work_mem": "16MB",
    "maintenance_work_mem": "1GB",
    "max_wal_size": "16GB",
    "checkpoint_timeout": "30min",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_parallel_workers_per_gather": "0",
}


@contextmanager
def running(folder: Path) -> Iterator[Postgres]:
    """The server over ``folder``, which keeps its data; its address is put into the environment for the settings."""
    server = Postgres(folder / "postgres", log=folder / "postgres.log", durable=False)
    server.start()
    try:
        os.environ["DATABASE_URL"] = server.url
        os.environ["DJANGO_SETTINGS_MODULE"] = "probation.settings.test"
        yield server
    finally:
        server.stop()


def give_memory(server: Postgres) -> None:
    """Set the server up for the size of the data, and start it again. Django must be set up."""
    from django.db import connection

    with connection.cursor() as cursor:
        for name, value in SETTINGS.items():
            cursor.execute(f"ALTER SYSTEM SET {name} = %s", [value])
    connection.close()
    server.restart()
