"""What the victim liaison officer is told of a recall, and what not yet (recall.md §1 and §5.14)."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from probation.policy import Citation, Reason, Rule
from recall.vocabulary.custody import VictimEvent

PART_A = Citation("Part A form (2021)", "box 14, victim contact")


@dataclass(frozen=True, kw_only=True)
class TellingFacts:
    """Something about to be recorded as told. ``opened_on``: the request."""

    event: str
    told_on: date
    liaison_officer: str
    opened_on: date
    today: date


@dataclass(frozen=True, kw_only=True)
class Happened:
    """What has happened so far of what a victim in the contact scheme is told. ``release``: dated, or past."""

    revoked: bool = False
    returned: bool = False
    standard: bool = False
    referred: bool = False
    decided: bool = False
    release: bool = False


telling: Rule[TellingFacts] = Rule("recall.tell_victim", keyed_on="the day it is told")


@telling.in_force_from("2014-06-01", PART_A, name="contact scheme")
def _telling(facts: TellingFacts) -> Iterator[Reason]:
    if facts.event not in list(VictimEvent):
        yield Reason("Select what the victim liaison officer was told of.", "event")
    if not facts.opened_on <= facts.told_on <= facts.today:
        yield Reason("They were told after the request was opened, and not in the future.", "told_on")
    if not facts.liaison_officer.strip():
        yield Reason("Enter the name of the victim liaison officer.", "liaison_officer")


def not_yet_told(happened: Happened, told: Collection[str]) -> tuple[VictimEvent, ...]:
    """What has happened and nobody was told of, in the order it happens."""
    reached = {
        VictimEvent.REVOKED: happened.revoked,
        VictimEvent.RETURNED: happened.returned,
        VictimEvent.PERSONAL_STATEMENT: happened.returned and happened.standard,
        VictimEvent.REFERRED: happened.referred,
        VictimEvent.DECISION: happened.decided,
        VictimEvent.RELEASE: happened.release,
    }
    return tuple(event for event in VictimEvent if reached[event] and event not in told)
