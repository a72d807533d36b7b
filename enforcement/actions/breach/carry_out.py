"""Do to the order what the court's result does: amend it, end it, commit, make or end a supervision default order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from cases.actions.allocate import open_allocation
from cases.actions.end_sentence import stops
from cases.models import Clock, Requirement, Sentence
from cases.policy.requirement_limits import RequirementFacts
from cases.vocabulary import EndReason, RequirementCategory, SentenceKind
from enforcement.models import BreachCase
from enforcement.permissions import breach as may
from enforcement.policy.breach.result_effects import Effects, NewDefaultOrder
from enforcement.queries.breach.order import default_order_running
from probation.accounts.models import User
from probation.transitions import record


def carry_out(effects: Effects, breach: BreachCase, *, by: User, at: datetime) -> Sentence | None:
    """Within the result's transaction. Returns the supervision default order made, if one was."""
    sentence = breach.sentence
    if effects.amends:
        _amend(sentence, effects, by=by, at=at)
    if effects.ended_because:
        _end(sentence, on=effects.closes_on, because=effects.ended_because, by=by, at=at)
    if effects.revokes_default_order:
        _end_default_order(sentence, effects, by=by, at=at)
    if effects.new_default_order:
        return _make_default_order(breach, effects.new_default_order, by=by, at=at)
    return None


def _amend(sentence: Sentence, effects: Effects, *, by: User, at: datetime) -> None:
    changes: dict[str, date] = {}
    if effects.new_ends_on:
        is_suspended = sentence.kind == SentenceKind.SUSPENDED_SENTENCE_ORDER
        changes["operational_ends_on" if is_suspended else "ends_on"] = effects.new_ends_on
    if effects.new_supervision_ends_on:
        changes |= {"supervision_ends_on": effects.new_supervision_ends_on, "ends_on": effects.new_supervision_ends_on}
    why = " ".join(effects.says)
    record(
        sentence,
        verb="amend",
        permission=may.change_order,
        by=by,
        at=at,
        crn=sentence.person.crn,
        why=why,
        changes=changes,
    )
    _require(sentence, effects.requirements, by=by, at=at)


def _require(sentence: Sentence, requirements: Sequence[RequirementFacts], *, by: User, at: datetime) -> None:
    for facts in requirements:
        requirement = Requirement(
            sentence=sentence,
            category=facts.category,
            detail=facts.detail,
            hours=facts.hours,
            days=facts.days,
            hours_a_day=facts.hours_a_day,
            place=facts.place,
            starts_on=facts.starts_on,
            ends_on=facts.ends_on,
        )
        record(
            requirement,
            verb="add",
            permission=lambda requirement, acting: may.change_order(requirement.sentence, acting),
            by=by,
            at=at,
            crn=sentence.person.crn,
        )


def _end(sentence: Sentence, *, on: date, because: EndReason, by: User, at: datetime) -> None:
    record(
        sentence,
        verb="end",
        permission=may.change_order,
        by=by,
        at=at,
        crn=sentence.person.crn,
        why="Result of the breach.",
        changes={"ended_on": on, "ended_because": because},
        then=stops(Clock.objects.filter(sentence=sentence), "sentence ended"),
    )


def _end_default_order(sentence: Sentence, effects: Effects, *, by: User, at: datetime) -> None:
    """The one in breach, or the one running in the supervision in breach."""
    itself = sentence.kind == SentenceKind.SUPERVISION_DEFAULT_ORDER
    order = sentence if itself else default_order_running(sentence, on=effects.closes_on)
    if order:
        because = EndReason.REPLACED if effects.new_default_order else EndReason.REVOKED
        _end(order, on=effects.closes_on, because=because, by=by, at=at)


def _make_default_order(breach: BreachCase, new: NewDefaultOrder, *, by: User, at: datetime) -> Sentence:
    supervision, court = breach.sentence, breach.court
    assert court
    order: Sentence = record(
        Sentence(
            person=supervision.person,
            kind=SentenceKind.SUPERVISION_DEFAULT_ORDER,
            rule_set=supervision.rule_set,
            offence=supervision.offence,
            offence_on=supervision.offence_on,
            convicted_on=supervision.convicted_on,
            sentenced_on=new.starts_on,
            court=court,
            local_justice_area=court.local_justice_area,
            starts_on=new.starts_on,
            ends_on=new.ends_on,
            provider=supervision.provider,
            team=supervision.team,
            officer=supervision.officer,
            allocated_on=new.starts_on,
            planned_interval_days=supervision.planned_interval_days,
        ),
        verb="record",
        permission=may.change_order,
        by=by,
        at=at,
        crn=breach.crn,
        why="Made on breach of supervision.",
    )
    _require(order, [_asked(new)], by=by, at=at)
    open_allocation(order, reason="Supervision default order made on breach", at=at)
    return order


def _asked(new: NewDefaultOrder) -> RequirementFacts:
    is_curfew = new.curfew_days is not None
    return RequirementFacts(
        category=RequirementCategory.CURFEW if is_curfew else RequirementCategory.UNPAID_WORK,
        hours=new.unpaid_work_hours,
        days=new.curfew_days,
        hours_a_day=new.curfew_hours,
        starts_on=new.starts_on,
        ends_on=new.ends_on,
    )
