"""By when: every clock of recall, by the event it runs from. Recall.md §4."""

from .request import emergency_revocation_due, escalation_due, escalation_reply_due, request_due, transfer_due

__all__ = [
    "emergency_revocation_due",
    "escalation_due",
    "escalation_reply_due",
    "request_due",
    "transfer_due",
]
