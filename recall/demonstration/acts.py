"""The acts of one recall, by whoever makes each, up to the manager's agreement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from cases.actions.assess_risk import RoshLevels
from cases.models import Condition, RoshAssessment
from cases.vocabulary import RoshLevel
from enforcement.demonstration.case import Case
from enforcement.models import Failure
from probation.accounts.models import User
from probation.working_days import london_date
from recall.actions.agree_recall import agree_recall
from recall.actions.alert_ppcs import PpcsCall, alert_ppcs
from recall.actions.choose_type import TypeChoice, choose_type
from recall.actions.consider import Consideration, consider
from recall.actions.raise_concern import Concern, raise_concern
from recall.actions.review_rosh import RoshReview, review_rosh
from recall.models import RecallRequest
from recall.queries.suitability import questions_now
from recall.vocabulary.suitability import YesNoUnknown

from .alternatives import tried_from_the_record
from .narrative import Narrative

PPCS_OFFICER = "Leah Brook"
GROUPS = ("public", "known_adult", "children", "staff")


@dataclass(frozen=True)
class Recall:
    """A recall being played: whose, on which failure if any, in which words, and who agrees and endorses it."""

    case: Case
    failure: Failure | None
    told: Narrative
    manager: User
    senior: User

    @property
    def officer(self) -> User:
        return self.case.officer


def raises(recall: Recall, *, at: datetime, on: date | None = None) -> RecallRequest:
    """A concern, linked to the failure and to the condition it broke; of the failure's day unless said."""
    failure = recall.failure
    concern = Concern(
        concern_on=on or (failure.occurred_on if failure else london_date(at)),
        source=recall.told.source,
        what=recall.told.what,
        conditions=conditions_broken(recall),
        failures=[failure] if failure else [],
        rosh_risen=bool(recall.told.escalation),
    )
    return raise_concern(recall.case.sentence, concern=concern, by=recall.officer, at=at)


def conditions_broken(recall: Recall) -> list[Condition]:
    """The condition the failure names, or the one the narrative does."""
    if recall.failure and recall.failure.condition:
        return [recall.failure.condition]
    return list(recall.case.sentence.conditions.filter(code=recall.told.condition, to_date=None))


def considers(recall: Recall, request: RecallRequest, *, at: datetime) -> None:
    """The officer writes down alternatives, needs and risk, and asks the manager."""
    told = recall.told
    consideration = Consideration(
        trigger=told.trigger,
        unmanageable=told.unmanageable,
        response=told.response,
        protective_factors=told.protective_factors,
        adjustments_considered=told.adjustments_considered,
        alternatives=tried_from_the_record(recall.case.sentence, recall.failure, officer=recall.officer),
        no_alternatives_reason="The risk is known since today: nothing could be tried first.",
    )
    consider(request, consideration=consideration, manager=recall.manager, by=recall.officer, at=at)


def reviews(recall: Recall, request: RecallRequest, *, at: datetime) -> None:
    """ROSH assessed again, as it stood, or high to a known adult where the narrative says that it has risen."""
    last = recall.case.person.rosh_assessments.first()
    assert last
    levels = _raised(last) if recall.told.escalation else _as_before(last)
    review = RoshReview(
        risen=bool(recall.told.escalation),
        levels=levels,
        rationale=recall.told.review,
        oasys_reviewed_on=london_date(at),
    )
    review_rosh(request, review=review, by=recall.officer, at=at)


def _as_before(last: RoshAssessment) -> RoshLevels:
    return RoshLevels(**{name: getattr(last, name) for name in ("overall", *GROUPS)})


def _raised(last: RoshAssessment) -> RoshLevels:
    levels = {name: getattr(last, name) for name in GROUPS}
    return RoshLevels(**{**levels, "overall": RoshLevel.HIGH, "known_adult": RoshLevel.HIGH})


def agrees(recall: Recall, request: RecallRequest, *, at: datetime) -> None:
    """The manager agrees: the 24 hours run."""
    agree_recall(
        request,
        rationale=recall.told.rationale,
        is_emergency=bool(recall.told.emergency),
        emergency_reason=recall.told.emergency,
        by=recall.manager,
        at=at,
    )


def telephones_ppcs(recall: Recall, request: RecallRequest, *, called_at: datetime, at: datetime) -> None:
    """Before an emergency recall is sent; PPCS approves by telephone."""
    call = PpcsCall(officer=PPCS_OFFICER, called_at=called_at, approved=True, reachable_number=recall.officer.phone)
    alert_ppcs(request, call=call, by=recall.officer, at=at)


def chooses_type(recall: Recall, request: RecallRequest, *, at: datetime) -> None:
    """The type, with its reasons; nobody in these stories is recalled on account of a charge, or is otherwise excluded
    by what the record does not hold."""
    choice = TypeChoice(
        recall_type=recall.told.recall_type,
        reason=recall.told.type_reason,
        override_reason=recall.told.override_again if request.follows_id else recall.told.override_reason,
        charged="no",
        convicted="no",
        answers=dict.fromkeys(questions_now(request, on=london_date(at)), YesNoUnknown.NO),
    )
    choose_type(request, choice=choice, by=recall.officer, at=at)
