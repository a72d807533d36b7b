"""Keep sensitive material apart from Part A, with why the person may not see it (recall.md case 56)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from probation.accounts.models import User
from probation.transitions import record
from probation.working_days import london_date
from recall.actions.locking import lock_request
from recall.actions.telling import Hears, each_time, tell
from recall.models import RecallRequest, SensitiveMaterial
from recall.permissions import sensitive as may
from recall.policy.part_a.withholding import WithheldFacts, withholding


@transaction.atomic
def keep_sensitive(
    request: RecallRequest,
    *,
    text: str,
    reason: str,
    by: User,
    at: datetime,
    material: SensitiveMaterial | None = None,
    version: int | None = None,
) -> SensitiveMaterial:
    """``material``: what is changed, at the ``version`` its writer saw; without it, more is added.

    The managers are told that PPCS must be asked to withhold it. Raises Refused, StateConflict, NotAdmitted.
    """
    locked = lock_request(request.pk)
    decision = withholding.decide(WithheldFacts(text=text, reason=reason), on=london_date(at))
    told: dict[str, Any] = {
        "verb": "keep_sensitive",
        "permission": may.keep_sensitive,
        "by": by,
        "at": at,
        "crn": locked.crn,
        "decision": decision,
    }
    if material is not None:
        row = SensitiveMaterial.objects.select_for_update().get(pk=material.pk, request_id=locked.pk)
        row.request = locked
        kept: SensitiveMaterial = record(row, version=version, changes={"text": text, "reason": reason}, **told)
        return kept
    new = SensitiveMaterial(request_id=locked.pk, text=text, reason=reason, written_at=at, written_by=by)
    new.request = locked
    said = "Material is withheld from the recall report: PPCS must be asked to withhold it."
    message = tell(locked, each_time("withheld", at), said, Hears.MANAGERS)
    added: SensitiveMaterial = record(new, then=[message], **told)
    return added
