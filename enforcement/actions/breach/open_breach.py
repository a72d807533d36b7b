"""Open the breach a decision calls for, or join its failure to the one that is open already (AIBR, BRE01)."""

from __future__ import annotations

from datetime import datetime

from cases.models import Sentence
from enforcement import permissions as may
from enforcement.models import BreachCase, EnforcementDecision
from enforcement.policy.breach.opening import opening
from enforcement.queries.breach.opening_facts import failures_to_breach, opening_facts
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import ActionCode, BreachLog, Lane
from probation.accounts.models import Sector, User
from probation.transitions import record

from .add_failure import join_failure
from .clocks import information_clock
from .log import note_on_failure, write_log


def open_breach(decision: EnforcementDecision, *, by: User, at: datetime) -> BreachCase:
    """Within the decision's transaction, its sentence locked. Raises Refused (every reason), NotAdmitted."""
    sentence = decision.failure.sentence
    running = BreachCase.objects.select_for_update(of=("self",)).filter(sentence=sentence, closed_on__isnull=True)
    if breach := running.select_related("decision", "enforcement_officer").first():
        breach.sentence = sentence
        join_failure(breach, decision.failure, by=by, at=at)
        return breach
    counts = reckoning(sentence, at)
    failures = failures_to_breach(decision, counts)
    opened: BreachCase = record(
        _new(decision, by=by, at=at),
        verb="open",
        permission=lambda breach, acting: may.begin_breach(breach.sentence, acting),
        by=by,
        at=at,
        crn=decision.crn,
        why=decision.rationale,
        decision=opening.decide(opening_facts(sentence, failures, counts), on=decision.failure.occurred_on),
    )
    opened.failures.set(failures)
    for clock in information_clock(opened, counts):
        clock.apply(by=by, at=at)
    _begin(sentence, by=by, at=at)
    codes = (ActionCode.BRE01, ActionCode.BRE02, ActionCode.EA09)
    note_on_failure(opened, *codes, by=by, at=at, settings=counts.settings)
    write_log(opened, code=BreachLog.INITIATED, text=decision.rationale, by=by, at=at)
    return opened


def _new(decision: EnforcementDecision, *, by: User, at: datetime) -> BreachCase:
    sentence = decision.failure.sentence
    return BreachCase(
        sentence=sentence,
        decision=decision,
        lane=Lane.CRC if sentence.provider.sector == Sector.CRC else Lane.NPS,
        state_changed_at=at,
        opened_at=at,
        opened_by=by,
    )


def _begin(sentence: Sentence, *, by: User, at: datetime) -> None:
    """The sentence is in breach; when earlier breaches ended stays with them."""
    record(
        sentence,
        verb="begin_breach",
        permission=may.begin_breach,
        by=by,
        at=at,
        crn=sentence.person.crn,
        changes={"breach_began_on": reckoning(sentence, at).on, "breach_ended_on": None},
    )
