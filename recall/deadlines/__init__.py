"""By when: every clock of recall, by the event it runs from. Recall.md §4."""

from .dossier import (
    Window,
    disclosure_due,
    dossier_due,
    last_of_28_days,
    part_1_due,
    representations_close,
    representations_due,
)
from .request import emergency_revocation_due, escalation_due, escalation_reply_due, request_due, transfer_due
from .review import (
    anniversary_of,
    annual_review_due,
    automatic_release_due,
    deemed_notified_on,
    fixed_term_part_b_due,
    parole_referral_due,
    part_b_counts_from,
    part_b_due,
    part_c_due,
)
from .warrant import arrest_due, at_large_review_due, cancellation_due, end_to_end_due, ppcs_decision_due

__all__ = [
    "Window",
    "anniversary_of",
    "annual_review_due",
    "arrest_due",
    "at_large_review_due",
    "automatic_release_due",
    "cancellation_due",
    "deemed_notified_on",
    "disclosure_due",
    "dossier_due",
    "emergency_revocation_due",
    "end_to_end_due",
    "escalation_due",
    "escalation_reply_due",
    "fixed_term_part_b_due",
    "last_of_28_days",
    "parole_referral_due",
    "part_1_due",
    "part_b_counts_from",
    "part_b_due",
    "part_c_due",
    "ppcs_decision_due",
    "representations_close",
    "representations_due",
    "request_due",
    "transfer_due",
]
