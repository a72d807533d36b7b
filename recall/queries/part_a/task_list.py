"""The sections of a report as a task list: how far each has come, and what may be done."""

from __future__ import annotations

from dataclasses import dataclass

from probation.accounts.acting import Acting
from recall import permissions as may
from recall.models import RecallRequest, Signature
from recall.permissions.sensitive import see_sensitive
from recall.policy.part_a import GROUPS, Section, Status
from recall.policy.part_a.people import LINE_MANAGER, SENIOR_MANAGER
from recall.policy.part_a.question import Applies
from recall.policy.part_a.saving import OPEN
from recall.vocabulary import SIGNED, WRITING, Signer

from .report import ReportNow, report_of

SIGNERS = {LINE_MANAGER.code: Signer.LINE_MANAGER, SENIOR_MANAGER.code: Signer.SENIOR_MANAGER}
COLOURS = {Status.NOT_STARTED: "blue", Status.IN_PROGRESS: "light-blue", Status.NOT_NEEDED: "grey"}


@dataclass(frozen=True)
class Task:
    """One section. ``colour``: of its tag; empty where it is plain text. ``opens``: it has a page of its own."""

    number: int
    code: str
    title: str
    hint: str
    status: str
    colour: str
    opens: bool


@dataclass(frozen=True)
class TaskList:
    """``gaps``: how many mandatory things are missing in all. ``writable``: now; ``is_signed``: with a reason only.

    ``may_complete``: nothing is missing, and it is being written by whoever looks.
    """

    groups: tuple[tuple[str, tuple[Task, ...]], ...]
    complete: int
    asked: int
    gaps: int
    writable: bool
    is_signed: bool
    may_complete: bool
    sees_sensitive: bool


def task_list(request: RecallRequest, acting: Acting) -> TaskList:
    """Every section in its group."""
    report = report_of(request, at=acting.at)
    live = Signature.objects.filter(report__request=request, voided_at__isnull=True).select_related("signed_by")
    signed = {row.signer: str(row.signed_by) for row in live}
    tasks = {name: tuple(_task(section, report, signed) for section in sections) for name, sections in GROUPS}
    gaps = sum(len(report.status(section).gaps) for _, sections in GROUPS for section in sections)
    writes = may.write_report(request, acting)
    every = [task for group in tasks.values() for task in group]
    return TaskList(
        groups=tuple(tasks.items()),
        complete=sum(task.status == Status.COMPLETE.label for task in every),
        asked=sum(task.opens and task.status != Status.NOT_NEEDED.label for task in every),
        gaps=gaps,
        writable=writes and request.state in (*OPEN, *SIGNED),
        is_signed=request.state in SIGNED,
        may_complete=writes and not gaps and request.state in WRITING,
        sees_sensitive=see_sensitive(request, acting),
    )


def _task(section: Section, report: ReportNow, signed: dict[str, str]) -> Task:
    about = (section.number, section.code, section.title)
    if section.applies == Applies.SIGNED:
        by = signed.get(SIGNERS[section.code])
        return Task(*about, f"Signed by {by}." if by else "", "Signed" if by else "Not signed yet", "", opens=False)
    found = report.status(section)
    needed = len(found.gaps)
    hint = "" if not needed else "1 answer needed." if needed == 1 else f"{needed} answers needed."
    return Task(*about, hint, found.status.label, COLOURS.get(found.status, ""), opens=True)
