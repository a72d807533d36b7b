"""The clocks of a recall: started by its steps, all stopped where it ends."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from cases.models import Clock, Sentence
from enforcement.queries.facts import Reckoning, reckoning
from probation.accounts.models import User
from probation.clocks.changes import Start, Stop
from probation.clocks.kinds import ClockKind
from probation.policy import Due
from recall import deadlines, ladders
from recall.models import RecallRequest

from .telling import each_time


def subject(request: RecallRequest, part: str = "") -> str:
    """What the clocks of a request are about."""
    return f"recall.request/{request.pk}" + (f"/{part}" if part else "")


def start(request: RecallRequest, kind: ClockKind, due: Due, counts: Reckoning, *, part: str = "") -> Start:
    """A clock of the request, or of one of its parts."""
    belongs_to = {"person": request.person, "sentence": request.sentence}
    return Start(Clock, kind, subject(request, part), due, counts.calendar, belongs_to)


def agreed_clocks(request: RecallRequest, *, agreed_at: datetime, is_emergency: bool, at: datetime) -> list[Start]:
    """From the instant a manager agrees: 24 elapsed hours to PPCS, the senior endorsement within them, end to end."""
    counts = reckoning(request.sentence, at)
    within = deadlines.request_due(agreed_at=agreed_at, settings=counts.settings)
    whole = deadlines.end_to_end_due(agreed_at=agreed_at, emergency=is_emergency, settings=counts.settings)
    return [
        start(request, ladders.REQUEST, within, counts),
        start(request, ladders.ENDORSEMENT, within, counts),
        start(request, ladders.END_TO_END, whole, counts),
    ]


def part_a_clock(request: RecallRequest, *, agreed_at: datetime, at: datetime) -> Start:
    """Out of hours the report may follow: it is outstanding until the 24 hours end."""
    counts = reckoning(request.sentence, at)
    due = deadlines.request_due(agreed_at=agreed_at, settings=counts.settings)
    return start(request, ladders.PART_A_OUTSTANDING, due, counts)


def emergency_clock(request: RecallRequest, *, approved_at: datetime, at: datetime) -> Start:
    """From PPCS's verbal approval: two hours to the revocation."""
    counts = reckoning(request.sentence, at)
    due = deadlines.emergency_revocation_due(approved_at=approved_at, settings=counts.settings)
    return start(request, ladders.EMERGENCY, due, counts)


def escalation_clock(request: RecallRequest, *, referred_at: datetime, at: datetime) -> Start:
    """From the referral: the NPS's reply; each referral has its own."""
    counts = reckoning(request.sentence, at)
    emergency = bool(request.is_emergency)
    due = deadlines.escalation_reply_due(referred_at=referred_at, emergency=emergency, settings=counts.settings)
    return start(request, ladders.ESCALATION, due, counts, part=each_time("referral", referred_at))


def transfer_clock(request: RecallRequest, *, at: datetime) -> Start:
    """From the NPS's acceptance that ROSH is high: an officer of the NPS is named."""
    counts = reckoning(request.sentence, at)
    due = deadlines.transfer_due(accepted_on=counts.on, calendar=counts.calendar, settings=counts.settings)
    return start(request, ladders.TRANSFER, due, counts)


def ppcs_clock(request: RecallRequest, *, submitted_at: datetime) -> Start:
    """From the arrival of the request: PPCS decides within 24 elapsed hours."""
    counts = reckoning(request.sentence, submitted_at)
    due = deadlines.ppcs_decision_due(requested_at=submitted_at, settings=counts.settings)
    return start(request, ladders.PPCS_DECISION, due, counts)


def ppcs_clock_after(request: RecallRequest, *, submitted_at: datetime, away: timedelta, part: str) -> Start:
    """The 24 hours of PPCS again, later by all the time that documents were asked of probation."""
    counts = reckoning(request.sentence, submitted_at)
    due = deadlines.ppcs_decision_due(requested_at=submitted_at + away, settings=counts.settings)
    return start(request, ladders.PPCS_DECISION, due, counts, part=part)


def clocks_of(request: RecallRequest) -> QuerySet[Clock]:
    """Every clock of the request, its own and those of its parts."""
    return Clock.objects.filter(Q(subject=subject(request)) | Q(subject__startswith=f"{subject(request)}/"))


def stop(
    request: RecallRequest,
    because: str,
    *kinds: ClockKind,
    late_reason: str = "",
    happened_at: datetime | None = None,
) -> list[Stop]:
    """Stop the running clocks of these kinds. ``happened_at``: where it happened before it was recorded."""
    codes = tuple(kind.code for kind in kinds)
    running = clocks_of(request).filter(kind__in=codes, stopped_at__isnull=True)
    subjects = set(running.values_list("subject", flat=True))
    return [Stop(Clock, about, because, codes, late_reason, happened_at) for about in subjects]


def stop_all(request: RecallRequest, because: str) -> list[Stop]:
    """Stop every running clock, as where the request ends: but for the wanted record, which is cancelled all the same,
    or the person is arrested on it wrongly."""
    duty = ladders.WARRANT_CANCELLED.code
    ending = clocks_of(request).filter(stopped_at__isnull=True).exclude(kind=duty)
    running = ending.order_by("subject", "kind").values_list("subject", "kind")
    return [Stop(Clock, about, because, (kind,)) for about, kind in running]


def stop_transfer_clock(sentence: Sentence, *, by: User, at: datetime) -> None:
    """The transfer is answered: nobody is late in naming an officer."""
    for request in RecallRequest.objects.filter(sentence=sentence):
        for one in stop(request, "transfer answered", ladders.TRANSFER):
            one.apply(by=by, at=at)
