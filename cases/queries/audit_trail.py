"""Who did what to a person's record, and who read it: filtered, a page at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.paginator import Page
from django.db.models import QuerySet

from cases.models import Person
from probation.accounts.models import User
from probation.accounts.roles import ROLES, Act
from probation.audit.models import Entry
from probation.refusals import NotAdmitted
from probation.working_days import end_of_day, start_of_day

from .paging import page_of

PAGE_SIZE = 50


@dataclass(frozen=True, kw_only=True)
class TrailFilters:
    """What the trail is narrowed to. ``what``: "reads", "changes", or both when empty. Days are both included."""

    what: str = ""
    actor: str = ""
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True)
class Change:
    """One field, before and after."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class TrailRow:
    """One entry in words."""

    at: datetime
    by: str
    role: str
    organisation: str
    what: str
    is_read: bool
    from_state: str
    to_state: str
    why: str
    rule: str
    version: str
    citation: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Trail:
    """A page of the trail, and everybody in it (account and name) for the filter."""

    page: Page[TrailRow]
    actors: tuple[tuple[str, str], ...]


def audit_trail(person: Person, *, by: User, filters: TrailFilters | None = None, page: int = 1) -> Trail:
    """The person's trail, newest first. Raises NotAdmitted. Three queries."""
    shown = entries_of(person, by=by, filters=filters)
    everybody = Entry.objects.filter(crn=person.crn)
    actors = everybody.order_by("actor_name", "actor").values_list("actor", "actor_name").distinct()
    return Trail(
        page=page_of(shown, lambda page_of_entries: [_row(e) for e in page_of_entries], number=page, size=PAGE_SIZE),
        actors=tuple(actors),
    )


def entries_of(person: Person, *, by: User, filters: TrailFilters | None = None) -> QuerySet[Entry]:
    """The entries themselves, newest first. Raises NotAdmitted."""
    if not by.may(Act.SEE_AUDIT):
        raise NotAdmitted("see the audit", person, by)
    return _narrow(Entry.objects.filter(crn=person.crn), filters or TrailFilters()).order_by("-at", "-pk")


def _narrow(entries: QuerySet[Entry], filters: TrailFilters) -> QuerySet[Entry]:
    if filters.what == "reads":
        entries = entries.filter(verb__endswith=".read")
    elif filters.what == "changes":
        entries = entries.exclude(verb__endswith=".read")
    if filters.actor:
        entries = entries.filter(actor=filters.actor)
    if filters.earliest:
        entries = entries.filter(at__gte=start_of_day(filters.earliest))
    if filters.latest:
        entries = entries.filter(at__lt=end_of_day(filters.latest))
    return entries


def _row(entry: Entry) -> TrailRow:
    return TrailRow(
        at=entry.at,
        by=entry.actor_name or entry.actor,
        role=ROLES[entry.actor_role].label if entry.actor_role in ROLES else entry.actor_role,
        organisation=entry.actor_organisation,
        what=in_words(entry.verb, entry.facts),
        is_read=entry.is_read,
        from_state=entry.from_state,
        to_state=entry.to_state,
        why=entry.why,
        rule=entry.rule,
        version=entry.rule_version,
        citation="; ".join(entry.cites),
        changes=tuple(
            Change(_spaced(field).capitalize(), _written(before), _written(after))
            for field, (before, after) in entry.facts.get("changed", {}).items()
            if field not in NOT_SHOWN
        ),
    )


# Made from the other fields; they say nothing to a reader.
NOT_SHOWN = ("search_keys", "counted", "skipped")


def in_words(verb: str, facts: dict[str, Any]) -> str:
    """A dotted verb as a reader says it: "Contact: set outcome", "Read: overview", "Clock D06: red"."""
    area, *rest = verb.split(".")
    if verb.endswith(".read"):
        return f"Read: {facts.get('part', rest[0])}"
    if area == "clocks":
        return f"Clock {rest[0].upper()} rang: {facts.get('label', '')}, {rest[-1]}"
    if len(rest) < 2:
        return f"{_spaced(area).capitalize()}: {_spaced(rest[-1] if rest else '')}"
    return f"{WORDS.get(rest[0], _spaced(rest[0]).capitalize())}: {_spaced(rest[-1])}"


# Names of records that run two words together.
WORDS = {
    "thirdparty": "Third party",
    "limitedaccess": "Limited access",
    "roshassessment": "ROSH assessment",
    "reoffendingscore": "Reoffending score",
    "mapparegistration": "MAPPA registration",
    "enforcementdecision": "Enforcement decision",
    "enforcementaction": "Enforcement action",
}


def _spaced(name: str) -> str:
    return name.removesuffix("_id").replace("_", " ")


def _written(value: object) -> str:
    if value is None or value == "":
        return "nothing"
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
