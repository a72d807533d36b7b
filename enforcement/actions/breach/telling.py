"""Telling people of a step of a breach: a message in the step's transaction, an alert after it."""

from __future__ import annotations

from enum import StrEnum

from enforcement.models import BreachCase
from probation.clocks.kinds import Level
from probation.transitions import Tell

TOPIC = "breach.told"


class Hears(StrEnum):
    """Who is told: the responsible officer and whoever covers, the managers, the enforcement officer."""

    OFFICER = "officer"
    MANAGERS = "managers"
    ENFORCEMENT_OFFICER = "enforcement-officer"


def tell(breach: BreachCase, event: str, text: str, *to: Hears, level: Level = Level.AMBER) -> Tell:
    """``event`` tells this message from every other of the breach, such as "referral/2/returned"."""
    return Tell(
        TOPIC, f"breach/{breach.pk}/{event}", breach=breach.pk, text=text, to=[who.value for who in to], level=level
    )
