"""Vary a licence instead of recalling: asked by the officer, answered by a senior manager (2017)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from cases.models import Condition, Sentence
from cases.vocabulary import ConditionKind
from enforcement.actions.locking import lock_sentence
from probation.accounts.models import User
from probation.transitions import Tell, perform, record
from probation.working_days import london_date
from recall import permissions as may
from recall.flows import VariationFlow
from recall.models import LicenceVariation, RecallRequest
from recall.policy.acts.varying import AnsweringFacts, VaryingFacts, answering, asking
from recall.vocabulary import VariationKind

from .locking import lock_variation


@dataclass(frozen=True, kw_only=True)
class Variation:
    """The change. ``condition``: the one changed or removed; ``code``, ``text``: as it is to read."""

    kind: str
    reason: str
    condition: Condition | None = None
    code: str = ""
    text: str = ""


@transaction.atomic
def ask_variation(
    sentence: Sentence, *, variation: Variation, by: User, at: datetime, request: RecallRequest | None = None
) -> LicenceVariation:
    """Raises Refused (every reason), NotAdmitted."""
    sentence = lock_sentence(sentence.pk)
    on = london_date(at)
    own = variation.condition is not None and variation.condition.sentence_id == sentence.pk
    facts = VaryingFacts(
        kind=variation.kind,
        sentence_kind=sentence.kind,
        in_force=sentence.in_force_on(on),
        condition_chosen=own and variation.condition is not None and variation.condition.to_date is None,
        code=variation.code,
        text=variation.text,
        reason=variation.reason,
    )
    decision = asking.require(facts, on=on)
    asked: LicenceVariation = record(
        LicenceVariation(
            sentence=sentence,
            request=request,
            state_changed_at=at,
            kind=variation.kind,
            condition=variation.condition,
            code=variation.code,
            text=variation.text,
            reason=variation.reason,
            asked_at=at,
            asked_by=by,
        ),
        verb="ask",
        permission=may.ask_variation,
        by=by,
        at=at,
        crn=sentence.person.crn,
        why=variation.reason,
        decision=decision,
    )
    Tell("variation.asked", f"variation/{asked.pk}/asked", variation=asked.pk).apply(by=by, at=at)
    return asked


@transaction.atomic
def answer_variation(
    variation: LicenceVariation,
    *,
    approved: bool | None,
    answer: str,
    by: User,
    at: datetime,
    version: int | None = None,
) -> LicenceVariation:
    """Approved, the licence changes in the same transaction. Raises Refused, StateConflict, NotAdmitted."""
    locked = lock_variation(variation.pk)
    on = london_date(at)
    decision = answering.require(AnsweringFacts(approved, answer, _still_stands(locked, on)), on=on)
    told: dict[str, Any] = {"by": by, "at": at, "decision": decision, "crn": locked.crn, "version": version}
    then = [Tell("variation.answered", f"variation/{locked.pk}/answered", variation=locked.pk)]
    step = locked.approve if approved else locked.refuse
    perform(step, why=answer, then=then, answer=answer, **told)
    if approved:
        _change_the_licence(locked, by=by, at=at)
    return locked


def _still_stands(variation: VariationFlow, on: date) -> bool:
    condition = variation.condition
    return variation.sentence.in_force_on(on) and (condition is None or condition.to_date is None)


def _change_the_licence(variation: VariationFlow, *, by: User, at: datetime) -> None:
    today = london_date(at)
    told: dict[str, Any] = {"by": by, "at": at, "crn": variation.crn, "why": variation.reason}
    allowed = lambda _, acting: acting.user.pk == variation.answered_by_id  # noqa: E731
    if variation.condition:
        record(variation.condition, verb="end", permission=allowed, changes={"to_date": today}, **told)
    if variation.kind != VariationKind.REMOVE:
        row = Condition(
            sentence=variation.sentence,
            kind=variation.condition.kind if variation.condition else ConditionKind.ADDITIONAL,
            code=variation.code or (variation.condition.code if variation.condition else ""),
            text=variation.text,
            from_date=today,
        )
        record(row, verb="vary", permission=allowed, **told)
