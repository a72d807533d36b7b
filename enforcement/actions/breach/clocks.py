"""The clocks of a breach: started by its steps, and all stopped where it ends."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from django.db.models import Q, QuerySet

from cases.actions.end_sentence import stops
from cases.models import Clock
from enforcement import deadlines, ladders
from enforcement.actions.failure_clocks import subject as subject_of_failure
from enforcement.models import BreachCase
from enforcement.policy.breach.information import last_day_of
from enforcement.queries.breach.order import order_end
from enforcement.queries.facts import Reckoning, reckoning
from probation.clocks.changes import Start, Stop
from probation.clocks.kinds import ClockKind
from probation.policy import Due, NotInForce

PACK, REFERRAL_MEASURE = ladders.PACK.code, ladders.REFERRAL_MEASURE.code
PRESENTATION_MEASURE, RESPONSE_MEASURE = ladders.PRESENTATION_MEASURE.code, ladders.RESPONSE_MEASURE.code
OF_THE_FAILURE = (PACK, REFERRAL_MEASURE, PRESENTATION_MEASURE)
SEEN = (ladders.APPOINTMENT_AFTER_COURT.code, ladders.CONTACT_AFTER_COURT.code)


def subject(breach: BreachCase, part: str = "") -> str:
    """What the clocks of a breach are about, or of a part of it such as its second referral."""
    return f"enforcement.breach/{breach.pk}" + (f"/{part}" if part else "")


def start(
    breach: BreachCase,
    kind: ClockKind,
    due_of: Callable[..., Due],
    reckoning: Reckoning,
    *,
    part: str = "",
    **counted_from: date,
) -> list[Start]:
    """One clock; none where no rule was in force on the day counted from."""
    try:
        due = due_of(calendar=reckoning.calendar, settings=reckoning.settings, **counted_from)
    except NotInForce:
        return []
    belongs_to = {"person": breach.person, "sentence": breach.sentence}
    return [Start(Clock, kind, subject(breach, part), due, reckoning.calendar, belongs_to)]


def information_clock(breach: BreachCase, reckoning: Reckoning, *, part: str = "") -> list[Start]:
    """D13; none while unpaid work keeps the order in force. ``part``: of a second, after a refusal."""
    last_day = last_day_of(order_end(breach.sentence))
    if last_day is None:
        return []
    return start(breach, ladders.INFORMATION, deadlines.information_due, reckoning, part=part, last_day=last_day)


def result_clock(breach: BreachCase, *, resulted_on: date, at: datetime) -> list[Start]:
    """D17: what the court did reaches the responsible officer."""
    counts = reckoning(breach.sentence, at)
    return start(breach, ladders.RESULT_READ, deadlines.result_read_due, counts, resulted_on=resulted_on)


def clocks_of(breach: BreachCase) -> QuerySet[Clock]:
    """Every clock of the breach: its own, those of its parts, and those its failures started for it."""
    own = Q(subject=subject(breach)) | Q(subject__startswith=f"{subject(breach)}/")
    about = [subject_of_failure(failure) for failure in breach.failures.all()]
    return Clock.objects.filter(own | Q(subject__in=about, kind__in=OF_THE_FAILURE))


def stop_all(breach: BreachCase, because: str) -> list[Stop]:
    """Stop every running clock of the breach, as where it ends."""
    return stops(clocks_of(breach), because)


def stop(breach: BreachCase, because: str, *kinds: str) -> list[Stop]:
    """Stop the running clocks of these kinds, of the breach and its parts."""
    running = clocks_of(breach).filter(kind__in=kinds, stopped_at__isnull=True)
    return [Stop(Clock, about, because, kinds) for about in set(running.values_list("subject", flat=True))]


def stop_if_presented(breach: BreachCase, event: str, reckoning: Reckoning) -> list[Stop]:
    """Stop SL014 and SL015 at the event the provider counts as presented to court: laid, listed or heard."""
    if event != reckoning.settings.presented_event:
        return []
    return stop(breach, f"presented to court ({event})", PRESENTATION_MEASURE, RESPONSE_MEASURE)
