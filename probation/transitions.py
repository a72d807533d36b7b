"""The one door. Every change of state, and every other change of the record, passes through here.

In one transaction, in this order: the version seen, the state, the permission, the decision, the change, the save, the
audit entry, and what follows (clocks, messages). Nothing else calls a transition or writes a state; django-fsm itself
checks no permission, saves nothing and knows no reasons, so this function owns all of that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from django.db import connection
from django.db.models import Model
from django_fsm import can_proceed, has_transition_perm

from probation.accounts.acting import Acting
from probation.audit import pen
from probation.outbox.relay import post
from probation.policy import Decision, Refused
from probation.refusals import NotAdmitted, StateConflict

if TYPE_CHECKING:
    from probation.accounts.models import User


class Consequence(Protocol):
    """Something that follows from an act in the same transaction: a clock started or stopped, a message."""

    def apply(self, *, by: User, at: datetime) -> None: ...


class Tell:
    """A consequence: a message for the outbox."""

    def __init__(self, topic: str, key: str, **body: Any) -> None:
        self.topic, self.key, self.body = topic, key, body

    def apply(self, *, by: User, at: datetime) -> None:
        post(self.topic, self.key, self.body, at=at)


def perform(
    step: Callable[..., Any],
    *,
    by: User,
    at: datetime,
    decision: Decision,
    crn: str,
    why: str = "",
    version: int | None = None,
    then: Sequence[Consequence] = (),
    **facts: Any,
) -> Any:
    """Take one step of a flow (a bound transition of a locked row) with everything that belongs to it.

    ``version`` is the version the person acting saw; ``facts`` go to the transition. Returns the row.
    Raises StateConflict, NotAdmitted (403), Refused (every reason).
    """
    thing: Any = step.__self__  # type: ignore[attr-defined]
    verb = step.__name__
    _in_transaction()
    _same_version(thing, version, verb)
    if not can_proceed(step, check_conditions=False):
        raise StateConflict(thing, verb)
    if not _admitted(step, Acting(by, at)):
        raise NotAdmitted(verb, thing, by)
    if not decision.permits:
        raise Refused(decision)
    before = thing.state
    step(decision=decision, by=by, at=at, **facts)
    _save(thing)
    states = (before, thing.state)
    pen.write(_verb(thing, verb), at=at, by=by, about=thing, crn=crn, states=states, why=why, decision=decision)
    _follow(then, by, at)
    return thing


def record(
    thing: Any,
    *,
    verb: str,
    permission: Callable[[Any, Acting], bool],
    by: User,
    at: datetime,
    crn: str,
    why: str = "",
    version: int | None = None,
    decision: Decision | None = None,
    changes: Mapping[str, Any] | None = None,
    then: Sequence[Consequence] = (),
) -> Any:
    """Create a record, or make ``changes`` to a locked one; the audit keeps each field before and after.

    Never for a state: only ``perform`` changes one. Raises StateConflict, NotAdmitted (403), Refused.
    """
    _in_transaction()
    changes = changes or {}
    assert "state" not in changes, "a state changes through perform()"
    _same_version(thing, version, verb)
    if not permission(thing, Acting(by, at)):
        raise NotAdmitted(verb, thing, by)
    if decision is not None and not decision.permits:
        raise Refused(decision)
    before = {name: getattr(thing, name) for name in changes}
    for name, value in changes.items():
        setattr(thing, name, value)
    _save(thing)
    changed = {name: [_plain(before[name]), _plain(value)] for name, value in changes.items() if before[name] != value}
    facts = {"changed": changed} if changes else {}
    pen.write(_verb(thing, verb), at=at, by=by, about=thing, crn=crn, why=why, decision=decision, facts=facts)
    _follow(then, by, at)
    return thing


def _admitted(step: Callable[..., Any], acting: Any) -> bool:
    """django-fsm hands whoever it is given to the permission: ours are asked about somebody acting at a time."""
    return bool(has_transition_perm(step, acting))


def _in_transaction() -> None:
    assert connection.in_atomic_block, "an act is one transaction"


def _same_version(thing: Any, version: int | None, verb: str) -> None:
    if version is not None and thing.version != version:
        raise StateConflict(thing, verb)


def _save(thing: Any) -> None:
    if thing.pk and hasattr(thing, "version"):
        thing.version += 1
    thing.save()


def _verb(thing: Model, verb: str) -> str:
    concrete = thing._meta.concrete_model
    assert concrete is not None
    return f"{concrete._meta.label_lower}.{verb}"


def _follow(then: Sequence[Consequence], by: User, at: datetime) -> None:
    for consequence in then:
        consequence.apply(by=by, at=at)


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, Model) else value
