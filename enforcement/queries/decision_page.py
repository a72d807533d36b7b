"""An enforcement decision on one page: what it rests on, what was tried, the clock, what was written and decided."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from cases.queries.clocks import ClockView
from enforcement import deadlines
from enforcement.flows import DecisionFlow
from enforcement.ladders import BREACH_DECISION
from enforcement.models import Authorisation, BreachCase
from enforcement.vocabulary import Alternative, AuthorisationKind, DecisionState, HomeVisit
from probation.accounts.acting import Acting
from probation.policy import Due, NotInForce

from .alternatives import AlternativesTried, alternatives_tried
from .authorisation_needed import AuthorisationNeeded, authorisation_needed
from .clocks import clocks_about, failure_key
from .considerations import Considerations, considerations
from .counts import Counts, counts_of
from .decision_row import DecisionRow, decision_row
from .facts import Reckoning, count_facts, reckoning
from .naming import failure_name, sentence_name
from .open_steps import open_steps
from .risk_now import RiskNow, risk_now
from .warning_row import WarningRow, warning_rows


@dataclass(frozen=True)
class Written:
    """What the officer wrote. ``alternatives`` and ``home_visit`` are labels."""

    rationale: str
    rosh_view: str
    reoffending_view: str
    alternatives: tuple[str, ...]
    alternatives_detail: str
    home_visit: str
    home_visit_reason: str
    diversity: str
    proportionality: str
    late_reason: str


@dataclass(frozen=True)
class AuthorisationView:
    """What a manager was asked, and the answer. ``authorised`` is None while nobody has answered."""

    pk: int
    kind: str
    reason: str
    asked_by: str
    asked_at: datetime
    authorised: bool | None
    answer_reason: str
    answered_by: str
    answered_at: datetime | None


@dataclass(frozen=True)
class DecisionPage:
    """Everything about one decision. ``may_decide``: open, and this reader may."""

    row: DecisionRow
    version: int
    failure_name: str
    of_what: str
    occurred_on: date
    appointment_at: datetime | None
    finding_reason: str
    serious_reason: str
    sentence: str
    decided_by: str
    clocks: tuple[ClockView, ...]
    is_late: bool
    counts: Counts
    warnings: tuple[WarningRow, ...]
    needs: Considerations
    risk: RiskNow
    tried: AlternativesTried
    written: Written
    authorisations: tuple[AuthorisationView, ...]
    needed: AuthorisationNeeded | None
    court_on: date | None
    may_decide: bool
    breach_pk: int | None

    @property
    def asked(self) -> AuthorisationView | None:
        """What a manager is asked and has not answered yet."""
        return next((view for view in self.authorisations if view.authorised is None), None)

    @property
    def is_breach(self) -> bool:
        return self.row.tag.state == DecisionState.BREACH_DECIDED


def decision_page(decision: DecisionFlow, acting: Acting) -> DecisionPage:
    """The page of a decision, for whoever is looking. A fixed number of queries."""
    failure, sentence = decision.failure, decision.failure.sentence
    counting = reckoning(sentence, acting.at)
    row = decision_row(decision)
    clocks = clocks_about([failure_key(failure.pk)], at=acting.at)
    by_weight = tuple(sorted(clocks, key=lambda clock: clock.kind != BREACH_DECISION.code))
    return DecisionPage(
        row=row,
        version=decision.version,
        failure_name=failure_name(failure),
        of_what=failure.of_what,
        occurred_on=failure.occurred_on,
        appointment_at=failure.contact.starts_at if failure.contact else None,
        finding_reason=failure.finding_reason,
        serious_reason=failure.serious_reason,
        sentence=sentence_name(sentence),
        decided_by=str(decision.decided_by) if decision.decided_by else "",
        clocks=by_weight,
        is_late=decision.due_on is not None and counting.on > decision.due_on,
        counts=counts_of(count_facts(sentence, on=counting.on, settings=counting.settings)),
        warnings=warning_rows(sentence.warnings.all(), on=counting.on),
        needs=considerations(sentence.person, on=failure.occurred_on),
        risk=risk_now(sentence.person),
        tried=alternatives_tried(decision),
        written=written(decision),
        authorisations=authorisation_views(decision),
        needed=authorisation_needed(decision, counting) if decision.due_on else None,
        court_on=_due_on(deadlines.court_due, failure.occurred_on, counting),
        may_decide="decide_to_breach" in open_steps(decision, acting),
        breach_pk=BreachCase.objects.filter(decision=decision.pk).values_list("pk", flat=True).first(),
    )


def written(decision: DecisionFlow) -> Written:
    """What stands written on a decision."""
    return Written(
        rationale=decision.rationale,
        rosh_view=decision.rosh_view,
        reoffending_view=decision.reoffending_view,
        alternatives=tuple(Alternative.label_of(code) for code in decision.alternatives),
        alternatives_detail=decision.alternatives_detail,
        home_visit=HomeVisit.label_of(decision.home_visit) if decision.home_visit else "",
        home_visit_reason=decision.home_visit_reason,
        diversity=decision.diversity,
        proportionality=decision.proportionality,
        late_reason=decision.late_reason,
    )


def authorisation_views(decision: DecisionFlow) -> tuple[AuthorisationView, ...]:
    """What managers were asked about a decision, the latest first. One query."""
    return tuple(map(authorisation_view, decision.authorisations.select_related("asked_by", "answered_by")))


def authorisation_view(row: Authorisation) -> AuthorisationView:
    """What a manager was asked, and the answer."""
    return AuthorisationView(
        pk=row.pk,
        kind=AuthorisationKind.label_of(row.kind),
        reason=row.reason,
        asked_by=str(row.asked_by),
        asked_at=row.asked_at,
        authorised=row.authorised,
        answer_reason=row.answer_reason,
        answered_by=str(row.answered_by) if row.answered_by else "",
        answered_at=row.answered_at,
    )


def _due_on(due_of: Callable[..., Due], failed_on: date, counting: Reckoning) -> date | None:
    try:
        return due_of(failed_on=failed_on, calendar=counting.calendar, settings=counting.settings).on
    except NotInForce:
        return None
