"""Release, licence and post-sentence supervision of one custodial sentence, day by day (enforcement.md §2.5).

Supervision runs from the day after the licence ends to the end of twelve months that begin when the requisite
custodial period has been served: not, as the inspection report says, to the anniversary of the sentence. Both dates
are given. Days are calendar days, first and last both included.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from probation.policy import Citation, Mark, ProviderPolicy, Rule
from probation.working_days import Term, add_months, day_in_words, last_day_of_months
from probation.working_days.terms import Unit

from .custodial_sentence import CustodialSentence

SUPERVISION = Citation("CJA 2003", "s.256AA(1) to (4)")
RELEASE = Citation("CJA 2003", "ss.243A and 244")
RELEASE_DATES = Citation("calculate-release-dates-api", "TUSED")
REPEAL = Citation("Sentencing Act 2026", "s.34", Mark.DOUBTFUL)

OFFENCES_FROM = date(2015, 2, 1)
ADULT_AGE = 18
SUPERVISION_MONTHS = 12
LICENCE_OF_A_YEAR_DAYS = 365
TWO_YEARS = Term(2, Unit.YEAR)
ONE_YEAR = Term(1, Unit.YEAR)
FOUR_YEARS = Term(4, Unit.YEAR)
FORTY_PER_CENT_FROM = date(2024, 9, 10)
ANNIVERSARY_LABEL = (
    "Twelve-month anniversary of the sentence: the end the inspection report gives, true only of immediate release"
)


@dataclass(frozen=True, kw_only=True)
class SupervisionPeriod:
    """The answer. ``why`` holds every reason against when it does not apply, and the grounds when it does.

    ``sentence_anniversary`` is the report's mistaken end. ``doubts`` are sentences for whoever relies on the dates.
    """

    applies: bool
    why: str
    sentence_expires_on: date
    conditional_release_on: date
    licence_ends_on: date | None
    first_day: date | None
    last_day: date | None
    sentence_anniversary: date
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True)
class SupervisionFacts:
    """A sentence, and the provider's settings for the doubtful days."""

    sentence: CustodialSentence
    settings: ProviderPolicy


supervision: Rule[SupervisionFacts] = Rule("cases.post_sentence_supervision", keyed_on="sentence")


@supervision.in_force_from("2005-04-04", SUPERVISION, RELEASE, RELEASE_DATES, REPEAL, name="CJA 2003 and ORA 2014")
def period_of(facts: SupervisionFacts) -> SupervisionPeriod:
    """Whether supervision follows the licence, from when to when, and why."""
    sentence, settings = facts.sentence, facts.settings
    first_day = sentence.licence_ends_on + timedelta(days=1)
    against = _reasons_against(sentence, first_day, settings.pss_repealed_on)
    last_day = _last_day(sentence, settings)
    return SupervisionPeriod(
        applies=not against,
        why=" ".join(against) or _grounds(sentence),
        sentence_expires_on=sentence.expires_on,
        conditional_release_on=sentence.conditional_release_on,
        licence_ends_on=sentence.licence_ends_on if _has_licence(sentence) else None,
        first_day=None if against else first_day,
        last_day=None if against else min(last_day, settings.pss_repealed_on - timedelta(days=1)),
        sentence_anniversary=add_months(sentence.sentenced_on, SUPERVISION_MONTHS),
        doubts=_doubts(sentence, settings, last_day, applies=not against),
    )


def _reasons_against(sentence: CustodialSentence, first_day: date, repealed_on: date) -> list[str]:
    release = sentence.conditional_release_on
    licence_days = (sentence.licence_ends_on - release).days - sentence.unlawfully_at_large_days
    reasons = {
        "The term is not more than one day.": sentence.days <= 1,
        f"The term of {sentence.term} is not less than two years.": not sentence.is_shorter_than(TWO_YEARS),
        f"The offence was on {day_in_words(sentence.offence_on)}, before 1 February 2015.": (
            sentence.offence_on < OFFENCES_FROM
        ),
        f"The person was under 18 on {day_in_words(release)}, when the custodial period was served.": (
            sentence.age_on(release) < ADULT_AGE
        ),
        "It is an extended sentence, or one for an offender of particular concern.": sentence.extended,
        f"The licence of {licence_days} days leaves nothing of the twelve months.": (
            licence_days >= LICENCE_OF_A_YEAR_DAYS and sentence.is_shorter_than(TWO_YEARS)
        ),
        f"Post-sentence supervision was repealed on {day_in_words(repealed_on)}.": (
            max(first_day, sentence.sentenced_on) >= repealed_on
        ),
    }
    return [reason for reason, holds in reasons.items() if holds]


def _grounds(sentence: CustodialSentence) -> str:
    return (
        f"The term of {sentence.term} is more than one day and less than two years, the offence was on or after "
        f"1 February 2015, and the person was {sentence.age_on(sentence.conditional_release_on)} when the custodial "
        "period was served."
    )


def _last_day(sentence: CustodialSentence, settings: ProviderPolicy) -> date:
    release = sentence.conditional_release_on
    if settings.pss_28_february == "statute":
        served = last_day_of_months(release + timedelta(days=1), SUPERVISION_MONTHS)
    else:
        served = add_months(release, SUPERVISION_MONTHS)
    return served + timedelta(days=sentence.unlawfully_at_large_days)


def _has_licence(sentence: CustodialSentence) -> bool:
    """Terms under 12 months had no licence before the Offender Rehabilitation Act; a term served on remand has none."""
    too_early = sentence.offence_on < OFFENCES_FROM and sentence.is_shorter_than(ONE_YEAR)
    return sentence.days > 1 and not too_early and sentence.licence_ends_on >= sentence.sentenced_on


def _doubts(sentence: CustodialSentence, settings: ProviderPolicy, last_day: date, *, applies: bool) -> tuple[str, ...]:
    release, repealed_on = sentence.conditional_release_on, day_in_words(settings.pss_repealed_on)
    doubts = {
        "The statute reads 29 February; the Ministry's release-date tool gives 28 February.": (
            applies and add_months(release, 12) != last_day_of_months(release + timedelta(days=1), 12)
        ),
        f"Without the repeal on {repealed_on}, a doubtful day, the end would be {day_in_words(last_day)}.": (
            applies and last_day >= settings.pss_repealed_on
        ),
        "Remand covers the whole term, so there is no licence; the first day of supervision is then doubtful.": (
            applies and sentence.licence_ends_on < sentence.sentenced_on
        ),
        "Some sentences have a 40 per cent custodial period from 10 September 2024; half is assumed here.": (
            release >= FORTY_PER_CENT_FROM
        ),
        "Release from some terms of four years or more is later than half way; half is assumed here.": (
            not sentence.is_shorter_than(FOUR_YEARS)
        ),
    }
    return tuple(doubt for doubt, holds in doubts.items() if holds)
