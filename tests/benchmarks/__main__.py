"""``python -m tests.benchmarks [--people 268000] [--contacts-per-person 20] [--keep FOLDER]``"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

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
    from django.core.management import call_command

    from . import report
    from .looks import kinds
    from .measuring import measure
    from .seed import seed

    seeded = folder / "seeded"
    if not seeded.exists():
        server.give_memory(postgres)
        seed(people=asked.people, contacts=asked.contacts_per_person, at=AT, tell=_tell)
        seeded.touch()
    call_command("migrate", verbosity=0)
    results: dict[str, list[Any]] = {}
    for kind, looks in kinds().items():
        if asked.only in ("", kind):
            _tell(f"\n{report.HEAD}")
            results[kind] = []
            for look in looks(AT):
                if asked.look.casefold() in look.name.casefold():
                    results[kind].append(measure(look, runs=asked.runs))
                    _tell(report.line(results[kind][-1]))
    if not asked.only and not asked.look:
        report.write(results)


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--people", type=int, default=268_000)
    parser.add_argument("--contacts-per-person", type=int, default=20, help="at least 5")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the data there, and use it the next time")
    parser.add_argument("--runs", type=int, default=20, help="of each look, fewer when it is slow")
    parser.add_argument("--only", default="", metavar="KIND", help="lists, records, acts, addresses or sweeps")
    parser.add_argument("--look", default="", metavar="WORDS", help="only those with these words in their name")
    return parser.parse_args(arguments)


def _tell(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    main()
