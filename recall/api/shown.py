"""What is shown of recall requests: a page of them with their clocks, and one with the whole of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from recall.models import RecallRequest
from recall.queries.part_a.versions import VersionRow, versions_of
from recall.queries.recall_clocks import clocks_by_recall
from recall.queries.request_page import RequestPage, request_page
from recall.queries.seeing import OF_A_REQUEST
from recall.queries.standing import Standing
from recall.queries.thread import Step, thread_of

if TYPE_CHECKING:
    from cases.models import Person
    from cases.queries.clocks import ClockView
    from probation.accounts.acting import Acting

OF_ONE = (*OF_A_REQUEST, "opened_by", "asked_by", "collected_by", "referred_by", "not_recalled__written_by")


@dataclass(frozen=True)
class Listed:
    """A request in a list. ``clocks``: those that run, the first due first."""

    request: RecallRequest
    clocks: tuple[ClockView, ...]


@dataclass(frozen=True)
class Whole(Listed):
    """A request with everything about it. ``clocks``: also those that have stopped, after those that run."""

    page: RequestPage
    versions: tuple[VersionRow, ...]
    thread: tuple[Step, ...]
    standing: Standing

    @property
    def person(self) -> Person:
        """Whom it is about."""
        return self.request.person


def listed(requests: Sequence[RecallRequest], *, at: datetime) -> list[Listed]:
    """The requests of one page, in full. Three queries."""
    pks = [request.pk for request in requests]
    found = RecallRequest.objects.select_related(*OF_A_REQUEST).in_bulk(pks)
    clocks = clocks_by_recall(pks, at=at)
    return [Listed(found[pk], clocks[pk]) for pk in pks]


def whole(pk: int, acting: Acting) -> Whole:
    """One request, to whoever may see it or has just acted on it. A fixed number of queries for each state."""
    request = RecallRequest.objects.select_related(*OF_ONE).get(pk=pk)
    page = request_page(request, acting)
    return Whole(request, page.clocks, page, versions_of(request), thread_of(page.standing), page.standing)
