"""Whether a person recalled may be released on a day, and by what (recall.md P14, P16, P18, P20, P21)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from probation.policy import Citation, Reason, Rule
from probation.working_days import day_in_words
from recall.vocabulary.custody import ReleaseKind

RELEASE = Citation("CJA 2003", "ss.255B, 255BA and 255C")


@dataclass(frozen=True)
class Ground:
    """What a person may be released by, from which day on."""

    kind: ReleaseKind
    from_day: date


@dataclass(frozen=True)
class ReleaseFacts:
    """A release about to be recorded. ``grounds``: the strongest first."""

    released_on: date
    returned_on: date | None
    today: date
    grounds: tuple[Ground, ...]


releasing: Rule[ReleaseFacts] = Rule("recall.record_release", keyed_on="the day of release")


@releasing.in_force_from("2008-07-14", RELEASE, name="CJA 2003")
def _releasing(facts: ReleaseFacts) -> Iterator[Reason]:
    if facts.returned_on is None:
        yield Reason("The person has not been returned to custody.")
    elif facts.released_on < facts.returned_on:
        yield Reason("The release cannot be before the return to custody.", "released_on")
    elif ground_of(facts) is None:
        text = "Nothing releases the person on that day: no order, no direction, and the sentence has not ended."
        ends = next((one.from_day for one in facts.grounds if one.kind == ReleaseKind.END_OF_TERM), None)
        if ends is not None:
            text = f"The fixed term ends on {day_in_words(ends)}."
        yield Reason(text, "released_on")
    if facts.released_on > facts.today:
        yield Reason("The release cannot be in the future.", "released_on")


def ground_of(facts: ReleaseFacts) -> Ground | None:
    """What releases the person on that day; None where nothing does."""
    return next((one for one in facts.grounds if one.from_day <= facts.released_on), None)
