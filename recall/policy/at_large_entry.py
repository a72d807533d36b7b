"""What an entry about a person unlawfully at large must hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from probation.policy import Citation, Mark, Reason, Rule
from probation.working_days import london_date
from recall.vocabulary.custody import AtLargeKind

RECORD = Citation("Domain reference: recall", "§3.4 P10 and issue 5: followed while at large", Mark.DECIDED)


@dataclass(frozen=True, kw_only=True)
class EntryFacts:
    """An entry about to be made. ``at_large``: revoked, and not back."""

    at_large: bool
    kind: str
    text: str
    happened_at: datetime | None
    issued_at: datetime
    now: datetime
    next_review_on: date | None


entering: Rule[EntryFacts] = Rule("recall.at_large_entry", keyed_on="the day it is recorded")


@entering.in_force_from("2014-06-01", RECORD, name="record")
def _entering(facts: EntryFacts) -> Iterator[Reason]:
    if not facts.at_large:
        yield Reason("The person is not unlawfully at large.")
    if facts.kind not in list(AtLargeKind):
        yield Reason("Select what you record.", "kind")
    if facts.happened_at is None:
        yield Reason("Enter when it happened.", "happened_on")
    elif facts.happened_at > facts.now:
        yield Reason("It cannot be in the future.", "happened_on")
    elif facts.kind == AtLargeKind.REVIEW and facts.happened_at < facts.issued_at:
        yield Reason("A review comes after the revocation.", "happened_on")
    if not facts.text.strip():
        yield Reason("Enter what is known.", "text")
    if facts.next_review_on and facts.kind != AtLargeKind.REVIEW:
        yield Reason("Only a review sets the next review.", "next_review_on")
    if facts.next_review_on and facts.next_review_on <= london_date(facts.now):
        yield Reason("The next review is after today.", "next_review_on")
