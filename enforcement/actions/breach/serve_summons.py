"""Record how and when the summons was served: the case is at court."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from enforcement.models import BreachCase
from enforcement.policy.breach.process import ServiceFacts, serving
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import BreachState, ProcessKind
from probation.accounts.models import User
from probation.refusals import StateConflict
from probation.transitions import perform
from probation.working_days import london_date

from .hearings import hearing_to_come
from .locking import lock_at_court
from .processes import change_process, latest_process
from .telling import Hears, tell


def serve_summons(
    breach: BreachCase, *, served_on: date, method: str, by: User, at: datetime, version: int | None = None
) -> BreachCase:
    """Adjourned unserved, it may be served after. Raises Refused (every reason), StateConflict, NotAdmitted."""
    with transaction.atomic():
        locked = lock_at_court(breach.pk)
        if not locked.information_laid_on or (version is not None and locked.version != version):
            raise StateConflict(locked, "serve_summons")
        process = latest_process(locked, "serve_summons")
        if process.kind != ProcessKind.SUMMONS or process.issued_on is None or process.served_on or process.ended_on:
            raise StateConflict(locked, "serve_summons")
        facts = ServiceFacts(
            issued_on=process.issued_on,
            hearing_on=london_date(hearing_to_come(locked, "serve_summons").listed_for),
            served_on=served_on,
            today=reckoning(locked.sentence, at).on,
            method=method,
        )
        decision = serving.decide(facts, on=facts.today)
        if locked.state == BreachState.SUMMONSED:
            perform(locked.come_to_court, by=by, at=at, decision=decision, crn=locked.crn)
        change_process(process, "serve", decision=decision, by=by, at=at, served_on=served_on, served_how=method)
        tell(locked, f"process/{process.pk}/served", "The summons has been served.", Hears.OFFICER).apply(by=by, at=at)
        return locked
