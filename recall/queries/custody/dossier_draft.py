"""What a dossier is begun with: the prison, and what Part A says of the person in custody."""

from __future__ import annotations

from typing import Any

from recall.models import Dossier, RecallRequest, ReportVersion, Revocation
from recall.policy.part_a.risk import CONTRABAND, MAPPA, VULNERABILITY

from .disclosed import part_a_of

FIELDS = ("prison", "held_under", "extra_conditions", "vulnerabilities", "contraband", "mappa", "welsh")
NEXT_LICENCE = "next-licence"


def draft_of(request: RecallRequest, revocation: Revocation, dossier: Dossier | None) -> dict[str, Any]:
    """The answers by the field of the form: as they were kept, or to begin with. One query at most."""
    if dossier is not None:
        return {name: getattr(dossier, name) for name in FIELDS}
    part_a = part_a_of(request)
    return {
        "prison": revocation.prison,
        "extra_conditions": _said(part_a, NEXT_LICENCE, labelled=False),
        "vulnerabilities": _said(part_a, VULNERABILITY.code),
        "contraband": _said(part_a, CONTRABAND.code),
        "mappa": ", ".join(_said(part_a, MAPPA.code, labelled=False).splitlines()),
    }


def _said(part_a: ReportVersion | None, code: str, *, labelled: bool = True) -> str:
    """The answers of a section, each with its question where ``labelled``."""
    sections = part_a.content["sections"] if part_a else []
    answers = [answer for section in sections if section["code"] == code for answer in section["answers"]]
    said = ((answer["label"], [*answer["paragraphs"], *answer["items"]]) for answer in answers)
    return "\n".join(_with(label, texts) if labelled else "\n".join(texts) for label, texts in said)


def _with(label: str, texts: list[str]) -> str:
    return f"{label}{'' if label.endswith('?') else ':'} {'; '.join(texts)}"
