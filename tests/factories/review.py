"""Recalls back in custody and before the Parole Board, reached by acting: revoked 16 May 2017, returned on the 22nd."""

from typing import Any

from enforcement.queries.facts import reckoning
from recall import deadlines
from recall.actions.casework.back_to_custody import record_return
from recall.actions.casework.part_b import ask_part_b
from recall.actions.casework.write_part_b import send_part_b
from recall.actions.complete_part_a import complete_part_a
from recall.actions.sign_report import countersign, endorse
from recall.actions.submit_request import submit_request
from recall.models import RecallRequest, RiskReport
from recall.vocabulary.custody import RiskReportKind

from .recalls import (
    Cast,
    a_concern,
    a_decider,
    a_reviewed_recall,
    a_revocation,
    a_signing,
    a_submission,
    a_typed_recall,
    an_agreed_recall,
    reload,
    write_part_a,
)
from .sentences import a_custodial_sentence
from .times import at, day


def a_returned_recall(cast: Cast, request: RecallRequest | None = None, *, on: str = "2017-05-22") -> RecallRequest:
    """Returned to custody, and PPCS told that day."""
    revocation = a_revocation(cast, request)
    record_return(
        revocation.request,
        returned_at=at(f"{on} 09:00"),
        told_at=at(f"{on} 10:00"),
        prison="HMP Example",
        by=a_decider(),
        at=at(f"{on} 10:05"),
    )
    return reload(revocation.request)


def a_long_recall(cast: Cast) -> RecallRequest:
    """Submitted, from the licence of four years' custody passed on 10 April 2015: it runs to April 2019."""
    sentence = a_custodial_sentence(cast.officer, sentenced_on="2015-04-10", term="4 years")
    assert sentence.licence
    request = an_agreed_recall(cast, a_reviewed_recall(cast, a_concern(cast, sentence.licence)))
    a_typed_recall(cast, request, override_reason="It is right all the same.")
    write_part_a(request, cast)
    complete_part_a(request, by=cast.officer, at=at("2017-05-15 17:00"))
    countersign(request, signing=a_signing(), by=cast.manager, at=at("2017-05-15 18:00"))
    endorse(request, signing=a_signing(), by=cast.senior, at=at("2017-05-16 09:00"))
    return submit_request(request, submission=a_submission(), by=cast.officer, at=at("2017-05-16 10:00"))


def an_open_report(request: RecallRequest, *, on: str = "2017-05-22 10:10") -> RiskReport:
    """Part B asked for: the one of the return, or where there is none yet one due as it would be."""
    counts = reckoning(request.sentence, at(on))
    asked_due = deadlines.part_b_due(
        counts_from=day("2017-05-22"), on=day("2017-05-16"), calendar=counts.calendar, settings=counts.settings
    )
    return ask_part_b(request, due=asked_due, kind=RiskReportKind.PART_B, by=a_decider(), at=at(on))


def written_part_b(**different: Any) -> dict[str, Any]:
    """Every answer the record does not give. None leaves one out."""
    usual: dict[str, Any] = {
        "new_information": "None.",
        "conduct": "No adjudications.",
        "contact": "Seen by video link on 26 May.",
        "rosh_public": "medium",
        "rosh_known_adult": "medium",
        "rosh_children": "low",
        "rosh_prisoners": "low",
        "rosh_staff": "low",
        "risk": "As at the recall.",
        "risk_plan": "Approved premises, curfew, weekly reporting.",
        "liaison": "None.",
        "accommodation": "Approved premises, from 20 June.",
        "conditions": "Reside at the approved premises.",
        "release_before": "no",
        "release_at": "no",
        "because": "He has not said where he was.",
        "copy_given": "yes",
    }
    return {name: answer for name, answer in {**usual, **different}.items() if answer is not None}


def a_sent_report(cast: Cast, request: RecallRequest, *, on: str = "2017-06-01 11:00", **different: Any) -> RiskReport:
    """Part B sent in time."""
    report = an_open_report(request)
    return send_part_b(report, written_part_b(**different), by=cast.officer, at=at(on))
