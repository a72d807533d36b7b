"""A step of the thread of something, from the audit: what pages and the API show of what happened, in order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from probation.audit.models import Entry


@dataclass(frozen=True)
class Step:
    """One step of a thread: who of which organisation took it, what was written about it, and by which rule."""

    at: datetime
    title: str
    text: str
    by: str
    organisation: str
    rule: str


def step_of(entry: Entry, *, title: str, text: str) -> Step:
    """An entry of the audit as a step."""
    return Step(
        at=entry.at,
        title=title,
        text=text,
        by=entry.actor_name,
        organisation=entry.actor_organisation,
        rule=f"{entry.rule}, {entry.rule_version}" if entry.rule else "",
    )
