"""Who may do what in review: probation writes Part B and asks to rescind, PPCS refers, a decision-maker releases."""

from __future__ import annotations

from probation.accounts.acting import Acting
from recall import permissions as probation
from recall.models import ExecutiveRelease, RecallRequest, Referral, RescindRequest, RiskReport

from .casework import book, decide, takes_part

__all__ = [
    "ask_report",
    "ask_rescind",
    "asks_rescind",
    "consider_release",
    "decide_rescind",
    "decides_rescind",
    "refer",
    "write_part_b",
    "writes_part_b",
]


def ask_report(report: RiskReport, acting: Acting) -> bool:
    """PPCS asks for Part B or C."""
    return book(report.request, acting)


def writes_part_b(request: RecallRequest, acting: Acting) -> bool:
    """The officer who has the case now, or whoever covers for them: after a transfer, of the NPS (§3.2)."""
    return probation.consider(request, acting)


def write_part_b(report: RiskReport, acting: Acting) -> bool:
    """Whoever has the case writes the report and sends it."""
    return writes_part_b(report.request, acting)


def consider_release(considered: ExecutiveRelease, acting: Acting) -> bool:
    """A decision-maker, for the Secretary of State."""
    return decide(considered.request, acting)


def refer(referral: Referral, acting: Acting) -> bool:
    """PPCS refers the case to the Parole Board, and records what it decides."""
    return book(referral.request, acting)


def asks_rescind(request: RecallRequest, acting: Acting) -> bool:
    """Probation or PPCS asks."""
    return takes_part(request, acting)


def ask_rescind(asked: RescindRequest, acting: Acting) -> bool:
    return asks_rescind(asked.request, acting)


def decides_rescind(request: RecallRequest, asked_by_id: int, acting: Acting) -> bool:
    """A decision-maker other than who asked."""
    return decide(request, acting) and acting.user.pk != asked_by_id


def decide_rescind(asked: RescindRequest, acting: Acting) -> bool:
    return decides_rescind(asked.request, asked.asked_by_id, acting)
