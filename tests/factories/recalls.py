"""Recalls, reached by acting, chart by chart, at their usual times: a concern on Monday 15 May 2017, agreed that day.

The usual licence is of twelve months for an offence of 2016, released on 10 April 2017; it runs to October 2017.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cases.models import Sentence
from cases.vocabulary import RoshLevel
from probation.accounts.models import Organisation, User
from probation.accounts.roles import PPCS_CASEWORKER, PPCS_DECISION_MAKER
from recall.actions.agree_recall import agree_recall
from recall.actions.alert_ppcs import PpcsCall, alert_ppcs
from recall.actions.casework.book_on import Booking, book_on
from recall.actions.casework.issue_revocation import Endorsement, issue_revocation
from recall.actions.choose_type import TypeChoice, choose_type
from recall.actions.complete_part_a import complete_part_a
from recall.actions.consider import Consideration, Tried, consider
from recall.actions.raise_concern import Concern, raise_concern
from recall.actions.refer_to_nps import refer_to_nps
from recall.actions.review_rosh import RoshReview, review_rosh
from recall.actions.sign_report import Signing, countersign, endorse
from recall.actions.submit_request import Submission, submit_request
from recall.models import RecallRequest, Revocation
from recall.vocabulary import AlternativeKind, Attachment, Chart, ConcernSource, RecallType, Statement
from recall.vocabulary.casework import Custody, PpcsDecision, RecallReason

from .part_a import a_written_report
from .risk import levels
from .sentences import a_custodial_sentence
from .staff import CRC_TEAM, NPS_TEAM, a_manager, a_senior_manager, an_officer, somebody_of
from .times import at, day


@dataclass(frozen=True)
class Cast:
    """Who acts: the officer with the case, their manager, the senior manager who endorses."""

    officer: User
    manager: User
    senior: User


def a_cast(chart: Chart = Chart.NPS) -> Cast:
    """The people of a chart: of the NPS on chart 3; of the CRC on charts 1 and 2, whose senior is the NPS's on 2."""
    team = NPS_TEAM if chart == Chart.NPS else CRC_TEAM
    senior = CRC_TEAM if chart == Chart.CRC else NPS_TEAM
    return Cast(
        an_officer(team=team, first_name="Olu", last_name="Officer"),
        a_manager(team=team, first_name="Max", last_name="Manager"),
        a_senior_manager(team=senior, first_name="Sen", last_name="Ior"),
    )


def a_licence(officer: User, *, term: str = "12 months", **different: Any) -> Sentence:
    """A licence of twelve months' custody passed on 10 October 2016: released on 10 April 2017."""
    licence = a_custodial_sentence(officer, sentenced_on="2016-10-10", term=term, **different).licence
    assert licence
    return licence


def a_concern_of(licence: Sentence, **different: Any) -> Concern:
    """Contact is lost: the condition to keep in touch is broken."""
    usual: dict[str, Any] = {
        "concern_on": day("2017-05-12"),
        "source": ConcernSource.CONTACT_LOST,
        "what": "Has not been at the approved address for three nights and does not answer.",
        "conditions": list(licence.conditions.filter(code="3")),
    }
    return Concern(**{**usual, **different})


def a_concern(
    cast: Cast, licence: Sentence | None = None, *, on: str = "2017-05-15 09:00", **different: Any
) -> RecallRequest:
    """A concern raised by the officer."""
    licence = licence or a_licence(cast.officer)
    return raise_concern(licence, concern=a_concern_of(licence, **different), by=cast.officer, at=at(on))


def a_consideration(**different: Any) -> Consideration:
    """Everything the officer writes before the manager decides."""
    usual: dict[str, Any] = {
        "trigger": "Contact lost since 12 May, two weeks after a warning.",
        "unmanageable": "His whereabouts are not known: nothing can be put in place.",
        "response": "Came to four of seven appointments.",
        "protective_factors": "His sister, who has not heard from him either.",
        "alternatives": [Tried(kind=AlternativeKind.WARNINGS, detail="Warned on 2 May.", tried_on=day("2017-05-02"))],
    }
    return Consideration(**{**usual, **different})


