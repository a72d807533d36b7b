"""How a case of the report is closed: the sentence ran to its date, or was taken over by another."""

from __future__ import annotations

from datetime import datetime

from cases.actions.end_sentence import end_sentence
from cases.models import Sentence
from cases.vocabulary import EndReason
from probation.accounts.models import User


def runs_out(*sentences: Sentence, by: User, at: datetime) -> None:
    """Ended on its own last day, whatever became of it."""
    for sentence in sentences:
        end_sentence(sentence, ended_on=sentence.ends_on, because=EndReason.COMPLETED, by=by, at=at)
