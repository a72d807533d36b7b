"""Today's caseload: invented people, in every state a case can be in, counted from the day it is loaded."""

from __future__ import annotations

from collections.abc import Iterator

from enforcement.demonstration.cast import Cast
from enforcement.demonstration.days import Days
from enforcement.demonstration.stage import Story

from . import (
    absences,
    appointments_to_come,
    asking,
    at_court,
    calendar_moved,
    decided,
    decisions_due,
    findings,
    hands_changed,
    on_licence,
    on_the_way_to_court,
    other_orders,
    out_of_sight,
    supervised_after_sentence,
    two_orders,
    warnings,
)

THEMES = (
    appointments_to_come,
    absences,
    findings,
    warnings,
    decisions_due,
    decided,
    asking,
    two_orders,
    out_of_sight,
    on_licence,
    supervised_after_sentence,
    other_orders,
    hands_changed,
    calendar_moved,
    on_the_way_to_court,
    at_court,
)


def stories(cast: Cast, days: Days) -> Iterator[Story]:
    """Each theme's people."""
    for theme in THEMES:
        yield from theme.stories(cast, days)
