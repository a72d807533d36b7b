"""By when: the clocks of PPCS and the police, in elapsed hours, and the end-to-end measure (recall.md §4).

Nights, weekends, bank holidays and clock changes are all elapsed time. Every function raises NotInForce before its rule
began.
"""

from datetime import datetime, timedelta

from probation.policy import Citation, Due, HoursFrom, Mark, ProviderPolicy, Rule, due_in_hours

PPCS = Citation("PPCS manage-recalls service (2021-22)", "recall assessment due")
POLICE_NOTICE = Citation("PPCS urgent licence recall notification to police", "96 and 48 hours")
END_TO_END = Citation("Domain reference: recall", "§4 T_E2E", Mark.KNOWN)

decision: Rule[HoursFrom] = Rule("recall.ppcs_decision_due", keyed_on="request received")
arrest: Rule[HoursFrom] = Rule("recall.arrest_due", keyed_on="notice received by the police")
emergency_arrest: Rule[HoursFrom] = Rule("recall.emergency_arrest_due", keyed_on="notice received by the police")
end_to_end: Rule[HoursFrom] = Rule("recall.end_to_end_due", keyed_on="manager's decision to recall")
emergency_end_to_end: Rule[HoursFrom] = Rule("recall.emergency_end_to_end_due", keyed_on="manager's decision to recall")


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


def ppcs_decision_due(*, requested_at: datetime, settings: ProviderPolicy) -> Due:
    """T_PPCS: PPCS decides and revokes, 24 elapsed hours after the request arrived."""
    return due_in_hours(decision, HoursFrom(requested_at, settings))


def arrest_due(*, received_at: datetime, emergency: bool, settings: ProviderPolicy) -> Due:
    """T_POL and T_POL_E: the arrest, 96 elapsed hours after the police received the notice; 48 in an emergency."""
    return due_in_hours(emergency_arrest if emergency else arrest, HoursFrom(received_at, settings))


def end_to_end_due(*, agreed_at: datetime, emergency: bool, settings: ProviderPolicy) -> Due:
    """T_E2E: back in custody, 144 elapsed hours after the manager agreed; 74 in an emergency. A measure only."""
    return due_in_hours(emergency_end_to_end if emergency else end_to_end, HoursFrom(agreed_at, settings))
