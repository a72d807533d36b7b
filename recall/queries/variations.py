"""Variations of licences, asked for instead of a recall, among those a member of staff may see."""

from __future__ import annotations

from django.db.models import QuerySet

from cases.queries.visibility import about_those_seen
from probation.accounts.models import User
from probation.refusals import NotSeen
from recall.models import LicenceVariation


def variations_seen_by(user: User) -> QuerySet[LicenceVariation]:
    """Variations asked for on the licences of people this member of staff may see, the latest first."""
    rows = LicenceVariation.objects.select_related("sentence__person", "condition", "asked_by", "answered_by")
    return about_those_seen(rows.order_by("-asked_at", "-pk"), user, person="sentence__person")


def variation_anywhere(user: User, pk: int) -> LicenceVariation:
    """One of them. Raises NotSeen."""
    found = variations_seen_by(user).filter(pk=pk).first()
    if found is None:
        raise NotSeen("variation", pk)
    return found
