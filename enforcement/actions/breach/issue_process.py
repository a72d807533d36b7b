"""Record the summons or warrant the court issued on the information (BRE05, BRE11)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localtime

from cases.models import Court
from enforcement import deadlines, ladders
from enforcement.flows import CourtBreach
from enforcement.models import BreachCase, Process
from enforcement.policy.breach.process import ProcessFacts, issuing
from enforcement.queries.breach.order import address_known
from enforcement.queries.facts import Reckoning, reckoning
from enforcement.vocabulary import BreachLog, ProcessKind
from probation.accounts.models import User
from probation.policy import Decision
from probation.transitions import Consequence, perform
from probation.working_days import day_in_words, london_date

from .clocks import start, stop_if_presented
from .hearings import list_hearing
from .locking import lock_at_court
from .log import write_log
from .processes import change_process, latest_process
from .telling import Hears, tell


@dataclass(frozen=True, kw_only=True)
class Issued:
    """What the court issued. ``court`` and ``attend_at`` are a summons's; ``in_writing`` and ``on_oath``: of the
    information a warrant rests on.
    """

    kind: str
    issued_on: date
    court: Court | None = None
    attend_at: datetime | None = None
    in_writing: bool = False
    on_oath: bool = False


def issue_process(
    breach: BreachCase, issued: Issued, *, by: User, at: datetime, version: int | None = None
) -> BreachCase:
    """One transaction. Raises Refused (every reason), StateConflict, NotAdmitted."""
    with transaction.atomic():
        locked = lock_at_court(breach.pk)
        counts = reckoning(locked.sentence, at)
        decision = _decide(locked, issued, counts)
        if issued.kind == ProcessKind.WARRANT:
            _warrant(locked, issued, decision, counts, by=by, at=at, version=version)
        else:
            _summons(locked, issued, decision, counts, by=by, at=at, version=version)
        return locked


def _decide(breach: CourtBreach, issued: Issued, counts: Reckoning) -> Decision:
    attend_at, court = issued.attend_at, issued.court
    facts = ProcessFacts(
        kind=issued.kind,
        laid_on=breach.information_laid_on or counts.on,
        issued_on=issued.issued_on,
        today=counts.on,
        hearing_on=london_date(attend_at) if attend_at else None,
        hearing_at=f"{court}, {localtime(attend_at):%H:%M}" if court and attend_at else "",
        in_writing=issued.in_writing,
        on_oath=issued.on_oath,
        address_known=address_known(breach.person),
    )
    return issuing.decide(facts, on=issued.issued_on)


def _summons(
    breach: CourtBreach,
    issued: Issued,
    decision: Decision,
    counts: Reckoning,
    *,
    by: User,
    at: datetime,
    version: int | None,
) -> None:
    perform(breach.issue_summons, by=by, at=at, decision=decision, crn=breach.crn, version=version)
    assert issued.attend_at
    assert issued.court
    process = _issue(breach, issued, by=by, at=at)
    list_hearing(breach, listed_for=issued.attend_at, court=issued.court, by=by, at=at)
    text = f"Summons issued: {issued.court} on {day_in_words(london_date(issued.attend_at))}."
    then: list[Consequence] = [
        *start(breach, ladders.HEARING, deadlines.hearing_due, counts, part=_part(process), issued_on=issued.issued_on),
        *stop_if_presented(breach, "listed", counts),
        tell(breach, f"process/{process.pk}/issued", text, Hears.OFFICER),
    ]
    for consequence in then:
        consequence.apply(by=by, at=at)
    write_log(breach, code=BreachLog.SUMMONSED, text=text, by=by, at=at)


def _warrant(
    breach: CourtBreach,
    issued: Issued,
    decision: Decision,
    counts: Reckoning,
    *,
    by: User,
    at: datetime,
    version: int | None,
) -> None:
    perform(breach.issue_warrant, by=by, at=at, decision=decision, crn=breach.crn, version=version)
    put_out(_issue(breach, issued, by=by, at=at), breach, counts, by=by, at=at)


def put_out(process: Process, breach: CourtBreach, counts: Reckoning, *, by: User, at: datetime) -> None:
    """A warrant is out: its clock runs, the log has it, the officer is told."""
    assert process.issued_on
    text = f"Warrant issued on {day_in_words(process.issued_on)}."
    then: list[Consequence] = [
        *start(
            breach, ladders.WARRANT, deadlines.warrant_due, counts, part=_part(process), issued_on=process.issued_on
        ),
        tell(breach, f"process/{process.pk}/issued", text, Hears.OFFICER),
    ]
    for consequence in then:
        consequence.apply(by=by, at=at)
    write_log(breach, code=BreachLog.WARRANT, text=text, by=by, at=at)


def _part(process: Process) -> str:
    return f"process/{process.pk}"


def _issue(breach: CourtBreach, issued: Issued, *, by: User, at: datetime) -> Process:
    return change_process(
        latest_process(breach, "issue"),
        "issue",
        by=by,
        at=at,
        kind=issued.kind,
        issued_on=issued.issued_on,
        returnable_at=issued.attend_at,
        in_writing=issued.in_writing,
        on_oath=issued.on_oath,
    )
