"""A variation of a licence and a transfer of a case, each on one page, with the acts open to the reader."""

from __future__ import annotations

from dataclasses import dataclass

from cases import permissions as may_case
from cases.models import CaseTransfer
from enforcement.queries.states import StateTag
from probation.accounts.acting import Acting
from probation.govuk.house_style import day_and_time
from recall import permissions as may
from recall.models import LicenceVariation
from recall.vocabulary import VariationKind

from .licence import transfer_tag
from .naming import licence_name
from .tags import variation_tag


@dataclass(frozen=True)
class ChangePage:
    """A change in words. ``may_answer``: it waits for an answer, and this reader may give it."""

    pk: int
    licence: str
    tag: StateTag
    facts: tuple[tuple[str, str], ...]
    may_answer: bool


def variation_page(row: LicenceVariation, acting: Acting) -> ChangePage:
    """A variation with its sentence, condition, who asked and who answered fetched with it. No query."""
    facts = (
        ("What should change", VariationKind.label_of(row.kind)),
        ("Condition", f"({row.condition.code}) {row.condition.text}" if row.condition else ""),
        ("As it should read", row.text),
        ("Why", row.reason),
        ("Asked", f"{row.asked_by}, {day_and_time(row.asked_at)}"),
        ("Answered", f"{row.answered_by}, {day_and_time(row.answered_at)}" if row.answered_at else ""),
        ("Reasons for the answer", row.answer),
    )
    may_answer = row.answered_at is None and may.answer_variation(row, acting)
    return ChangePage(row.pk, licence_name(row.sentence), variation_tag(row), _said(facts), may_answer)


def transfer_page(row: CaseTransfer, acting: Acting) -> ChangePage:
    """A transfer with its sentence, providers and people fetched with it. No query."""
    facts = (
        ("From", row.from_provider.name),
        ("To", row.to_provider.name),
        ("Why", row.reason),
        ("Risk plan until it is answered", row.risk_plan),
        ("Asked", f"{row.asked_by}, {day_and_time(row.asked_at)}"),
        ("Answered", f"{row.answered_by}, {day_and_time(row.answered_at)}" if row.answered_at else ""),
        ("Responsible officer", f"{row.officer}, {row.team}" if row.officer else ""),
        ("Reasons for the answer", row.answer),
    )
    may_answer = row.answered_at is None and may_case.answer_transfer(row, acting)
    return ChangePage(row.pk, licence_name(row.sentence), transfer_tag(row), _said(facts), may_answer)


def _said(facts: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple((label, value) for label, value in facts if value)
