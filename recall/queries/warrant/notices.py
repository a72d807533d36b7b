"""The notices of a recall as its page lists them: to whom, whether they went, and who is to be telephoned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from enforcement.queries.states import StateTag
from probation.refusals import NotSeen
from recall.models import RecallNotice, RecallRequest
from recall.vocabulary.custody import NoticeState, PaperKind, Recipient

COLOURS = {NoticeState.WAITING: "yellow", NoticeState.SENT: "green", NoticeState.FAILED: "red"}


@dataclass(frozen=True)
class NoticeLine:
    """One notice to one recipient. ``by_telephone``: they have not been told yet, and are to be telephoned."""

    pk: int
    subject: str
    to: str
    address: str
    tag: StateTag
    written_at: datetime
    sent_at: datetime | None
    attempts: int
    last_error: str
    papers: tuple[str, ...]
    by_telephone: bool


def notices_of(request: RecallRequest) -> tuple[NoticeLine, ...]:
    """The latest first. One query, none before PPCS has the request."""
    if not request.is_with_ppcs:
        return ()
    return tuple(map(_line, request.notices.order_by("-written_at", "pk")))


def notice_or_not_seen(request: RecallRequest, pk: int) -> RecallNotice:
    """Raises NotSeen."""
    found = request.notices.filter(pk=pk).first()
    if found is None:
        raise NotSeen("recall notice", pk)
    found.request = request
    return found


def _line(row: RecallNotice) -> NoticeLine:
    who = Recipient.label_of(row.recipient)
    return NoticeLine(
        pk=row.pk,
        subject=row.subject,
        to=f"{who}, {row.name}" if row.name else who,
        address=row.address,
        tag=_tag(row),
        written_at=row.written_at,
        sent_at=row.sent_at,
        attempts=row.attempts,
        last_error=row.last_error,
        papers=tuple(PaperKind.label_of(kind) for kind in row.papers),
        by_telephone=row.is_told_by_telephone,
    )


def _tag(row: RecallNotice) -> StateTag:
    state = NoticeState(row.delivery)
    if row.address:
        return StateTag(state, state.label, COLOURS[state])
    told = row.sent_at is not None
    return StateTag(state, "Told by telephone" if told else "Tell by telephone", "green" if told else "orange")
