"""The launcher's first steps: they have to work on a machine that has nothing of ours, and on an old Python."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from probation.launcher import __main__ as start
from probation.launcher.commands import main
from probation.launcher.places import ROOT


def test_the_launcher_needs_nothing_but_the_standard_library() -> None:
    load = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import probation.launcher.commands"
    loaded = subprocess.run([sys.executable, "-I", "-S", "-c", load], capture_output=True, text=True, check=False)
    assert (loaded.returncode, loaded.stderr) == (0, "")


def test_an_old_python_can_read_the_first_file() -> None:
    ast.parse(Path(start.__file__).read_text(), feature_version=(3, 4))


def test_an_old_python_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert start.main() == 1
    sentence = capsys.readouterr().err
    assert "Python 3.11 or newer is needed" in sentence
    assert "is Python 3.9" in sentence
    assert "make run PYTHON=" in sentence


@pytest.mark.parametrize("arguments", [[], ["fly"], ["run", "test"]])
def test_a_wrong_command_is_told_the_right_ones(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "run|serve|set-up|test" in capsys.readouterr().err
