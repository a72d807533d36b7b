"""Whether an entry in the record is complete: what must be said is said, and nothing is dated in the future."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from probation.policy import Citation, Decision, Mark, Reason, Rule


@dataclass(frozen=True)
class EntryFacts:
    """What is being entered. ``texts`` are (field, what it is, what was typed); ``days`` (field, what it is, the day).

    A day that was not given is None and is asked for like a text.
    """

    texts: tuple[tuple[str, str, str], ...]
    days: tuple[tuple[str, str, date | None], ...]
    today: date


making_entry: Rule[EntryFacts] = Rule("cases.entry", keyed_on="the day of the entry")


@making_entry.in_force_from(
    "2005-04-04",
    Citation("Domain reference: enforcement", "§3.5 and §7.2", Mark.DECIDED),
    name="complete and not ahead",
)
def _making_entry(facts: EntryFacts) -> Iterator[Reason]:
    for field, what, typed in facts.texts:
        if not typed.strip():
            yield Reason(f"Enter {what}.", field)
    for field, what, day in facts.days:
        if day is None:
            yield Reason(f"Enter {what}.", field)
        elif day > facts.today:
            yield Reason(f"{what[:1].upper()}{what[1:]} cannot be in the future.", field)


def decide_entry(
    *,
    today: date,
    texts: dict[str, tuple[str, str]] | None = None,
    days: dict[str, tuple[str, date | None]] | None = None,
) -> Decision:
    """The judgement of an entry. Each value is (what it is, what was given)."""
    facts = EntryFacts(
        texts=tuple((field, *given) for field, given in (texts or {}).items()),
        days=tuple((field, *given) for field, given in (days or {}).items()),
        today=today,
    )
    return making_entry.decide(facts, on=today)