def a_considered_recall(
    cast: Cast, request: RecallRequest | None = None, *, on: str = "2017-05-15 10:00"
) -> RecallRequest:
    """The manager is asked."""
    request = request or a_concern(cast)
    return consider(request, consideration=a_consideration(), manager=cast.manager, by=cast.officer, at=at(on))


def a_review(overall: RoshLevel = RoshLevel.MEDIUM, *, risen: bool | None = False, **different: Any) -> RoshReview:
    """ROSH assessed again for the recall."""
    usual: dict[str, Any] = {
        "risen": risen,
        "levels": levels(overall),
        "rationale": "Assessed again after contact was lost.",
        "oasys_reviewed_on": day("2017-05-15"),
    }
    return RoshReview(**{**usual, **different})


def a_reviewed_recall(
    cast: Cast,
    request: RecallRequest | None = None,
    *,
    overall: RoshLevel = RoshLevel.MEDIUM,
    risen: bool = False,
    on: str = "2017-05-15 11:00",
) -> RecallRequest:
    """The mandatory question is answered. On chart 1 a rise passes it to chart 2."""
    request = a_considered_recall(cast, request)
    return review_rosh(request, review=a_review(overall, risen=risen), by=cast.officer, at=at(on))


def an_agreed_recall(
    cast: Cast,
    request: RecallRequest | None = None,
    *,
    chart: Chart = Chart.NPS,
    is_emergency: bool = False,
    on: str = "2017-05-15 14:00",
) -> RecallRequest:
    """The manager agrees; the 24 hours run."""
    if request is None:
        raised = chart == Chart.CRC_RAISED
        request = a_reviewed_recall(cast, overall=RoshLevel.HIGH if raised else RoshLevel.MEDIUM, risen=raised)
    reason = "He said that he will find her tonight." if is_emergency else ""
    return agree_recall(
        request,
        rationale="Whereabouts unknown; his former partner is at risk; alternatives are exhausted.",
        is_emergency=is_emergency,
        emergency_reason=reason,
        by=cast.manager,
        at=at(on),
    )


def a_call(**different: Any) -> PpcsCall:
    """The call to PPCS before an emergency recall."""
    usual: dict[str, Any] = {
        "officer": "Leah Brook",
        "called_at": at("2017-05-15 14:20"),
        "approved": True,
        "reachable_number": "0121 496 0000",
    }
    return PpcsCall(**{**usual, **different})


def a_typed_recall(
    cast: Cast, request: RecallRequest, recall_type: RecallType = RecallType.STANDARD, **different: Any
) -> RecallRequest:
    """The type is chosen."""
    usual: dict[str, Any] = {
        "recall_type": recall_type,
        "reason": "The risk cannot be managed in 28 days.",
        "charged": "no",
        "convicted": "no",
    }
    choice = TypeChoice(**{**usual, **different})
    return choose_type(request, choice=choice, by=cast.officer, at=at("2017-05-15 15:00"))


def a_completed_recall(
    cast: Cast, *, chart: Chart = Chart.NPS, is_emergency: bool = False, recall_type: RecallType = RecallType.STANDARD
) -> RecallRequest:
    """Part A is complete."""
    request = an_agreed_recall(cast, chart=chart, is_emergency=is_emergency)
    if is_emergency:
        alert_ppcs(request, call=a_call(), by=cast.officer, at=at("2017-05-15 14:25"))
    a_typed_recall(cast, request, recall_type, override_reason="It is right all the same.")
    write_part_a(request, cast)
    return complete_part_a(request, by=cast.officer, at=at("2017-05-15 17:00"))


def write_part_a(request: RecallRequest, cast: Cast, *, at_time: datetime | None = None) -> None:
    """Every mandatory field of Part A that the record does not give."""
    a_written_report(request, by=cast.officer, at=at_time or at("2017-05-15 16:00"))


