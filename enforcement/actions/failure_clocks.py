"""The clocks a failure starts and stops."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from cases.models import Clock
from cases.vocabulary import RequirementCategory
from enforcement import deadlines, ladders
from enforcement.models import Failure
from enforcement.queries.facts import Reckoning
from probation.accounts.models import Sector
from probation.clocks.changes import Start, Stop
from probation.clocks.kinds import ClockKind
from probation.policy import Due, NotInForce

LETTER, FINDING, DECISION = ladders.LETTER.code, ladders.FINDING.code, ladders.BREACH_DECISION.code
TO_THE_FINDING = (ladders.TELL_MANAGER.code, ladders.EVIDENCE.code, FINDING)


def subject(failure: Failure) -> str:
    """What the clocks of a failure are about."""
    return f"enforcement.failure/{failure.pk}"


def clocks_of_allegation(failure: Failure, *, reckoning: Reckoning, decision_due: bool) -> list[Start]:
    """Letter, evidence window, and the sixth working day: of the decision where a warning is live, else the finding."""
    last = (
        (ladders.BREACH_DECISION, deadlines.decision_due) if decision_due else (ladders.FINDING, deadlines.finding_due)
    )
    kinds: list[tuple[ClockKind, Callable[..., Due]]] = [
        (ladders.LETTER, deadlines.letter_due),
        (ladders.EVIDENCE, deadlines.evidence_closes),
        last,
    ]
    if failure.requirement and failure.requirement.category == RequirementCategory.UNPAID_WORK:
        kinds.append((ladders.TELL_MANAGER, deadlines.tell_manager_due))
    started = (_start(failure, kind, due, reckoning, failed_on=failure.occurred_on) for kind, due in kinds)
    return [start for start in started if start]


def clock_of_decision(failure: Failure, *, decide_from: date, reckoning: Reckoning) -> Start | None:
    """The sixth-working-day clock of the breach decision (DEC6)."""
    return _start(failure, ladders.BREACH_DECISION, deadlines.decision_due, reckoning, failed_on=decide_from)


def clocks_of_breach(failure: Failure, *, reckoning: Reckoning) -> list[Start]:
    """Pack to the enforcement officer, and the measure of the provider: SCH9-AE for a CRC, SL014 for the NPS."""
    is_crc = failure.sentence.provider.sector == Sector.CRC
    measure, due = (
        (ladders.REFERRAL_MEASURE, deadlines.referral_measure_due)
        if is_crc
        else (ladders.PRESENTATION_MEASURE, deadlines.presentation_measure_due)
    )
    started = (
        _start(failure, ladders.PACK, deadlines.pack_due, reckoning, failed_on=failure.occurred_on),
        _start(failure, measure, due, reckoning, aware_on=failure.aware_on),
    )
    return [start for start in started if start]


def stop(failure: Failure, because: str, *kinds: str, late_reason: str = "") -> Stop:
    """Stop these clocks of a failure, or all of them."""
    return Stop(Clock, subject(failure), because, kinds, late_reason)


def _start(
    failure: Failure, kind: ClockKind, due_of: Callable[..., Due], reckoning: Reckoning, **counted_from: date
) -> Start | None:
    """None where no rule was in force on the day: a failure before the rule began has no such clock."""
    try:
        due = due_of(calendar=reckoning.calendar, settings=reckoning.settings, **counted_from)
    except NotInForce:
        return None
    belongs_to = {"person": failure.person, "sentence": failure.sentence, "contact": failure.contact}
    return Start(Clock, kind, subject(failure), due, reckoning.calendar, belongs_to)
