"""The failures a breach begins with, and the facts for the rule of beginning it."""

from __future__ import annotations

from collections.abc import Sequence

from cases.models import Sentence
from enforcement.models import EnforcementDecision, Failure
from enforcement.policy.breach.opening import OpeningFacts
from enforcement.policy.failure_count import unreasonable
from enforcement.queries.facts import Reckoning, count_facts, failure_facts
from enforcement.vocabulary import FailureState


def failures_to_breach(decision: EnforcementDecision, reckoning: Reckoning) -> list[Failure]:
    """The failure decided on, and those found unreasonable that still count with it."""
    sentence, on = decision.failure.sentence, reckoning.on
    counted = unreasonable.answer(count_facts(sentence, on=on, settings=reckoning.settings), on=on)[0].counted
    others = sentence.failures.filter(
        state=FailureState.UNREASONABLE, in_open_breach=False, occurred_on__in=counted
    ).exclude(pk=decision.failure_id)
    return [decision.failure, *others.select_related("contact__type", "requirement")]


def opening_facts(sentence: Sentence, failures: Sequence[Failure], reckoning: Reckoning) -> OpeningFacts:
    """A breach on these failures of a sentence, the decision made."""
    return OpeningFacts(
        kind=sentence.kind,
        failures=tuple(
            failure_facts(
                sentence,
                occurred_on=failure.occurred_on,
                requirement=failure.requirement,
                contact_type=failure.contact.type if failure.contact else None,
                settings=reckoning.settings,
            )
            for failure in failures
        ),
        decided=True,
    )
