"""What is measured, a module a kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from tests.benchmarks.look import Look

from . import acts, addresses, lists, records, sweeps


def kinds() -> dict[str, Callable[[datetime], Iterator[Look]]]:
    """Each kind of look, in the order of the report."""
    named = {"lists": lists, "records": records, "addresses": addresses, "acts": acts, "sweeps": sweeps}
    return {kind: module.looks for kind, module in named.items()}
