"""Every story of the demonstration."""

from __future__ import annotations

from collections.abc import Iterator

from . import caseload, report
from .cast import Cast
from .days import Days
from .report.michael import MICHAEL
from .stage import Story

FIRST_CRN = MICHAEL.crn


def stories(cast: Cast, days: Days) -> Iterator[Story]:
    """The people of the inspection report, and the caseload of today."""
    yield from report.stories(cast, days)
    yield from caseload.stories(cast, days)
