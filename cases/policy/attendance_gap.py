"""Whether contact is what was planned: the next appointment, the gap since the last, phone alone (enforcement.md §3.8).

No frequency was prescribed from 2014 to 2018: the plan follows ROSH, likelihood of reoffending and need. Days are
calendar days.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import floor

from probation.policy import Citation, Mark, ProviderPolicy, Rule
from probation.working_days import day_in_words

REPORT = Citation("HMI Probation, Enforcement and Recall (2018)", "contact levels, Q5 to Q7")
ALERTS = Citation("Domain reference: enforcement", "§3.8", Mark.DECIDED)


class GapKind(StrEnum):
    """What is amiss with contact."""

    NO_FUTURE_APPOINTMENT = "no-future-appointment"
    OVERDUE = "overdue"
    PHONE_ONLY = "phone-only"


@dataclass(frozen=True, kw_only=True)
class ContactFacts:
    """One sentence's contact as it stands. ``planned_interval_days``: None where only ROSH sets it.

    ``last_contact_on``: the last national standards contact that took place. ``phone_only``: all contact of the last
    planned interval but one was by phone; ``needs_to_be_seen``: substance use, mental health or non-compliance.
    """

    today: date
    began_on: date
    rosh: str
    settings: ProviderPolicy
    planned_interval_days: int | None = None
    last_contact_on: date | None = None
    next_appointment_on: date | None = None
    phone_only: bool = False
    needs_to_be_seen: bool = False


@dataclass(frozen=True)
class ContactGap:
    """One thing amiss, as a sentence for the officer, and the day it began."""

    kind: GapKind
    text: str
    since: date


gaps: Rule[ContactFacts] = Rule("cases.contact_gaps", keyed_on="day")


def longest_gap_days(facts: ContactFacts) -> int:
    """Calendar days after the last contact beyond which there is a gap: the planned interval times the factor."""
    planned = facts.planned_interval_days or facts.settings.planned_interval_days(facts.rosh or "medium")
    return floor(planned * facts.settings.gap_factor)


@gaps.in_force_from("2014-06-01", REPORT, ALERTS, name="professional judgement")
def gaps_in_contact(facts: ContactFacts) -> list[ContactGap]:
    """Everything amiss with contact on the day."""
    found = []
    last = facts.last_contact_on or facts.began_on
    if facts.next_appointment_on is None or facts.next_appointment_on < facts.today:
        text = "There is no future appointment."
        found.append(ContactGap(GapKind.NO_FUTURE_APPOINTMENT, text, facts.today))
    longest = longest_gap_days(facts)
    if (facts.today - last).days > longest:
        text = f"The last contact was on {day_in_words(last)}, more than {longest} days ago."
        found.append(ContactGap(GapKind.OVERDUE, text, last + timedelta(days=longest + 1)))
    if facts.phone_only and facts.needs_to_be_seen:
        text = "Contact is by phone alone, and this person needs to be seen."
        found.append(ContactGap(GapKind.PHONE_ONLY, text, last))
    return found
