"""How many referrals wait for an enforcement officer's answer."""

from __future__ import annotations

from cases.queries.visibility import visible_to
from enforcement.models import BreachCase
from enforcement.vocabulary import BreachState
from probation.accounts.models import User


def referrals_to_check(user: User) -> int:
    """Among the people this user may see. One query."""
    waiting = BreachCase.objects.filter(state=BreachState.REFERRED, sentence__person__in=visible_to(user))
    return waiting.count()
