"""A step of set-up is done once for what it depends on."""

from pathlib import Path

import pytest

from probation.launcher.stamp import Stamp


@pytest.fixture
def lock_file(tmp_path: Path) -> Path:
    file = tmp_path / "requirements.lock"
    file.write_text("django==5.2.19\n")
    return file


@pytest.fixture
def stamp(tmp_path: Path, lock_file: Path) -> Stamp:
    return Stamp(tmp_path / ".installed", [lock_file])


def test_a_step_never_done_is_not_current(stamp: Stamp) -> None:
    assert not stamp.is_current()


def test_a_step_done_is_current(stamp: Stamp) -> None:
    stamp.set()
    assert stamp.is_current()


def test_a_changed_lock_file_asks_for_the_step_again(stamp: Stamp, lock_file: Path) -> None:
    stamp.set()
    lock_file.write_text("django==5.2.20\n")
    assert not stamp.is_current()


def test_a_step_begun_again_is_not_current_until_it_ends(stamp: Stamp) -> None:
    stamp.set()
    stamp.remove()
    assert not stamp.is_current()