def a_signing(**different: Any) -> Signing:
    """The four statements and the signer's own words."""
    usual: dict[str, Any] = {
        "statements": list(Statement),
        "comment": "I have read the report and agree with it.",
        "phone": "0121 496 0001",
        "rosh_accepted": True,
    }
    return Signing(**{**usual, **different})


def a_countersigned_recall(cast: Cast, *, on: str = "2017-05-15 18:00", **different: Any) -> RecallRequest:
    """The line manager has signed."""
    return countersign(a_completed_recall(cast, **different), signing=a_signing(), by=cast.manager, at=at(on))


def the_nps() -> Organisation:
    """The NPS division a CRC refers to."""
    return Organisation.objects.get(code="N04")


def an_endorsed_recall(
    cast: Cast, *, on: str = "2017-05-16 09:00", chart: Chart = Chart.NPS, **different: Any
) -> RecallRequest:
    """The senior manager has signed; on chart 2 after the CRC's manager referred it to the NPS."""
    request = a_countersigned_recall(cast, chart=chart, **different)
    if chart == Chart.CRC_RAISED:
        escalation = "Medium to high: he has threatened his former partner."
        refer_to_nps(request, to=the_nps(), escalation=escalation, by=cast.manager, at=at("2017-05-15 18:30"))
    signing = a_signing(high_fixed_term_reason="It can be managed from a hostel at day 28.")
    return endorse(request, signing=signing, by=cast.senior, at=at(on))


def a_submission(**different: Any) -> Submission:
    """The licence and every other paper attached."""
    usual: dict[str, Any] = {
        "attachments": dict.fromkeys(Attachment, ""),
        "order_recipients": "The officer, the manager, the functional mailbox.",
        "reply_mailbox": "recalls@example.test",
    }
    return Submission(**{**usual, **different})


def who_submits(request: RecallRequest, cast: Cast) -> User:
    """The officer, or on chart 2 the NPS."""
    return cast.senior if request.chart == Chart.CRC_RAISED else cast.officer


def a_submitted_recall(cast: Cast, *, on: str = "2017-05-16 10:00", **different: Any) -> RecallRequest:
    """The request is with PPCS."""
    request = an_endorsed_recall(cast, **different)
    return submit_request(request, submission=a_submission(), by=who_submits(request, cast), at=at(on))


def reload(request: RecallRequest) -> RecallRequest:
    """The request as it is now."""
    return RecallRequest.objects.select_related("sentence__person", "sentence__provider").get(pk=request.pk)


def a_decider() -> User:
    """A decision-maker of PPCS."""
    return somebody_of("PPCS", PPCS_DECISION_MAKER)


def a_booked_recall(
    cast: Cast, request: RecallRequest | None = None, *, on: str = "2017-05-16 10:30", **noted: Any
) -> RecallRequest:
    """PPCS has booked it on."""
    request = request or a_submitted_recall(cast)
    usual: dict[str, Any] = {"custody": Custody.AT_LARGE, "police_force": "West Midlands Police"}
    book_on(request, noted=Booking(**{**usual, **noted}), by=somebody_of("PPCS", PPCS_CASEWORKER), at=at(on))
    return request


def an_endorsement(**different: Any) -> Endorsement:
    """The type agreed, with the reasons and the conditions in the licence's words."""
    usual: dict[str, Any] = {
        "decision": PpcsDecision.AGREE,
        "detail": "The risk is as probation has it.",
        "conditions_breached": "3. Keep in touch with the supervising officer as instructed.",
        "custody": Custody.AT_LARGE,
        "reasons": [RecallReason.KEEP_IN_TOUCH],
    }
    return Endorsement(**{**usual, **different})


def a_revocation(
    cast: Cast, request: RecallRequest | None = None, *, on: str = "2017-05-16 12:00", **different: Any
) -> Revocation:
    """The licence is revoked."""
    request = a_booked_recall(cast, request)
    return issue_revocation(request, endorsement=an_endorsement(**different), by=a_decider(), at=at(on))
