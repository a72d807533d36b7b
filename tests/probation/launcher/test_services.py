"""Which servers a run starts."""

from pathlib import Path

import pytest

from probation.launcher.broker import Redis
from probation.launcher.services import Services


@pytest.fixture(autouse=True)
def _nothing_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATABASE_URL", "REDIS_URL", "CELERY_BROKER_URL"):
        monkeypatch.delenv(name, raising=False)


def test_a_machine_that_names_nothing_gets_both(tmp_path: Path) -> None:
    services = Services(tmp_path, logs=tmp_path)
    assert services.announcement() == ["Starting PostgreSQL and Redis…"]


def test_what_the_environment_names_is_not_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://elsewhere/probation")
    monkeypatch.setenv("REDIS_URL", "redis://elsewhere/0")
    services = Services(tmp_path, logs=tmp_path)
    services.start()
    assert services.announcement() == []
    assert services.children == []
    assert services.environment == {}


def test_private_servers_are_started_whatever_the_environment_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://elsewhere/probation")
    monkeypatch.setenv("REDIS_URL", "redis://elsewhere/0")
    services = Services(tmp_path, logs=tmp_path, private=True)
    assert services.announcement() == ["Starting PostgreSQL and Redis…"]


def test_a_machine_without_redis_is_told_that_files_stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://elsewhere/probation")
    monkeypatch.setattr(Redis, "program", staticmethod(lambda: None))
    services = Services(tmp_path, logs=tmp_path)
    services.start()
    assert services.announcement() == [
        "There is no Redis on this machine: Celery's messages go through files in var/broker."
    ]
    assert services.environment == {
        "CELERY_BROKER_URL": "filesystem://",
        "CELERY_BROKER_FOLDER": str(tmp_path / "broker"),
    }
    assert (tmp_path / "broker").is_dir()
