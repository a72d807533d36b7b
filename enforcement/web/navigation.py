"""What enforcement adds to the primary navigation."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from enforcement.queries.authorisations import waiting_for
from enforcement.queries.breach.to_check import referrals_to_check
from enforcement.queries.work import pressing
from probation.accounts.roles import Act
from probation.govuk import navigation


def register() -> None:
    """The list of what waits, for enforcement officers their queue, and for managers what they are asked."""
    navigation.register(
        "Enforcement", "enforcement", seen_by=lambda user: user.may(Act.SEE_CASES), badge=_pressing, order=30
    )
    navigation.register(
        "Authorisations",
        "authorisations",
        seen_by=lambda user: user.may(Act.AUTHORISE),
        badge=lambda user: waiting_for(user).count(),
        order=35,
    )
    navigation.register(
        "Court",
        "court-queue",
        seen_by=lambda user: user.may(Act.LAY_INFORMATION),
        badge=referrals_to_check,
        order=32,
        holds=lambda path: "/enforcement/breaches/" in path,
    )


def _pressing(user: Any) -> int:
    return pressing(user, at=timezone.now())
