"""Part A in words: what is previewed, frozen in a version, and printed, all the same."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from typing import Any

from probation.govuk.house_style import clock_time, day
from recall.policy.part_a import EDITION, SECTIONS, Context, Kind, Question, Section, asked, is_answered, is_asked
from recall.policy.part_a.question import NO, YES, Applies

from .report import ReportNow

NOT_GIVEN = "Not given."
NOT_NEEDED = "Not asked of this request."
SIGNED_LATER = (
    "Signed after this version was made. The signatures are a paper of their own, which names its fingerprint."
)


def content_of(report: ReportNow, *, number: int, at: datetime) -> dict[str, Any]:
    """The whole report as plain JSON values. ``number``: the version it is, or would be."""
    request = report.request
    sections = [_section(section, report.context) for section in SECTIONS]
    return {
        "language": "en",
        "title": "Request for recall: Part A",
        "edition": EDITION,
        "provider": str(request.sentence.provider),
        "reference": f"{request.crn}, version {number}",
        "dated": report.context.on.isoformat(),
        "page": "Page {page} of {pages}",
        "details": [
            ["CRN", request.crn],
            ["Version", str(number)],
            ["Made", f"{day(at)} at {clock_time(at)}"],
            ["Rules", request.rule_set],
        ],
        "sections": sections,
    }


def fingerprint(content: Mapping[str, Any]) -> str:
    """The SHA-256 of a content, in hexadecimal: the same for the same words."""
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _section(section: Section, context: Context) -> dict[str, Any]:
    note = ""
    if section.applies == Applies.SIGNED:
        note = SIGNED_LATER
    elif not is_asked(section, context):
        note = NOT_NEEDED
    shown = [] if note else list(shown_answers(section, context))
    return {"number": section.number, "code": section.code, "title": section.title, "note": note, "answers": shown}


def shown_answers(section: Section, context: Context) -> Iterator[dict[str, Any]]:
    """The answers of a section in words; a mandatory one that is missing says so."""
    answers = context.report[section.code]
    for question in asked(section, answers):
        answer = answers.get(question.name)
        if is_answered(answer):
            yield {"label": question.label, **_in_words(question, answer, context)}
        elif question.required:
            yield {"label": question.label, **_text(NOT_GIVEN)}


def _in_words(question: Question, answer: Any, context: Context) -> dict[str, Any]:
    match question.kind:
        case Kind.ROWS:
            head = [column.label for column in question.columns]
            rows = [[_cell(column, row.get(column.name), context) for column in question.columns] for row in answer]
            return {"paragraphs": [], "items": [], "head": head, "rows": [row for row in rows if any(row)]}
        case Kind.SEVERAL | Kind.EVIDENCE:
            labels = _labels(question, context)
            items = [label for value, label in labels.items() if value in answer]
            return {"paragraphs": [], "items": items, "head": [], "rows": []}
    return _text(_cell(question, answer, context))


def _text(text: str) -> dict[str, Any]:
    paragraphs = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    return {"paragraphs": paragraphs, "items": [], "head": [], "rows": []}


def _cell(question: Question, answer: Any, context: Context) -> str:
    if not is_answered(answer):
        return ""
    match question.kind:
        case Kind.YES_NO:
            return {YES: "Yes", NO: "No"}.get(answer, str(answer))
        case Kind.CHOICE:
            return _labels(question, context).get(answer, str(answer))
        case Kind.DATE | Kind.TIME:
            return _time_in_words(question.kind, answer)
    return str(answer)


def _labels(question: Question, context: Context) -> dict[str, str]:
    given = context.choices.get(question.choices_from, ()) if question.choices_from else question.choices_on(context.on)
    return dict(given)


def _time_in_words(kind: Kind, answer: Any) -> str:
    """What is not a whole date or time yet stands as it was typed."""
    try:
        return day(date.fromisoformat(answer)) if kind == Kind.DATE else clock_time(time.fromisoformat(answer))
    except (TypeError, ValueError):
        return answer if isinstance(answer, str) else " ".join(filter(None, answer))
