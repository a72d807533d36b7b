"""The clocks that bring the case back to the officer, and the person back to the officer (D17, D18, NO-CONTACT)."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from enforcement import deadlines, ladders
from enforcement.flows import AfterCourt
from enforcement.policy.breach.result_effects import Effects
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import BreachState
from probation.accounts.models import User

from .clocks import result_clock, start


def start_after_court(breach: AfterCourt, effects: Effects, *, by: User, at: datetime) -> None:
    """Within the result's transaction. After a committal the person is to be seen from release."""
    counts = reckoning(breach.sentence, at)
    clocks = result_clock(breach, resulted_on=effects.closes_on, at=at)
    if effects.then != BreachState.ENDED:
        free_on = effects.custody_until or effects.closes_on
        if effects.custody_until:
            due = partial(deadlines.appointment_after_release_due, released_on=free_on)
        else:
            due = partial(deadlines.appointment_after_result_due, resulted_on=free_on)
        clocks += start(breach, ladders.APPOINTMENT_AFTER_COURT, due, counts)
        clocks += start(breach, ladders.CONTACT_AFTER_COURT, deadlines.contact_due, counts, last_contact_on=free_on)
    for clock in clocks:
        clock.apply(by=by, at=at)
