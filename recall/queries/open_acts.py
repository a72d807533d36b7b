"""The acts open to somebody on a request now: what its chart allows, and they may do."""

from __future__ import annotations

from collections.abc import Callable, Set
from typing import Any

from probation.accounts.acting import Acting
from recall import permissions as may
from recall.flows import BY_CHART
from recall.models import RecallRequest
from recall.queries.casework import acts_at_ppcs
from recall.queries.standing import Standing, standing_of
from recall.vocabulary import BEFORE_DECISION, OVER, SIGNED, WRITING, Chart, RecallState

INTERNAL = frozenset(
    {"escalate", "identify_rosh_increase", "carry_over_agreed", "carry_over_completed", "carry_over_countersigned"}
)

UNDOES_REQUEST = ("withdraw", "reject_as_senior")

READ_ONLY = (
    RecallState.RETURNED_FOR_REWORK,
    RecallState.REFERRED_TO_NPS,
    RecallState.SUBMITTED_TO_PPCS,
    RecallState.REVOKED,
    RecallState.RELEASED,
)


def arrows_open(request: RecallRequest, acting: Acting) -> frozenset[str]:
    """The arrows of its chart that may be taken now by this person. No query but those of the permissions."""
    flow = BY_CHART[request.chart]
    row: Any = flow(**{field.attname: getattr(request, field.attname) for field in request._meta.concrete_fields})
    row.sentence = request.sentence
    return frozenset(arrow.name for arrow in row.get_available_user_state_transitions(acting))


def open_acts(request: RecallRequest, acting: Acting, *, standing: Standing | None = None) -> frozenset[str]:
    """The acts of the pages: every arrow, and what is recorded beside the chart.

    ``standing``: where it is read already.
    """
    beside: dict[str, tuple[Callable[[RecallRequest, Acting], bool], Set[str]]] = {
        "choose_type": (may.write_report, set(WRITING)),
        "write_report": (may.write_report, {*WRITING, *SIGNED, RecallState.RETURNED_FOR_REWORK}),
        "review_rosh": (_may_review_beside, {*BEFORE_DECISION, *WRITING}),
        "see_report": (lambda _, __: True, {*WRITING, *SIGNED, *READ_ONLY}),
        "see_order": (lambda _, __: True, {RecallState.REVOKED, RecallState.RELEASED}),
    }
    found = {
        name for name, (permission, states) in beside.items() if request.state in states and permission(request, acting)
    }
    if considered_beside(request) and may.consider(request, acting):
        found.add("consider")
    if _may_alert(request) and may.alert_ppcs(request, acting):
        found.add("alert_ppcs")
    if request.part_a_is_outstanding:
        found.add("see_order")
    arrows = arrows_open(request, acting)
    if "escalate" in arrows:
        found.add("escalate_request")
    # The arrow is there for every request; the act is for emergencies alone, the others while nothing is revoked.
    closed = {"alert_ppcs", *(UNDOES_REQUEST if request.licence_is_revoked else ())}
    return (arrows - INTERNAL - closed) | found | acts_at_ppcs(standing or standing_of(request), acting)


def considered_beside(request: RecallRequest) -> bool:
    """Whether recall is to be considered beside the arrows: chart 2 begins with the rise and has none for it."""
    begun = request.chart == Chart.CRC_RAISED and request.state == RecallState.ROSH_INCREASE_IDENTIFIED
    return begun and request.asked_at is None


def _may_review_beside(request: RecallRequest, acting: Acting) -> bool:
    """On charts 2 and 3 ROSH is reviewed beside the arrows; on chart 1 the review is one of them."""
    return request.chart != Chart.CRC and may.escalate(request, acting)


def _may_alert(request: RecallRequest) -> bool:
    """An emergency, agreed and not yet with PPCS, of which PPCS has not been told."""
    done = (*OVER, RecallState.SUBMITTED_TO_PPCS, RecallState.REVOKED)
    agreed = request.decided_at is not None and request.state not in done
    return bool(request.is_emergency) and agreed and not request.ppcs_approved
