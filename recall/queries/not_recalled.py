"""Earlier decisions not to recall from one licence."""

from __future__ import annotations

from cases.models import Sentence
from recall.models import NotRecalled
from recall.vocabulary import RecallState


def earlier_decisions_not_to_recall(sentence: Sentence) -> int:
    """How many stand on this licence. One query."""
    return NotRecalled.objects.filter(request__sentence=sentence, request__state=RecallState.NOT_RECALLED).count()
