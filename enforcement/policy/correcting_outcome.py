"""Whether the outcome of an appointment, recorded by mistake, may be corrected (enforcement.md §3.2 and §4.2).

What the new outcome means is judged by ``cases.policy.recording_outcome``; here is what already rests on the old one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cases.policy.outcomes import meaning_of
from enforcement.vocabulary import OPEN_FAILURES, FailureState
from probation.policy import Citation, Mark, Reason, Rule

DECIDED = Citation("Domain reference: enforcement", "§3.2 and §4.2", Mark.DECIDED)


@dataclass(frozen=True, kw_only=True)
class CorrectionFacts:
    """The outcome it becomes, and what rests on the one it is.

    ``failures``: the states of the failures alleged from it. ``in_breach``: one of them is on a sentence in breach.
    ``seen_after_court``: the person is recorded as seen after court on that day.
    """

    after: str
    failures: tuple[str, ...] = ()
    in_breach: bool = False
    seen_after_court: bool = False


correcting: Rule[CorrectionFacts] = Rule("enforcement.correct_outcome", keyed_on="the day it is corrected")


@correcting.in_force_from("2005-04-04", DECIDED, name="before anything is judged")
def _correcting(facts: CorrectionFacts) -> Iterator[Reason]:
    meaning = meaning_of(facts.after)
    judged = [FailureState.label_of(state) for state in facts.failures if state not in OPEN_FAILURES]
    if judged:
        text = f"A failure to comply was alleged from this outcome and decided: {', '.join(judged).lower()}."
        yield Reason(f"{text} What was decided stands, or is reversed on the page of the failure.", "outcome")
    elif facts.failures and facts.in_breach:
        yield Reason("The sentence is in breach: whether this failure counts is judged on its own page.", "outcome")
    elif facts.failures and not (meaning.attended and meaning.complied):
        text = "A failure to comply is alleged already: judge it on its own page, where an absence is found acceptable."
        yield Reason(text, "outcome")
    if facts.seen_after_court and not meaning.attended:
        text = "The person was recorded as seen after court that day: record the appointment at which they were seen."
        yield Reason(text, "outcome")
