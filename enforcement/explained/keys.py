"""What the questions about breach share: the kinds of order, yes or no, and the law asked about. Pure."""

from datetime import date

from cases.vocabulary import SentenceKind
from probation.rules import Key, Kind

BREACHED_IN_COURT = (
    SentenceKind.COMMUNITY_ORDER,
    SentenceKind.SUSPENDED_SENTENCE_ORDER,
    SentenceKind.POST_SENTENCE_SUPERVISION,
    SentenceKind.SUPERVISION_DEFAULT_ORDER,
)
KIND = Key("kind", Kind.CHOICE, "the kind of order", choices=BREACHED_IN_COURT)
LAW_OF = date(2018, 2, 1)
"""The law asked about where no day is given: that of the inspection report."""


def yes_or_no(name: str, help_text: str, *, default: str) -> Key:
    """An optional key of yes or no."""
    return Key(name, Kind.CHOICE, help_text, required=False, choices=("yes", "no"), default=default)
