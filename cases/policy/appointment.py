"""Whether an appointment may be arranged: it must fall within each sentence it serves, and be a meeting at all.

A person is bound to keep in touch only while a sentence binds them (CJA 2003 ss.220, 220A; licence; notice).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from probation.policy import Citation, Mark, Reason, Rule
from probation.working_days import day_in_words

LONGEST_MINUTES = 12 * 60
MOST_REPEATS = 52
LONGEST_INTERVAL_DAYS = 92

# What a sentence is called, its first day, and its last (None: in force until its unpaid work is done).
Served = tuple[str, date, date | None]


@dataclass(frozen=True)
class AppointmentFacts:
    """An appointment to be arranged. Minutes; ``repeat_every`` in calendar days, ``repeat_times`` in all."""

    starts_on: date
    sentences: tuple[Served, ...]
    is_attendance: bool
    minutes: int
    repeat_every: int | None = None
    repeat_times: int | None = None


arranging: Rule[AppointmentFacts] = Rule("cases.arrange_appointment", keyed_on="the day it is arranged")


@arranging.in_force_from(
    "2005-04-04",
    Citation("CJA 2003", "ss.220 and 220A", Mark.KNOWN),
    Citation("CJA 2003", "s.256AB(1)(c)"),
    Citation("Domain reference: enforcement", "§3.1 and §9 case 27", Mark.DECIDED),
    name="within the sentence",
)
def _arranging(facts: AppointmentFacts) -> Iterator[Reason]:
    if not facts.sentences:
        yield Reason("Choose the sentence the appointment is for.", "on")
    if not facts.is_attendance:
        yield Reason("This type of contact is not an appointment.", "type")
    if not 1 <= facts.minutes <= LONGEST_MINUTES:
        yield Reason(f"Enter how long it lasts, from 1 to {LONGEST_MINUTES} minutes.", "minutes")
    yield from _repeats(facts)
    yield from _outside_a_sentence(facts)


def _repeats(facts: AppointmentFacts) -> Iterator[Reason]:
    if facts.repeat_every is None or facts.repeat_times is None:
        return
    if not 1 <= facts.repeat_every <= LONGEST_INTERVAL_DAYS:
        yield Reason(f"Enter how often it repeats, from 1 to {LONGEST_INTERVAL_DAYS} days.", "repeat_every")
    if not 2 <= facts.repeat_times <= MOST_REPEATS:
        yield Reason(f"Enter how many appointments, from 2 to {MOST_REPEATS}.", "repeat_times")


def _outside_a_sentence(facts: AppointmentFacts) -> Iterator[Reason]:
    last = _last_day(facts)
    for name, first_day, last_day in facts.sentences:
        if facts.starts_on < first_day:
            yield Reason(f"{name} had not begun on that day: it begins on {day_in_words(first_day)}.", "starts_on")
        elif last_day is not None and facts.starts_on > last_day:
            yield Reason(f"{name} has ended by that day: its last day is {day_in_words(last_day)}.", "starts_on")
        elif last_day is not None and last > last_day:
            text = (
                f"The last of these would be on {day_in_words(last)}; {_inside(name)} ends on {day_in_words(last_day)}."
            )
            yield Reason(text, "repeat_times")


def _last_day(facts: AppointmentFacts) -> date:
    """The day of the last repeat."""
    every, times = facts.repeat_every or 0, facts.repeat_times or 1
    return facts.starts_on + timedelta(days=max(every, 0) * max(times - 1, 0))


def _inside(name: str) -> str:
    return f"the {name[:1].lower()}{name[1:]}"
