"""Today's caseload: invented people, in every state a case can be in, counted from the day it is loaded."""

from __future__ import annotations

from collections.abc import Iterator

from enforcement.demonstration.cast import Cast
from enforcement.demonstration.days import Days
from enforcement.demonstration.stage import Story

from . import absences, appointments_to_come, decisions_due, findings, warnings

THEMES = (appointments_to_come, absences, findings, warnings, decisions_due)


def stories(cast: Cast, days: Days) -> Iterator[Story]:
    """Each theme's people."""
    for theme in THEMES:
        yield from theme.stories(cast, days)
