"""How sentences, failures and appointments are called on the pages."""

from __future__ import annotations

from cases.models import Sentence
from enforcement.models import Failure
from probation.working_days import day_in_words


def sentence_name(sentence: Sentence) -> str:
    """ "Community order made 14 January 2016"."""
    return f"{sentence.get_kind_display()} made {day_in_words(sentence.sentenced_on)}"


def failure_name(failure: Failure) -> str:
    """ "Failed to attend on 12 April 2017"."""
    return f"{failure.get_outcome_display()} on {day_in_words(failure.occurred_on)}"
