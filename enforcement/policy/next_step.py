"""What follows a finding of no reasonable excuse: a warning, or the decision to breach or not (enforcement.md §4.4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cases.vocabulary import SentenceKind
from enforcement.vocabulary import DecisionState, Ground
from probation.policy import Citation, ProviderPolicy, Rule
from probation.working_days import day_in_words, last_day_of_months

from .warning import LIFE_MONTHS, STATUTORY_KINDS, GivenWarning, given_on_or_served_again, last_live_day, live_on

FIRST_STEP = Citation("CJA 2003", "Sch 8 para 5")
SECOND_STEP = Citation("CJA 2003", "Sch 8 para 6")
REPORT = Citation("HMI Probation, Enforcement and Recall (2018)", "community order breach")
SUPERVISION = Citation("CJA 2003", "s.256AC")


@dataclass(frozen=True, kw_only=True)
class OpinionFacts:
    """A failure just found without a reasonable excuse, and what came before it on the same sentence.

    ``others_unreasonable_on``: the days of the other failures on this sentence found unreasonable since the last
    reset. ``warnings``: all warnings given on this sentence since then.
    """

    kind: str
    occurred_on: date
    opinion_on: date
    serious: bool
    others_unreasonable_on: tuple[date, ...]
    warnings: tuple[GivenWarning, ...]
    settings: ProviderPolicy


@dataclass(frozen=True, kw_only=True)
class NextStep:
    """The step, in words. ``must_refer``: the statute leaves no other course once the opinion is held.

    ``decide_from`` is the day the decision clock counts from: the day of the later failure.
    """

    step: DecisionState
    ground: Ground
    must_refer: bool
    why: str
    decide_from: date | None = None
    warning: GivenWarning | None = None


next_step: Rule[OpinionFacts] = Rule("enforcement.next_step", keyed_on="failure")


@next_step.in_force_from("2005-04-04", FIRST_STEP, SECOND_STEP, SUPERVISION, REPORT, name="CJA 2003")
def step_after(facts: OpinionFacts) -> NextStep:
    """The step that follows the finding, and why."""
    if facts.kind == SentenceKind.LICENCE:
        why = "On a licence the next steps are a licence warning or recall, which the line manager agrees. No court."
        return NextStep(step=DecisionState.WARN, ground=Ground.LICENCE, must_refer=False, why=why)
    if warning := _live_before_the_failure(facts):
        return _second_within_a_live_warning(facts, warning)
    if facts.serious:
        why = "The responsible officer takes the view that this one failure is serious: decide whether to breach."
        return _decide(facts.occurred_on, Ground.SERIOUS, why)
    if earlier := _warned_before_the_failure(facts):
        lived = day_in_words(last_live_day(given_on_or_served_again(earlier)))
        why = f"The last warning before this failure was live until {lived}. This is a first step again: warn or refer."
        return _warn(Ground.WARNING_LAPSED, why)
    if others := _others_within_twelve_months(facts):
        why = (
            "A second unreasonable failure within 12 months, but no warning was given before it. The officer need not "
            "refer, and may; the decision is still due by the sixth working day."
        )
        return _decide(max(facts.occurred_on, *others), Ground.SECOND_UNWARNED, why)
    return _warn(Ground.FIRST, "The first unreasonable failure on this sentence, and not serious: give a warning.")


def _second_within_a_live_warning(facts: OpinionFacts, warning: GivenWarning) -> NextStep:
    given = given_on_or_served_again(warning)
    until = f"the warning given on {day_in_words(given)}, live until {day_in_words(last_live_day(given))}"
    statutory = facts.kind in STATUTORY_KINDS
    consequence = (
        "the officer must refer it, unless the finding changes or a manager authorises a deferral"
        if statutory
        else "decide whether to return the person to court"
    )
    return _decide(
        facts.occurred_on, Ground.LIVE_WARNING, f"Another failure after {until}: {consequence}.", statutory, warning
    )


def _decide(
    decide_from: date, ground: Ground, why: str, must_refer: bool = False, warning: GivenWarning | None = None
) -> NextStep:
    return NextStep(
        step=DecisionState.DECISION_DUE,
        ground=ground,
        must_refer=must_refer,
        why=why,
        decide_from=decide_from,
        warning=warning,
    )


def _warn(ground: Ground, why: str) -> NextStep:
    return NextStep(step=DecisionState.WARN, ground=ground, must_refer=False, why=why)


def _given_before(facts: OpinionFacts) -> Sequence[GivenWarning]:
    given = [warning for warning in facts.warnings if given_on_or_served_again(warning) < facts.occurred_on]
    return sorted(given, key=given_on_or_served_again, reverse=True)


def _live_before_the_failure(facts: OpinionFacts) -> GivenWarning | None:
    live = (warning for warning in _given_before(facts) if live_on(warning, facts.opinion_on, facts.settings))
    return next(live, None)


def _warned_before_the_failure(facts: OpinionFacts) -> GivenWarning | None:
    """A warning that was live at some time before the failure, and is no longer only because its months ran out."""
    lapsed = (
        warning
        for warning in _given_before(facts)
        if facts.opinion_on > last_live_day(given_on_or_served_again(warning))
        and live_on(warning, last_live_day(given_on_or_served_again(warning)), facts.settings)
    )
    return next(lapsed, None)


def _others_within_twelve_months(facts: OpinionFacts) -> list[date]:
    return [
        other
        for other in facts.others_unreasonable_on
        if other != facts.occurred_on
        and max(other, facts.occurred_on) <= last_day_of_months(min(other, facts.occurred_on), LIFE_MONTHS)
    ]
