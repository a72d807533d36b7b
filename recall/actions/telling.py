"""Telling people of a step of a recall: a message in the step's transaction, an alert after it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from probation.clocks.kinds import Level
from probation.transitions import Tell
from recall.models import RecallRequest

TOPIC = "recall.told"


class Hears(StrEnum):
    """Who is told.

    The responsible officer and whoever covers; the manager who was asked, or the team's; the senior managers of the
    provider and of one the case is referred to; PPCS; and every decision-maker of PPCS, whoever has the recall.
    """

    OFFICER = "officer"
    MANAGERS = "managers"
    SENIORS = "seniors"
    PPCS = "ppcs"
    DECIDERS = "deciders"


PROBATION = (Hears.OFFICER, Hears.MANAGERS, Hears.SENIORS)


def each_time(event: str, at: datetime) -> str:
    """An event that can recur, told apart by when it happened."""
    return f"{event}/{at:%Y%m%d%H%M%S}"


def tell(request: RecallRequest, event: str, text: str, *to: Hears, level: Level = Level.AMBER) -> Tell:
    """``event`` tells this message from every other of the request; one that can recur is told ``each_time``."""
    return Tell(
        TOPIC,
        f"recall/{request.pk}/{event}",
        request=request.pk,
        text=text,
        to=[who.value for who in to],
        level=level,
    )
