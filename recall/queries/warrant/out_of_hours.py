"""What was agreed out of hours and told on the telephone, for whoever revokes the licence on it."""

from __future__ import annotations

from probation.govuk.house_style import day_and_time
from recall.models import RecallRequest


def told_out_of_hours(request: RecallRequest) -> list[dict[str, str]]:
    """Labels and values. No query where the request is selected with who decided it."""
    agreed, called = request.decided_at, request.ppcs_alerted_at
    said = {
        "Concern": request.concern,
        "Agreed by": f"{request.decided_by}, {day_and_time(agreed)}" if agreed else "",
        "Rationale": request.rationale,
        "Senior manager told": request.out_of_hours_senior,
        "Verbal approval of PPCS": f"{request.ppcs_officer}, {day_and_time(called)}" if called else "",
        "Number the officer can be reached on": request.reachable_number,
    }
    return [{"label": label, "value": value} for label, value in said.items()]
