"""How licences are called on the pages of recall."""

from __future__ import annotations

from cases.models import Sentence
from cases.vocabulary import SentenceKind
from probation.working_days import day_in_words


def licence_name(sentence: Sentence) -> str:
    """ "Licence from 10 April 2017": from release; the supervision after it from its own first day."""
    released = sentence.released_on if sentence.kind == SentenceKind.LICENCE else None
    return f"{sentence.get_kind_display()} from {day_in_words(released or sentence.starts_on)}"
