"""The rows of the enforcement list: whom each thing that waits is about, and by when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cases.models import Person, Sentence
from cases.queries.clocks import ClockView
from cases.vocabulary import RoshLevel
from enforcement import permissions as may
from enforcement.ladders import BREACH_DECISION, LETTER
from enforcement.models import EnforcementDecision, Failure, Warning
from probation.accounts.acting import Acting

from .clocks import clocks_about, failure_key
from .naming import failure_name
from .open_steps import may_warn
from .work import TO_THE_SIXTH_DAY, Work, WorkKey

CLOCKS = {
    Work.JUDGE: TO_THE_SIXTH_DAY,
    Work.DECIDE: (BREACH_DECISION.code,),
    Work.WRITE: (LETTER.code,),
    Work.SEND: (LETTER.code,),
    Work.SERVE_AGAIN: (LETTER.code,),
    Work.LETTER_LATE: (LETTER.code,),
}


@dataclass(frozen=True)
class WorkRow:
    """One thing that waits. ``pk`` is that of the failure, decision or warning.

    ``may_act``: whether whoever looks may decide it, or write it, themselves.
    """

    kind: Work
    pk: int
    sentence_pk: int
    may_act: bool
    crn: str
    person_name: str
    rosh: str
    what: str
    sentence: str
    officer: str
    clock: ClockView | None


def work_rows(keys: Iterable[WorkKey], acting: Acting) -> list[WorkRow]:
    """The rows of a page of work, in its order. Seven queries at most, however many rows."""
    keys = list(keys)
    failures = _failures(keys)
    decisions = {row.pk: row for row in _decisions(keys)}
    warnings = {row.pk: row for row in _warnings(keys)}
    about = {key: _about(key, failures, decisions, warnings) for key in keys}
    clocks = clocks_about({failure_key(failure.pk) for named, _ in about.values() for failure in named}, at=acting.at)
    return [_row(key, *about[key], clocks, _may_act(key, decisions, acting)) for key in keys]


def _may_act(key: WorkKey, decisions: dict[int, EnforcementDecision], acting: Acting) -> bool:
    if key.kind == Work.DECIDE:
        return may.decide(decisions[key.pk], acting)
    return key.kind != Work.WRITE or may_warn(decisions[key.pk].failure.sentence, acting)


def _failures(keys: list[WorkKey]) -> dict[int, Failure]:
    wanted = [key.pk for key in keys if key.kind in (Work.JUDGE, Work.LETTER_LATE)]
    rows = Failure.objects.filter(pk__in=wanted).select_related("sentence__person", "sentence__officer")
    return {row.pk: row for row in rows}


def _decisions(keys: list[WorkKey]) -> Iterable[EnforcementDecision]:
    wanted = [key.pk for key in keys if key.kind in (Work.DECIDE, Work.WRITE)]
    return EnforcementDecision.objects.filter(pk__in=wanted).select_related(
        "failure__sentence__person", "failure__sentence__officer"
    )


def _warnings(keys: list[WorkKey]) -> Iterable[Warning]:
    wanted = [key.pk for key in keys if key.kind in (Work.SEND, Work.SERVE_AGAIN)]
    rows = Warning.objects.filter(pk__in=wanted).select_related("sentence__person", "sentence__officer")
    return rows.prefetch_related("failures")


def _about(
    key: WorkKey,
    failures: dict[int, Failure],
    decisions: dict[int, EnforcementDecision],
    warnings: dict[int, Warning],
) -> tuple[list[Failure], Sentence]:
    """The failures a thing is about, and their sentence."""
    if key.kind in (Work.SEND, Work.SERVE_AGAIN):
        warning = warnings[key.pk]
        return list(warning.failures.all()), warning.sentence
    failure = decisions[key.pk].failure if key.kind in (Work.DECIDE, Work.WRITE) else failures[key.pk]
    return [failure], failure.sentence


def _row(
    key: WorkKey, named: list[Failure], sentence: Sentence, clocks: tuple[ClockView, ...], may_act: bool
) -> WorkRow:
    person: Person = sentence.person
    subjects = {failure_key(failure.pk) for failure in named}
    own = [view for view in clocks if view.subject in subjects and view.kind in CLOCKS[key.kind] and view.is_running]
    return WorkRow(
        kind=key.kind,
        pk=key.pk,
        sentence_pk=sentence.pk,
        may_act=may_act,
        crn=person.crn,
        person_name=person.list_name,
        rosh=RoshLevel.label_of(person.rosh) if person.rosh else "",
        what="; ".join(failure_name(failure) for failure in named),
        sentence=sentence.get_kind_display(),
        officer=str(sentence.officer or "Unallocated"),
        clock=own[0] if own else None,
    )
