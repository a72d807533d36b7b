"""By when: the clocks of a request for recall, from the manager's decision to the case with its new holder (§4).

Hours are elapsed hours, day and night, weekends and clock changes included; days are working days, the first never
counted. Every function raises NotInForce before its rule began.
"""

from datetime import date, datetime, timedelta

from probation.policy import Citation, CountFrom, Due, HoursFrom, Mark, ProviderPolicy, Rule, due, due_in_hours
from probation.working_days import Calendar, Count

CONSIDER_RECALL = Citation("Consider a recall (2022-26)", "when the 24 hours begin")
PI_07 = Citation("PI 07/2013", "para 2.25 and following")
PI_57 = Citation("PI 57/2014", "risk escalation")
PROPOSED = Citation("Domain reference: recall", "§4 T_ESC and T_TRF", Mark.DECIDED)
EMERGENCY = Citation("Domain reference: recall", "§4 T_EM", Mark.KNOWN)
REQUEST, EMERGENCY_REVOCATION = timedelta(hours=24), timedelta(hours=2)

request: Rule[HoursFrom] = Rule("recall.request_due", keyed_on="manager's decision to recall")
emergency_revocation: Rule[HoursFrom] = Rule("recall.emergency_revocation_due", keyed_on="verbal approval")
escalation: Rule[HoursFrom] = Rule("recall.escalation_due", keyed_on="rise in ROSH seen")
escalation_reply: Rule[HoursFrom] = Rule("recall.escalation_reply_due", keyed_on="referral to the NPS")
emergency_reply: Rule[HoursFrom] = Rule("recall.emergency_escalation_reply_due", keyed_on="referral to the NPS")
transfer: Rule[CountFrom] = Rule("recall.transfer_due", keyed_on="acceptance by the NPS")


@request.in_force_from("2014-06-01", PI_07, CONSIDER_RECALL, name="24 hours to PPCS")
def _request(facts: HoursFrom) -> timedelta:
    return REQUEST


@emergency_revocation.in_force_from("2014-06-01", EMERGENCY, name="2 hours to revoke")
def _emergency_revocation(facts: HoursFrom) -> timedelta:
    return EMERGENCY_REVOCATION


@escalation.in_force_from("2014-06-01", PI_57, PROPOSED, name="without delay")
def _escalation(facts: HoursFrom) -> timedelta:
    return timedelta(hours=facts.settings.escalation_refer_hours)


@escalation_reply.in_force_from("2014-06-01", PI_57, PROPOSED, name="proposed")
def _escalation_reply(facts: HoursFrom) -> timedelta:
    return timedelta(hours=facts.settings.escalation_reply_hours)


@emergency_reply.in_force_from("2014-06-01", PI_57, PROPOSED, name="proposed")
def _emergency_reply(facts: HoursFrom) -> timedelta:
    return timedelta(hours=facts.settings.escalation_reply_emergency_hours)


@transfer.in_force_from("2014-06-01", PI_57, PROPOSED, name="proposed")
def _transfer(facts: CountFrom) -> Count:
    return facts.working_days(facts.settings.case_transfer_days)


def request_due(*, agreed_at: datetime, settings: ProviderPolicy) -> Due:
    """T_24: the request with PPCS, 24 elapsed hours after the manager agreed to recall (chart 3: the SPO's moment).

    T_ACO, the senior manager's endorsement, is inside the same 24 hours.
    """
    return due_in_hours(request, HoursFrom(agreed_at, settings))


def emergency_revocation_due(*, approved_at: datetime, settings: ProviderPolicy) -> Due:
    """T_EM: PPCS revokes, 2 elapsed hours after it approved an emergency recall on the telephone."""
    return due_in_hours(emergency_revocation, HoursFrom(approved_at, settings))


def escalation_due(*, seen_at: datetime, settings: ProviderPolicy) -> Due:
    """T_ESC: the CRC refers a rise in ROSH to the NPS without delay: elapsed hours as set, none by default."""
    return due_in_hours(escalation, HoursFrom(seen_at, settings))


def escalation_reply_due(*, referred_at: datetime, emergency: bool, settings: ProviderPolicy) -> Due:
    """T_ESC: the NPS answers a recall referred to it, in elapsed hours as set: fewer in an emergency."""
    return due_in_hours(emergency_reply if emergency else escalation_reply, HoursFrom(referred_at, settings))


def transfer_due(*, accepted_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """T_TRF: an NPS officer holds the case, working days as set after the NPS accepted the high ROSH.

    Raises OutsideCalendar where the bank holidays are not known.
    """
    return due(transfer, CountFrom(accepted_on, calendar, settings))
