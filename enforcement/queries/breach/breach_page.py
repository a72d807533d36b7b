"""One breach on one page: where it stands, its clocks and failures, every part of it, and what may be done now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from cases.queries.clocks import ClockView
from enforcement.models import BreachCase, Failure
from enforcement.policy.breach.after_court import TaskStep, steps_after
from enforcement.policy.breach.court import ChosenCourtFacts, CourtChoice, choice, chosen
from enforcement.policy.breach.delay import Delay
from enforcement.policy.breach.information import alert_on
from enforcement.policy.breach.post_sentence import Variant, VariantFacts, variant
from enforcement.queries.facts import reckoning
from enforcement.queries.naming import failure_name
from enforcement.vocabulary import CourtArea, DeclineReason, FailureState, Lane, WithdrawalReason
from probation.accounts.acting import Acting

from .after_court_facts import after_court_facts
from .breach_clocks import clocks_by_breach
from .delay_view import delay_of
from .instruction import instruction_of
from .open_acts import open_acts
from .order import court_facts, order_end
from .parts import (
    HearingView,
    ProcessView,
    ReferralView,
    ResultView,
    hearing_view,
    process_view,
    referral_view,
    result_view,
)
from .referral_facts import failures_of
from .rows import BreachRow, breach_rows
from .tags import status_code


@dataclass(frozen=True)
class FailureInBreach:
    """A failure the breach rests on. ``instruction``: when and where the person was to be, from the appointment."""

    pk: int
    name: str
    occurred_on: date
    of_what: str
    state: str
    instruction: str
    finding_reason: str


@dataclass(frozen=True)
class InformationView:
    """The information. ``alert``: what to say of the days left to lay it; ``court``: the right one, and why.

    ``court_of_order``: the id of the court that made the order, where it is one that hears the breach.
    """

    laid_on: date | None
    alert: str
    court: CourtChoice
    court_of_order: int | None


@dataclass(frozen=True)
class EndingView:
    """How the breach ended, or is asked to end; empty where it has not."""

    declined_because: str
    withdrawn_because: str
    withdrawal_asked_by: str
    withdrawal_asked_why: str
    why: str
    closed_on: date | None
    closing_code: str


@dataclass(frozen=True)
class BreachPage:
    """Everything about one breach. ``after_court``: the officer's task, once the court has ended it."""

    row: BreachRow
    status_code: str
    lane: str
    opened_at: datetime
    failures: tuple[FailureInBreach, ...]
    clocks: tuple[ClockView, ...]
    confirmation_sent_on: date | None
    proposal: str
    variant: Variant
    information: InformationView
    referrals: tuple[ReferralView, ...]
    processes: tuple[ProcessView, ...]
    hearings: tuple[HearingView, ...]
    result: ResultView | None
    ending: EndingView
    delay: Delay | None
    after_court: tuple[TaskStep, ...]
    acts: frozenset[str]


def breach_page(breach: BreachCase, acting: Acting) -> BreachPage:
    """The page of a breach selected with ``OF_A_BREACH``. A fixed number of queries for each state."""
    counts, result = reckoning(breach.sentence, acting.at), getattr(breach, "result", None)
    (row,) = breach_rows([breach], at=acting.at)
    return BreachPage(
        row=row,
        status_code=status_code(breach),
        lane=Lane.label_of(breach.lane),
        opened_at=breach.opened_at,
        failures=tuple(_failure(failure) for failure in failures_of(breach)),
        clocks=clocks_by_breach([breach], at=acting.at, stopped=True)[breach.pk],
        confirmation_sent_on=breach.confirmation_sent_on,
        proposal=breach.proposal,
        variant=variant.answer(VariantFacts(breach.sentence.kind), on=counts.on)[0],
        information=_information(breach, counts.on),
        referrals=tuple(map(referral_view, breach.referrals.select_related("sent_by", "answered_by"))),
        processes=tuple(map(process_view, breach.processes.select_related("court"))),
        hearings=tuple(map(hearing_view, breach.hearings.select_related("court", "recorded_by"))),
        result=result_view(result) if result else None,
        ending=ending_of(breach),
        delay=delay_of(breach, counts),
        after_court=steps_after(after_court_facts(breach)) if _came_to_court(breach) else (),
        acts=open_acts(breach, acting),
    )


def _came_to_court(breach: BreachCase) -> bool:
    return breach.closed_on is not None and breach.information_laid_on is not None


def _information(breach: BreachCase, today: date) -> InformationView:
    to_lay = breach.information_laid_on is None and breach.closed_on is None
    facts, made_by = court_facts(breach.sentence), breach.sentence.court
    of_order = ChosenCourtFacts(order=facts, court=made_by.kind, area=made_by.local_justice_area)
    right: CourtChoice = choice.answer(facts, on=today)[0]
    is_known = right.area in (None, CourtArea.ORDER) and chosen.decide(of_order, on=today).permits
    return InformationView(
        laid_on=breach.information_laid_on,
        alert=alert_on(order_end(breach.sentence), today) if to_lay else "",
        court=right,
        court_of_order=made_by.pk if is_known else None,
    )


def ending_of(breach: BreachCase) -> EndingView:
    """How it ended, or is asked to end. No query beyond the breach."""
    return EndingView(
        declined_because=DeclineReason.label_of(breach.declined_because) if breach.declined_because else "",
        withdrawn_because=WithdrawalReason.label_of(breach.withdrawn_because) if breach.withdrawn_because else "",
        withdrawal_asked_by=str(breach.withdrawal_asked_by or ""),
        withdrawal_asked_why=breach.withdrawal_asked_why,
        why=breach.ended_why,
        closed_on=breach.closed_on,
        closing_code=breach.closing_code,
    )


def _failure(row: Failure) -> FailureInBreach:
    return FailureInBreach(
        pk=row.pk,
        name=failure_name(row),
        occurred_on=row.occurred_on,
        of_what=row.of_what,
        state=FailureState.label_of(row.state),
        instruction=instruction_of(row) or row.description,
        finding_reason=row.finding_reason,
    )
