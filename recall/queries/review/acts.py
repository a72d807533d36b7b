"""The acts open to somebody. Review: Part B, executive release, the Parole Board, the annual review, and rescinding."""

from __future__ import annotations

from collections.abc import Iterator

from probation.accounts.acting import Acting
from probation.working_days import london_date
from recall.permissions import casework as ppcs
from recall.permissions import review as may
from recall.policy.board import referring
from recall.queries.standing import Standing

from .held import referral_facts, release_ordered_on


def acts(standing: Standing, acting: Acting) -> Iterator[str]:
    """Their names, as the pages call them. At most two queries, of a person in custody."""
    request, writes = standing.request, standing.open_report is not None
    if not request.licence_is_revoked:
        writes = False
    else:
        yield from _on_rescinding(standing, acting)
        if standing.returned_on is not None and not request.part_a_is_outstanding:
            yield from _in_custody(standing, acting)
    if writes and may.writes_part_b(request, acting):
        yield "write_risk_report"
    elif standing.reports:
        yield "see_risk_report"


def _on_rescinding(standing: Standing, acting: Acting) -> Iterator[str]:
    asked = standing.open_rescind
    if asked is None:
        if may.asks_rescind(standing.request, acting):
            yield "ask_rescinding"
    elif may.decides_rescind(standing.request, asked.asked_by_id, acting):
        yield "decide_rescinding"


def _in_custody(standing: Standing, acting: Acting) -> Iterator[str]:
    referral = standing.referral
    with_board = referral is not None and referral.is_open
    ordered = release_ordered_on(standing) is not None
    if with_board and ppcs.book(standing.request, acting):
        yield "record_outcome"
    # A request to rescind is answered first: executive release is what may come instead (recall.md case 38).
    if not ordered and standing.open_rescind is None and ppcs.decide(standing.request, acting):
        yield "consider_executive"
    if not with_board and not ordered and ppcs.book(standing.request, acting) and _may_be_referred(standing, acting):
        yield "refer_to_board"


def _may_be_referred(standing: Standing, acting: Acting) -> bool:
    """On representations, at day 28, or for its review: before, the request says when."""
    on = london_date(acting.at)
    return referring.decide(referral_facts(standing, on=on), on=on).permits
