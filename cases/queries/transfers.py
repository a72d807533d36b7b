"""Transfers of cases between providers, among those a member of staff may see."""

from __future__ import annotations

from django.db.models import QuerySet

from cases.models import CaseTransfer
from probation.accounts.models import User
from probation.refusals import NotSeen

from .visibility import about_those_seen

TOLD = ("sentence__person", "from_provider", "to_provider", "asked_by", "answered_by", "officer", "team")


def transfers_seen_by(user: User) -> QuerySet[CaseTransfer]:
    """Transfers asked of the cases of people this member of staff may see, the latest first."""
    rows = CaseTransfer.objects.select_related(*TOLD).order_by("-asked_at", "-pk")
    return about_those_seen(rows, user, person="sentence__person")


def transfer_anywhere(user: User, pk: int) -> CaseTransfer:
    """One of them. Raises NotSeen."""
    found = transfers_seen_by(user).filter(pk=pk).first()
    if found is None:
        raise NotSeen("transfer", pk)
    return found


def transfer_in_full(pk: int) -> CaseTransfer:
    """One that somebody has just answered, who may no longer see the person."""
    return CaseTransfer.objects.select_related(*TOLD).get(pk=pk)


def who_may_take_over(transfer: CaseTransfer) -> QuerySet[User]:
    """Members of staff of the provider asked, who have a team."""
    rows = User.objects.filter(is_active=True, organisation=transfer.to_provider, team__isnull=False)
    return rows.select_related("team")
