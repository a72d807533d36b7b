"""The day a fixed term ends (§2.5): the day of return is day 1, and nobody is held past the end of the sentence."""

from dataclasses import dataclass
from datetime import date, timedelta

from probation.policy import Citation, Mark, ProviderPolicy, Reason, Rule
from probation.working_days import Calendar, day_in_words

AUTOMATIC = Citation("CJA 2003", "ss.255B and 255BA")
HOME_DETENTION = Citation("CJA 2003", "ss.255B(1B) and 255BA(2)(b)")
RELEASE_DATES = Citation("calculate-release-dates-api", "fixed-term recall, and the release dates of March 2026")
SUPERVISION = Citation("PPCS manage-recalls letters (2021-22)", "letter to the custody office", Mark.SEEN)
SHORT_TERM, NEW_TERM = 14, 56
SHORT_TERM_FROM, NEW_TERM_FROM = date(2015, 2, 1), date(2026, 3, 31)
TRANCHES = (
    (1701, date(2026, 3, 31)),
    (2128, date(2026, 4, 14)),
    (2576, date(2026, 4, 21)),
    (3304, date(2026, 4, 28)),
    (4438, date(2026, 5, 5)),
)
LAST_TRANCHE = date(2026, 5, 12)


@dataclass(frozen=True, kw_only=True)
class ReleaseFacts:
    """A fixed term of ``days``. Days at large are those of escape within it; added days were awarded after the return.

    Days at large before the return put off the end of the sentence, which ``sentence_expires_on`` has in it already.
    ``conditional_release_on`` is the original day, for a person returned from home detention curfew. ``sentence_days``:
    the total sentence, for the tranches of 2026.
    """

    returned_on: date
    days: int
    sentence_expires_on: date
    home_detention: bool = False
    conditional_release_on: date | None = None
    days_at_large_in_term: int = 0
    added_days: int = 0
    revoked_on: date | None = None
    sentence_days: int | None = None


@dataclass(frozen=True, kw_only=True)
class FixedTermRelease:
    """The day. ``term_ends_on``: of the term alone; ``capped``: the sentence ends before the release would be.

    ``why``: a sentence for each thing that moved the day.
    """

    release_on: date
    term_ends_on: date
    capped: bool
    why: tuple[str, ...]


possible: Rule[ReleaseFacts] = Rule("recall.fixed_term_possible", keyed_on="return to custody")
release: Rule[ReleaseFacts] = Rule("recall.fixed_term_release", keyed_on="return to custody")


@possible.in_force_from("2008-07-14", AUTOMATIC, HOME_DETENTION, name="CJA 2003")
def impossibilities(facts: ReleaseFacts) -> list[Reason]:
    """Everything about the term that cannot be; ``field`` names the fact."""
    reasons = []
    if facts.days == SHORT_TERM and facts.returned_on < SHORT_TERM_FROM:
        reasons.append(Reason("There was no fixed term of 14 days before 1 February 2015.", "days"))
    if facts.days == NEW_TERM and term_ends_on(facts) < NEW_TERM_FROM:
        reasons.append(Reason("There was no fixed term of 56 days before 31 March 2026.", "days"))
    if facts.sentence_expires_on < facts.returned_on:
        returned = day_in_words(facts.returned_on)
        reasons.append(Reason(f"The sentence cannot expire before the return on {returned}.", "sentence_expires_on"))
    if facts.home_detention and facts.conditional_release_on is None:
        text = "Give the original conditional release date of a person returned from home detention curfew."
        reasons.append(Reason(text, "conditional_release_on"))
    if facts.revoked_on is not None and facts.returned_on < facts.revoked_on:
        reasons.append(Reason("The return cannot be before the revocation.", "returned_on"))
    return reasons


@release.in_force_from("2008-07-14", AUTOMATIC, HOME_DETENTION, RELEASE_DATES, SUPERVISION, name="CJA 2003")
def release_of(facts: ReleaseFacts) -> FixedTermRelease:
    """The last day of the term, or later for home detention curfew and the tranches; never after the sentence."""
    ends_on = term_ends_on(facts)
    due, why = ends_on, []
    lost = facts.days_at_large_in_term + facts.added_days
    if lost:
        why.append(f"{lost} days at large within the term or added to it are served as well.")
    if facts.home_detention and facts.conditional_release_on and facts.conditional_release_on > due:
        due = facts.conditional_release_on
        why.append("Returned from home detention curfew, so not before the conditional release date.")
    tranche = tranche_of(facts)
    if tranche is not None and tranche > due:
        due = tranche
        why.append("Re-classed to 56 days, so not before the day set for sentences of this length.")
    capped = facts.sentence_expires_on < due
    if capped:
        why.append(
            "The sentence ends before, so release is then; supervision follows if it is due, and no new licence."
        )
    return FixedTermRelease(
        release_on=min(due, facts.sentence_expires_on), term_ends_on=ends_on, capped=capped, why=tuple(why)
    )


def term_ends_on(facts: ReleaseFacts) -> date:
    """The last day of the term: the return is its first, days at large and added days are served too."""
    return facts.returned_on + timedelta(days=facts.days - 1 + facts.days_at_large_in_term + facts.added_days)


def tranche_of(facts: ReleaseFacts) -> date | None:
    """The day before which a person re-classed to 56 days is not released; None for anybody else.

    Of those back by 31 March 2026 and revoked before it, by the total sentence in days.
    """
    if not is_reclassed(facts) or facts.sentence_days is None:
        return None
    return next((day for most, day in TRANCHES if facts.sentence_days <= most), LAST_TRANCHE)


def day_set_unknown(facts: ReleaseFacts) -> bool:
    """Whether a day set in 2026 applies that turns on a length of sentence not given."""
    return is_reclassed(facts) and facts.sentence_days is None


def is_reclassed(facts: ReleaseFacts) -> bool:
    """Whether the person was back by 31 March 2026, revoked before it, and is re-classed to 56 days.

    A revocation whose day is not given is taken to be that of the return.
    """
    revoked_on = facts.revoked_on or facts.returned_on
    return facts.days == NEW_TERM and facts.returned_on <= NEW_TERM_FROM and revoked_on < NEW_TERM_FROM


def earlier_working_day(release_on: date, calendar: Calendar) -> date | None:
    """The working day before a release on a weekend or bank holiday; None where it is a working day (§8 case 53).

    Raises OutsideCalendar where the bank holidays are not known.
    """
    return None if calendar.is_working_day(release_on) else calendar.working_day_before(release_on)


def planned_release_on(release_on: date, *, calendar: Calendar, settings: ProviderPolicy) -> date:
    """The day release is planned for: the statute's, or the working day before it where the provider says so."""
    earlier = earlier_working_day(release_on, calendar) if settings.advance_weekend_release else None
    return earlier or release_on
