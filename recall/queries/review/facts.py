"""What is recorded, in words. Review: Part B, executive release, the Parole Board, rescinding."""

from __future__ import annotations

from collections.abc import Iterator

from probation.govuk.house_style import day, day_and_time
from recall import deadlines
from recall.models import ExecutiveRelease, Referral, RescindRequest, RiskReport
from recall.queries.standing import Standing
from recall.vocabulary import RecallType
from recall.vocabulary.custody import BoardOutcome, ReferralBecause

from .held import release_ordered_on


def facts(standing: Standing) -> Iterator[tuple[str, object]]:
    """Labels and values; those without a value are left out by the page."""
    for report in standing.reports:
        yield from _of_report(report)
    for considered in standing.executive:
        yield "Executive release", _of_executive(considered)
    yield "Referral to the Parole Board", _to_be_referred(standing)
    for referral in standing.referrals:
        yield from _of_referral(referral)
    for asked in standing.rescinds:
        yield from _of_rescind(asked)


def _of_report(report: RiskReport) -> Iterator[tuple[str, object]]:
    kind = report.get_kind_display()
    if report.sent_at is None:
        yield kind, f"Asked for on {day(report.asked_at)}, due by {day(report.due_on)}"
        return
    code = f" Verification code {report.paper.code}." if report.paper else ""
    yield kind, f"Sent by {report.sent_by} on {day_and_time(report.sent_at)}.{code}"
    yield f"{kind} recommends release", "Yes" if report.supports_release else "No"


def _of_executive(row: ExecutiveRelease) -> str:
    decided = f"Ordered for {day(row.release_on)}" if row.release_on else "Refused"
    return f"{decided} by {row.considered_by} on {day(row.considered_at)}: {row.reasons}"


def _to_be_referred(standing: Standing) -> str:
    """When a standard recall goes to the Board, until it has, or a release is ordered; nothing of a fixed term."""
    casework, returned_on = standing.casework, standing.returned_on
    standard = casework is not None and casework.recall_type == RecallType.STANDARD
    waits = standing.request.licence_is_revoked and not standing.referrals and release_ordered_on(standing) is None
    if not standard or returned_on is None or not waits:
        return ""
    return f"Due on {day(deadlines.parole_referral_due(returned_on=returned_on).on)}, or on representations before it"


def _of_referral(referral: Referral) -> Iterator[tuple[str, object]]:
    because = ReferralBecause.label_of(referral.because).lower()
    yield "Referred to the Parole Board", f"{day(referral.referred_at)}, because {because}"
    if referral.outcome:
        label = BoardOutcome.label_of(referral.outcome)
        yield "Parole Board decided", f"{label}, on {day(referral.determined_on)}: {referral.reasons}"
    yield "Oral hearing on", day(referral.hearing_on)
    yield "Release directed for", day(referral.release_on)
    yield "Referred again by", day(referral.next_review_on)


def _of_rescind(asked: RescindRequest) -> Iterator[tuple[str, object]]:
    yield "Rescind requested", f"By {asked.asked_by} on {day_and_time(asked.asked_at)}: {asked.details}"
    if asked.decided_at is None:
        yield "Rescind in progress", "A decision-maker of PPCS answers the request"
    else:
        decided = "Approved" if asked.approved else "Refused"
        yield "Request to rescind", f"{decided} by {asked.decided_by} on {day(asked.decided_at)}: {asked.decision}"
