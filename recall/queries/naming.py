"""How licences are called on the pages of recall."""

from __future__ import annotations

from cases.models import Sentence
from probation.working_days import day_in_words


def licence_name(sentence: Sentence) -> str:
    """ "Licence from 10 April 2017"."""
    return f"{sentence.get_kind_display()} from {day_in_words(sentence.released_on or sentence.starts_on)}"
