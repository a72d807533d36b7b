"""What the record says of the breach, what was tried, the type and the author: sections 0 to 2 and 17 to 26."""

from __future__ import annotations

from typing import Any

from cases.vocabulary import ConditionKind, CustodyType
from enforcement.models import Warning
from enforcement.queries.alternatives import NOT_SENT
from probation.govuk.house_style import day, day_and_time
from recall.models import RecallRequest
from recall.policy.part_a.question import NO, YES
from recall.policy.part_a.request import NOT_EXTENDED
from recall.vocabulary import RecallType

from .record_of_person import Begun


def of_grounds(request: RecallRequest) -> Begun:
    """Answers by section. Four queries."""
    kind = request.sentence.custody_type
    conditions = list(request.conditions.all())
    standard = [row.code for row in conditions if row.kind == ConditionKind.STANDARD]
    other = [str(row.pk) for row in conditions if row.kind != ConditionKind.STANDARD]
    failures = request.failures.filter(contact__isnull=False, contact__is_sensitive=False)
    evidence = [str(pk) for pk in failures.order_by("occurred_on", "pk").values_list("contact", flat=True)]
    return {
        "emergency": _emergency(request),
        "indeterminate": {"indeterminate": YES if kind == CustodyType.INDETERMINATE else NO},
        "extended": {"extended": NOT_EXTENDED} if kind == CustodyType.DETERMINATE else {},
        "standard": {"conditions": standard},
        "additional": {"conditions": other},
        "circumstances": {
            "circumstances": "\n\n".join(filter(None, (request.concern, request.trigger))),
            "unmanageable": request.unmanageable,
            "evidence": evidence,
        },
        "response": {"response": _response(request)},
        "alternatives": _alternatives(request),
    }


def of_type_and_author(request: RecallRequest) -> Begun:
    """Answers by section. One query where the delivery unit is not fetched along."""
    sentence, officer = request.sentence, request.sentence.officer
    fixed = request.recall_type == RecallType.FIXED and request.length_days
    return {
        "type": {
            "recall_type": request.recall_type,
            "length": f"{request.length_days} days" if fixed else "",
            "reasons": request.type_reason,
            "override": request.override_reason,
        },
        "author": {
            "name": str(officer) if officer else "",
            "phone": (officer.phone if officer else "") or sentence.team.phone,
            "email": officer.email if officer else "",
            "region": str(sentence.provider),
            "delivery_unit": sentence.team.local_delivery_unit.name,
            "mailbox": request.reply_mailbox,
            "decided_at": day_and_time(request.decided_at),
        },
        "supervisor": {"is_other": NO},
    }


def _emergency(request: RecallRequest) -> dict[str, Any]:
    answers: dict[bool | None, str] = {True: YES, False: NO, None: ""}
    approved = bool(request.ppcs_approved)
    return {
        "is_emergency": answers[request.is_emergency],
        "emergency_reason": request.emergency_reason,
        "ppcs_officer": request.ppcs_officer if approved else "",
        "ppcs_approved_at": day_and_time(request.ppcs_alerted_at) if approved else "",
        "reachable_number": request.reachable_number,
    }


def _response(request: RecallRequest) -> str:
    """In the officer's words, and the warnings given on the licence."""
    given = Warning.objects.filter(sentence=request.sentence_id, given_on__isnull=False).exclude(state__in=NOT_SENT)
    lines = [f"{day(row.given_on)}: {row.get_kind_display()} given." for row in given.order_by("given_on", "pk")]
    return "\n".join(filter(None, (request.response, *lines)))


def _alternatives(request: RecallRequest) -> dict[str, Any]:
    tried = [
        {"kind": row.kind, "detail": row.detail, "on": row.tried_on.isoformat() if row.tried_on else ""}
        for row in request.alternatives.all()
    ]
    return {"tried": tried, "none_because": request.no_alternatives_reason}
