"""The three ways an act is turned away besides its rules: not admitted (403), not seen (404), too late (409)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import Http404

from probation.audit import pen
from probation.audit.models import Entry
from probation.govuk.house_style import day_and_time

if TYPE_CHECKING:
    from probation.accounts.models import User


class NotAdmitted(PermissionDenied):
    """The person's role, or their relation to the case, does not admit them to this act (403)."""

    def __init__(self, act: str, thing: Model | None, by: User) -> None:
        self.act, self.thing, self.by = act, thing, by
        super().__init__(f"Your role does not let you {act.replace('_', ' ')} here.")


class NotSeen(Http404):
    """There is no such record, or it is not one this person may see (404, and it does not say which)."""

    def __init__(self, what: str, key: object) -> None:
        self.what, self.key = what, str(key)
        super().__init__(f"There is no {what} {key} that you can see.")


class StateConflict(Exception):
    """Somebody else changed the record first. Says who, when, and what it is now."""

    def __init__(self, thing: Model, wanted: str) -> None:
        subject, subject_id = pen.subject_of(thing)
        last = (
            Entry.objects.filter(subject=subject, subject_id=subject_id)
            .exclude(verb__endswith=".read")
            .order_by("-at", "-id")
            .first()
        )
        self.thing, self.wanted = thing, wanted
        self.changed_by = last.actor_name if last else ""
        self.changed_at = last.at if last else None
        self.state_now = str(getattr(thing, "get_state_display", lambda: "")())
        super().__init__(self._sentence())

    def _sentence(self) -> str:
        if not self.changed_at:
            return "This record has changed since you opened it. Nothing of yours was saved."
        when = day_and_time(self.changed_at)
        now = f" It is now “{self.state_now}”." if self.state_now else ""
        return f"{self.changed_by} changed this on {when}.{now} Nothing of yours was saved."
