"""Ten people of the inspectorate's report (HMI Probation, Enforcement and Recall, 2018; enforcement.md §8).

The report gives first names and what happened; last names, addresses and days are invented within what it says.
Breaches go through court to the result; where a story goes on into recall, the contact log says what happened.
"""

from __future__ import annotations

from collections.abc import Iterator

from enforcement.demonstration.cast import Cast
from enforcement.demonstration.days import Days
from enforcement.demonstration.stage import Story

from . import alice, arthur, francis, henry, julian, kylie, lionel, mark, michael, shaun


def stories(cast: Cast, days: Days) -> Iterator[Story]:
    """Each of the ten."""
    for one in (michael, alice, francis, arthur, lionel, kylie, julian, shaun, henry, mark):
        yield one.story(cast, days)
