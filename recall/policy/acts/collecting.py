"""Taking up what was begun by others: nothing stands against it. The report sent back, the out-of-hours rationale."""

from __future__ import annotations

from collections.abc import Iterator

from probation.policy import Citation, Reason, Rule

COLLECTED = Citation("Consider a recall (probation service)", "statuses: the rationale is collected")

collecting: Rule[None] = Rule("recall.collect_rationale", keyed_on="the day it is collected")
taking_up: Rule[None] = Rule("recall.take_up_rework", keyed_on="the day it is taken up")


@collecting.in_force_from("2014-06-01", COLLECTED, name="PI 27/2014")
def _collecting(facts: None) -> Iterator[Reason]:
    yield from ()


@taking_up.in_force_from("2014-06-01", Citation("PI 27/2014", "chart 1, 1.8, as reconstructed"), name="PI 27/2014")
def _taking_up(facts: None) -> Iterator[Reason]:
    yield from ()
