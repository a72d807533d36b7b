"""Everything recorded of one request at PPCS, read once: what its state, its acts and its facts are computed from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from probation.working_days import london_date
from recall.models import (
    Casework,
    Disclosure,
    DocumentQuery,
    Dossier,
    ExecutiveRelease,
    RecallRequest,
    Referral,
    RescindRequest,
    Revocation,
    RiskReport,
)
from recall.policy.casework_state import Recorded, casework_state
from recall.vocabulary import RecallState
from recall.vocabulary.casework import CaseworkState


@dataclass(frozen=True, kw_only=True)
class Standing:
    """The rows of one request, the first first in each tuple."""

    request: RecallRequest
    casework: Casework | None = None
    revocation: Revocation | None = None
    queries: tuple[DocumentQuery, ...] = ()
    dossier: Dossier | None = None
    disclosure: Disclosure | None = None
    reports: tuple[RiskReport, ...] = ()
    executive: tuple[ExecutiveRelease, ...] = ()
    referrals: tuple[Referral, ...] = ()
    rescinds: tuple[RescindRequest, ...] = ()

    @property
    def state(self) -> CaseworkState:
        """Computed from what is recorded, never set."""
        return casework_state(recorded_of(self))

    @property
    def returned_on(self) -> date | None:
        """The day of return: of a person in prison when revoked, the day of revocation (recall.md §3.4)."""
        if self.revocation is None:
            return None
        if self.revocation.in_custody:
            return self.revocation.revoked_on
        return london_date(self.revocation.returned_at) if self.revocation.returned_at else None

    @property
    def open_query(self) -> DocumentQuery | None:
        """The query probation has not answered."""
        return next((query for query in self.queries if query.is_open), None)

    @property
    def open_report(self) -> RiskReport | None:
        """The Part B or C asked for and not yet sent."""
        return next((report for report in self.reports if report.sent_at is None), None)

    @property
    def referral(self) -> Referral | None:
        """The latest reference to the Parole Board."""
        return self.referrals[-1] if self.referrals else None

    @property
    def open_rescind(self) -> RescindRequest | None:
        """The request to rescind that waits for its decision."""
        return next((row for row in self.rescinds if row.decided_at is None), None)


def standing_of(request: RecallRequest) -> Standing:
    """What is recorded. Nothing, and no query, before PPCS has anything of it; else a fixed number of queries."""
    if not request.is_with_ppcs:
        return Standing(request=request)
    casework = Casework.objects.select_related("assigned_to", "decided_by").filter(request_id=request.pk).first()
    revocation = Revocation.objects.select_related("issued_by").filter(request_id=request.pk).first()
    dossiers = Dossier.objects.select_related("issued_by", "paper", "disclosure").filter(request_id=request.pk)
    dossier = dossiers.first() if revocation else None
    rows = {"request_id": request.pk}
    return Standing(
        request=request,
        casework=casework,
        revocation=revocation,
        queries=tuple(DocumentQuery.objects.select_related("asked_by", "answered_by").filter(**rows)),
        dossier=dossier,
        disclosure=getattr(dossier, "disclosure", None),
        reports=tuple(RiskReport.objects.select_related("sent_by", "paper").filter(**rows)) if revocation else (),
        executive=tuple(ExecutiveRelease.objects.select_related("considered_by").filter(**rows)) if revocation else (),
        referrals=tuple(Referral.objects.select_related("referred_by", "paper").filter(**rows)) if revocation else (),
        rescinds=tuple(RescindRequest.objects.select_related("asked_by", "decided_by").filter(**rows))
        if revocation
        else (),
    )


def recorded_of(standing: Standing) -> Recorded:
    """The facts of the computed state."""
    casework, revocation, dossier = standing.casework, standing.revocation, standing.dossier
    referral, executive = standing.referral, standing.executive[-1] if standing.executive else None
    return Recorded(
        state=RecallState.REVOKED if standing.request.licence_is_revoked else standing.request.state,
        waits_for_order=standing.request.waits_for_order,
        stopped_because=casework.stopped_because if casework else "",
        release_kind=revocation.release_kind if revocation else "",
        booked=casework is not None and casework.booked_at is not None,
        assigned=casework is not None and casework.assigned_to_id is not None,
        information_open=standing.open_query is not None,
        in_custody=revocation is not None and revocation.in_custody,
        warrant_recorded=revocation is not None and bool(revocation.warrant_reference),
        returned=revocation is not None and revocation.returned_at is not None,
        recall_type=casework.recall_type if casework else "",
        dossier_issued=dossier is not None and dossier.issued_at is not None,
        disclosed=standing.disclosure is not None,
        supports_release=_supports_release(standing),
        referred=referral is not None,
        board_outcome=referral.outcome if referral else "",
        release_ordered=executive is not None and executive.release_on is not None,
    )


def _supports_release(standing: Standing) -> bool | None:
    """The latest report's recommendation, until executive release has been considered on it and refused."""
    sent = [report for report in standing.reports if report.sent_at is not None]
    if not sent:
        return None
    sent_at = sent[-1].sent_at
    assert sent_at is not None
    refused = [row for row in standing.executive if row.detention_needed and row.considered_at >= sent_at]
    return bool(sent[-1].supports_release) and not refused
