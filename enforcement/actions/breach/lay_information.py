"""Lay the information: while the order is in force, in the right court, by a public-sector officer (BRE19, BSRQ)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from cases.models import Court
from enforcement.actions.locking import lock_failure
from enforcement.flows import CourtBreach
from enforcement.ladders import INFORMATION
from enforcement.models import BreachCase, Process
from enforcement.permissions import breach as may
from enforcement.policy.breach.court import ChosenCourtFacts, chosen
from enforcement.policy.breach.information import InformationFacts, laying
from enforcement.queries.breach.order import blocked_by, court_facts, order_end
from enforcement.queries.breach.referral_facts import failures_of
from enforcement.queries.facts import Reckoning, reckoning
from enforcement.vocabulary import BreachLog, FailureState, ProcessKind
from probation.accounts.models import User
from probation.policy import Decision
from probation.transitions import perform, record

from .clocks import stop, stop_if_presented
from .locking import lock_at_court
from .log import write_log
from .telling import Hears, tell
from .verdict import together


@dataclass(frozen=True, kw_only=True)
class Information:
    """An information: the day it was laid, in which court, and the process asked for.

    ``under_review``: a magistrates' court reviews the order. ``legal_advice``: why it is laid although supervision has
    ended.
    """

    laid_on: date
    court: Court
    process: ProcessKind
    under_review: bool = False
    legal_advice: str = ""


def lay_information(
    breach: BreachCase, information: Information, *, by: User, at: datetime, version: int | None = None
) -> BreachCase:
    """One transaction. Raises Refused (every reason; the power lost is a hard stop), StateConflict, NotAdmitted."""
    with transaction.atomic():
        locked = lock_at_court(breach.pk)
        counts = reckoning(locked.sentence, at)
        decision = _decide(locked, information, counts, by)
        text = f"The information was laid at {information.court}."
        perform(
            locked.lay_information,
            by=by,
            at=at,
            decision=decision,
            crn=locked.crn,
            why=information.legal_advice,
            version=version,
            then=[
                *stop(locked, "information laid", INFORMATION.code),
                *stop_if_presented(locked, "laid", counts),
                tell(locked, f"information/{locked.version}", text, Hears.OFFICER),
            ],
            court=information.court,
            on=information.laid_on,
        )
        _charge(locked, decision, by=by, at=at)
        _ask_for_process(locked, information, by=by, at=at)
        write_log(locked, code=BreachLog.PROCESS_REQUESTED, text=text, by=by, at=at)
        return locked


def _decide(breach: CourtBreach, information: Information, counts: Reckoning, by: User) -> Decision:
    facts = InformationFacts(
        order=order_end(breach.sentence),
        laid_on=information.laid_on,
        today=counts.on,
        failed_on=tuple(failure.occurred_on for failure in failures_of(breach)),
        accepted=breach.referrals.filter(is_acceptable=True).exists(),
        public_officer=by.organisation is not None and by.organisation.is_public_sector,
        settings=counts.settings,
        legal_advice=information.legal_advice,
        blocked_by=blocked_by(breach.sentence),
    )
    court = ChosenCourtFacts(
        order=court_facts(breach.sentence, under_review=information.under_review),
        court=information.court.kind,
        area=information.court.local_justice_area,
    )
    on = information.laid_on
    return together(laying.decide(facts, on=on), chosen.decide(court, on=on))


def _charge(breach: CourtBreach, decision: Decision, *, by: User, at: datetime) -> None:
    """The failures go into the information, and their outcomes are locked."""
    for failure in failures_of(breach):
        if failure.state == FailureState.UNREASONABLE:
            perform(lock_failure(failure.pk).charge, by=by, at=at, decision=decision, crn=breach.crn)


def _ask_for_process(breach: CourtBreach, information: Information, *, by: User, at: datetime) -> None:
    record(
        Process(breach=breach, kind=information.process, court=information.court, asked_for_at=at),
        verb="ask_for",
        permission=lambda process, acting: may.lay(process.breach, acting),
        by=by,
        at=at,
        crn=breach.crn,
    )
