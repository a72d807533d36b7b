"""By when: the clocks of ordinary supervision: outcome, first contact, plan. Enforcement.md §3.7 and §6.

Days are working days ("business days" in the contracts, treated alike); day 1 is always the next one. Every function
raises NotInForce before its rule began and OutsideCalendar where the bank holidays are not known.
"""

from datetime import date

from cases.vocabulary import SentenceKind
from probation.policy import Citation, CountFrom, Due, Mark, ProviderPolicy, Rule, due
from probation.working_days import Calendar, Count

RELEASE_DAY_NOTE = (
    "A licence itself tells the person to report on the day of release; the measure allows one business day."
)
AFTER_RELEASE = (SentenceKind.LICENCE, SentenceKind.POST_SENTENCE_SUPERVISION)
OUTCOME_SOURCE = Citation("Domain reference: enforcement", "§6 D01", Mark.DECIDED)

outcome: Rule[CountFrom] = Rule("cases.outcome_due", keyed_on="contact")
outcome_escalation: Rule[CountFrom] = Rule("cases.outcome_escalation_due", keyed_on="contact")
contact_after_allocation: Rule[CountFrom] = Rule("cases.first_contact_after_allocation", keyed_on="allocation")
contact_after_release: Rule[CountFrom] = Rule("cases.first_contact_after_release", keyed_on="release")
plan: Rule[CountFrom] = Rule("cases.plan_due", keyed_on="first attended appointment")


@outcome.in_force_from("2014-06-01", OUTCOME_SOURCE, name="same day")
def _outcome(facts: CountFrom) -> Count:
    return facts.working_days(facts.settings.outcome_due_days)


@outcome_escalation.in_force_from(
    "2014-06-01", Citation("Domain reference: enforcement", "§4.2", Mark.DECIDED), name="to the manager"
)
def _outcome_escalation(facts: CountFrom) -> Count:
    return facts.working_days(facts.settings.outcome_manager_days)


@contact_after_allocation.in_force_from(
    "2014-06-01", Citation("CRC contract", "SL001R"), Citation("NPS service level", "SL003R"), name="SL001R/SL003R"
)
def _contact_after_allocation(facts: CountFrom) -> Count:
    return facts.working_days(5)


@contact_after_release.in_force_from("2014-06-01", Citation("CRC contract", "SL002R"), name="SL002R")
def _contact_after_release(facts: CountFrom) -> Count:
    return facts.working_days(1)


@plan.in_force_from("2014-06-01", Citation("CRC contract", "sentence plan measure"), name="15 business days")
def _plan(facts: CountFrom) -> Count:
    return facts.working_days(15)


def outcome_due(*, contact_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """D01: the outcome recorded on the day of the contact, or within the working days the provider allows."""
    return due(outcome, CountFrom(contact_on, calendar, settings))


def outcome_escalation_due(*, contact_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """D01: the end of the 3rd working day, after which an unrecorded outcome goes to the manager."""
    return due(outcome_escalation, CountFrom(contact_on, calendar, settings))


def first_contact_due(*, kind: str, starts_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """The first face-to-face appointment arranged for a sentence of this kind.

    D19: 5 business days after allocation (community order, suspended sentence order). D20: 1 business day after
    release (licence, post-sentence supervision); see also ``RELEASE_DAY_NOTE``.
    """
    rule = contact_after_release if kind in AFTER_RELEASE else contact_after_allocation
    return due(rule, CountFrom(starts_on, calendar, settings))


def plan_due(*, first_attended_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """D21: the plan, 15 business days after the first attended appointment."""
    return due(plan, CountFrom(first_attended_on, calendar, settings))
