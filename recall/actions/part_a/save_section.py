"""Save what is typed in a section of Part A, whole or not: nothing typed is ever lost."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from probation.accounts.acting import Acting
from probation.accounts.models import User
from probation.policy import Decision
from probation.refusals import NotAdmitted, StateConflict
from probation.transitions import record
from probation.working_days import london_date
from recall import permissions as may
from recall.actions.locking import Flow, lock_request
from recall.actions.reopen_report import reopen_report
from recall.models import RecallRequest, ReportSection
from recall.policy.part_a import BY_CODE, is_answered
from recall.policy.part_a.fitting import misfits
from recall.policy.part_a.saving import SavingFacts, saving
from recall.queries.part_a.report import recorded_answers
from recall.vocabulary import SIGNED


@transaction.atomic
def save_section(
    request: RecallRequest,
    code: str,
    answers: Mapping[str, Any],
    *,
    by: User,
    at: datetime,
    version: int | None = None,
    reopen_because: str = "",
) -> ReportSection:
    """Answers not sent stay as they are; one that is as the record gives it is not kept a second time.

    ``version``: of the section its writer saw, 0 where nobody had written in it. ``reopen_because``: why a complete
    report is changed, which voids what was signed. Raises Refused, StateConflict, NotAdmitted.
    """
    locked = lock_request(request.pk)
    facts = SavingFacts(
        state=locked.state,
        reopening=bool(reopen_because.strip()),
        section=code,
        misfits=tuple(misfits(BY_CODE[code], answers)) if code in BY_CODE else (),
    )
    decision = saving.decide(facts, on=london_date(at))
    if not may.write_report(locked, Acting(by, at)):
        raise NotAdmitted("save_section", locked, by)
    section = ReportSection.objects.select_for_update().filter(request_id=locked.pk, code=code).first()
    if version is not None and version != (section.version if section else 0):
        raise StateConflict(section or locked, "save_section")
    saving.require(facts, on=decision.on)
    typed = section.answers if section else {}
    merged = {**typed, **_typed(locked, code, answers, typed, at=at)}
    if section is not None and merged == typed:
        return section
    if locked.state in SIGNED:
        reopen_report(locked, because=reopen_because, by=by, at=at)
    return _write(locked, section, code, merged, decision, by=by, at=at, why=reopen_because)


def _typed(
    request: Flow, code: str, sent: Mapping[str, Any], typed: Mapping[str, Any], *, at: datetime
) -> dict[str, Any]:
    """What was typed: not what the record says anyway, unless it was typed before."""
    recorded = recorded_answers(request, at=at)[code]
    return {name: answer for name, answer in sent.items() if name in typed or not _same(answer, recorded.get(name))}


def _same(answer: Any, recorded: Any) -> bool:
    return answer == recorded or not (is_answered(answer) or is_answered(recorded))


def _write(
    request: Flow,
    section: ReportSection | None,
    code: str,
    answers: dict[str, Any],
    decision: Decision,
    *,
    by: User,
    at: datetime,
    why: str,
) -> ReportSection:
    told: dict[str, Any] = {
        "verb": "save_section",
        "permission": lambda row, acting: may.write_report(row.request, acting),
        "by": by,
        "at": at,
        "crn": request.crn,
        "why": why,
        "decision": decision,
    }
    if section is None:
        new = ReportSection(request_id=request.pk, code=code, answers=answers, saved_at=at, saved_by=by)
        new.request = request
        saved: ReportSection = record(new, **told)
        return saved
    section.request = request
    section.saved_at, section.saved_by = at, by
    changed: ReportSection = record(section, changes={"answers": answers}, **told)
    return changed
