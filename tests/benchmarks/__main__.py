"""``python -m tests.benchmarks [--people 268000] [--contacts-per-person 20] [--keep FOLDER]``"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from probation.working_days import LONDON

from . import server

# A Wednesday under the rules of 2015, in the middle of the morning.
AT = datetime(2018, 3, 14, 10, 0, tzinfo=LONDON)


def main(arguments: Sequence[str] | None = None) -> None:
    """Seed unless the folder is seeded already, measure, and write the results."""
    asked = _asked(arguments)
    folder: Path = asked.keep or Path(tempfile.mkdtemp(prefix="probation-benchmarks-"))
    try:
        with server.running(folder) as postgres:
            _measure(asked, folder, postgres)
    finally:
        if asked.keep is None:
            shutil.rmtree(folder, ignore_errors=True)


def _measure(asked: argparse.Namespace, folder: Path, postgres: server.Postgres) -> None:
    import django

    django.setup()
    from .seed import seed

    seeded = folder / "seeded"
    if not seeded.exists():
        server.give_memory(postgres)
        seed(people=asked.people, contacts=asked.contacts_per_person, at=AT, tell=_tell)
        seeded.touch()


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--people", type=int, default=268_000)
    parser.add_argument("--contacts-per-person", type=int, default=20, help="at least 5")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the data there, and use it the next time")
    return parser.parse_args(arguments)


def _tell(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    main()
