"""Failures, warnings and decisions, reached by acting: missed, judged, warned, decided."""

from datetime import datetime, timedelta
from typing import Any

from cases.models import Sentence
from cases.vocabulary import Outcome
from enforcement.actions.decide_breach import decide_breach
from enforcement.actions.decision_content import DecisionContent
from enforcement.actions.find_unreasonable import find_unreasonable
from enforcement.actions.give_warning import give_warning
from enforcement.actions.record_enquiry import record_enquiry
from enforcement.actions.record_outcome import record_outcome
from enforcement.actions.request_warning import Letter, request_warning
from enforcement.models import EnforcementDecision, Failure, Warning
from enforcement.vocabulary import Alternative, DeliveryMethod, EnquiryMethod, HomeVisit, WarningKind
from probation.working_days import london_date

from .appointments import an_appointment
from .times import at

MISSED_AT = "2017-03-07"


def a_failure(sentence: Sentence, *, missed_at: str = MISSED_AT, outcome: Outcome = Outcome.AFTA) -> Failure:
    """An office visit missed, recorded the same afternoon: alleged."""
    contact = an_appointment(sentence, starts_at=at(f"{missed_at} 10:00"))
    recorded = record_outcome(contact, outcome=outcome, by=contact.officer, at=at(f"{missed_at} 15:00"))
    return recorded.failures[0]


def an_enquiry(failure: Failure, **different: Any) -> Failure:
    """A phone call without an answer: investigating."""
    usual: dict[str, Any] = {"method": EnquiryMethod.PHONE, "result": "No answer; message left."}
    record_enquiry(failure, **{**usual, **different}, by=officer_of(failure), at=_later(failure, hours=16))
    return again(failure)


def an_unreasonable_failure(
    sentence: Sentence, *, missed_at: str = MISSED_AT, found_at: str, serious_reason: str = ""
) -> Failure:
    """Missed, asked after, and found to have no reasonable excuse."""
    failure = an_enquiry(a_failure(sentence, missed_at=missed_at))
    find_unreasonable(
        failure,
        reason="No reason given and no answer to two calls.",
        is_serious=bool(serious_reason),
        serious_reason=serious_reason,
        by=officer_of(failure),
        at=at(f"{found_at} 16:00"),
    )
    return again(failure)


def letter(on: str, **different: Any) -> Letter:
    """The words of a statutory warning dated on a day."""
    usual: dict[str, Any] = {
        "kind": WarningKind.STATUTORY,
        "circumstances": "You did not attend your appointment at 10am.",
        "unacceptable": "You gave no acceptable reason.",
        "consequence": "If you fail again within 12 months you are liable to be brought before a court.",
        "letter_on": at(on).date(),
        "respond_by": at(on).date() + timedelta(days=7),
        "addressed_to": "1 Example Street, Birmingham",
    }
    return Letter(**{**usual, **different})


def a_requested_warning(failure: Failure, *, on: str, **different: Any) -> Warning:
    """A letter written and waiting to be sent."""
    officer = officer_of(failure)
    return request_warning(
        failure.sentence, failures=[failure.pk], letter=letter(on, **different), by=officer, at=at(f"{on} 16:30")
    )


def a_given_warning(failure: Failure, *, on: str) -> Warning:
    """A warning sent by post on a day."""
    warning = a_requested_warning(failure, on=on)
    give_warning(
        warning,
        given_on=at(on).date(),
        delivery=DeliveryMethod.POST,
        by=officer_of(failure),
        at=at(f"{on} 16:45"),
    )
    return Warning.objects.get(pk=warning.pk)


def content(**different: Any) -> DecisionContent:
    """Everything a decision must record."""
    usual: dict[str, Any] = {
        "rationale": "Two failures without reason and no answer to calls.",
        "rosh_view": "Medium, unchanged.",
        "reoffending_view": "Likelihood rises without contact.",
        "alternatives": (Alternative.PHONE_OR_TEXT, Alternative.WARNING_LETTER),
        "home_visit": HomeVisit.DISCOUNTED,
        "home_visit_reason": "Two staff are needed and none was free before the decision was due.",
        "diversity": "Dyslexia: letters followed by calls.",
        "proportionality": "Proportionate after a warning.",
    }
    return DecisionContent(**{**usual, **different})


def a_decision_due(sentence: Sentence, *, first: str = "2017-03-07", second: str = "2017-04-12") -> EnforcementDecision:
    """Missed and warned, then missed again within the live warning and found unreasonable: a decision is due.

    First missed 7 March, found 15 March, warned 15 March; missed again 12 April, found 24 April (the due day).
    """
    earlier = an_unreasonable_failure(sentence, missed_at=first, found_at="2017-03-15")
    a_given_warning(earlier, on="2017-03-15")
    failure = an_unreasonable_failure(sentence, missed_at=second, found_at="2017-04-24")
    return EnforcementDecision.objects.get(failure=failure)


def a_breach(decision: EnforcementDecision, *, on: str = "2017-04-24") -> EnforcementDecision:
    """Decided to breach."""
    decide_breach(decision, content=content(), by=officer_of(decision.failure), at=at(f"{on} 16:30"))
    return EnforcementDecision.objects.get(pk=decision.pk)


def officer_of(failure: Failure) -> Any:
    """The responsible officer of the sentence."""
    return failure.sentence.officer


def again(failure: Failure) -> Failure:
    """The failure as it is now."""
    return Failure.objects.get(pk=failure.pk)


def _later(failure: Failure, *, hours: int) -> datetime:
    return at(f"{london_date(failure.state_changed_at)} {hours}:00")
