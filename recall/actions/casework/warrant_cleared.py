"""The clock of the wanted record stops when the PNC bureau has been told to cancel it."""

from __future__ import annotations

from probation.clocks.changes import Stop
from recall import ladders
from recall.actions.clocks import stop
from recall.models import RecallNotice
from recall.vocabulary.custody import WARRANT_IS_CANCELLED, Recipient


def wanted_record_cleared(notice: RecallNotice) -> list[Stop]:
    """What follows from a notice being sent."""
    if notice.event != WARRANT_IS_CANCELLED or notice.recipient != Recipient.PNC_BUREAU:
        return []
    return stop(notice.request, "PNC bureau told to cancel the warrant", ladders.WARRANT_CANCELLED)
