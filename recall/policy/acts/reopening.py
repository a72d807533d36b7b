"""Why a complete report is changed: a reason, as it voids what others signed (recall.md §3.0)."""

from __future__ import annotations

from collections.abc import Iterator

from probation.policy import Citation, Mark, Reason, Rule

reopening: Rule[str] = Rule("recall.reopen_report", keyed_on="the day it is changed")


@reopening.in_force_from(
    "2014-06-01", Citation("Domain reference: recall", "§3.0: no edit of a signed Part A", Mark.DECIDED), name="[D]"
)
def _reopening(because: str) -> Iterator[Reason]:
    if not because.strip():
        yield Reason("Say why the report is changed: what others signed is then void.", "because")
