"""The recall dossier as it is printed, and the reasons for the revocation that are in it (recall.md §6).

Nothing here reads what was recorded of a victim.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from enforcement.queries.documents.letterhead import full_name
from probation.accounts.models import User
from probation.documents.paper import Paper
from probation.documents.wording import Facts, wording
from recall.models import Casework, Dossier, ReportVersion, Revocation
from recall.queries.coded_reasons import coded_reasons
from recall.queries.letterhead import PPCS, ppcs_paper
from recall.queries.part_a.paper import TEMPLATE
from recall.vocabulary import RecallType

from .disclosed import disclosed_sections

PART_A_NOTE = "The report of probation, as it is disclosed to the person, follows in sections numbered as on its form."


def reasons_paper(revocation: Revocation, casework: Casework, *, on: date, by: User) -> Paper:
    """Why the licence was revoked: conditions in the licence's words, coded reasons, the index offence."""
    request = revocation.request
    person = request.person
    facts: Facts = {
        "person_name": full_name(person),
        "born": person.date_of_birth,
        "prison_number": person.prison_number,
        "pnc": person.pnc,
        "offence": request.sentence.offence,
        "revoked": revocation.revoked_on,
        "conditions": casework.conditions_breached,
        "reasons": tuple({"reason": text} for text in coded_reasons(casework)),
    }
    return ppcs_paper("recall-reasons", request, on=on, facts=facts, by=by)


def dossier_paper(
    dossier: Dossier,
    casework: Casework,
    revocation: Revocation,
    part_a: ReportVersion,
    *,
    reasons: Paper,
    number: int,
    on: date,
) -> Paper:
    """Contents with page numbers, leaflet, licence, reasons, order, and Part A as disclosed."""
    request = dossier.request
    person = request.person
    kind = RecallType(casework.recall_type)
    return Paper(
        TEMPLATE,
        {
            "language": "en",
            "title": "Recall dossier",
            "contents": "Contents",
            "provider": PPCS,
            "reference": f"{request.crn}, recall dossier, version {number}",
            "dated": on.isoformat(),
            "page": "Page {page} of {pages}",
            "details": [
                ["Name", full_name(person)],
                ["Prison", dossier.prison],
                ["Prison number", dossier.held_under or person.prison_number or "Not known"],
                ["Type of recall", kind.label],
                ["Version", str(number)],
            ],
            "sections": [
                *_numbered(_parts(dossier, revocation, reasons, fixed=kind == RecallType.FIXED)),
                *disclosed_sections(part_a),
            ],
        },
    )


def _parts(
    dossier: Dossier, revocation: Revocation, reasons: Paper, *, fixed: bool
) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    leaflet = "fixed" if fixed else "standard"
    yield "Leaflet", "", _leaflet("en", leaflet)
    if dossier.welsh:
        yield "Taflen (leaflet in Welsh)", "", _leaflet("cy", leaflet)
    yield "Licence", "", [_answer("Conditions in force", items=_conditions(revocation))]
    yield "Reasons for the revocation of the licence", "", _answers(reasons.words["blocks"])
    yield "Revocation order", "", _answers(revocation.words["blocks"])
    yield "Part A", PART_A_NOTE, []


def _conditions(revocation: Revocation) -> list[str]:
    """Of the licence as it was when it was revoked."""
    rows = revocation.request.sentence.conditions.filter(from_date__lte=revocation.revoked_on)
    in_force = (row for row in rows if row.to_date is None or row.to_date >= revocation.revoked_on)
    return [f"({row.code}) {row.text}" for row in in_force]


def _leaflet(language: str, kind: str) -> list[dict[str, Any]]:
    said = wording("en").words["leaflets"][kind][language]
    return [_answer(label, paragraphs=texts) for label, texts in said]


def _numbered(parts: Iterable[tuple[str, str, list[dict[str, Any]]]]) -> Iterator[dict[str, Any]]:
    for number, (title, note, answers) in enumerate(parts, start=1):
        yield {"number": number, "code": f"part-{number}", "title": title, "note": note, "answers": answers}


def _answer(label: str, *, paragraphs: Iterable[str] = (), items: Iterable[str] = ()) -> dict[str, Any]:
    return {"label": label, "paragraphs": list(paragraphs), "items": list(items), "head": [], "rows": []}


def _answers(blocks: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The blocks of another paper under their own headings."""
    found = [_answer("What it says")]
    for block in blocks:
        if block["kind"] == "heading":
            found.append(_answer(block["text"]))
        elif block["kind"] == "paragraph":
            found[-1]["paragraphs"].append(block["text"])
        else:
            found[-1]["items"] += [*block["items"], *(": ".join(row) for row in block["rows"])]
    return [answer for answer in found if answer["paragraphs"] or answer["items"]]
