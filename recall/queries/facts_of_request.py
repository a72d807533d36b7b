"""What is recorded of a request so far, in words, under the heading of each step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from probation.govuk.house_style import day, day_and_time
from recall.models import RecallRequest
from recall.queries.casework import facts_at_ppcs
from recall.queries.standing import Standing
from recall.vocabulary import Attachment, ConcernSource, NpsRefusal, RecallOutcome, RecallType

Facts = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Section:
    """A heading, and what is recorded under it."""

    heading: str
    facts: Facts


def sections_of(standing: Standing) -> tuple[Section, ...]:
    """The steps that have been reached. One query, for the conditions broken."""
    request = standing.request
    probation = ((heading, tuple(_said(facts(request)))) for heading, facts in _SECTIONS)
    ppcs = ((heading, tuple(_said(facts))) for heading, facts in facts_at_ppcs(standing))
    ended = (("How it ended", tuple(_said(_ended(request)))),)
    return tuple(Section(heading, facts) for heading, facts in (*probation, *ppcs, *ended) if facts)


def _said(pairs: Iterable[tuple[str, object]]) -> Iterator[tuple[str, str]]:
    return ((label, str(value)) for label, value in pairs if value not in (None, ""))


def _concern(request: RecallRequest) -> Iterator[tuple[str, object]]:
    yield "Date of the event", day(request.concern_on)
    yield "Where it comes from", ConcernSource.label_of(request.source)
    yield "What happened", request.concern
    yield "Conditions broken", "\n".join(f"({row.code}) {row.text}" for row in request.conditions.all())
    yield "Why for risk alone", request.risk_only_reason


def _considered(request: RecallRequest) -> Iterator[tuple[str, object]]:
    yield "What led to considering recall", request.trigger
    yield "Why risk can or cannot be managed in the community", request.unmanageable
    yield "Response to supervision", request.response
    yield "Protective factors", request.protective_factors
    yield "Needs and adjustments", request.adjustments_considered
    yield "Why no alternative was tried", request.no_alternatives_reason
    if request.asked_at:
        yield "Manager asked", f"{request.asked_manager}, {day_and_time(request.asked_at)}"


def _decided(request: RecallRequest) -> Iterator[tuple[str, object]]:
    if request.decided_at:
        hours = " (out of hours)" if request.out_of_hours else ""
        yield "Recall agreed", f"{request.decided_by}, {day_and_time(request.decided_at)}{hours}"
    yield "Senior manager told out of hours", request.out_of_hours_senior
    yield "Rationale", request.rationale
    if request.is_emergency is not None:
        yield "Emergency recall", "Yes" if request.is_emergency else "No"
    yield "Why the risk is imminent", request.emergency_reason


def _type(request: RecallRequest) -> Iterator[tuple[str, object]]:
    if request.recall_type:
        length = f" of {request.length_days} days" if request.length_days else ""
        yield "Type of recall", f"{RecallType.label_of(request.recall_type)}{length}"
    yield "Reasons", request.type_reason
    yield "Why, though policy is against it", request.override_reason


def _ppcs(request: RecallRequest) -> Iterator[tuple[str, object]]:
    if request.ppcs_alerted_at:
        yield "PPCS telephoned", f"{request.ppcs_officer}, {day_and_time(request.ppcs_alerted_at)}"
    if request.ppcs_approved is not None:
        yield "Verbal approval", "Given" if request.ppcs_approved else "Not given"
    yield "Number the officer can be reached on", request.reachable_number


def _sent(request: RecallRequest) -> Iterator[tuple[str, object]]:
    if request.submitted_at:
        yield "Submitted to PPCS", f"{request.submitted_by}, {day_and_time(request.submitted_at)}"
        yield "Papers", "\n".join(_papers(request.attachments))
        yield "Revocation order goes to", request.order_recipients
        yield "PPCS replies to", request.reply_mailbox


def _papers(attachments: dict[str, str | None]) -> Iterator[str]:
    for paper in Attachment:
        why = attachments.get(paper)
        if why is not None:
            yield f"{paper.label}: {f'missing, {why}' if why else 'attached'}"


def _ended(request: RecallRequest) -> Iterator[tuple[str, object]]:
    yield "Outcome", f"{request.outcome} {RecallOutcome.label_of(request.outcome)}" if request.outcome else ""
    yield "Refused by the NPS because", NpsRefusal.label_of(request.nps_refusal) if request.nps_refusal else ""
    yield "Why", request.ended_why
    yield "Ended", day_and_time(request.closed_at) if request.closed_at else ""


_SECTIONS = (
    ("The concern", _concern),
    ("Considering recall", _considered),
    ("The manager’s decision", _decided),
    ("Type of recall", _type),
    ("PPCS on the telephone", _ppcs),
    ("Submission", _sent),
)
