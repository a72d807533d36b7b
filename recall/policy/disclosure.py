"""What the prison sends back: when the dossier was disclosed, and Parts 1, 2 and 3 (recall.md P13)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from probation.policy import Citation, Reason, Rule
from probation.working_days import day_in_words
from recall.vocabulary.custody import RepresentationsBy

LETTER = Citation("PPCS manage-recalls letters (2021-22)", "letter to the Governor, Parts 1 to 3")
LEAFLET = Citation("PPCS leaflets on fixed-term and standard recall", "who may represent")
BARRED = (
    "Another prisoner, a person on licence, a person detained under the Mental Health Act, and a person with an "
    "unspent conviction may not represent."
)
REPRESENTED = (RepresentationsBy.SOLICITOR, RepresentationsBy.OTHER)


@dataclass(frozen=True, kw_only=True)
class DisclosureFacts:
    """A disclosure about to be recorded. ``issued_on``: the first version of the dossier; None where none was."""

    issued_on: date | None
    received_on: date
    disclosed_on: date
    explained_by: str
    part_1_signed_on: date | None
    witness: str
    representations_by: str
    representative: str
    today: date


@dataclass(frozen=True, kw_only=True)
class Dates:
    """Dates of one recall, as somebody calculates them; None where one does not apply or was not given."""

    release_on: date | None
    day_28: date | None
    expires_on: date | None


disclosing: Rule[DisclosureFacts] = Rule("recall.record_disclosure", keyed_on="the day it is recorded")


@disclosing.in_force_from("2014-06-01", LETTER, LEAFLET, name="PPCS")
def _disclosing(facts: DisclosureFacts) -> Iterator[Reason]:
    if facts.issued_on is None:
        yield Reason("The dossier has not been issued.")
    elif facts.received_on < facts.issued_on:
        text = f"The prison cannot have received the dossier before it was issued on {day_in_words(facts.issued_on)}."
        yield Reason(text, "received_on")
    if facts.disclosed_on < facts.received_on:
        yield Reason("The dossier cannot be explained before the prison received it.", "disclosed_on")
    if max(facts.received_on, facts.disclosed_on) > facts.today:
        yield Reason("The disclosure cannot be in the future.", "disclosed_on")
    if not facts.explained_by.strip():
        yield Reason("Enter who explained the dossier.", "explained_by")
    if facts.part_1_signed_on is not None:
        yield from _part_1(facts, facts.part_1_signed_on)
    elif facts.representations_by:
        yield Reason("Enter the day Part 1 was signed.", "part_1_signed_on")


def _part_1(facts: DisclosureFacts, signed_on: date) -> Iterator[Reason]:
    if not facts.disclosed_on <= signed_on <= facts.today:
        yield Reason("Part 1 is signed after the dossier was explained, and not in the future.", "part_1_signed_on")
    if not facts.witness.strip():
        yield Reason("Enter who witnessed the signature.", "witness")
    if facts.representations_by not in list(RepresentationsBy):
        yield Reason("Say who makes representations, or that nobody does.", "representations_by")
    if facts.representations_by in REPRESENTED and not facts.representative.strip():
        yield Reason("Enter who represents the person, and the consent of the person.", "representative")


def differences(ours: Dates, prison: Dates) -> tuple[str, ...]:
    """A sentence for each date of the prison that is not ours."""
    pairs = (
        ("the release date", ours.release_on, prison.release_on),
        ("day 28", ours.day_28, prison.day_28),
        ("the end of the sentence", ours.expires_on, prison.expires_on),
    )
    return tuple(
        f"The prison has {day_in_words(theirs)} as {name}. Ours is {day_in_words(own) if own else 'none'}."
        for name, own, theirs in pairs
        if theirs is not None and theirs != own
    )
