"""By when: every clock of breach proceedings, from an acceptable referral to the person seen again. §6, D12 to D18.

Working and business days are the same days, and the day counted from is never day 1. Every function raises NotInForce
before its rule began and OutsideCalendar where the bank holidays are not known.
"""

from datetime import date

from probation.policy import Citation, CountFrom, Due, Mark, ProviderPolicy, Rule, due
from probation.working_days import Calendar, Count

BREACH_MAP = Citation("MoJ manage-supervisions design history (2021)", "journey board")
IN_FORCE = Citation("CJA 2003", "Sch 8 para 7 and Sch 12 para 6")
TIMELINESS = Citation("Probation Circular 43/2004", "end-to-end enforcement", Mark.KNOWN)
NO_CONTACT = Citation("Domain reference: enforcement", "§4.6", Mark.DECIDED)
HALF_RESOLVED_DAYS, RESOLVED_DAYS = 25, 35
WARRANT_DAYS = 28

response_measure: Rule[CountFrom] = Rule("enforcement.response_measure_due", keyed_on="acceptable referral")
information: Rule[CountFrom] = Rule("enforcement.information_due", keyed_on="order's end")
first_hearing: Rule[CountFrom] = Rule("enforcement.hearing_due", keyed_on="summons")
half_resolved: Rule[CountFrom] = Rule("enforcement.half_resolved_due", keyed_on="failure")
resolved: Rule[CountFrom] = Rule("enforcement.resolved_due", keyed_on="failure")
warrant: Rule[CountFrom] = Rule("enforcement.warrant_due", keyed_on="warrant issued")
result_read: Rule[CountFrom] = Rule("enforcement.result_read_due", keyed_on="result")
appointment: Rule[CountFrom] = Rule("enforcement.appointment_after_result_due", keyed_on="result")
release: Rule[CountFrom] = Rule("enforcement.appointment_after_release_due", keyed_on="release")
contact: Rule[CountFrom] = Rule("enforcement.contact_due", keyed_on="last contact")


@response_measure.in_force_from("2014-06-01", Citation("NPS service level", "SL015"), name="SL015")
def _response_measure(facts: CountFrom) -> Count:
    return facts.working_days(2)


@information.in_force_from("2005-04-04", IN_FORCE, name="CJA 2003")
def _information(facts: CountFrom) -> Count:
    return facts.calendar_days(0)


@first_hearing.in_force_from("2014-06-01", BREACH_MAP, name="2014 practice")
def _first_hearing(facts: CountFrom) -> Count:
    return facts.calendar_days(facts.settings.hearing_after_summons_days)


@half_resolved.in_force_from("2005-04-04", TIMELINESS, name="half by 25 days")
def _half_resolved(facts: CountFrom) -> Count:
    return facts.working_days(HALF_RESOLVED_DAYS)


@resolved.in_force_from("2005-04-04", TIMELINESS, name="35 days on average")
def _resolved(facts: CountFrom) -> Count:
    return facts.working_days(RESOLVED_DAYS)


@warrant.in_force_from("2005-04-04", Citation("Probation Circular 13/2005", "execution of warrants"), name="PC 13/2005")
def _warrant(facts: CountFrom) -> Count:
    return facts.calendar_days(WARRANT_DAYS)


@result_read.in_force_from(
    "2014-06-01", Citation("Domain reference: enforcement", "§6 D17", Mark.DECIDED), name="next working day"
)
def _result_read(facts: CountFrom) -> Count:
    return facts.working_days(facts.settings.result_to_officer_days)


@appointment.in_force_from(
    "2014-06-01", Citation("Domain reference: enforcement", "§6 D18", Mark.DECIDED), name="back to the person"
)
def _appointment(facts: CountFrom) -> Count:
    return facts.working_days(facts.settings.appointment_after_result_days)


@release.in_force_from(
    "2014-06-01", Citation("Domain reference: enforcement", "§6 D18", Mark.DECIDED), name="back to the person"
)
def _release(facts: CountFrom) -> Count:
    return facts.working_days(facts.settings.appointment_after_release_days)


@contact.in_force_from("2014-06-01", NO_CONTACT, name="nobody has seen the person")
def _contact(facts: CountFrom) -> Count:
    return facts.working_days(facts.settings.no_contact_alert_days)


def response_measure_due(*, accepted_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """D12 (SL015, PRES2): presented to court, 2 business days after an acceptable referral was received."""
    return due(response_measure, CountFrom(accepted_on, calendar, settings))


def information_due(*, last_day: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """D13: the information laid while the order is in force, so by its last day itself.

    An order kept in force by unpaid work has no such day; ``policy.breach.information`` says which it is.
    """
    return due(information, CountFrom(last_day, calendar, settings))


def hearing_due(*, issued_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """D14: the hearing, about 10 calendar days after the summons."""
    return due(first_hearing, CountFrom(issued_on, calendar, settings))


def half_resolved_due(*, failed_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """D15: half of all breaches resolved by the 25th working day after the relevant failure. For information only."""
    return due(half_resolved, CountFrom(failed_on, calendar, settings))


def resolved_due(*, failed_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """D15: breaches resolved in 35 working days after the relevant failure on average. For information only."""
    return due(resolved, CountFrom(failed_on, calendar, settings))


def warrant_due(*, issued_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """D16: a warrant executed, 28 calendar days after it was issued."""
    return due(warrant, CountFrom(issued_on, calendar, settings))


def result_read_due(*, resulted_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """D17: the result read by the responsible officer, 1 working day after the hearing."""
    return due(result_read, CountFrom(resulted_on, calendar, settings))


def appointment_after_result_due(*, resulted_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """D18: the person seen again, 5 working days after the result."""
    return due(appointment, CountFrom(resulted_on, calendar, settings))


def appointment_after_release_due(*, released_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """D18: the person seen again, 1 working day after release from custody."""
    return due(release, CountFrom(released_on, calendar, settings))


def contact_due(*, last_contact_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """Somebody sees the person after court, 10 working days after the result or the last contact since it."""
    return due(contact, CountFrom(last_contact_on, calendar, settings))
