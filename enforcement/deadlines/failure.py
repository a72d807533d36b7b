"""By when: every clock that runs from a failure or a warning. Enforcement.md §5 and §6, D02 to D11.

Policy clocks (letter, evidence, finding, decision, pack, court) run from the day of the failure, in working days,
counted as the provider counts them. Measure clocks (SCH9-AE, SL014) run from the day the provider became aware, in
business days, which are the same working days; their day 1 is always the next one. Every function raises NotInForce
before its rule began and OutsideCalendar where the bank holidays are not known.
"""

from datetime import date

from enforcement.policy.warning import last_live_day
from probation.policy import Citation, CountFrom, Due, Mark, ProviderPolicy, Rule, due
from probation.working_days import Calendar, Count

REPORT = Citation("HMI Probation, Enforcement and Recall (2018)", "community order and suspended sentence order breach")
BREACH_MAP = Citation("MoJ manage-supervisions design history (2021)", "journey board")
TRAINING_PAGE = Citation("RSL training page “Breaching community orders”", "step 1")

letter: Rule[CountFrom] = Rule("enforcement.letter_due", keyed_on="failure")
tell_manager: Rule[CountFrom] = Rule("enforcement.tell_manager_due", keyed_on="failure")
evidence: Rule[CountFrom] = Rule("enforcement.evidence_closes", keyed_on="failure")
finding: Rule[CountFrom] = Rule("enforcement.finding_due", keyed_on="failure")
decision: Rule[CountFrom] = Rule("enforcement.decision_due", keyed_on="failure")
pack: Rule[CountFrom] = Rule("enforcement.pack_due", keyed_on="failure")
court: Rule[CountFrom] = Rule("enforcement.court_due", keyed_on="failure")
warning_record: Rule[CountFrom] = Rule("enforcement.warning_record_due", keyed_on="warning given")
warning_life: Rule[CountFrom] = Rule("enforcement.warning_last_live_day", keyed_on="warning given")
referral_measure: Rule[CountFrom] = Rule("enforcement.referral_measure_due", keyed_on="awareness")
presentation_measure: Rule[CountFrom] = Rule("enforcement.presentation_measure_due", keyed_on="awareness")


@letter.in_force_from("2014-06-01", TRAINING_PAGE, name="2014 practice")
def _letter(facts: CountFrom) -> Count:
    return facts.policy_days(facts.settings.letter_days)


@tell_manager.in_force_from(
    "2014-06-01", Citation("Essex CRC Community Payback rules", "telling the manager"), name="Essex CRC"
)
def _tell_manager(facts: CountFrom) -> Count:
    return facts.calendar_days(facts.settings.tell_manager_days)


@evidence.in_force_from("2014-06-01", BREACH_MAP, TRAINING_PAGE, name="2014 practice")
def _evidence(facts: CountFrom) -> Count:
    days = facts.settings.evidence_days
    return facts.policy_days(days) if facts.settings.evidence_unit == "working" else facts.calendar_days(days)


@finding.in_force_from(
    "2014-06-01", BREACH_MAP, Citation("Domain reference: enforcement", "§6 D05", Mark.DECIDED), name="2014 practice"
)
def _finding(facts: CountFrom) -> Count:
    return facts.policy_days(6)


@decision.in_force_from("2015-02-01", REPORT, BREACH_MAP, name="NS 2015")
def _decision(facts: CountFrom) -> Count:
    by_failure = facts.policy_days(6)
    if not facts.settings.decision_due_from_awareness or facts.aware_on is None:
        return by_failure
    by_awareness = facts.calendar.count(facts.aware_on, 2)
    return max(by_failure, by_awareness, key=lambda count: count.due_on)


@pack.in_force_from("2015-02-01", BREACH_MAP, name="2015 breach map")
def _pack(facts: CountFrom) -> Count:
    return facts.policy_days(8)


@court.in_force_from("2015-02-01", BREACH_MAP, name="2015 breach map")
def _court(facts: CountFrom) -> Count:
    return facts.policy_days(10)


@warning_record.in_force_from("2005-04-04", Citation("CJA 2003", "Sch 8 para 5(3)"), name="CJA 2003")
def _warning_record(facts: CountFrom) -> Count:
    return facts.working_days(facts.settings.warning_record_days)


@warning_life.in_force_from(
    "2005-04-04", Citation("CJA 2003", "Sch 8 para 5(2)"), Citation("CJA 2003", "Sch 12 para 4(2)"), name="CJA 2003"
)
def _warning_life(facts: CountFrom) -> Count:
    return Count(facts.start, last_live_day(facts.start))


@referral_measure.in_force_from("2014-06-01", Citation("CRC contract", "SCH9-AE, Sch 7 OM27-28"), name="SCH9-AE")
def _referral_measure(facts: CountFrom) -> Count:
    return facts.working_days(8)


@presentation_measure.in_force_from("2014-06-01", Citation("NPS service level", "SL014"), name="SL014")
def _presentation_measure(facts: CountFrom) -> Count:
    return facts.working_days(10)


def letter_due(*, failed_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """D02: the letter to the home address, 2 working days after the failure."""
    return due(letter, CountFrom(failed_on, calendar, settings))


def tell_manager_due(*, failed_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """D03: the person says why they could not do unpaid work, 2 calendar days after the day."""
    return due(tell_manager, CountFrom(failed_on, calendar, settings))


def evidence_closes(*, failed_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """D04: the last day for a reason and evidence: 5 working days, or the provider's own window."""
    return due(evidence, CountFrom(failed_on, calendar, settings))


def finding_due(*, failed_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """D05: acceptable or not, by the 6th working day after the failure."""
    return due(finding, CountFrom(failed_on, calendar, settings))


def decision_due(*, failed_on: date, calendar: Calendar, settings: ProviderPolicy, aware_on: date | None = None) -> Due:
    """D06 (DEC6): breach or not, by the 6th working day after the failure that calls for the decision.

    Late awareness moves it only where the provider's setting says so: then to 2 working days after awareness.
    """
    return due(decision, CountFrom(failed_on, calendar, settings, aware_on))


def pack_due(*, failed_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """D09 (PACK8): the breach pack with the enforcement officer by the 8th working day."""
    return due(pack, CountFrom(failed_on, calendar, settings))


def court_due(*, failed_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """Presented to court by the 10th working day after the failure."""
    return due(court, CountFrom(failed_on, calendar, settings))


def warning_record_due(*, given_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """D07: the warning recorded as soon as practicable: 1 working day after it was given."""
    return due(warning_record, CountFrom(given_on, calendar, settings))


def warning_last_live_day(*, given_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """D08: the last of the 12 calendar months that begin with the day the warning was given."""
    return due(warning_life, CountFrom(given_on, calendar, settings))


def referral_measure_due(*, aware_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """D10 (SCH9-AE): a CRC's breach referral, 8 business days after the CRC became aware."""
    return due(referral_measure, CountFrom(aware_on, calendar, settings))


def presentation_measure_due(*, aware_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """D11 (SL014): an NPS case presented to court, 10 business days after the NPS became aware."""
    return due(presentation_measure, CountFrom(aware_on, calendar, settings))
