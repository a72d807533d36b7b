"""Whether a sentence is shorter than another term, and which sentence sets the length of a fixed term (§2.3).

Consecutive terms are added up. With the day of sentence it is date arithmetic; without it, a sentence of days may be
shorter or not by the leap year, and PPCS's own rule is used: 12 months begin with 366 days.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from probation.policy import ProviderPolicy
from probation.working_days import Term
from probation.working_days.terms import Unit

ONE_YEAR = Term(1, Unit.YEAR)
FOUR_YEARS = Term(4, Unit.YEAR)
DAYS_OF_A_YEAR_TO_PPCS = 366
SHORT_TERM, LONG_TERM = 14, 28
FOURTEEN_DAYS_FOR_OFFENCES_FROM = date(2015, 2, 1)
ONE_DAY = timedelta(days=1)
LEAP_CYCLE_FROM, LEAP_CYCLE_DAYS = date(2015, 1, 1), 1461


@dataclass(frozen=True)
class SentenceLength:
    """A sentence as pronounced, consecutive terms added up; ``sentenced_on`` where it is known."""

    terms: tuple[Term, ...]
    sentenced_on: date | None = None

    def is_shorter_than(self, term: Term) -> bool:
        """Whether it is shorter than a term that begins on the same day."""
        if self.sentenced_on is not None:
            return _shorter_from(self.terms, term, self.sentenced_on)
        always, never = _by_start(self.terms, term)
        return always or (not never and _shorter_to_ppcs(self.terms, term))

    def needs_checking(self, term: Term) -> bool:
        """Whether the rule of PPCS and the calendar part, or may part, so that a person checks it (§8 case 6)."""
        if self.sentenced_on is not None:
            by_calendar = _shorter_from(self.terms, term, self.sentenced_on)
            return not any(map(_in_months, self.terms)) and by_calendar != _shorter_to_ppcs(self.terms, term)
        return not any(_by_start(self.terms, term))

    def __str__(self) -> str:
        return " ".join(str(term) for term in self.terms)


@dataclass(frozen=True)
class RecalledSentence:
    """One of the sentences a person is recalled on, served at the same time as others, and when it expires."""

    length: SentenceLength
    expires_on: date


def fixed_term_days(length: SentenceLength, *, offence_on: date | None) -> int:
    """14 days for a sentence of less than 12 months for an offence since 1 February 2015, 28 for any other.

    An offence whose day is not known is taken to be later.
    """
    before = offence_on is not None and offence_on < FOURTEEN_DAYS_FOR_OFFENCES_FROM
    return SHORT_TERM if length.is_shorter_than(ONE_YEAR) and not before else LONG_TERM


def governing(
    sentences: Sequence[RecalledSentence], *, returned_on: date, settings: ProviderPolicy
) -> tuple[SentenceLength, str]:
    """Which of sentences served at the same time sets the length of the fixed term, and the doubt, if any.

    One of 12 months or more, unless it has expired. With at most 14 days of it left at the return, a shorter one may
    govern: a setting. ``sentences`` must not be empty.
    """
    running = [one for one in sentences if one.expires_on >= returned_on] or list(sentences)
    longer = [one for one in running if not one.length.is_shorter_than(ONE_YEAR)]
    shorter = [one for one in running if one.length.is_shorter_than(ONE_YEAR)]
    if not longer or not shorter:
        return (longer or shorter)[0].length, ""
    if (max(one.expires_on for one in longer) - returned_on).days >= SHORT_TERM:
        return longer[0].length, ""
    doubt = "The longer sentence has at most 14 days left at the return: check by hand which sentence sets the length."
    return (shorter if settings.shorter_sentence_may_govern else longer)[0].length, doubt


def _shorter_from(terms: tuple[Term, ...], term: Term, start: date) -> bool:
    day = start
    for part in sorted(terms, key=_in_months, reverse=True):
        day = part.last_day(day) + ONE_DAY
    return day - ONE_DAY < term.last_day(start)


@lru_cache(maxsize=256)
def _by_start(terms: tuple[Term, ...], term: Term) -> tuple[bool, bool]:
    """Whether the terms are shorter from every first day there may be, and whether from none."""
    starts = (LEAP_CYCLE_FROM + timedelta(days=number) for number in range(LEAP_CYCLE_DAYS))
    found = {_shorter_from(terms, term, start) for start in starts}
    return found == {True}, found == {False}


def _shorter_to_ppcs(terms: tuple[Term, ...], term: Term) -> bool:
    """PPCS looks at whole months, and at days from 366 a year."""
    months = sum(part.number * (12 if part.unit == Unit.YEAR else 1) for part in terms if _in_months(part))
    days = sum(part.number * (7 if part.unit == Unit.WEEK else 1) for part in terms if not _in_months(part))
    return months < term.number * 12 and days < term.number * DAYS_OF_A_YEAR_TO_PPCS


def _in_months(term: Term) -> bool:
    return term.unit in (Unit.MONTH, Unit.YEAR)
