"""How many referrals wait for an enforcement officer's answer."""

from __future__ import annotations

from cases.queries.visibility import about_those_seen
from enforcement.models import BreachCase
from enforcement.vocabulary import BreachState
from probation.accounts.models import User


def referrals_to_check(user: User) -> int:
    """Among the people this user may see. One query."""
    waiting = BreachCase.objects.filter(state=BreachState.REFERRED, closed_on__isnull=True)
    return about_those_seen(waiting, user, person="sentence__person").count()
