"""By when: the clocks of PPCS and the police, in elapsed hours, and the end-to-end measure (recall.md §4).

Nights, weekends, bank holidays and clock changes are all elapsed time. The wanted record and the reviews of a person
at large are counted in calendar days. Every function raises NotInForce before its rule
began.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from probation.policy import Citation, CountFrom, Due, HoursFrom, Mark, ProviderPolicy, Rule, due, due_in_hours
from probation.working_days import Calendar, Count

PPCS = Citation("PPCS manage-recalls service (2021-22)", "recall assessment due")
POLICE_NOTICE = Citation("PPCS urgent licence recall notification to police", "96 and 48 hours")
CANCEL = Citation("PPCS urgent licence recall notification to police", "warrant cancelled without delay")
REVIEW = Citation("Domain reference: recall", "issue 5: periodic review", Mark.DECIDED)
END_TO_END = Citation("Domain reference: recall", "§4 T_E2E", Mark.KNOWN)


@dataclass(frozen=True)
class Review:
    """The day of the last review, or of the revocation; the day set for the next, where one was."""

    last: CountFrom
    next_on: date | None


decision: Rule[HoursFrom] = Rule("recall.ppcs_decision_due", keyed_on="request received")
arrest: Rule[HoursFrom] = Rule("recall.arrest_due", keyed_on="notice received by the police")
emergency_arrest: Rule[HoursFrom] = Rule("recall.emergency_arrest_due", keyed_on="notice received by the police")
end_to_end: Rule[HoursFrom] = Rule("recall.end_to_end_due", keyed_on="manager's decision to recall")
emergency_end_to_end: Rule[HoursFrom] = Rule("recall.emergency_end_to_end_due", keyed_on="manager's decision to recall")

cancellation: Rule[CountFrom] = Rule("recall.cancellation_due", keyed_on="return or end of the recall known")
at_large_review: Rule[Review] = Rule("recall.at_large_review_due", keyed_on="last review")


@decision.in_force_from("2014-06-01", PPCS, name="24 hours to revoke")
def _decision(facts: HoursFrom) -> timedelta:
    return timedelta(hours=24)


@arrest.in_force_from("2014-06-01", POLICE_NOTICE, name="96 hours to arrest")
def _arrest(facts: HoursFrom) -> timedelta:
    return timedelta(hours=96)


@emergency_arrest.in_force_from("2014-06-01", POLICE_NOTICE, name="48 hours to arrest")
def _emergency_arrest(facts: HoursFrom) -> timedelta:
    return timedelta(hours=48)


@end_to_end.in_force_from("2014-06-01", END_TO_END, name="144 hours end to end")
def _end_to_end(facts: HoursFrom) -> timedelta:
    return timedelta(hours=144)


@emergency_end_to_end.in_force_from("2014-06-01", END_TO_END, name="74 hours end to end")
def _emergency_end_to_end(facts: HoursFrom) -> timedelta:
    return timedelta(hours=74)


@cancellation.in_force_from("2014-06-01", CANCEL, name="at once")
def _cancellation(facts: CountFrom) -> Count:
    return facts.calendar_days(0)


@at_large_review.in_force_from("2014-06-01", REVIEW, name="as the setting")
def _at_large_review(facts: Review) -> Count:
    if facts.next_on is not None:
        return Count(facts.last.start, facts.next_on)
    return facts.last.calendar_days(facts.last.settings.at_large_review_days)


def ppcs_decision_due(*, requested_at: datetime, settings: ProviderPolicy) -> Due:
    """T_PPCS: PPCS decides and revokes, 24 elapsed hours after the request arrived."""
    return due_in_hours(decision, HoursFrom(requested_at, settings))


def arrest_due(*, received_at: datetime, emergency: bool, settings: ProviderPolicy) -> Due:
    """T_POL and T_POL_E: the arrest, 96 elapsed hours after the police received the notice; 48 in an emergency."""
    return due_in_hours(emergency_arrest if emergency else arrest, HoursFrom(received_at, settings))


def end_to_end_due(*, agreed_at: datetime, emergency: bool, settings: ProviderPolicy) -> Due:
    """T_E2E: back in custody, 144 elapsed hours after the manager agreed; 74 in an emergency. A measure only."""
    return due_in_hours(emergency_end_to_end if emergency else end_to_end, HoursFrom(agreed_at, settings))


def cancellation_due(*, known_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """T_NSY: the wanted record cancelled at once, on the day the return or the end of the recall is known."""
    return due(cancellation, CountFrom(known_on, calendar, settings))


def at_large_review_due(
    *, from_on: date, next_on: date | None = None, calendar: Calendar, settings: ProviderPolicy
) -> Due:
    """UAL_REVIEW: a person unlawfully at large is reviewed again, calendar days as set, or on the day set for it."""
    count, version = at_large_review.answer(Review(CountFrom(from_on, calendar, settings), next_on), on=from_on)
    return Due.from_count(count, at_large_review.name, version)
