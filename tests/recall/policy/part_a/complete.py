"""A report that lacks nothing: what an officer writes, and what the record would give beside it."""

from datetime import date
from typing import Any

from recall.policy.part_a import BY_CODE, Context
from tests.factories.part_a import WRITTEN

ON = date(2017, 5, 15)
RECORDED: dict[str, dict[str, Any]] = {
    "emergency": {"is_emergency": "no"},
    "indeterminate": {"indeterminate": "no"},
    "person": {"name": "John Smith", "date_of_birth": "1987-04-13", "crn": "X100001", "last_released_on": "2017-04-10"},
    "sentence": {
        "offence": "Theft from a shop",
        "sentenced_on": "2016-10-10",
        "length": "12 months",
        "licence_expires_on": "2017-10-09",
        "sentence_expires_on": "2017-10-09",
    },
    "mappa": {"category": "no"},
    "standard": {"conditions": ["3"]},
    "circumstances": {"circumstances": "Contact lost.", "unmanageable": "Nobody knows where he is."},
    "response": {"response": "Came to four of seven appointments."},
    "alternatives": {"tried": [{"kind": "warnings", "detail": "Warned.", "on": "2017-05-02"}]},
    "type": {"recall_type": "standard", "reasons": "It cannot be managed in 28 days."},
    "author": {"name": "Olu", "region": "NPS", "delivery_unit": "Birmingham", "decided_at": "15 May 2017 at 2pm"},
    "supervisor": {"is_other": "no"},
}


def a_context(changed: dict[str, dict[str, Any]] | None = None, **different: Any) -> Context:
    """A context whose report lacks nothing, in what the test changes of each section."""
    changed = changed or {}
    report = {code: {**RECORDED.get(code, {}), **WRITTEN.get(code, {}), **changed.get(code, {})} for code in BY_CODE}
    return Context(**{"on": ON, "recall_type": "standard", "report": report, **different})
