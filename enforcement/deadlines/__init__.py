"""By when: every clock of enforcement, by the event it runs from. Enforcement.md §5 and §6."""

from probation.policy import amber_at, late_by

from .breach import (
    appointment_after_release_due,
    appointment_after_result_due,
    contact_due,
    half_resolved_due,
    hearing_due,
    information_due,
    resolved_due,
    response_measure_due,
    result_read_due,
    warrant_due,
)
from .failure import (
    court_due,
    decision_due,
    evidence_closes,
    finding_due,
    letter_due,
    pack_due,
    presentation_measure_due,
    referral_measure_due,
    tell_manager_due,
    warning_last_live_day,
    warning_record_due,
)

__all__ = [
    "amber_at",
    "appointment_after_release_due",
    "appointment_after_result_due",
    "contact_due",
    "court_due",
    "decision_due",
    "evidence_closes",
    "finding_due",
    "half_resolved_due",
    "hearing_due",
    "information_due",
    "late_by",
    "letter_due",
    "pack_due",
    "presentation_measure_due",
    "referral_measure_due",
    "resolved_due",
    "response_measure_due",
    "result_read_due",
    "tell_manager_due",
    "warning_last_live_day",
    "warning_record_due",
    "warrant_due",
]
