"""What the record says of needs, registrations, MAPPA, victims and ROSH: sections 10 to 16 of Part A."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from cases.models import Need, Person, Registration
from cases.queries.case_page import still_needed
from cases.vocabulary import NeedKind, RegistrationKind
from recall.models import RecallRequest
from recall.policy.part_a.question import NO, YES
from recall.policy.part_a.risk import GROUPS, detail_of

from .record_of_person import Begun

BY_NEED = {
    NeedKind.DISABILITY: "disability",
    NeedKind.MENTAL_HEALTH: "mental-health",
    NeedKind.LEARNING: "learning",
    NeedKind.NEURODIVERSITY: "learning",
    NeedKind.LANGUAGE: "culture-language",
    NeedKind.RELIGION: "culture-language",
    NeedKind.SUBSTANCE_USE: "drugs-alcohol",
    NeedKind.VULNERABILITY: "at-risk",
}
BY_REGISTRATION = {
    RegistrationKind.SUICIDE_SELF_HARM: "self-harm",
    RegistrationKind.VULNERABLE: "at-risk",
    RegistrationKind.CHILD_PROTECTION: "safeguarding",
    RegistrationKind.RISK_TO_CHILDREN: "safeguarding",
    RegistrationKind.DOMESTIC_ABUSE_PERPETRATOR: "domestic-abuse",
    RegistrationKind.DOMESTIC_ABUSE_VICTIM: "domestic-abuse",
    RegistrationKind.MENTAL_HEALTH: "mental-health",
}


def of_risk(request: RecallRequest, *, on: date) -> Begun:
    """Answers by section. Four queries."""
    person = request.person
    registrations = list(person.registrations.filter(to_date__isnull=True))
    needs = list(person.needs.filter(still_needed(on)))
    mappa = person.mappa_registrations.filter(to_date__isnull=True).first()
    kinds = {row.kind for row in registrations}
    return {
        "vulnerability": _vulnerability(request, needs, registrations),
        "mappa": {"category": mappa.category, "level": mappa.level} if mappa else {"category": NO},
        "iom": {"iom": YES if RegistrationKind.IOM in kinds else NO},
        "victim": {"in_contact": YES} if RegistrationKind.VICTIM_CONTACT in kinds else {},
        "rosh": _rosh(request),
    }


def in_contact_scheme(person: Person) -> bool:
    """Whether a victim is registered in the contact scheme. One query."""
    return person.registrations.filter(kind=RegistrationKind.VICTIM_CONTACT, to_date__isnull=True).exists()


def _vulnerability(request: RecallRequest, needs: list[Need], registrations: list[Registration]) -> dict[str, Any]:
    details: dict[str, list[str]] = {}
    for issue, text in _issues(request, needs, registrations):
        details.setdefault(issue, []).append(text)
    if not details:
        return {}
    return {"issues": list(details), **{detail_of(issue): "\n".join(texts) for issue, texts in details.items()}}


def _issues(request: RecallRequest, needs: list[Need], registrations: list[Registration]) -> Iterator[tuple[str, str]]:
    for need in needs:
        if issue := BY_NEED.get(NeedKind(need.kind)):
            adjusted = f" Adjustment: {need.adjustment}." if need.adjustment else ""
            yield issue, f"{need.description}.{adjusted}"
    for row in registrations:
        if issue := BY_REGISTRATION.get(RegistrationKind(row.kind)):
            yield issue, ". ".join(filter(None, (f"Registered: {row.get_kind_display()}", row.note)))
    if request.person.interpreter_needed:
        yield "culture-language", f"Interpreter needed ({request.person.first_language})."


def _rosh(request: RecallRequest) -> dict[str, Any]:
    assessment = request.rosh_review or request.person.rosh_assessments.first()
    if assessment is None:
        return {}
    levels = {name: getattr(assessment, name) or "not-applicable" for name, _ in GROUPS}
    return {**levels, "assessed_on": assessment.assessed_on.isoformat()}
