"""Whether a hearing may be recorded as it stands, or moved: who was there, the plea, what came of it (§4.5)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from enforcement.vocabulary import HearingOutcome, Plea, WithdrawalReason
from probation.policy import Citation, Mark, Reason, Rule
from probation.working_days import day_in_words

FAILING_TO_APPEAR = Citation("CJA 2003", "Sch 8 para 7(4) and s.256AC(2)")
PROVED = Citation("CJA 2003", "Sch 8 para 9(1), Sch 12 para 8(1) and s.256AC(3)")
RECORD = Citation("Domain reference: enforcement", "§4.5", Mark.DECIDED)

WITH_NEXT = (HearingOutcome.ADJOURNED, HearingOutcome.DENIED)
PLEAS = {HearingOutcome.ADMITTED: Plea.ADMITS, HearingOutcome.DENIED: Plea.DENIES}


@dataclass(frozen=True, kw_only=True)
class HearingFacts:
    """A hearing about to be recorded.

    ``summoned``: the person was served, or bailed to the day. ``is_trial``: the breach was denied before. ``next_on``:
    the next hearing, or the trial. ``because``: why it was adjourned; ``withdrawn_because``: a WithdrawalReason.
    """

    held_on: date
    today: date
    laid_on: date
    court: str
    present: bool
    represented: bool
    plea: str
    outcome: str
    summoned: bool
    is_trial: bool = False
    next_on: date | None = None
    because: str = ""
    withdrawn_because: str = ""


@dataclass(frozen=True, kw_only=True)
class RelistingFacts:
    """A hearing to come, about to be moved. ``is_moved``: to another day, time or court."""

    laid_on: date
    listed_on: date
    is_moved: bool
    reason: str


hearing: Rule[HearingFacts] = Rule("enforcement.record_hearing", keyed_on="hearing")
relisting: Rule[RelistingFacts] = Rule("enforcement.relist_hearing", keyed_on="the day it is moved")


@hearing.in_force_from("2005-04-04", FAILING_TO_APPEAR, PROVED, RECORD, name="CJA 2003")
def reasons_against(facts: HearingFacts) -> list[Reason]:
    """Every reason against recording the hearing as it stands."""
    reasons = [*_when_and_where(facts), *_plea(facts), *_next(facts)]
    if facts.outcome not in list(HearingOutcome):
        reasons.append(Reason("Select what came of the hearing.", "outcome"))
    if facts.outcome == HearingOutcome.FAILED_TO_APPEAR:
        reasons += _failed_to_appear(facts)
    if facts.outcome in (HearingOutcome.PROVED, HearingOutcome.NOT_PROVED) and not facts.is_trial:
        text = "A breach is proved or not proved at a trial. Where it is admitted, record the admission."
        reasons.append(Reason(text, "outcome"))
    if facts.outcome == HearingOutcome.WITHDRAWN and facts.withdrawn_because not in list(WithdrawalReason):
        reasons.append(Reason("Select why the breach was withdrawn.", "withdrawn_because"))
    return reasons


def _when_and_where(facts: HearingFacts) -> Iterator[Reason]:
    if facts.held_on > facts.today:
        yield Reason("The day of the hearing must be today or earlier.", "held_on")
    if facts.held_on < facts.laid_on:
        text = f"The information was laid on {day_in_words(facts.laid_on)}; it cannot have been heard before."
        yield Reason(text, "held_on")
    if not facts.court.strip():
        yield Reason("Enter the court.", "court")


def _plea(facts: HearingFacts) -> Iterator[Reason]:
    if facts.plea not in list(Plea):
        yield Reason("Select the plea, or that none was taken.", "plea")
        return
    if facts.outcome in PLEAS and facts.plea != PLEAS[HearingOutcome(facts.outcome)]:
        label = HearingOutcome.label_of(facts.outcome).lower()
        yield Reason(f"The plea does not go with “{label}”.", "plea")
    if facts.plea != Plea.NONE and not facts.present and not facts.represented:
        yield Reason("Nobody was there to enter a plea.", "plea")


def _next(facts: HearingFacts) -> Iterator[Reason]:
    if facts.outcome not in WITH_NEXT:
        return
    if facts.next_on is None:
        what = "the trial" if facts.outcome == HearingOutcome.DENIED else "the next hearing"
        yield Reason(f"Enter the day of {what}.", "next_on")
    elif facts.next_on < facts.held_on:
        yield Reason("The next hearing cannot be before this one.", "next_on")
    if facts.outcome == HearingOutcome.ADJOURNED and not facts.because.strip():
        yield Reason("Say why the hearing was adjourned.", "because")


def _failed_to_appear(facts: HearingFacts) -> Iterator[Reason]:
    if facts.present:
        yield Reason("The person was present, so did not fail to appear.", "present")
    if not facts.summoned:
        text = "No summons was served and no bail set for this day: adjourn instead of asking for a warrant"
        yield Reason(f"{text} ({FAILING_TO_APPEAR}).", "outcome")


@relisting.in_force_from("2005-04-04", RECORD, name="moved by the court")
def reasons_against_relisting(facts: RelistingFacts) -> Iterator[Reason]:
    """Every reason against moving the hearing there."""
    if facts.listed_on < facts.laid_on:
        text = f"The information was laid on {day_in_words(facts.laid_on)}; it cannot be heard before."
        yield Reason(text, "hearing_on")
    if not facts.is_moved:
        yield Reason("The hearing is already listed for that day, time and court.", "hearing_on")
    if not facts.reason.strip():
        yield Reason("Enter why the hearing is moved.", "reason")
