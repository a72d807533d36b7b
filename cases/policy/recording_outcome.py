"""Whether an outcome may be recorded, changed, or an appointment moved instead (enforcement.md §3.2, §4.2).

What each outcome means is in ``cases.policy.outcomes``; here is only when it may be written down.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cases.policy.outcomes import meaning_of
from cases.vocabulary import AskedBy, Outcome
from probation.policy import Citation, Mark, Reason, Rule

OUTCOMES_SOURCE = Citation("hmpps-community-payback-api", "contact outcomes")
DESIGN_HISTORY = Citation("MoJ manage-supervisions design history (2021)", "rescheduling and outcomes")
DECIDED = Citation("Domain reference: enforcement", "§3.2 and §4.2", Mark.DECIDED)
RESCHEDULED = (Outcome.RSSR, Outcome.RSOF)


@dataclass(frozen=True)
class OutcomeFacts:
    """An outcome about to be recorded. ``has_begun``: the appointment's time has come."""

    outcome: str
    needs_outcome: bool
    has_begun: bool
    notes: str


@dataclass(frozen=True)
class ChangeFacts:
    """A recorded outcome about to be changed, and why."""

    before: str
    after: str
    reason: str


@dataclass(frozen=True)
class RescheduleFacts:
    """An appointment about to be moved: who asked, why, and whether its time has come."""

    outcome: str
    asked_by: str
    reason: str
    has_begun: bool
    new_day: date
    today: date


recording: Rule[OutcomeFacts] = Rule("cases.record_outcome", keyed_on="the day it is recorded")
changing: Rule[ChangeFacts] = Rule("cases.change_outcome", keyed_on="the day it is changed")
rescheduling: Rule[RescheduleFacts] = Rule("cases.reschedule_appointment", keyed_on="the day it is moved")


@recording.in_force_from("2005-04-04", OUTCOMES_SOURCE, DECIDED, name="after it begins")
def _recording(facts: OutcomeFacts) -> Iterator[Reason]:
    if not facts.needs_outcome:
        yield Reason("This entry has no outcome to record.", "outcome")
        return
    if facts.outcome in RESCHEDULED:
        yield Reason("Reschedule the appointment instead, so that the next one is arranged.", "outcome")
        return
    meaning = meaning_of(facts.outcome)
    if meaning.is_finding:
        text = "Record that the person failed to attend; an unacceptable absence is found, not recorded."
        yield Reason(text, "outcome")
    if facts.outcome == Outcome.CO10:
        text = "A lone failure is found to have aged out on its own page, once its twelve months are over."
        yield Reason(text, "outcome")
    if not facts.has_begun and not meaning.is_acceptable_absence:
        yield Reason("The appointment has not begun: only an absence agreed beforehand may be recorded now.", "outcome")
    if meaning.needs_reason and not facts.notes.strip():
        yield Reason("Enter the reasons for your professional judgement.", "notes")


@changing.in_force_from("2005-04-04", OUTCOMES_SOURCE, DECIDED, name="with a reason")
def _changing(facts: ChangeFacts) -> Iterator[Reason]:
    if not facts.before:
        yield Reason("There is no outcome to change yet.", "outcome")
    elif facts.before in RESCHEDULED:
        yield Reason("This appointment was rescheduled: record the outcome of the one that took its place.", "outcome")
    elif facts.after == facts.before:
        yield Reason("Choose an outcome other than the present one.", "outcome")
    if facts.after in RESCHEDULED:
        yield Reason("An appointment whose outcome is recorded cannot be rescheduled.", "outcome")
    if not facts.reason.strip():
        yield Reason("Enter why the outcome is changed.", "reason")


@rescheduling.in_force_from("2005-04-04", DESIGN_HISTORY, DECIDED, name="before an outcome")
def _rescheduling(facts: RescheduleFacts) -> Iterator[Reason]:
    if facts.outcome:
        yield Reason("The outcome of this appointment is recorded: arrange another one instead.", "starts_on")
    if facts.asked_by not in tuple(AskedBy):
        yield Reason("Choose who asked for another time.", "asked_by")
    elif facts.asked_by == AskedBy.PERSON and facts.has_begun:
        yield Reason("The person asked after the appointment began: record its outcome instead.", "asked_by")
    if not facts.reason.strip():
        yield Reason("Enter why it is rescheduled.", "reason")
    if facts.new_day < facts.today:
        yield Reason("The new day cannot be in the past.", "starts_on")
