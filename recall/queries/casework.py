"""A recall with PPCS as its page shows it, and an order looked up by its verification code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from probation.accounts.acting import Acting
from probation.govuk.house_style import day, day_and_time
from recall.flows import PpcsRecall
from recall.models import Casework, RecallRequest, Revocation
from recall.permissions import casework as may
from recall.policy.casework import Recorded, casework_state
from recall.vocabulary import RecallState, RecallType
from recall.vocabulary.casework import CaseworkState, Custody, RecallReason


@dataclass(frozen=True)
class CheckedOrder:
    """What a code tells whoever checks it: that the order is real, its day, and whether it is still to be acted on."""

    revoked_on: date
    in_force: bool


def casework_recorded(request: RecallRequest) -> Casework | None:
    """What PPCS has recorded. One query."""
    return Casework.objects.select_related("assigned_to", "decided_by").filter(request_id=request.pk).first()


def revocation_of(request: RecallRequest) -> Revocation | None:
    """The order. One query."""
    return Revocation.objects.select_related("issued_by").filter(request_id=request.pk).first()


def checked(code: str) -> CheckedOrder | None:
    """The order with a code; None where there is none."""
    found = Revocation.objects.select_related("request").filter(code=code).first()
    if found is None:
        return None
    over = found.returned_at is not None or found.request.state != RecallState.REVOKED
    return CheckedOrder(found.revoked_on, not over)


def _state(request: RecallRequest, casework: Casework | None, revocation: Revocation | None) -> CaseworkState:
    """Computed from what is recorded."""
    asked = casework is not None and casework.chased_at is not None and casework.answered_at is None
    return casework_state(
        Recorded(
            state=request.state,
            booked=casework is not None and casework.booked_at is not None,
            assigned=casework is not None and casework.assigned_to_id is not None,
            information_open=asked,
            in_custody=revocation is not None and revocation.in_custody,
            warrant_recorded=revocation is not None and bool(revocation.warrant_reference),
            returned=revocation is not None and revocation.returned_at is not None,
        )
    )


def acts_at_ppcs(request: RecallRequest, acting: Acting) -> frozenset[str]:
    """The acts of PPCS open to somebody: none, and no query, for those outside it."""
    if not may.book(request, acting) or request.submitted_at is None:
        return frozenset()
    casework, revocation = casework_recorded(request), revocation_of(request)
    row: Any = PpcsRecall(**{field.attname: getattr(request, field.attname) for field in request._meta.concrete_fields})
    row.sentence = request.sentence
    found = {arrow.name for arrow in row.get_available_user_state_transitions(acting)}
    booked = casework is not None and casework.booked_at is not None
    if request.state == RecallState.SUBMITTED_TO_PPCS:
        found = found - {"revoke_licence"} if not booked else found
        return frozenset(found | (set() if booked else {"book_on"}))
    if revocation is None or request.state != RecallState.REVOKED:
        return frozenset(found)
    back = revocation.in_custody or revocation.returned_at is not None
    if back:
        return frozenset(found)
    received = set() if revocation.police_received_at else {"record_receipt"}
    return frozenset((found - {"release_again"}) | received | {"record_return"})


def facts_at_ppcs(request: RecallRequest) -> Iterator[tuple[str, object]]:
    """Where it stands with PPCS, and what PPCS has recorded and issued, in words. Two queries."""
    if request.submitted_at is None:
        return
    casework, revocation = casework_recorded(request), revocation_of(request)
    yield "Stands at PPCS as", _state(request, casework, revocation).label
    if casework:
        yield from _of_casework(casework)
    if revocation:
        yield from _of_revocation(revocation)


def _of_casework(casework: Casework) -> Iterator[tuple[str, object]]:
    yield "Where the person is", Custody.label_of(casework.custody) if casework.custody else ""
    yield "Held at", casework.place_of_custody
    yield "Police force", casework.police_force
    yield "Documents asked for", casework.missing
    if casework.decided_at:
        yield "Decided by", f"{casework.decided_by}, {day_and_time(casework.decided_at)}"
        yield "Type as decided", RecallType.label_of(casework.recall_type)
        yield "Reasons for the decision", casework.decision_detail
        yield "Reasons for recall", "\n".join(RecallReason.label_of(reason) for reason in casework.reasons)
        yield "Conditions breached", casework.conditions_breached


def _of_revocation(revocation: Revocation) -> Iterator[tuple[str, object]]:
    yield "Licence revoked on", day(revocation.revoked_on)
    yield "Revocation order issued", f"{revocation.issued_by}, {day_and_time(revocation.issued_at)}"
    yield "Verification code", revocation.code
    yield "Police received the notice", day_and_time(revocation.police_received_at)
    yield "Warrant reference", revocation.warrant_reference
    if revocation.returned_at:
        yield "Returned to custody", f"{revocation.prison}, {day_and_time(revocation.returned_at)}"
        yield "PPCS told", day_and_time(revocation.told_at)
        yield "Days unlawfully at large", revocation.days_at_large
    yield "Fixed-term release date", day(revocation.release_on)
    yield "Released again on", day(revocation.released_on)
