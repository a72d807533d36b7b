"""What the victim liaison officer was told of a recall, and what has not been told yet. Read by no paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from recall.models import RecallRequest
from recall.policy.part_a.question import YES
from recall.policy.part_a.risk import VICTIM
from recall.policy.victim import Happened, not_yet_told
from recall.queries.part_a.record_of_risk import in_contact_scheme
from recall.queries.review.held import release_ordered_on
from recall.queries.standing import Standing, standing_of
from recall.vocabulary import RecallType
from recall.vocabulary.custody import VictimEvent


@dataclass(frozen=True)
class Told:
    """One thing told, and when."""

    what: str
    on: date
    liaison_officer: str
    note: str


@dataclass(frozen=True)
class VictimView:
    """``in_scheme``: a victim is in the contact scheme. ``missing``: what has happened and was not told."""

    in_scheme: bool
    liaison_officer: str
    told: tuple[Told, ...]
    missing: tuple[str, ...]


def victim_view(standing: Standing) -> VictimView:
    """A fixed number of queries."""
    request = standing.request
    answers, rows = _part_a(request), list(request.victim_notices.all())
    in_scheme = _in_scheme(request, answers)
    missing = _untold(standing, answers, {row.event for row in rows}) if in_scheme else ()
    return VictimView(
        in_scheme=in_scheme,
        liaison_officer=rows[-1].liaison_officer if rows else str(answers.get("officer", "")),
        told=tuple(Told(row.get_event_display(), row.told_on, row.liaison_officer, row.note) for row in rows),
        missing=tuple(event.label for event in missing),
    )


def untold(request: RecallRequest) -> tuple[VictimEvent, ...]:
    """What has happened of which the victim liaison officer was not told; nothing, and two queries at most, where no
    victim is in the contact scheme."""
    answers = _part_a(request)
    if not _in_scheme(request, answers):
        return ()
    return _untold(standing_of(request), answers, set(request.victim_notices.values_list("event", flat=True)))


def _in_scheme(request: RecallRequest, answers: Mapping[str, Any]) -> bool:
    """As Part A says, or as registered."""
    return answers.get("in_contact") == YES or in_contact_scheme(request.person)


def _untold(standing: Standing, answers: Mapping[str, Any], told: set[str]) -> tuple[VictimEvent, ...]:
    statement = {VictimEvent.PERSONAL_STATEMENT} if answers.get("told_statement_on") else set()
    return not_yet_told(_happened(standing), told | statement)


def _part_a(request: RecallRequest) -> Mapping[str, Any]:
    row = request.sections.filter(code=VICTIM.code).first()
    return row.answers if row else {}


def _happened(standing: Standing) -> Happened:
    revocation, referral, casework = standing.revocation, standing.referral, standing.casework
    release = revocation is not None and bool(revocation.release_on or revocation.released_on)
    return Happened(
        revoked=revocation is not None,
        returned=standing.returned_on is not None,
        standard=casework is not None and casework.recall_type == RecallType.STANDARD,
        referred=referral is not None,
        decided=referral is not None and not referral.is_open,
        release=release or release_ordered_on(standing) is not None,
    )
