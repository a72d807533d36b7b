"""When a fixed term ends, and which day release is planned for."""

from __future__ import annotations

from datetime import date

from cases.models import Sentence
from enforcement.queries.facts import Reckoning
from probation.working_days import Term
from recall.models import RecallRequest
from recall.policy.release import FixedTermRelease, ReleaseFacts, earlier_working_day, planned_release_on, release
from recall.policy.term_days import TermDays

NO_DAYS = TermDays()


def fixed_term_release(
    request: RecallRequest, *, revoked_on: date, returned_on: date, expires_on: date, days: TermDays = NO_DAYS
) -> FixedTermRelease:
    """The end of the term of a request whose length is known. ``expires_on``: every day at large included. ``days``:
    those that put off the end of the term."""
    assert request.length_days, "a fixed term has a length"
    sentence = request.sentence
    facts = ReleaseFacts(
        returned_on=returned_on,
        days=request.length_days,
        sentence_expires_on=expires_on,
        home_detention=sentence.home_detention,
        conditional_release_on=sentence.conditional_release_on,
        days_at_large_in_term=days.days_at_large_in_term,
        added_days=days.added_days,
        revoked_on=revoked_on,
        sentence_days=_days(sentence),
    )
    found: FixedTermRelease = release.answer(facts, on=returned_on)[0]
    return found


def planned_on(release_on: date, counts: Reckoning) -> date:
    """The day release is planned for: the statute's, or the working day before it where the provider says so."""
    return planned_release_on(release_on, calendar=counts.calendar, settings=counts.settings)


def working_day_before(release_on: date, counts: Reckoning) -> date | None:
    """The working day before a release on a weekend or a bank holiday; None where it is a working day (case 53)."""
    return earlier_working_day(release_on, counts.calendar)


def _days(sentence: Sentence) -> int | None:
    return Term.parse(sentence.custodial_term).days_from(sentence.sentenced_on) if sentence.custodial_term else None
