"""Why nobody can be recalled from a sentence on a day."""

from __future__ import annotations

from datetime import date

from cases.models import Sentence
from probation.policy import Reason


def against_recalling(sentence: Sentence, *, on: date) -> tuple[Reason, ...]:
    """Every reason; none where recall is open. See recall.policy.recallable."""
    return ()
