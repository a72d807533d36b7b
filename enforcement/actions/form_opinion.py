"""What follows from the opinion that there was no reasonable excuse: warn, or a decision falls due (§4.4)."""

from __future__ import annotations

from datetime import datetime

from enforcement.flows import DecisionFlow
from enforcement.models import Failure
from enforcement.policy.next_step import OpinionFacts, next_step
from enforcement.queries.facts import given_warnings, others_unreasonable_on, reckoning
from enforcement.vocabulary import DecisionState
from probation.accounts.models import User
from probation.policy import Decision
from probation.transitions import Tell, perform

from .failure_clocks import DECISION, clock_of_decision, stop


def form_opinion(failure: Failure, *, by: User, at: datetime) -> DecisionFlow | None:
    """Within the finding's transaction. None while breach proceedings are open: the count does not rise then."""
    counts = reckoning(failure.sentence, at)
    if failure.in_open_breach:
        Tell("failure.in_open_breach", f"failure/{failure.pk}/in-breach", failure=failure.pk).apply(by=by, at=at)
        return None
    given = given_warnings(failure.sentence)
    facts = OpinionFacts(
        kind=failure.sentence.kind,
        occurred_on=failure.occurred_on,
        opinion_on=counts.on,
        serious=failure.is_serious,
        others_unreasonable_on=others_unreasonable_on(failure, settings=counts.settings, on=counts.on),
        warnings=tuple(warning for _, warning in given),
        settings=counts.settings,
    )
    step, version = next_step.answer(facts, on=failure.occurred_on)
    ruling = Decision(next_step.name, version.name, failure.occurred_on, (), version.cites, {"why": step.why})
    opinion = DecisionFlow(
        failure=failure,
        opinion_on=counts.on,
        state_changed_at=at,
        live_warning=next((row for row, warning in given if warning is step.warning), None),
        must_refer=step.must_refer,
        ground=step.ground,
        why=step.why,
    )
    if step.step == DecisionState.WARN:
        perform(
            opinion.warn,
            by=by,
            at=at,
            decision=ruling,
            crn=failure.crn,
            why=step.why,
            then=[stop(failure, "a warning follows, not a decision", DECISION)],
        )
        return opinion
    assert step.decide_from is not None
    clock = clock_of_decision(failure, decide_from=step.decide_from, reckoning=counts)
    perform(
        opinion.fall_due,
        by=by,
        at=at,
        decision=ruling,
        crn=failure.crn,
        why=step.why,
        then=[clock] if clock else [],
        due_on=clock.due.on if clock else counts.calendar.count(step.decide_from, 6).due_on,
    )
    return opinion
