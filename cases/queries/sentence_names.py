"""What the sentences of a person are called where several stand side by side."""

from __future__ import annotations

from cases.models import Person, Sentence
from probation.govuk.house_style import table_day


def sentence_names(person: Person) -> list[tuple[int, str]]:
    """Id and name of every sentence, the latest to begin first. One query."""
    return [(sentence.pk, sentence_name(sentence)) for sentence in person.sentences.all()]


def sentence_name(sentence: Sentence) -> str:
    """``Community order made 1/12/2016: Theft from a shop``."""
    return f"{sentence.get_kind_display()} made {table_day(sentence.sentenced_on)}: {sentence.offence}"
