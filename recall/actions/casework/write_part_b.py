"""The officer writes Part B (or C), which saves whatever is typed, and sends it once (recall.md P15)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from probation.accounts.acting import Acting
from probation.accounts.models import User
from probation.refusals import NotAdmitted, StateConflict
from probation.transitions import Consequence, record
from probation.working_days import london_date
from recall import ladders
from recall.actions.clocks import stop
from recall.actions.telling import Hears, tell
from recall.models import RecallPaper, RiskReport
from recall.permissions import review as may
from recall.policy.part_a import is_answered
from recall.policy.part_a.fitting import misfits
from recall.policy.part_b import LATE, SavingFacts, SendingFacts, questions_of, recommends_release, saving, sending
from recall.queries.review.part_b import ReportNow, is_fixed_term, is_open, report_now
from recall.queries.review.report_paper import report_paper
from recall.vocabulary.custody import PaperKind

from .locking import lock_at_ppcs
from .papers import make_paper


@transaction.atomic
def save_part_b(
    report: RiskReport, answers: Mapping[str, Any], *, by: User, at: datetime, version: int | None = None
) -> RiskReport:
    """Answers not sent stay as they are; one that is as the record gives it is not kept a second time.

    Raises Refused (it was sent, or an answer cannot be kept), StateConflict, NotAdmitted.
    """
    locked = _lock(report)
    if not may.write_part_b(locked, Acting(by, at)):
        raise NotAdmitted("save_part_b", locked, by)
    if version is not None and version != locked.version:
        raise StateConflict(locked, "save_part_b")
    section = questions_of(locked.kind, fixed_term=is_fixed_term(locked.request), late=True)
    facts = SavingFacts(open=is_open(locked), misfits=tuple(misfits(section, answers)))
    decision = saving.require(facts, on=london_date(at))
    merged = {**locked.answers, **_typed(report_now(locked, at=at), answers)}
    if merged == locked.answers:
        return locked
    locked.saved_at, locked.saved_by = at, by
    saved: RiskReport = record(
        locked,
        verb="save",
        permission=may.write_part_b,
        by=by,
        at=at,
        crn=locked.crn,
        decision=decision,
        changes={"answers": merged},
    )
    return saved


def send_part_b(
    report: RiskReport, answers: Mapping[str, Any], *, by: User, at: datetime, version: int | None = None
) -> RiskReport:
    """What is typed is kept first, whatever comes of sending; then the report goes to PPCS, once, as a paper.

    Raises Refused (everything it lacks), StateConflict, NotAdmitted.
    """
    return _send(save_part_b(report, answers, by=by, at=at, version=version), by=by, at=at)


@transaction.atomic
def _send(report: RiskReport, *, by: User, at: datetime) -> RiskReport:
    locked = _lock(report)
    now = report_now(locked, at=at)
    facts = SendingFacts(
        open=is_open(locked),
        kind=locked.kind,
        fixed_term=now.fixed_term,
        late=now.late,
        on=now.context.on,
        answers=now.answers,
    )
    decision = sending.require(facts, on=london_date(at))
    if not may.write_part_b(locked, Acting(by, at)):
        raise NotAdmitted("send_part_b", locked, by)
    recommended = recommends_release(now.section, now.answers)
    late_reason = now.answers.get(LATE, "") if now.late else ""
    sent: RiskReport = record(
        locked,
        verb="send",
        permission=may.write_part_b,
        by=by,
        at=at,
        crn=locked.crn,
        why=late_reason,
        decision=decision,
        changes={
            "answers": now.answers,
            "supports_release": recommended,
            "sent_at": at,
            "sent_by": by,
            "paper": _paper(now, by=by, at=at),
        },
        then=_then(locked, recommended, late_reason),
    )
    return sent


def _then(report: RiskReport, recommended: bool, late_reason: str) -> list[Consequence]:
    request, kind = report.request, report.get_kind_display()
    text = f"{kind} has come: release is {'' if recommended else 'not '}recommended."
    stopped = stop(request, f"{kind} sent", ladders.PART_B, ladders.PART_B_FIXED_TERM, late_reason=late_reason)
    return [*stopped, tell(request, f"report-sent/{report.number}", text, Hears.PPCS, Hears.MANAGERS)]


def _paper(now: ReportNow, *, by: User, at: datetime) -> RecallPaper:
    report = now.report
    why = f"{report.get_kind_display()} {report.number} was asked for."
    return make_paper(report.request, PaperKind(report.kind), report_paper(now, by=by, at=at), by=by, at=at, why=why)


def _lock(report: RiskReport) -> RiskReport:
    request = lock_at_ppcs(report.request_id)
    locked = RiskReport.objects.select_for_update(of=("self",)).get(pk=report.pk)
    locked.request = request
    return locked


def _typed(now: ReportNow, sent: Mapping[str, Any]) -> dict[str, Any]:
    """What was typed: not what the record says anyway, unless it was typed before."""
    typed, recorded = now.report.answers, now.recorded
    return {name: answer for name, answer in sent.items() if name in typed or not _same(answer, recorded.get(name))}


def _same(answer: Any, recorded: Any) -> bool:
    return bool(answer == recorded) or not (is_answered(answer) or is_answered(recorded))
