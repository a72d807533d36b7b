"""What a result asks of the officer, and what of it is done, as facts for its rules."""

from __future__ import annotations

from enforcement.models import BreachCase
from enforcement.policy.breach.after_court import AfterCourtFacts, Step
from enforcement.vocabulary import BreachState, ResultKind


def after_court_facts(breach: BreachCase) -> AfterCourtFacts:
    """The steps of a breach with a result. One query at most."""
    result = breach.result
    return AfterCourtFacts(
        amended=result.kind == ResultKind.AMEND,
        committed=result.custody_from is not None,
        ended=breach.state == BreachState.ENDED,
        done=frozenset(step for step in Step if getattr(breach, step)),
    )
