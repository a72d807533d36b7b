"""pytest plugin: a real PostgreSQL and Redis for the run, unless DATABASE_URL and REDIS_URL name others.

Loaded by pyproject.toml before pytest-django reads the settings. The workers of pytest-xdist inherit the addresses
through the environment, and so share what the controller started.
"""

import os
import shutil
import tempfile
from collections.abc import Generator
from pathlib import Path

import pytest

from probation.launcher.broker import Redis
from probation.launcher.services import Services
from probation.launcher.telling import CannotGoOn


def in_new_folder(*, private: bool) -> tuple[Services, Path]:
    """Services that are not started yet, in a new folder of the machine's temporary space; the caller removes it.

    The name is short, as the path of a unix socket has to be. Private ones need a Redis of this machine: without one,
    the test that asks for them is skipped.
    """
    if private and Redis.program() is None:
        pytest.skip("there is no redis-server on this machine for this test alone")
    folder = Path(tempfile.mkdtemp(prefix="probation-tests-"))
    return Services(folder, logs=folder / "log", durable=False, private=private), folder


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Generator[None]:
    """Start what the environment does not name; stop it when pytest ends, however it ends."""
    services, folder = in_new_folder(private=False)
    early_config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
    early_config.add_cleanup(services.stop)
    try:
        require_redis()
        services.start()
    except CannotGoOn as sentence:
        raise pytest.UsageError(str(sentence)) from None
    os.environ.update(services.environment, MEDIA_ROOT=str(folder / "media"))
    return (yield)


def require_redis() -> None:
    """The tests are about a real Redis. Raises CannotGoOn when there is none."""
    if "REDIS_URL" not in os.environ and Redis.program() is None:
        raise CannotGoOn(
            "The tests need a real Redis, and there is no wheel of it for this Python. "
            "Install redis-server, or use Python 3.11 or 3.12 on x86-64, or set REDIS_URL."
        )
