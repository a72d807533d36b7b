"""Whose delay it was: with whom the breach lay, day by day, and what the measures make of it (§9 case 21)."""

from __future__ import annotations

from datetime import date
from typing import Any

from enforcement import deadlines
from enforcement.models import BreachCase, Referral
from enforcement.policy.breach.delay import Delay, DelayFacts, SentReferral, delay
from enforcement.queries.facts import Reckoning
from enforcement.vocabulary import Lane
from probation.policy import NotInForce, ProviderPolicy
from probation.working_days import london_date


def delay_of(breach: BreachCase, reckoning: Reckoning) -> Delay | None:
    """As it stands on the day of the reckoning; None for a failure before the clocks began. Three queries."""
    try:
        found: Delay = delay.answer(_facts(breach, reckoning), on=breach.decision.failure.occurred_on)[0]
    except NotInForce:
        return None
    return found


def _facts(breach: BreachCase, reckoning: Reckoning) -> DelayFacts:
    counted: dict[str, Any] = {"calendar": reckoning.calendar, "settings": reckoning.settings}
    failure, measured = breach.decision.failure, breach.lane == Lane.CRC
    referral_due = (
        deadlines.referral_measure_due(aware_on=failure.aware_on, **counted)
        if measured
        else deadlines.pack_due(failed_on=failure.occurred_on, **counted)
    )
    response_due = None
    if measured and breach.accepted_at:
        response_due = deadlines.response_measure_due(accepted_on=london_date(breach.accepted_at), **counted).on
    return DelayFacts(
        failed_on=failure.occurred_on,
        today=reckoning.on,
        end_to_end_due_on=deadlines.court_due(failed_on=failure.occurred_on, **counted).on,
        referral_due_on=referral_due.on,
        referrals=tuple(map(_sent, breach.referrals.order_by("number"))),
        response_due_on=response_due,
        presented_on=_presented_on(breach, reckoning.settings),
        **counted,
    )


def _sent(referral: Referral) -> SentReferral:
    answered_on = london_date(referral.answered_at) if referral.answered_at else None
    return SentReferral(
        sent_on=london_date(referral.sent_at),
        returned_on=answered_on if referral.is_acceptable is False else None,
        accepted_on=answered_on if referral.is_acceptable else None,
    )


def _presented_on(breach: BreachCase, settings: ProviderPolicy) -> date | None:
    """The day of the event the provider counts as presented to court."""
    if settings.presented_event == "laid":
        return breach.information_laid_on
    hearings = breach.hearings.order_by("number")
    if settings.presented_event == "heard":
        hearings = hearings.filter(recorded_at__isnull=False)
    first = hearings.first()
    return london_date(first.listed_for) if first else None
