"""Whether a breach may be begun on an order, and what happens to failures while it runs (enforcement.md §4.5)."""

from dataclasses import dataclass
from datetime import date

from cases.vocabulary import SentenceKind
from enforcement.policy.enforceability import FailureFacts, reasons_not_enforceable
from probation.policy import Citation, Mark, Reason, Rule
from probation.working_days import day_in_words

BREACH_RECORD = Citation("hmpps-delius-api", "breach service")
DECIDED = Citation("HMI Probation, Enforcement and Recall (2018)", "community order breach")
OPEN_BREACH = Citation("MoJ manage-supervisions design history (2021)", "failures during a breach")
PROMPT = Citation("Domain reference: enforcement", "§4.5", Mark.DECIDED)


@dataclass(frozen=True, kw_only=True)
class OpeningFacts:
    """A breach about to be begun. ``decided``: the decision to breach is on the record.

    ``another_open``: a breach of this order is open already; ``another_confirmed``: the officer wants both.
    """

    kind: str
    failures: tuple[FailureFacts, ...]
    decided: bool
    another_open: bool = False
    another_confirmed: bool = False


@dataclass(frozen=True, kw_only=True)
class DuringFacts:
    """A failure found on an order. ``laid``: an information has been laid."""

    occurred_on: date
    breach_open: bool
    laid: bool = False


@dataclass(frozen=True, kw_only=True)
class DuringBreach:
    """``counts``: the failure raises the count. ``prompt``: what to ask the enforcement officer, if anything."""

    counts: bool
    prompt: str = ""


opening: Rule[OpeningFacts] = Rule("enforcement.open_breach", keyed_on="failure")
during: Rule[DuringFacts] = Rule("enforcement.failure_during_breach", keyed_on="failure")


@opening.in_force_from("2014-06-01", BREACH_RECORD, DECIDED, name="breach record")
def reasons_against(facts: OpeningFacts) -> list[Reason]:
    """Every reason against beginning the breach."""
    reasons = []
    if facts.kind == SentenceKind.LICENCE:
        reasons.append(Reason("A failure on a licence leads to a warning or recall, not to breach in court."))
    if not facts.decided:
        reasons.append(Reason("Record the decision to breach first."))
    if not facts.failures:
        reasons.append(Reason("A breach rests on at least one unreasonable failure.", "failures"))
    for failure in facts.failures:
        day = day_in_words(failure.occurred_on)
        reasons += [Reason(f"{day}: {why}", "failures") for why in reasons_not_enforceable(failure)]
    if facts.another_open and not facts.another_confirmed:
        text = "A breach of this order is open already. Confirm that you want to begin another."
        reasons.append(Reason(text, "another_confirmed"))
    return reasons


@during.in_force_from("2014-06-01", OPEN_BREACH, PROMPT, name="open breach")
def failure_during(facts: DuringFacts) -> DuringBreach:
    """Whether a failure counts, and what it brings: contact goes on, and the count stands still."""
    if not facts.breach_open:
        return DuringBreach(counts=True)
    day = day_in_words(facts.occurred_on)
    what = "Should it be added to the information?" if facts.laid else "Should it be part of the referral?"
    return DuringBreach(counts=False, prompt=f"Another failure, on {day}, while the breach runs. {what}")
