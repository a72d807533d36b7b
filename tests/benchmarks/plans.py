"""What PostgreSQL reads for a query: EXPLAIN (ANALYZE, BUFFERS), summed up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction

# A table of more rows than this must not be read from end to end.
BIG = 20_000
MOST_EXPLAINED = 150


@dataclass(frozen=True)
class Scan:
    """A big table read from end to end, and the query that did it."""

    table: str
    rows: int
    sql: str


@dataclass(frozen=True)
class Read:
    """``rows``: looked at in tables and indexes; ``megabytes``: pages touched, in memory or not.

    ``slowest``: the query that took longest, with its milliseconds.
    """

    rows: int = 0
    megabytes: float = 0
    scans: tuple[Scan, ...] = ()
    slowest: tuple[float, str] = (0, "")


def read_by(queries: Iterable[tuple[str, Any]]) -> Read:
    """What these queries read; each different statement is explained once, in a transaction taken back."""
    different = {sql: params for sql, params in queries if sql.lstrip("(").startswith(("SELECT", "WITH", "UPDATE"))}
    rows, pages, scans, slowest = 0, 0, [], (0.0, "")
    for sql, params in list(different.items())[:MOST_EXPLAINED]:
        plan, milliseconds = _explain(sql, params)
        rows += sum(_rows(node) for node in _nodes(plan))
        pages += plan.get("Shared Hit Blocks", 0) + plan.get("Shared Read Blocks", 0)
        scans += [Scan(node["Relation Name"], _rows(node), sql) for node in _nodes(plan) if _is_end_to_end(node)]
        slowest = max(slowest, (milliseconds, sql))
    return Read(rows, pages * 8 / 1024, tuple(scans), slowest)


def _explain(sql: str, params: Any) -> tuple[dict[str, Any], float]:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {sql}", params)
        explained = cursor.fetchone()[0][0]
        transaction.set_rollback(True)
    return explained["Plan"], explained["Execution Time"]


def _nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for inner in plan.get("Plans", []):
        yield from _nodes(inner)


def _rows(node: dict[str, Any]) -> int:
    """Rows a scan looked at, those it threw away included."""
    if "Relation Name" not in node and "Index Name" not in node:
        return 0
    removed = sum(node.get(name, 0) for name in ("Rows Removed by Filter", "Rows Removed by Index Recheck"))
    return round((node["Actual Rows"] + removed) * node["Actual Loops"])


def _is_end_to_end(node: dict[str, Any]) -> bool:
    return node["Node Type"] == "Seq Scan" and _rows(node) > BIG
