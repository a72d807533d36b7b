"""Representations against a recall: received, and late after the statute's last day (recall.md §4, §9 doubt 6)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from probation.policy import Citation, Reason, Rule
from recall.vocabulary.custody import RepresentationsBy

STATUTE = Citation("CJA 2003", "ss.255B(4) and 255C(4)")
MAKERS = (RepresentationsBy.SELF, RepresentationsBy.SOLICITOR, RepresentationsBy.OTHER)


@dataclass(frozen=True, kw_only=True)
class ReceivedFacts:
    """Representations about to be recorded."""

    made_by: str
    received_on: date
    text: str
    returned_on: date | None
    today: date


receiving: Rule[ReceivedFacts] = Rule("recall.receive_representations", keyed_on="the day they are received")


@receiving.in_force_from("2008-07-14", STATUTE, name="CJA 2003")
def _receiving(facts: ReceivedFacts) -> Iterator[Reason]:
    if facts.returned_on is None:
        yield Reason("The person has not been returned to custody.")
    elif not facts.returned_on <= facts.received_on <= facts.today:
        yield Reason("Representations are received after the return to custody, and not in the future.", "received_on")
    if facts.made_by not in MAKERS:
        yield Reason("Select who makes the representations.", "made_by")
    if not facts.text.strip():
        yield Reason("Enter what the representations say.", "text")


def is_late(*, received_on: date, close_on: date) -> bool:
    """Whether they came after the last day the statute gives: then they lead to no referral of their own."""
    return received_on > close_on
