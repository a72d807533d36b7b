"""What every test has: no way out of this machine, and servers of its own for those that stop or restart them."""

import gc
import ipaddress
import shutil
import socket
from collections.abc import Iterator
from typing import Any

import pytest

from probation.launcher.services import Services
from tests.services import in_new_folder

pytest_plugins = ["tests.factories.fixtures"]

# Half a minute and more each: begun first, so that no worker is left with one of them when the other has done all.
LONG = (
    "tests/recall/actions/test_every_way.py",
    "tests/recall/actions/test_every_way_out_of_hours.py",
    "tests/enforcement/demonstration/test_load.py",
    "tests/recall/actions/casework/test_every_way_at_ppcs.py",
    "tests/probation/clocks/test_real_processes.py",
    "tests/probation/launcher/test_run.py",
    "tests/recall/demonstration/test_caseload.py",
    "tests/recall/demonstration/test_playing.py",
    "tests/enforcement/demonstration/test_at_court.py",
)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The long ones first; the rest as pytest-django puts it: real transactions, the browser and all that is pure last.

    The pure tests are many and short, and so the workers end together.
    """
    begins = {config.rootpath / path: place for place, path in enumerate(LONG)}
    items.sort(key=lambda item: begins.get(item.path, len(LONG)))


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """What is loaded by now stays to the end: to search it for garbage over and over took a fifth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)


@pytest.fixture(autouse=True)
def _only_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that reaches for another machine fails."""
    connect = socket.socket.connect

    def connect_here(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and not _is_this_machine(address[0]):
            raise RuntimeError(f"Tests may not leave this machine, and this one reached for {address[0]}.")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect_here)


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@pytest.fixture
def own_services() -> Iterator[Services]:
    """A PostgreSQL and a Redis for one test alone, which may stop, restart and flush them."""
    services, folder = in_new_folder(private=True)
    services.start()
    yield services
    services.stop()
    shutil.rmtree(folder, ignore_errors=True)
