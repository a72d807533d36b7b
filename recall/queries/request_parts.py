"""The parts of a request's page that are more than a fact: alternatives, suitability tests, versions and signatures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from cases.models import Contact
from enforcement.queries.states import StateTag
from probation.govuk.house_style import clock_time, weekday
from recall.models import NotRecalled, RecallRequest, Signature, TriedAlternative
from recall.vocabulary import AlternativeKind, NotRecallTrigger, Signer, Statement
from recall.vocabulary.suitability import Met, Suitability

MET_COLOURS = {Met.MET: "green", Met.NOT_MET: "orange", Met.UNKNOWN: "grey"}


@dataclass(frozen=True)
class AlternativeView:
    """An alternative tried, and the entry of the record it rests on."""

    kind: str
    detail: str
    tried_on: date | None
    contact_pk: int | None
    warning_pk: int | None


@dataclass(frozen=True)
class TestView:
    """One test of fixed-term suitability: its words, how it came out, and where it is written."""

    words: str
    tag: StateTag
    source: str


@dataclass(frozen=True)
class SuitabilityView:
    """What the law makes of a fixed term, test by test. ``warnings``: what policy is against, what is not known."""

    outcome: str
    length_days: int | None
    tests: tuple[TestView, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True)
class SignatureView:
    """One signature. ``void_because``: why it no longer counts, empty where it does."""

    part: str
    by: str
    organisation: str
    at: datetime
    phone: str
    comment: str
    statements: tuple[str, ...]
    version: int
    void_because: str


@dataclass(frozen=True)
class NotRecalledView:
    """A decision not to recall as it is written."""

    facts: tuple[tuple[str, str], ...]
    written_by: str
    written_at: datetime
    endorsed_by: str


def alternatives_of(request: RecallRequest) -> tuple[AlternativeView, ...]:
    """What was really tried. One query."""
    return tuple(map(_alternative, request.alternatives.all()))


def _alternative(row: TriedAlternative) -> AlternativeView:
    return AlternativeView(AlternativeKind.label_of(row.kind), row.detail, row.tried_on, row.contact_id, row.warning_id)


def suitability_view(kept: dict[str, Any]) -> SuitabilityView | None:
    """The tests as they were kept with the request, or are asked now; None where nobody has asked."""
    if not kept:
        return None
    return SuitabilityView(
        outcome=Suitability.label_of(kept["outcome"]),
        length_days=kept["length_days"],
        tests=tuple(_test(*test[:3]) for test in kept["tests"]),
        warnings=tuple(kept["warnings"]),
    )


def _test(words: str, result: str, source: str) -> TestView:
    came_out = Met(result.lower())
    return TestView(words, StateTag(came_out, came_out.label, MET_COLOURS[came_out]), source)


def signatures_of(request: RecallRequest) -> tuple[SignatureView, ...]:
    """Every signature given, the first first, void ones with them. One query."""
    rows = Signature.objects.filter(report__request_id=request.pk)
    return tuple(map(_signature, rows.select_related("report", "signed_by__organisation")))


def _signature(row: Signature) -> SignatureView:
    return SignatureView(
        part=Signer.label_of(row.signer),
        by=str(row.signed_by),
        organisation=str(row.signed_by.organisation or ""),
        at=row.signed_at,
        phone=row.phone,
        comment=row.comment,
        statements=tuple(Statement.label_of(code) for code in row.statements),
        version=row.report.number,
        void_because=row.voided_because if row.voided_at else "",
    )


def not_recalled_of(request: RecallRequest) -> NotRecalledView | None:
    """The decision not to recall, where one is written. One query."""
    rows = NotRecalled.objects.select_related("written_by", "endorsed_by", "next_appointment__type")
    row = rows.filter(request_id=request.pk).first()
    if row is None:
        return None
    facts = (
        ("Why recall was considered", NotRecallTrigger.label_of(row.considered_because)),
        ("What was wrong, and why it matters", row.behaviour),
        ("Why the person is not recalled", row.reason),
        ("How risk will be managed", row.risk_plan),
        ("Progress made", row.progress),
        ("The person’s own view", row.view),
        ("What was agreed", row.actions),
        ("Next appointment", appointment_name(row.next_appointment)),
    )
    said = tuple((label, value) for label, value in facts if value)
    return NotRecalledView(said, str(row.written_by), row.written_at, str(row.endorsed_by or ""))


def appointment_name(contact: Contact) -> str:
    """ "Planned office visit, Tue 20 June 2017 at 10am"."""
    return f"{contact.type}, {weekday(contact.starts_at)} at {clock_time(contact.starts_at)}"
