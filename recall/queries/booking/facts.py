"""What is recorded, in words. Booking on and assessment: who has it, and the documents asked for."""

from __future__ import annotations

from collections.abc import Iterator

from probation.govuk.house_style import day_and_time
from recall.models import DocumentQuery
from recall.queries.standing import Standing
from recall.vocabulary import Attachment
from recall.vocabulary.casework import Custody


def facts(standing: Standing) -> Iterator[tuple[str, object]]:
    """Labels and values; those without a value are left out by the page."""
    if not (standing.request.is_with_ppcs or standing.request.waits_for_order):
        return
    yield "Stands at PPCS as", standing.state.label
    casework = standing.casework
    if casework is None:
        return
    yield "Assigned to", str(casework.assigned_to or "Nobody")
    yield "Where the person is", Custody.label_of(casework.custody) if casework.custody else ""
    yield "Held at", casework.place_of_custody
    yield "Police force", casework.police_force
    yield "E-mail address of the police force", casework.police_address
    yield "E-mail address of the prison", casework.prison_address
    for query in standing.queries:
        yield f"Query {query.number} to probation, {day_and_time(query.asked_at)}", "\n".join(_said(query))


def _said(query: DocumentQuery) -> Iterator[str]:
    yield f"{', '.join(map(Attachment.label_of, query.documents))}: {query.why}"
    if query.closed_at is not None:
        yield f"Closed without an answer, {day_and_time(query.closed_at)}: {query.closed_because}."
        return
    if query.answered_at is None:
        yield "Not answered yet."
        return
    yield f"Answered by {query.answered_by}, {day_and_time(query.answered_at)}."
    for document, why in query.answers.items():
        yield f"{Attachment.label_of(document)}: {f'missing, {why}' if why else 'sent'}"
    if query.answer:
        yield query.answer
