"""The one pen: every audit entry is written here, for the door (changes) and for access (reads and refusals)."""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import Model

from probation.policy import Decision

from .models import Entry

if TYPE_CHECKING:
    from probation.accounts.models import User

# One id for everything that happens in one request or task, so that a reader can gather it.
correlation: ContextVar[str] = ContextVar("correlation", default="")


def subject_of(thing: Model) -> tuple[str, str]:
    """The text key of a record: its concrete model's label and its primary key (proxies share their record's)."""
    concrete = thing._meta.concrete_model
    assert concrete is not None
    return concrete._meta.label_lower, str(thing.pk)


def write(
    verb: str,
    *,
    at: datetime,
    by: User,
    about: Model,
    crn: str = "",
    states: tuple[str, str] = ("", ""),
    why: str = "",
    decision: Decision | None = None,
    facts: Mapping[str, Any] | None = None,
) -> Entry:
    """Write one entry. ``facts`` is what else a reader of the audit needs; the decision's own facts are added."""
    subject, subject_id = subject_of(about)
    return Entry.objects.create(
        at=at,
        actor=by.get_username(),
        actor_name=str(by),
        actor_role=by.role_code,
        actor_organisation=by.organisation.name if by.organisation else "",
        verb=verb,
        subject=subject,
        subject_id=subject_id,
        crn=crn,
        from_state=states[0],
        to_state=states[1],
        why=why,
        rule=decision.rule if decision else "",
        rule_version=decision.version if decision else "",
        cites=[str(cite) for cite in decision.cites] if decision else [],
        facts={**(dict(decision.facts) if decision else {}), **(facts or {})},
        correlation=correlation.get(),
    )
