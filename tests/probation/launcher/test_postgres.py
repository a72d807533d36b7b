"""The PostgreSQL of the launcher: a real one."""

import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import dj_database_url
import psycopg2
import pytest

from probation.launcher.postgres import Postgres

pytestmark = pytest.mark.realprocess


@pytest.fixture
def folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="probation-tests-"))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def server(folder: Path) -> Iterator[Postgres]:
    server = Postgres(folder / "postgres", log=folder / "postgres.log", durable=False)
    server.start()
    yield server
    server.stop()


def _ask(server: Postgres, sql: str) -> object:
    address = dj_database_url.parse(server.url)
    connection = psycopg2.connect(host=address["HOST"], user=address["USER"], dbname=address["NAME"])
    with closing(connection), connection, connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()[0] if cursor.description else None


def test_the_data_outlives_the_server(server: Postgres) -> None:
    _ask(server, "create table kept as select 'José' as name")
    server.stop()
    server.start()
    assert _ask(server, "select upper(name) from kept") == "JOSÉ"


def test_a_restart_keeps_the_address(server: Postgres) -> None:
    before = server.url
    server.restart()
    assert server.url == before
    assert _ask(server, "select 1") == 1


def test_a_server_left_by_a_killed_run_is_stopped_first(server: Postgres, folder: Path) -> None:
    second = Postgres(server.data, log=folder / "second.log", durable=False)
    second.start()
    assert server.child.process.wait() == 0
    assert _ask(second, "select 1") == 1
    second.stop()


def test_a_pid_file_that_names_another_process_is_no_obstacle(server: Postgres) -> None:
    pid_file = server.data / "postmaster.pid"
    server.child.process.send_signal(signal.SIGKILL)
    server.child.process.wait()
    pid_file.write_text(pid_file.read_text().replace(str(server.child.process.pid), str(os.getpid()), 1))
    server.start()
    assert _ask(server, "select 1") == 1


def test_a_half_made_data_folder_is_made_anew(folder: Path) -> None:
    part = folder / "postgres.part"
    part.mkdir()
    (part / "PG_VERSION").write_text("18\n")
    server = Postgres(folder / "postgres", log=folder / "postgres.log", durable=False)
    server.start()
    assert _ask(server, "select 1") == 1
    server.stop()
    assert not part.exists()


@pytest.mark.parametrize("name", ["a folder with spaces", "one,two", "deep" * 30], ids=["spaces", "comma", "long"])
def test_any_folder_will_do(folder: Path, name: str) -> None:
    server = Postgres(folder / name / "postgres", log=folder / "postgres.log", durable=False)
    server.start()
    assert _ask(server, "select 1") == 1
    server.stop()
