"""The pages of one person's record, for people of the largest caseload, and for one with ten years of contacts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from cases.models import Person
from cases.queries.audit_trail import TrailFilters, audit_trail
from cases.queries.case_page import person_header
from cases.queries.contact_log import LogFilters, contact_log
from cases.queries.overview import overview
from cases.queries.personal_page import personal
from cases.queries.risk_page import risk_of
from cases.queries.sentence_page import sentences_of
from cases.queries.visibility import person_or_not_seen
from enforcement.models import EnforcementDecision, Failure, Warning
from enforcement.queries.decision_page import decision_page
from enforcement.queries.enforcement_tab import enforcement_of
from enforcement.queries.failure_page import failure_page
from enforcement.queries.seeing import decision_or_not_seen, failure_or_not_seen, warning_or_not_seen
from enforcement.queries.timeline import enforcement_timeline
from enforcement.queries.warning_page import warning_page
from probation.accounts.acting import Acting
from probation.accounts.models import User
from tests.benchmarks.look import Look
from tests.benchmarks.subjects import inspector, officers, people_of

SOME = 50


def looks(at: datetime) -> Iterator[Look]:
    """Every page of a record."""
    _, largest = officers()
    yield from _pages(people_of(largest, SOME), largest.user, "people of the largest caseload", at)
    longest = Person.objects.get(pk=1)
    yield from _pages([longest], inspector().user, "1,500 contacts, 20,000 audit entries", at)
    yield from _enforcement(largest.user, at)


def _pages(people: list[Person], user: User, who: str, at: datetime) -> Iterator[Look]:
    acting = Acting(user, at)
    reader = inspector().user
    pages: dict[str, Any] = {
        "finding the person": lambda person: person_or_not_seen(person.crn, user),
        "header": lambda person: person_header(person, at=at),
        "overview": lambda person: overview(person, by=user, at=at),
        "contact log": lambda person: contact_log(person, by=user, at=at),
        "contact log, words": lambda person: contact_log(person, by=user, at=at, filters=LogFilters(text="bus late")),
        "sentences": lambda person: sentences_of(person, at=at),
        "risk": lambda person: risk_of(person, at=at),
        "personal details": lambda person: personal(person, at=at),
        "audit": lambda person: audit_trail(person, by=reader),
        "audit, changes": lambda person: audit_trail(person, by=reader, filters=TrailFilters(what="changes")),
        "enforcement tab": lambda person: enforcement_of(person, acting),
        "enforcement timeline": lambda person: enforcement_timeline(person),
    }
    for name, page in pages.items():
        yield Look(name, who, _in_turn(people, page))


def _enforcement(user: User, at: datetime) -> Iterator[Look]:
    """The failures, warnings and decisions of one officer."""
    acting, who = Acting(user, at), "those of the largest caseload"
    failures = list(Failure.objects.filter(sentence__officer=user).select_related("sentence__person")[:SOME])
    warnings = list(Warning.objects.filter(sentence__officer=user).select_related("sentence__person")[:SOME])
    decisions = list(
        EnforcementDecision.objects.filter(failure__sentence__officer=user, due_on__isnull=False).select_related(
            "failure__sentence__person"
        )[:SOME]
    )
    pages: list[tuple[str, list[Any], Any]] = [
        ("failure", failures, lambda row: failure_page(failure_or_not_seen(row.person, row.pk), acting)),
        ("warning", warnings, lambda row: warning_page(warning_or_not_seen(row.person, row.pk), acting)),
        ("decision", decisions, lambda row: decision_page(decision_or_not_seen(row.person, row.pk), acting)),
    ]
    for name, rows, page in pages:
        yield Look(name, who, _in_turn(rows, page))


def _in_turn(things: list[Any], page: Any) -> Any:
    """Another one each run."""
    return lambda number: page(things[number % len(things)])
