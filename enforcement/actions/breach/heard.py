"""What happened at a hearing, as the enforcement officer records it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cases.models import Court

from .withdraw_breach import Withdrawal


@dataclass(frozen=True, kw_only=True)
class Heard:
    """What happened at the hearing. ``because``: why it was adjourned; ``next_at``: the next hearing, or the trial.

    ``withdrawal``: why the breach was withdrawn in court, where it was.
    """

    outcome: str
    plea: str
    present: bool
    represented: bool = False
    next_at: datetime | None = None
    next_court: Court | None = None
    because: str = ""
    note: str = ""
    withdrawal: Withdrawal | None = None
