"""Who answers PPCS for probation, who may assess, and who keeps the turns of duty of PPCS."""

from __future__ import annotations

from probation.accounts.acting import Acting
from probation.accounts.roles import Act
from recall.models import DocumentQuery, PpcsDuty, RecallRequest, ReceivedDocument
from recall.vocabulary import Chart

from . import submit, submit_for_nps, withdraw
from .casework import book, decide

__all__ = [
    "answer",
    "answer_of_request",
    "ask",
    "close",
    "complete_papers",
    "keep_duty",
    "may_assess",
    "receive",
]


def ask(query: DocumentQuery, acting: Acting) -> bool:
    """PPCS asks."""
    return book(query.request, acting)


def answer_of_request(request: RecallRequest, acting: Acting) -> bool:
    """The officer with the case, a manager or a case administrator of the provider; on chart 2 the NPS too."""
    sent_by_nps = request.chart == Chart.CRC_RAISED and submit_for_nps(request, acting)
    return submit(request, acting) or sent_by_nps


def answer(query: DocumentQuery, acting: Acting) -> bool:
    """Whoever may answer for the request."""
    return answer_of_request(query.request, acting)


def complete_papers(request: RecallRequest, acting: Acting) -> bool:
    """What came is noted on the request, by whoever answers, and by PPCS where it came by e-mail."""
    return answer_of_request(request, acting) or book(request, acting)


def receive(document: ReceivedDocument, acting: Acting) -> bool:
    """A document comes from whoever sends the request or answers for it; PPCS keeps what came by e-mail."""
    return complete_papers(document.request, acting)


def close(query: DocumentQuery, acting: Acting) -> bool:
    """Whoever of probation may withdraw the request, and PPCS: a query is closed where the recall ends."""
    return withdraw(query.request, acting) or complete_papers(query.request, acting)


def may_assess(request: RecallRequest, acting: Acting) -> bool:
    """Whether somebody may be given the request to assess: a decision-maker who did not sign it."""
    return decide(request, acting)


def keep_duty(duty: PpcsDuty, acting: Acting) -> bool:
    """A decision-maker of PPCS records who is on duty."""
    return acting.may(Act.ISSUE_REVOCATION)
