"""Referring a recall to the Parole Board, and what the Board decides (recall.md §3.4 P17 to P19, cases 45, 47, 48)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from probation.policy import Citation, Mark, Reason, Rule
from probation.working_days import day_in_words
from recall.vocabulary.custody import BoardOutcome, ReferralBecause

from .executive_release import referral_needed

FIXED_TERM = Citation("CJA 2003", "s.255B(4)")
STANDARD = Citation("CJA 2003", "s.255C(4)")
BINDING = Citation("CJA 2003", "s.255C(5)")
YEARLY = Citation("CJIA 2008", "s.30")
OUTCOMES = Citation("PPCS leaflets on fixed-term and standard recall", "what the Parole Board may decide")
RECORDED = Citation("Domain reference: recall", "§3.4 P18", Mark.DECIDED)
RELEASES = (BoardOutcome.RELEASE_NOW, BoardOutcome.RELEASE_ON)


@dataclass(frozen=True, kw_only=True)
class ReferralFacts:
    """A recall about to be referred. ``refer_on``: the day the 28 days are over; ``represented_on``: first in time.

    ``release_on``: the day a release is ordered or directed for, or of the fixed term; ``determined``: the Board has
    decided on this recall already that there is no release.
    """

    on: date
    returned_on: date | None
    refer_on: date | None
    represented_on: date | None
    fixed_term: bool
    open_referral: bool
    determined: bool
    release_on: date | None
    sentence_expires_on: date


@dataclass(frozen=True, kw_only=True)
class OutcomeFacts:
    """What the Board decided, about to be recorded. ``before``: the outcome recorded already, empty where none is."""

    outcome: str
    before: str
    fixed_term: bool
    referred_on: date
    determined_on: date | None
    release_on: date | None
    hearing_on: date | None
    reasons: str
    today: date
    sentence_expires_on: date


referring: Rule[ReferralFacts] = Rule("recall.refer_to_parole_board", keyed_on="referral")
determining: Rule[OutcomeFacts] = Rule("recall.parole_board_outcome", keyed_on="determination")


@referring.in_force_from("2008-07-14", FIXED_TERM, STANDARD, YEARLY, name="CJA 2003")
def _referring(facts: ReferralFacts) -> Iterator[Reason]:
    if facts.returned_on is None:
        yield Reason("The person has not been returned to custody.")
        return
    if facts.open_referral:
        yield Reason("The case is with the Parole Board already.")
    if facts.on >= facts.sentence_expires_on:
        yield Reason("The sentence has ended: the person is released.")
    if facts.determined:
        return
    if facts.represented_on is None and facts.fixed_term:
        yield Reason("A fixed term is referred only where representations are made against the recall.")
    elif facts.represented_on is None and facts.refer_on is not None and facts.on < facts.refer_on:
        until = day_in_words(facts.refer_on)
        yield Reason(f"No representations were made, and the 28 days are not over: it is referred on {until}.")
    if facts.release_on is not None and not _still_held(facts):
        yield Reason(f"The person is released on {day_in_words(facts.release_on)}: the Board is not asked.")


def _still_held(facts: ReferralFacts) -> bool:
    """A fixed term with representations is referred while it runs; else a release by the day of referral ends it."""
    if facts.fixed_term:
        return facts.release_on is None or facts.on <= facts.release_on
    return facts.refer_on is None or referral_needed(released_on=facts.release_on, refer_on=facts.refer_on)


def because_of(facts: ReferralFacts) -> ReferralBecause:
    """Why it is referred, where it may be."""
    if facts.determined:
        return ReferralBecause.REVIEW
    return ReferralBecause.DAY_28 if facts.represented_on is None else ReferralBecause.REPRESENTATIONS


@determining.in_force_from("2008-07-14", BINDING, OUTCOMES, RECORDED, name="CJA 2003")
def _determining(facts: OutcomeFacts) -> Iterator[Reason]:
    if facts.before not in ("", BoardOutcome.ORAL_HEARING):
        yield Reason("The Parole Board has decided, and its decision binds.")
    if facts.outcome not in list(BoardOutcome):
        yield Reason("Select what the Parole Board decided.", "outcome")
    elif facts.outcome == BoardOutcome.ORAL_HEARING:
        yield from _of_hearing(facts)
    yield from _of_days(facts)
    if not facts.reasons.strip():
        yield Reason("Enter the reasons of the Parole Board.", "reasons")


def _of_hearing(facts: OutcomeFacts) -> Iterator[Reason]:
    if facts.fixed_term:
        yield Reason("There is no oral hearing in a fixed-term recall.", "outcome")
    if facts.hearing_on is not None and facts.hearing_on < facts.referred_on:
        yield Reason("The hearing cannot be before the referral.", "hearing_on")


def _of_days(facts: OutcomeFacts) -> Iterator[Reason]:
    decided = facts.determined_on
    if decided is None:
        yield Reason("Enter the day the Parole Board decided.", "determined_on")
    elif not facts.referred_on <= decided <= facts.today:
        yield Reason("The Board decided after the referral, and not in the future.", "determined_on")
    if facts.outcome != BoardOutcome.RELEASE_ON:
        return
    if facts.release_on is None:
        yield Reason("Enter the day of release.", "release_on")
    elif decided is not None and facts.release_on < decided:
        yield Reason("The release cannot be before the decision.", "release_on")
    elif facts.release_on > facts.sentence_expires_on:
        ends = day_in_words(facts.sentence_expires_on)
        yield Reason(f"The sentence ends on {ends}: the release cannot be after it.", "release_on")
