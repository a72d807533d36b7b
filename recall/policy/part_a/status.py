"""How far a section has come, and everything it still lacks, as sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from probation.vocabulary import Words
from recall.vocabulary import RecallType

from .question import NO, Applies, Choices, Kind, Question, Section
from .request import EXTENDED
from .risk import ALONE

Answers = Mapping[str, Any]
Report = Mapping[str, Answers]


class Status(Words):
    """How far a section has come."""

    NOT_STARTED = "not-started", "Not started"
    IN_PROGRESS = "in-progress", "In progress"
    COMPLETE = "complete", "Complete"
    NOT_NEEDED = "not-needed", "Not needed"


@dataclass(frozen=True, kw_only=True)
class Context:
    """What of the request a section depends on.

    ``on``: the day, for the edition of the form. ``report``: every section's answers, with what the record gives.
    ``victim_recorded``: a victim is registered in the contact scheme. ``saved``: the sections somebody has written in.
    ``choices``: those the record gives, by name.
    """

    on: date
    recall_type: str = ""
    risk_only: bool = False
    victim_recorded: bool = False
    report: Report = field(default_factory=dict)
    saved: frozenset[str] = frozenset()
    choices: Mapping[str, Choices] = field(default_factory=dict)

    @property
    def is_extended(self) -> bool:
        return self.report.get("extended", {}).get("extended") in EXTENDED


@dataclass(frozen=True)
class Gap:
    """Something a section lacks: beside which question, and what to do."""

    name: str
    text: str


@dataclass(frozen=True)
class SectionStatus:
    """How far a section has come, and what it lacks."""

    status: Status
    gaps: tuple[Gap, ...]


def status(section: Section, answers: Answers, context: Context) -> SectionStatus:
    """``answers``: what is typed over what the record gives. Sections that are signed have none of their own."""
    if not is_asked(section, context):
        return SectionStatus(Status.NOT_NEEDED, ())
    gaps = tuple(gaps_of_section(section, answers, context))
    if not gaps:
        return SectionStatus(Status.COMPLETE, ())
    return SectionStatus(Status.IN_PROGRESS if section.code in context.saved else Status.NOT_STARTED, gaps)


def is_asked(section: Section, context: Context) -> bool:
    """Whether the officer answers this section for this request."""
    match section.applies:
        case Applies.FIXED:
            return context.recall_type == RecallType.FIXED
        case Applies.EXTENDED:
            return context.is_extended
        case Applies.SIGNED:
            return False
    return True


def asked(section: Section, answers: Answers) -> Iterator[Question]:
    """The questions of a section that its answers lead to."""
    for question in section.questions:
        if question.when is None or _chosen(answers.get(question.when.name)) & set(question.when.answers):
            yield question


def gaps_of_section(section: Section, answers: Answers, context: Context) -> Iterator[Gap]:
    """Everything a section that is asked lacks."""
    for question in asked(section, answers):
        yield from _gaps_of_question(question, answers.get(question.name))
    for group in section.any_of:
        if not any(is_answered(answers.get(name)) for name in group.names):
            yield Gap(group.names[0], group.missing)
    yield from _between_sections(section, answers, context)


def is_answered(answer: Any) -> bool:
    """Whether anything was answered; spaces alone are nothing."""
    if isinstance(answer, str):
        return bool(answer.strip())
    if isinstance(answer, Mapping):
        return any(is_answered(value) for value in answer.values())
    return any(is_answered(value) for value in answer or ())


def _gaps_of_question(question: Question, answer: Any) -> Iterator[Gap]:
    if not is_answered(answer):
        if question.required:
            yield Gap(question.name, question.lacks)
    elif question.must_be and answer != question.must_be:
        yield Gap(question.name, question.lacks)
    elif question.kind == Kind.ROWS:
        for row in filter(is_answered, answer):
            for column in question.columns:
                yield from (Gap(question.name, gap.text) for gap in _gaps_of_question(column, row.get(column.name)))
    elif not _is_whole(question.kind, answer):
        yield Gap(question.name, f"{question.label}: give a whole {_KIND_IN_WORDS[question.kind]}.")


_KIND_IN_WORDS = {Kind.DATE: "date, with day, month and year", Kind.TIME: "time, like 11am or 2:30pm"}


def _is_whole(kind: Kind, answer: Any) -> bool:
    read = {Kind.DATE: date.fromisoformat, Kind.TIME: time.fromisoformat}.get(kind)
    if read is None:
        return True
    try:
        read(answer)
    except (TypeError, ValueError):
        return False
    return True


def _between_sections(section: Section, answers: Answers, context: Context) -> Iterator[Gap]:
    broken = [context.report.get(code, {}).get("conditions") for code in ("standard", "additional")]
    broken.append(context.report.get("additional", {}).get("other"))
    if section.code == "standard" and not context.risk_only and not any(map(is_answered, broken)):
        yield Gap(
            "conditions",
            "Select the conditions broken, standard or additional: none is only for a request for risk alone.",
        )
    if section.code == "vulnerability" and len(answers.get("issues") or ()) > 1:
        for alone in set(ALONE) & _chosen(answers.get("issues")):
            yield Gap("issues", f"“{dict(section.question('issues').choices)[alone]}” stands alone.")
    if section.code == "victim" and context.victim_recorded and answers.get("in_contact") == NO:
        yield Gap("in_contact", "The record says that a victim is in the contact scheme: correct one or the other.")
    if section.code == "type" and context.is_extended and context.recall_type == RecallType.FIXED:
        yield Gap("recall_type", "An extended sentence is always a standard recall: change the type.")
    if section.code == "sentence" and context.is_extended:
        for name in ("custodial_term", "extended_term"):
            if not is_answered(answers.get(name)):
                yield Gap(name, section.question(name).lacks)


def _chosen(answer: Any) -> set[str]:
    return set(answer) if isinstance(answer, list | tuple) else {answer or ""}
