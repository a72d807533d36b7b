"""Record the court's result. In one transaction it changes the order, closes the breach and sends the case back."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from cases.models import Sentence
from cases.vocabulary import SentenceKind
from enforcement.flows import AfterCourt, CourtBreach
from enforcement.models import BreachCase, CourtResult
from enforcement.permissions import breach as may
from enforcement.policy.breach.result_day import ResultDayFacts, result_day
from enforcement.policy.breach.result_effects import Effects
from enforcement.policy.breach.result_effects import effects as rule_of_effects
from enforcement.policy.breach.results import RESULTS, Ordered, ResultFacts
from enforcement.queries.breach.established import established_on
from enforcement.queries.breach.order import order_facts
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import BreachState
from probation.accounts.models import User
from probation.policy import Decision
from probation.transitions import perform, record

from .carry_out import carry_out
from .ending import end_breach
from .figures import figures_of
from .locking import lock_at_court, on_map
from .log import write_log
from .start_after_court import start_after_court
from .telling import Hears, tell
from .verdict import together


def record_result(
    breach: BreachCase, *, ordered: Ordered, resulted_on: date, by: User, at: datetime, version: int | None = None
) -> CourtResult:
    """Every limit it breaks is named at once. Raises Refused, StateConflict, NotAdmitted."""
    with transaction.atomic():
        locked = lock_at_court(breach.pk)
        facts, decision = judge_result(locked, ordered=ordered, resulted_on=resulted_on, at=at)
        effects: Effects | None = None
        if decision.permits:
            effects = rule_of_effects.answer(facts, on=resulted_on)[0]
        perform(
            locked.give_result,
            by=by,
            at=at,
            decision=decision,
            crn=locked.crn,
            version=version,
            on=resulted_on,
            code=effects.codes.closing if effects else "",
        )
        assert effects
        return _follow(locked, effects, ordered, decision, by=by, at=at)


def judge_result(
    breach: BreachCase, *, ordered: Ordered, resulted_on: date, at: datetime
) -> tuple[ResultFacts, Decision]:
    """Every limit the result breaks, and whether it may be of that day. Writes nothing."""
    counts = reckoning(breach.sentence, at)
    facts = ResultFacts(
        order=order_facts(breach.sentence, on=resulted_on),
        ordered=ordered,
        heard_on=resulted_on,
        settings=counts.settings,
    )
    limits = RESULTS[SentenceKind(breach.sentence.kind)].decide(facts, on=resulted_on)
    return facts, together(limits, _decide_day(breach, resulted_on, today=counts.on))


def _decide_day(breach: BreachCase, resulted_on: date, *, today: date) -> Decision:
    established = established_on(breach) or resulted_on
    facts = ResultDayFacts(resulted_on=resulted_on, established_on=established, today=today)
    return result_day.decide(facts, on=today)


def _follow(
    breach: CourtBreach, effects: Effects, ordered: Ordered, decision: Decision, *, by: User, at: datetime
) -> CourtResult:
    says = " ".join(effects.says)
    end_breach(breach, on=effects.closes_on, because=says, by=by, at=at)
    default_order = carry_out(effects, breach, by=by, at=at)
    result = _write(breach, effects, ordered, default_order, decision, by=by, at=at)
    write_log(breach, code=effects.codes.closing, text=says, by=by, at=at)
    after = on_map(breach, AfterCourt)
    step = after.end_order if effects.then == BreachState.ENDED else after.send_back
    perform(step, by=by, at=at, decision=decision, crn=breach.crn, why=says)
    start_after_court(after, effects, by=by, at=at)
    tell(after, "result", f"Result of the breach: {says}", Hears.OFFICER).apply(by=by, at=at)
    return result


def _write(
    breach: CourtBreach,
    effects: Effects,
    ordered: Ordered,
    default_order: Sentence | None,
    decision: Decision,
    *,
    by: User,
    at: datetime,
) -> CourtResult:
    result = CourtResult(
        breach=breach,
        kind=ordered.result,
        figures=figures_of(ordered),
        reasons=ordered.unjust_because,
        resulted_on=effects.closes_on,
        extends=effects.extended,
        custody_from=effects.custody_from,
        custody_until=effects.custody_until,
        default_order=default_order,
        recorded_at=at,
        recorded_by=by,
    )
    written: CourtResult = record(
        result,
        verb="record",
        permission=lambda result, acting: may.record_court(result.breach, acting),
        by=by,
        at=at,
        crn=breach.crn,
        why=" ".join(effects.says),
        decision=decision,
    )
    return written
