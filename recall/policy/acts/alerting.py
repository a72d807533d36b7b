"""What is noted of the call to PPCS before an emergency recall (recall.md §2.2, 2.3, 3.4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from probation.policy import Citation, Reason, Rule

TELEPHONE_FIRST = Citation("Part A form (2021)", "section 1: telephone PPCS for verbal approval before sending")


@dataclass(frozen=True, kw_only=True)
class AlertingFacts:
    """A call about to be noted. ``open``: the recall is agreed, and not yet with PPCS. ``approved_before``: by PPCS."""

    is_emergency: bool
    open: bool
    officer: str
    called_at: datetime | None
    now: datetime
    approved: bool | None
    reachable_number: str
    approved_before: bool = False


alerting: Rule[AlertingFacts] = Rule("recall.alert_ppcs", keyed_on="the day of the call")


@alerting.in_force_from("2014-06-01", TELEPHONE_FIRST, name="PI 27/2014")
def _alerting(facts: AlertingFacts) -> Iterator[Reason]:
    if not facts.is_emergency:
        yield Reason("Only an emergency recall is telephoned to PPCS first.")
    if not facts.open:
        yield Reason("PPCS is telephoned after the recall is agreed and before it is sent.")
    if facts.approved_before:
        yield Reason("PPCS has approved this recall already.")
    if not facts.officer.strip():
        yield Reason("Enter the PPCS officer you spoke to.", "officer")
    if facts.called_at is None:
        yield Reason("Enter when you telephoned.", "called_at")
    elif facts.called_at > facts.now:
        yield Reason("The call cannot be in the future.", "called_at")
    if facts.approved is None:
        yield Reason("Say whether PPCS approved the recall.", "approved")
    if not facts.reachable_number.strip():
        yield Reason("Enter the number you can be reached on until the revocation order issues.", "reachable_number")
