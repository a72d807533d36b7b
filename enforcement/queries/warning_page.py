"""A warning on one page: the letter as it will be printed, how it stands, and what may be done with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from enforcement.flows import WarningFlow
from enforcement.vocabulary import FailureState
from probation.accounts.acting import Acting

from .documents.stored import warning_letter_words
from .naming import failure_name, sentence_name
from .open_steps import open_steps
from .states import StateTag, tag_of
from .warning_row import WarningRow, warning_row


@dataclass(frozen=True)
class WarnedFailure:
    """A failure the letter names."""

    pk: int
    name: str
    tag: StateTag


@dataclass(frozen=True)
class WarningPage:
    """Everything about one warning. ``letter``: its words, as given once it has been given.

    ``may`` names the steps open to the reader now.
    """

    row: WarningRow
    sentence: str
    addressed_to: str
    requested_by: str
    given_by: str
    failures: tuple[WarnedFailure, ...]
    letter: Mapping[str, Any]
    may: frozenset[str]


def warning_page(warning: WarningFlow, acting: Acting) -> WarningPage:
    """The page of a warning, for whoever is looking. A fixed number of queries."""
    return WarningPage(
        row=warning_row(warning, on=acting.today),
        sentence=sentence_name(warning.sentence),
        addressed_to=warning.addressed_to,
        requested_by=str(warning.requested_by),
        given_by=str(warning.given_by) if warning.given_by else "",
        failures=tuple(
            WarnedFailure(row.pk, failure_name(row), tag_of(FailureState(row.state)))
            for row in warning.failures.order_by("occurred_on", "pk")
        ),
        letter=warning_letter_words(warning),
        may=open_steps(warning, acting),
    )
