"""Ring every clock that is due, and deliver what it tells."""

from __future__ import annotations

from datetime import datetime

from cases.models import Rung
from probation.accounts.system import system_user
from probation.clocks.sweep import sweep
from probation.outbox.relay import relay


def sweep_clocks(*, at: datetime) -> int:
    """Ring and relay, as the system. Returns how many rungs rang here; a second sweep at once shares the work."""
    rung = sweep(Rung, by=system_user(), at=at)
    relay(at=at)
    return rung
