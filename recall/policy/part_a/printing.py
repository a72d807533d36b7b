"""Whether every character of the report can be printed: none is dropped in silence."""

from __future__ import annotations

from collections.abc import Iterator

from probation.policy import Citation, Mark, Reason, Rule

AS_WRITTEN = Citation("Domain reference: recall", "§6: generated documents are versioned and kept", Mark.DECIDED)

printing: Rule[tuple[str, ...]] = Rule("recall.print_part_a", keyed_on="the day it is printed")


@printing.in_force_from("2014-06-01", AS_WRITTEN, name="[D]")
def _printing(unprintable: tuple[str, ...]) -> Iterator[Reason]:
    if unprintable:
        shown = ", ".join(each if each.isprintable() else f"U+{ord(each[0]):04X}" for each in unprintable)
        yield Reason(f"These characters cannot be printed. Take them out of the report: {shown}")
