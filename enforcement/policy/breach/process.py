"""Summons and warrant: what each needs, how a summons is served, and what becomes of a warrant (§4.5, §6 D14, D16)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from enforcement.vocabulary import Execution, ProcessKind, SummonsService
from probation.policy import Citation, Mark, Reason, Rule
from probation.working_days import day_in_words

ISSUE = Citation("CJA 2003", "Sch 8 para 7(2) to (4) and s.256AC(1) and (2)")
SERVICE = Citation("Criminal Procedure Rules", "Part 4", Mark.KNOWN)
EXECUTION = Citation("Probation Circular 13/2005", "execution of warrants")


@dataclass(frozen=True, kw_only=True)
class ProcessFacts:
    """A summons or warrant about to be recorded as issued by a justice.

    ``hearing_on`` and ``hearing_at`` (place and time) are a summons's. ``in_writing`` and ``on_oath``: the
    information. ``failed_to_answer``: the person did not appear in answer to a summons or bail.
    """

    kind: str
    laid_on: date
    issued_on: date
    today: date
    hearing_on: date | None = None
    hearing_at: str = ""
    in_writing: bool = False
    on_oath: bool = False
    failed_to_answer: bool = False
    address_known: bool = True


@dataclass(frozen=True, kw_only=True)
class ServiceFacts:
    """A summons about to be recorded as served."""

    issued_on: date
    hearing_on: date
    served_on: date
    today: date
    method: str


@dataclass(frozen=True, kw_only=True)
class ExecutionFacts:
    """A warrant about to be recorded as executed."""

    issued_on: date
    executed_on: date
    today: date
    outcome: str
    hearing_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class WarrantFacts:
    """A warrant on a day. ``due_on``: by when it should have been executed (D16)."""

    issued_on: date
    due_on: date
    today: date


issuing: Rule[ProcessFacts] = Rule("enforcement.issue_process", keyed_on="process")
serving: Rule[ServiceFacts] = Rule("enforcement.serve_summons", keyed_on="service")
executing: Rule[ExecutionFacts] = Rule("enforcement.execute_warrant", keyed_on="execution")


@issuing.in_force_from("2005-04-04", ISSUE, name="CJA 2003")
def reasons_against_issue(facts: ProcessFacts) -> list[Reason]:
    """Every reason against recording the summons or warrant as issued."""
    reasons = []
    if facts.kind not in list(ProcessKind):
        reasons.append(Reason("Select summons or warrant.", "kind"))
    if facts.issued_on < facts.laid_on:
        text = f"The information was laid on {day_in_words(facts.laid_on)}; nothing can have been issued before."
        reasons.append(Reason(text, "issued_on"))
    if facts.issued_on > facts.today:
        reasons.append(Reason("The day of issue must be today or earlier.", "issued_on"))
    if facts.kind == ProcessKind.SUMMONS:
        reasons += _summons(facts)
    if facts.kind == ProcessKind.WARRANT:
        reasons += _warrant(facts)
    return reasons


@serving.in_force_from("2005-04-04", SERVICE, name="service")
def reasons_against_service(facts: ServiceFacts) -> list[Reason]:
    """Every reason against recording the summons as served so."""
    reasons = []
    if facts.method not in list(SummonsService):
        reasons.append(Reason("Select how the summons was served.", "method"))
    if facts.served_on < facts.issued_on:
        text = f"The summons was issued on {day_in_words(facts.issued_on)}; it cannot have been served before."
        reasons.append(Reason(text, "served_on"))
    if facts.served_on > facts.today:
        reasons.append(Reason("The day of service must be today or earlier.", "served_on"))
    if facts.served_on > facts.hearing_on:
        text = f"The hearing is on {day_in_words(facts.hearing_on)}; a summons is served by then."
        reasons.append(Reason(text, "served_on"))
    return reasons


@executing.in_force_from("2005-04-04", EXECUTION, name="execution")
def reasons_against_execution(facts: ExecutionFacts) -> list[Reason]:
    """Every reason against recording the warrant as executed so."""
    reasons = []
    if facts.outcome not in list(Execution):
        reasons.append(Reason("Select whether the person was bailed or held in custody.", "outcome"))
    if facts.executed_on < facts.issued_on:
        text = f"The warrant was issued on {day_in_words(facts.issued_on)}; it cannot have been executed before."
        reasons.append(Reason(text, "executed_on"))
    if facts.executed_on > facts.today:
        reasons.append(Reason("The day of execution must be today or earlier.", "executed_on"))
    if facts.hearing_on is None:
        reasons.append(Reason("Enter the day the person is before the court.", "hearing_on"))
    elif facts.hearing_on < facts.executed_on:
        reasons.append(Reason("The hearing cannot be before the warrant was executed.", "hearing_on"))
    return reasons


def days_out(facts: WarrantFacts) -> int:
    """Calendar days the warrant has been out."""
    return (facts.today - facts.issued_on).days


def is_overdue(facts: WarrantFacts) -> bool:
    """Whether the day by which it should have been executed has passed."""
    return facts.today > facts.due_on


def _summons(facts: ProcessFacts) -> Iterator[Reason]:
    if facts.hearing_on is None:
        yield Reason("Enter the day of the hearing.", "hearing_on")
    elif facts.hearing_on < facts.issued_on:
        yield Reason("The hearing cannot be before the summons was issued.", "hearing_on")
    if not facts.hearing_at.strip():
        yield Reason("Enter the court and the time of the hearing.", "hearing_at")
    if not facts.address_known:
        text = "There is no address to serve a summons at: a warrant may be asked for on a sworn information."
        yield Reason(text, "kind")


def _warrant(facts: ProcessFacts) -> Iterator[Reason]:
    if facts.failed_to_answer:
        return
    if not facts.in_writing:
        text = "A warrant needs the information in writing, unless the person failed to answer a summons"
        yield Reason(f"{text} ({ISSUE}).", "in_writing")
    if not facts.on_oath:
        text = "A warrant needs the information on oath, unless the person failed to answer a summons"
        yield Reason(f"{text} ({ISSUE}).", "on_oath")
