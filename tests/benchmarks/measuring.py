"""How many queries a look costs, how long it takes, and what PostgreSQL reads for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median
from time import perf_counter
from typing import Any

from django.db import connection

from .look import Look
from .plans import Read, read_by

Query = tuple[str, Any]
# A look that is slow is not asked so often.
MILLISECONDS_A_LOOK, FEWEST_RUNS = 10_000, 3


@dataclass(frozen=True)
class Measured:
    """``queries``: fewest and most over the runs. Times in milliseconds, of the whole look, Python included."""

    look: Look
    queries: tuple[int, int]
    median: float
    slowest_of_20: float
    read: Read


@dataclass
class _Record:
    queries: list[Query] = field(default_factory=list)
    count: int = 0

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        self.count += 1
        self.queries.append((sql, params))
        return execute(sql, params, many, context)


def measure(look: Look, *, runs: int) -> Measured:
    """Run it once to warm up and to see what it reads, then ``runs`` times against the clock."""
    first, time = _timed(look, 0)
    read = read_by(first.queries)
    if look.once:
        return Measured(look, (first.count, first.count), time, time, read)
    times: list[float] = []
    counts = {first.count}
    while len(times) < runs and (len(times) < FEWEST_RUNS or sum(times) < MILLISECONDS_A_LOOK):
        record, time = _timed(look, len(times))
        times.append(time)
        counts.add(record.count)
    return Measured(look, (min(counts), max(counts)), median(times), _nineteen_of_twenty(times), read)


def _timed(look: Look, number: int) -> tuple[_Record, float]:
    with _recorded() as record:
        started = perf_counter()
        look.run(number)
        return record, (perf_counter() - started) * 1000


@contextmanager
def _recorded() -> Iterator[_Record]:
    record = _Record()
    with connection.execute_wrapper(record):
        yield record


def _nineteen_of_twenty(times: list[float]) -> float:
    """The time that 95 in 100 runs stay within."""
    return sorted(times)[max(0, -(-len(times) * 95 // 100) - 1)]
