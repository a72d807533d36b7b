"""The officer takes note that the breach was declined, and says what follows: it ends without proceedings."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cases.policy.entry import decide_entry
from enforcement.models import BreachCase
from enforcement.queries.facts import reckoning
from probation.accounts.models import User
from probation.transitions import perform

from .ending import end_breach
from .locking import lock_before_court


def close_declined(
    breach: BreachCase, *, what_follows: str, by: User, at: datetime, version: int | None = None
) -> BreachCase:
    """The count begins again. One transaction. Raises Refused, StateConflict, NotAdmitted."""
    with transaction.atomic():
        locked = lock_before_court(breach.pk)
        on = reckoning(locked.sentence, at).on
        perform(
            locked.close_without_proceedings,
            by=by,
            at=at,
            decision=decide_entry(today=on, texts={"what_follows": ("what you will do instead", what_follows)}),
            crn=locked.crn,
            why=what_follows,
            version=version,
            on=on,
        )
        end_breach(locked, on=on, because="Declined by the enforcement officer.", by=by, at=at)
        return locked
