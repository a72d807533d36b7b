"""A victim is in the contact scheme: each step of the recall asks, once, that their liaison officer is told of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from cases.actions.deliver_alert import deliver_alert
from probation.accounts.models import User
from probation.clocks.kinds import Level
from recall.models import RecallRequest
from recall.queries.custody.victims import untold


def prompt_victim_contact(request: RecallRequest, *, to: Iterable[User], at: datetime) -> None:
    """Within the relay's transaction. ``to``: whoever may record that it was done. Nothing of the victim is said."""
    told, path = set(to), f"/cases/{request.crn}/recall/{request.pk}/victim-contact/"
    for event in untold(request):
        key, text = f"recall/{request.pk}/victim/{event}", f"Tell the victim liaison officer: {event.label}."
        deliver_alert(key, to=told, person=request.person, level=Level.AMBER, text=text, path=path, at=at)
