"""The questions of a return to custody: when a fixed term ends, and how many days were spent at large. Pure."""

from collections.abc import Iterator
from datetime import date

from enforcement.explained.keys import yes_or_no
from probation.policy import ProviderPolicy
from probation.rules import Answer, BadInput, ExplainedRule, Key, Kind, Problem, Values, register
from probation.working_days import Calendar, OutsideCalendar, day_in_words
from recall.policy.at_large import AtLargeFacts, at_large
from recall.policy.release import (
    FixedTermRelease,
    ReleaseFacts,
    day_set_unknown,
    earlier_working_day,
    possible,
    release,
)

from .working import dated, days_from

DAY_SET_UNKNOWN = (
    "A person back in custody by 31 March 2026 and re-classed to 56 days is not released before a day set by the "
    "length of the sentence: give sentence_days."
)


def fixed_term_release(values: Values, calendar: Calendar, settings: ProviderPolicy) -> Answer:
    """The day of automatic release, and whether the end of the sentence caps it."""
    given = {name: value for name, value in values.items() if name not in ("days", "home_detention")}
    facts = ReleaseFacts(days=int(values["days"]), home_detention=values["home_detention"] == "yes", **given)
    decision = possible.decide(facts, on=facts.returned_on)
    if not decision.permits:
        raise BadInput(Problem(reason.field, f"{reason.field}: {reason.text}") for reason in decision.reasons)
    found, version = release.answer(facts, on=facts.returned_on)
    earlier = _earlier(found.release_on, calendar)
    return Answer(
        rule="fixed-term-release",
        values={
            "release_on": found.release_on,
            "capped": found.capped,
            "term_ends_on": found.term_ends_on,
            "earlier_working_day": earlier,
        },
        version=version.name,
        cites=version.cites,
        working=dated(
            [
                (facts.returned_on, "returned to custody (day 1)"),
                (found.term_ends_on, f"the fixed term of {facts.days} days ends"),
                (found.release_on, "released"),
            ]
        ),
        counted=days_from(facts.returned_on, min(found.term_ends_on, found.release_on)),
        skipped=[],
        notes=[*found.why, *_weekend(found, earlier)],
        doubts=[DAY_SET_UNKNOWN] if day_set_unknown(facts) else [],
    )


def unlawfully_at_large(values: Values, calendar: Calendar, settings: ProviderPolicy) -> Answer:
    """The days between revocation and return, neither included."""
    facts = AtLargeFacts(values["revoked_on"], values["returned_on"])
    if facts.returned_on < facts.revoked_on:
        revoked = day_in_words(facts.revoked_on)
        text = f"returned_on: The return cannot be before the revocation on {revoked}."
        raise BadInput([Problem("returned_on", text)])
    found, version = at_large.answer(facts, on=facts.revoked_on)
    counted = days_from(found.first_day, found.last_day) if found.days else []
    return Answer(
        rule="unlawfully-at-large",
        values={"days": found.days, "first_day": found.first_day, "last_day": found.last_day},
        version=version.name,
        cites=version.cites,
        working=dated([(facts.revoked_on, "licence revoked"), (facts.returned_on, "returned to custody")]),
        counted=counted,
        skipped=[],
        notes=["The end of the sentence is put off by these days."] if found.days else [],
    )


def _earlier(release_on: date, calendar: Calendar) -> date | None:
    try:
        return earlier_working_day(release_on, calendar)
    except OutsideCalendar:
        return None


def _weekend(found: FixedTermRelease, earlier: date | None) -> Iterator[str]:
    if earlier is not None:
        yield (
            f"The day is a weekend or bank holiday; the working day before is {day_in_words(earlier)}. "
            "Whether release is then is a setting of the provider."
        )


register(
    ExplainedRule(
        name="fixed-term-release",
        title="When a fixed-term recall ends",
        keys=(
            Key("returned_on", Kind.DATE, "the day of return to custody, as a date"),
            Key("days", Kind.CHOICE, "the length of the fixed term in days", choices=("14", "28", "56")),
            Key("sentence_expires_on", Kind.DATE, "the day the sentence expires, as a date"),
            yes_or_no("home_detention", "whether released on home detention curfew (yes or no)", default="no"),
            Key("conditional_release_on", Kind.DATE, "the original conditional release date", required=False),
            Key("days_at_large_in_term", Kind.DAYS, "the days at large within the term", required=False, default=0),
            Key("added_days", Kind.DAYS, "the days added after the return", required=False, default=0),
            Key("revoked_on", Kind.DATE, "the day of revocation, for the days set in 2026", required=False),
            Key("sentence_days", Kind.DAYS, "the total sentence in days, for the days set in 2026", required=False),
        ),
        answer=fixed_term_release,
        counts_from="returned_on",
    )
)
register(
    ExplainedRule(
        name="unlawfully-at-large",
        title="How many days a person was unlawfully at large",
        keys=(
            Key("revoked_on", Kind.DATE, "the day of revocation, as a date"),
            Key("returned_on", Kind.DATE, "the day of return to custody, as a date"),
        ),
        answer=unlawfully_at_large,
        counts_from="revoked_on",
    )
)
