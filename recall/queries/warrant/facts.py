"""What is recorded, in words. The revocation: its order, papers and notices, the police, a person at large."""

from __future__ import annotations

from collections.abc import Iterator

from probation.govuk.house_style import day, day_and_time
from recall.models import RecallRequest, Revocation
from recall.queries.standing import Standing
from recall.vocabulary import RecallType
from recall.vocabulary.casework import RecallReason

from .at_large import crime_of
from .wanted_records import bureau_told


def facts(standing: Standing) -> Iterator[tuple[str, object]]:
    """Labels and values; those without a value are left out by the page."""
    casework, revocation = standing.casework, standing.revocation
    if casework and casework.decided_at:
        yield "Decided by", f"{casework.decided_by}, {day_and_time(casework.decided_at)}"
        yield "Type as decided", RecallType.label_of(casework.recall_type)
        yield "Reasons for the decision", casework.decision_detail
        yield "Reasons for recall", "\n".join(RecallReason.label_of(reason) for reason in casework.reasons)
        yield "Conditions breached", casework.conditions_breached
    if revocation:
        yield "Licence revoked on", day(revocation.revoked_on)
        yield "Revocation order issued", f"{revocation.issued_by}, {day_and_time(revocation.issued_at)}"
        yield "Verification code", revocation.code
        yield "Police received the notice", day_and_time(revocation.police_received_at)
        yield "Warrant reference", revocation.warrant_reference
        yield from _crime(standing.request, revocation)
        if revocation.warrant_cancelled_at:
            cancelled = f"{day_and_time(revocation.warrant_cancelled_at)}: {revocation.warrant_cancelled_because}"
            yield "Warrant cancelled", cancelled
            yield "PNC bureau told to cancel the wanted record", bureau_told(revocation)


def _crime(request: RecallRequest, revocation: Revocation) -> Iterator[tuple[str, object]]:
    """Since when remaining at large is a crime, with what shows it. Two queries, none of somebody in prison."""
    crime = None if revocation.in_custody else crime_of(request, revocation, on=revocation.revoked_on)
    if crime:
        lines = (f"{day(crime.on)}. {crime.because}", *crime.evidence)
        yield "Remaining at large is a crime from", "\n".join(lines)
