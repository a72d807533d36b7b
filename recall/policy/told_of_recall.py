"""When staying at large after recall becomes a crime: told of the recall, or deemed told (CJA 2003 s.255ZA)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from probation.policy import Citation, Mark, Reason, Rule
from probation.working_days import day_in_words
from recall.vocabulary.custody import ToldHow

ACT = Citation("CJA 2003", "s.255ZA")
RECORD = Citation("Domain reference: recall", "§3.4, UAL crime: what is recorded", Mark.DECIDED)
ONE_DAY = timedelta(days=1)
CRIME_FROM = date(2015, 4, 13)


@dataclass(frozen=True)
class ToldFacts:
    """What is known. ``deemed_on``: six months after the last instruction failed, None where none is recorded; it may
    have failed before the licence was revoked."""

    told_on: date | None
    how: str
    notice_period_ends_on: date | None
    deemed_on: date | None
    revoked_on: date


@dataclass(frozen=True)
class CrimeFrom:
    """From which day staying at large is a crime, and by what: told, a notice delivered, or contact lost."""

    on: date
    because: str


@dataclass(frozen=True)
class TellingFacts:
    """What is about to be recorded of the person being told."""

    told_on: date | None
    how: str
    notice_period_ends_on: date | None
    failed_on: date | None
    revoked_on: date
    today: date
    at_large: bool


crime_of_remaining: Rule[ToldFacts] = Rule("recall.crime_of_remaining", keyed_on="revocation")
telling: Rule[TellingFacts] = Rule("recall.told_of_recall", keyed_on="the day it is recorded")


@crime_of_remaining.in_force_from(CRIME_FROM.isoformat(), ACT, name="U1")
def _crime_of_remaining(facts: ToldFacts) -> CrimeFrom | None:
    """The earliest of the ways; the day it is told of itself, the day after a period or the six months end. Never
    before the revocation: until then there is no recall to remain at large after."""
    found = []
    if facts.told_on and facts.how in (ToldHow.ORALLY, ToldHow.IN_WRITING):
        found.append(CrimeFrom(facts.told_on, "The person was told of the recall."))
    if facts.told_on and facts.how == ToldHow.DELIVERED and facts.notice_period_ends_on:
        found.append(
            CrimeFrom(facts.notice_period_ends_on + ONE_DAY, "Deemed told: the period stated in the notice has passed.")
        )
    if facts.deemed_on:
        on = max(facts.deemed_on, facts.revoked_on)
        found.append(CrimeFrom(on, "Deemed told: no contact for six months after being instructed."))
    return min(found, key=lambda one: one.on, default=None)


@telling.in_force_from("2014-06-01", RECORD, name="record")
def _telling(facts: TellingFacts) -> Iterator[Reason]:
    if not facts.at_large:
        yield Reason("The person is not unlawfully at large.")
    if facts.told_on is None and facts.failed_on is None:
        yield Reason("Enter when the person was told, or when the last instruction to keep in touch failed.", "told_on")
    if facts.told_on and not facts.revoked_on <= facts.told_on <= facts.today:
        yield Reason("The person was told on or after the day of revocation, and not in the future.", "told_on")
    if facts.told_on and facts.how not in list(ToldHow):
        yield Reason("Select how the person was told.", "how")
    delivered = facts.how == ToldHow.DELIVERED
    if delivered and facts.told_on and facts.notice_period_ends_on is None:
        yield Reason("Enter the day stated in the notice.", "notice_period_ends_on")
    if facts.told_on and facts.notice_period_ends_on and facts.notice_period_ends_on < facts.told_on:
        yield Reason("The day stated in the notice is not before its delivery.", "notice_period_ends_on")
    if facts.failed_on and facts.failed_on > facts.today:
        yield Reason("The instruction cannot have failed in the future.", "failed_on")
    if facts.failed_on and facts.failed_on < CRIME_FROM:
        text = f"Nobody is deemed told by an instruction that failed before {day_in_words(CRIME_FROM)}."
        yield Reason(text, "failed_on")
