"""What a result asks of the officer, and what of it is done, as facts for its rules."""

from __future__ import annotations

from enforcement.models import BreachCase
from enforcement.policy.breach.after_court import AfterCourtFacts, Step
from enforcement.vocabulary import BreachState, ResultKind


def after_court_facts(breach: BreachCase) -> AfterCourtFacts:
    """The steps; a breach that was withdrawn or not proved asks only that this be read. One query at most."""
    result = getattr(breach, "result", None)
    return AfterCourtFacts(
        amended=result is not None and result.kind == ResultKind.AMEND,
        committed=result is not None and result.custody_from is not None,
        ended=result is None or breach.state == BreachState.ENDED,
        done=tuple(step for step in Step if getattr(breach, step)),
    )
