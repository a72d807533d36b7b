"""By when: the clocks of the dossier in prison, and of representations against the recall (recall.md §4).

Working days unless a function says calendar days; the first day is never counted, but the day of return to custody is
day 1. ``fixed_term_days`` is the length of a fixed-term recall, None for a standard one. Every function raises
NotInForce before its rule began and OutsideCalendar where the bank holidays are not known.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from probation.policy import Citation, CountFrom, Due, Mark, ProviderPolicy, Rule, due
from probation.working_days import Calendar, Count

LETTER_TO_GOVERNOR = Citation("PPCS manage-recalls letters (2021-22)", "letter to the Governor")
PPCS = Citation("PPCS manage-recalls service (2021-22)", "dossier due")
LEAFLET = Citation("PPCS leaflets on fixed-term and standard recall", "representations")
STATUTE = Citation("CJA 2003", "ss.255B(4) and 255C(4)")
CONFLICT = Citation("Domain reference: recall", "§9 doubt 6", Mark.DECIDED)
SHORT_TERM_DAYS = 14
STANDARD_DAYS = 28

dossier: Rule[CountFrom] = Rule("recall.dossier_due", keyed_on="PPCS told of the return")
disclosure: Rule[CountFrom] = Rule("recall.disclosure_due", keyed_on="dossier received")
part_1_short: Rule[CountFrom] = Rule("recall.part_1_due_short", keyed_on="letter")
part_1: Rule[CountFrom] = Rule("recall.part_1_due", keyed_on="letter")


@dataclass(frozen=True)
class Window:
    """What the last day for representations counts from. Days are dates; see the module for ``fixed_term_days``."""

    returned_on: date
    dossier_given_on: date
    fixed_term_days: int | None
    calendar: Calendar
    settings: ProviderPolicy


window: Rule[Window] = Rule("recall.representations_due", keyed_on="return to custody")
statutory_window: Rule[Window] = Rule("recall.representations_close", keyed_on="return to custody")


@dossier.in_force_from("2014-06-01", PPCS, LETTER_TO_GOVERNOR, name="next working day")
def _dossier(facts: CountFrom) -> Count:
    return facts.working_days(1)


@disclosure.in_force_from("2014-06-01", LETTER_TO_GOVERNOR, name="within 1 working day")
def _disclosure(facts: CountFrom) -> Count:
    return facts.working_days(1)


@part_1_short.in_force_from("2015-02-01", LETTER_TO_GOVERNOR, name="2 working days")
def _part_1_short(facts: CountFrom) -> Count:
    return facts.working_days(2)


@part_1.in_force_from("2014-06-01", LETTER_TO_GOVERNOR, name="5 working days")
def _part_1(facts: CountFrom) -> Count:
    return facts.working_days(5)


@window.in_force_from("2014-06-01", LEAFLET, LETTER_TO_GOVERNOR, CONFLICT, name="leaflet or letter")
def _window(facts: Window) -> Count:
    if facts.settings.representations_count_from == "return":
        return _from_return(facts)
    given = CountFrom(facts.dossier_given_on, facts.calendar, facts.settings)
    if facts.fixed_term_days is None:
        return given.calendar_days(STANDARD_DAYS)
    return given.working_days(5 if facts.fixed_term_days == SHORT_TERM_DAYS else 10)


@statutory_window.in_force_from("2008-07-14", STATUTE, name="CJA 2003")
def _from_return(facts: Window) -> Count:
    returned = CountFrom(facts.returned_on, facts.calendar, facts.settings)
    return returned.calendar_days((facts.fixed_term_days or STANDARD_DAYS) - 1)


def dossier_due(*, told_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """T_DOS: the dossier to the prison, the next working day after PPCS was told of the return.

    Of a person in custody already: after the notification of recall was sent.
    """
    return due(dossier, CountFrom(told_on, calendar, settings))


def disclosure_due(*, received_on: date, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """T_DISC: the prison gives and explains the dossier, 1 working day after it came."""
    return due(disclosure, CountFrom(received_on, calendar, settings))


def part_1_due(*, letter_on: date, fixed_term_days: int | None, calendar: Calendar, settings: ProviderPolicy) -> Due:
    """T_P1_14, T_P1_28 and T_P123: Part 1 back after the letter: 2 working days in 14-day recalls, 5 in others.

    In a standard recall the same 5 days are those of Parts 2 and 3.
    """
    rule = part_1_short if fixed_term_days == SHORT_TERM_DAYS else part_1
    return due(rule, CountFrom(letter_on, calendar, settings))


def representations_due(facts: Window) -> Due:
    """T_REP_14, T_REP_28 and T_REP_S: the last day for representations, as the leaflet or the letter has it.

    Leaflet: 5 or 10 working days after the dossier was given, 28 calendar days in a standard recall. Letter: the last
    day of the term from the return. Which one is a setting; neither is enforced before the statute's own day.
    """
    count, version = window.answer(facts, on=facts.returned_on)
    return Due.from_count(count, window.name, version)


def representations_close(facts: Window) -> Due:
    """T_REP_LAW: the last calendar day for representations: of the fixed term, or day 28 of a standard recall."""
    count, version = statutory_window.answer(facts, on=facts.returned_on)
    return Due.from_count(count, statutory_window.name, version)


def last_of_28_days(returned_on: date) -> date:
    """Day 28 of a standard recall, as the prison calculates it too: the return is day 1."""
    return returned_on + timedelta(days=STANDARD_DAYS - 1)
