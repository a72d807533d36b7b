"""A command of set-up."""

import sys
from pathlib import Path

import pytest

from probation.launcher import steps
from probation.launcher.telling import CannotGoOn


def test_each_line_is_heard_and_kept_in_the_log(tmp_path: Path) -> None:
    heard: list[str] = []
    log = tmp_path / "log" / "step.log"
    steps.run([sys.executable, "-c", "print('one'); print('two')"], log=log, failure="", hear=heard.append)
    assert heard == ["one\n", "two\n"]
    assert log.read_text() == "one\ntwo\n"


def test_a_failure_is_told_with_the_end_of_the_log(tmp_path: Path) -> None:
    log = tmp_path / "step.log"
    with pytest.raises(CannotGoOn) as failure:
        steps.run([sys.executable, "-c", "raise SystemExit('no index')"], log=log, failure="pip could not install.")
    assert str(failure.value) == f"pip could not install. The end of {log}:\n  no index"
