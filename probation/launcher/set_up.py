"""Set-up: virtual environment, Python packages, front-end packages. Each step is done once for its lock file."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from . import lock, steps
from .places import LOGS, NODE_MODULES, ROOT, VAR, VENV, VENV_PYTHON
from .stamp import Stamp
from .telling import CannotGoOn, say

_OLDEST_NODE = 18
_PYTHON_LOCK = ROOT / "requirements.lock"
_NODE_LOCK = [ROOT / "package.json", ROOT / "package-lock.json"]


def set_up() -> None:
    """Bring .venv and node_modules to what the lock files say. Raises CannotGoOn."""
    with lock.held(VAR / "set-up.lock", otherwise="Waiting for another set-up of this folder to finish…", wait=True):
        _virtual_environment()
        _python_packages()
        _front_end_packages()


def _virtual_environment() -> None:
    if _works(VENV_PYTHON):
        return
    if importlib.util.find_spec("ensurepip") is None:
        raise CannotGoOn(
            f"{sys.executable} cannot make a virtual environment: its venv module is not complete. "
            "On Debian or Ubuntu: apt-get install python3-venv"
        )
    say("Making the virtual environment .venv…")
    steps.run(
        [sys.executable, "-m", "venv", "--clear", VENV],
        log=LOGS / "venv.log",
        failure="The virtual environment could not be made.",
    )


def _works(python: Path) -> bool:
    """Whether it is a Python of the version that is running now, with pip."""
    asking = [str(python), "-c", "import pip, sys; print(sys.version_info[:2])"]
    try:
        asked = subprocess.run(asking, capture_output=True, text=True, check=False)
    except OSError:
        return False
    return asked.stdout.strip() == str(sys.version_info[:2])


def _python_packages() -> None:
    stamp = Stamp(VENV / ".installed", [_PYTHON_LOCK])
    if stamp.is_current():
        return
    stamp.remove()
    say("Installing the Python packages of requirements.lock (a few minutes the first time)…")
    steps.run(
        [VENV_PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--require-hashes", "-r", _PYTHON_LOCK],
        log=LOGS / "pip.log",
        failure="pip could not install the Python packages. Is the package index within reach?",
        hear=_Count(sum(line[:1].isalnum() for line in _PYTHON_LOCK.read_text().splitlines())),
    )
    stamp.set()


class _Count:
    """Says now and then how far pip has come."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._collected = 0

    def __call__(self, line: str) -> None:
        if line.startswith("Collecting "):
            self._collected += 1
            if self._collected % 20 == 0:
                say(f"  {self._collected} of {self._total} packages fetched")
        elif line.startswith("Installing collected packages"):
            say("  installing them")


def _front_end_packages() -> None:
    stamp = Stamp(NODE_MODULES / ".installed", _NODE_LOCK)
    if stamp.is_current():
        return
    npm, environment = _npm()
    stamp.remove()
    say("Installing the front-end packages of package-lock.json…")
    steps.run(
        [npm, "ci", "--no-progress"],
        log=LOGS / "npm.log",
        failure="npm could not install the front-end packages. Is the npm registry within reach?",
        environment=environment,
    )
    stamp.set()


def _npm() -> tuple[str, dict[str, str]]:
    """The npm to use and its environment: the machine's when its Node.js is new enough, else the wheel's."""
    if _machine_has_node():
        return "npm", {}
    if (VENV / "bin" / "npm").exists():
        return str(VENV / "bin" / "npm"), {"PATH": os.pathsep.join([str(VENV / "bin"), os.environ.get("PATH", "")])}
    raise CannotGoOn(
        f"Node.js is needed for the front-end packages, and there is no wheel of it for this machine. "
        f"Install Node.js {_OLDEST_NODE} or newer, with npm."
    )


def _machine_has_node() -> bool:
    if not (shutil.which("node") and shutil.which("npm")):
        return False
    version = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False).stdout
    major = version.strip().removeprefix("v").partition(".")[0]
    return major.isdigit() and int(major) >= _OLDEST_NODE
