"""What the law asks for next, explained: after this failure, or after the next one on a sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from cases.models import Sentence
from enforcement.models import Failure
from enforcement.policy.next_step import NextStep, OpinionFacts, next_step
from enforcement.policy.warning import given_on_or_served_again, last_live_day
from enforcement.queries.facts import Reckoning, given_warnings, others_unreasonable_on
from enforcement.vocabulary import Ground
from probation.policy import NotInForce
from probation.working_days import day_in_words


@dataclass(frozen=True)
class Following:
    """The step that would follow a finding of no reasonable excuse made today, why, and where that is written."""

    why: str
    source: str


@dataclass(frozen=True)
class Position:
    """Where a sentence stands in law: in one sentence, what the next unreasonable failure leads to."""

    text: str
    must_refer: bool
    source: str


def following(failure: Failure, reckoning: Reckoning) -> Following | None:
    """What would follow from finding this failure unreasonable today. None while breach proceedings are open."""
    if failure.in_open_breach:
        return None
    facts = OpinionFacts(
        kind=failure.sentence.kind,
        occurred_on=failure.occurred_on,
        opinion_on=reckoning.on,
        serious=False,
        others_unreasonable_on=others_unreasonable_on(failure, settings=reckoning.settings, on=reckoning.on),
        warnings=tuple(given for _, given in given_warnings(failure.sentence)),
        settings=reckoning.settings,
    )
    try:
        step, version = next_step.answer(facts, on=failure.occurred_on)
    except NotInForce:
        return None
    return Following(step.why, "; ".join(map(str, version.cites)))


def position(sentence: Sentence, facts: OpinionFacts) -> Position:
    """What the next unreasonable failure on the sentence leads to; ``facts`` are those of a failure today."""
    step, version = next_step.answer(replace(facts, serious=False), on=facts.occurred_on)
    text = _IN_BREACH if sentence.in_breach else _in_words(step)
    return Position(text, step.must_refer and not sentence.in_breach, "; ".join(map(str, version.cites)))


_IN_BREACH = (
    "Breach proceedings are open: further failures are recorded and not counted. Tell the enforcement officer of them."
)
_WORDS = {
    Ground.FIRST: "No warning is live. The next unreasonable failure leads to a warning, unless it is serious.",
    Ground.WARNING_LAPSED: (
        "No warning is live: the last one has lapsed. The next unreasonable failure is a first step again."
    ),
    Ground.SECOND_UNWARNED: (
        "One unreasonable failure stands, and no warning is live. The next one calls for a decision, breach or not, by "
        "the sixth working day."
    ),
    Ground.LICENCE: "On a licence the next step is a licence warning or recall, which the line manager agrees.",
}


def _in_words(step: NextStep) -> str:
    if step.ground != Ground.LIVE_WARNING:
        return _WORDS[step.ground]
    until = f"A warning is live until {day_in_words(_live_until(step))}."
    if step.must_refer:
        return f"{until} The next unreasonable failure must be referred to the enforcement officer."
    return f"{until} The next unreasonable failure calls for a decision whether to return the person to court."


def _live_until(step: NextStep) -> date:
    assert step.warning is not None
    return last_live_day(given_on_or_served_again(step.warning))
