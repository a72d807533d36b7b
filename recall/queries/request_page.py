"""One recall request on one page: where it stands, on whose desk, its clocks, what is recorded, and what is open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cases.queries.clocks import ClockView
from cases.vocabulary import RoshLevel
from enforcement.queries.naming import failure_name
from enforcement.queries.risk_now import RiskNow, risk_now
from enforcement.queries.states import StateTag
from probation.accounts.acting import Acting
from recall.models import RecallRequest
from recall.vocabulary import WRITING, Chart

from .custody.differences import differences_of
from .facts_of_request import Section, sections_of
from .licence import ChangeLine, transfer_line, variation_line
from .naming import licence_name
from .open_acts import open_acts
from .part_a.gaps import gaps_of
from .recall_clocks import clocks_by_recall
from .request_parts import (
    AlternativeView,
    NotRecalledView,
    SignatureView,
    SuitabilityView,
    alternatives_of,
    not_recalled_of,
    signatures_of,
    suitability_view,
)
from .standing import Standing, standing_of
from .tags import desk_of, recall_tag, status_code
from .without_senior import sent_without_senior


@dataclass(frozen=True)
class Rosh:
    """ROSH when the concern was raised, and as it was reviewed. ``risen`` is None while nobody has said."""

    before: str
    now: RiskNow
    risen: bool | None
    reviewed: str


@dataclass(frozen=True)
class RequestPage:
    """Everything of one request. ``gaps``: what Part A still lacks, while it is written.

    ``standing``: the rows of PPCS it was made of. ``differing``: where the prison's dates are not ours.
    ``asks_senior``: a decision not to recall is written, and waits for a senior manager.
    """

    pk: int
    version: int
    licence: str
    chart: str
    rule_set: str
    tag: StateTag
    status_code: str
    desk: str
    since: datetime
    follows_pk: int | None
    clocks: tuple[ClockView, ...]
    failures: tuple[tuple[int, str], ...]
    sections: tuple[Section, ...]
    alternatives: tuple[AlternativeView, ...]
    rosh: Rosh
    suitability: SuitabilityView | None
    signatures: tuple[SignatureView, ...]
    not_recalled: NotRecalledView | None
    asks_senior: bool
    variations: tuple[ChangeLine, ...]
    transfers: tuple[ChangeLine, ...]
    returned_why: str
    gaps: tuple[str, ...]
    differing: tuple[str, ...]
    acts: frozenset[str]
    standing: Standing


def request_page(request: RecallRequest, acting: Acting) -> RequestPage:
    """The page of a request selected with ``OF_A_REQUEST``. A fixed number of queries."""
    sentence = request.sentence
    transfers = sentence.transfers.filter(asked_at__gte=request.opened_at)
    written = not_recalled_of(request)
    asks_senior = written is not None and request.is_live
    standing = standing_of(request)
    without_senior = sent_without_senior([request], on=acting.today)
    return RequestPage(
        pk=request.pk,
        version=request.version,
        licence=licence_name(sentence),
        chart=Chart.label_of(request.chart),
        rule_set=request.rule_set,
        tag=recall_tag(request),
        status_code=status_code(request),
        desk=desk_of(request, asks_senior=asks_senior, without_senior=request.pk in without_senior),
        since=request.state_changed_at,
        follows_pk=request.follows_id,
        clocks=clocks_by_recall([request.pk], at=acting.at, stopped=True)[request.pk],
        failures=tuple((row.pk, failure_name(row)) for row in request.failures.all()),
        sections=sections_of(standing),
        alternatives=alternatives_of(request),
        rosh=rosh_of(request),
        suitability=suitability_view(request.suitability),
        signatures=signatures_of(request),
        not_recalled=written,
        asks_senior=asks_senior,
        variations=tuple(map(variation_line, request.variations.select_related("condition", "asked_by"))),
        transfers=tuple(map(transfer_line, transfers.select_related("from_provider", "to_provider", "asked_by"))),
        returned_why=request.returned_why,
        gaps=tuple(gap.text for gap in gaps_of(request, at=acting.at)) if request.state in WRITING else (),
        differing=differences_of(standing),
        acts=open_acts(request, acting, standing=standing),
        standing=standing,
    )


def rosh_of(request: RecallRequest) -> Rosh:
    """ROSH before and now. Two queries."""
    review = request.rosh_review
    return Rosh(
        before=RoshLevel.label_of(request.rosh_before) if request.rosh_before else "",
        now=risk_now(request.person),
        risen=request.rosh_risen,
        reviewed=review.rationale if review else "",
    )
