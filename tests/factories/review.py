"""Recalls back in custody and before the Parole Board, reached by acting: revoked 16 May 2017, returned on the 22nd."""

from typing import Any

from enforcement.queries.facts import reckoning
from recall import deadlines
from recall.actions.casework.back_to_custody import record_return
from recall.actions.casework.part_b import ask_part_b
from recall.actions.casework.write_part_b import send_part_b
from recall.models import RecallRequest, RiskReport
from recall.vocabulary.custody import RiskReportKind

from .recalls import Cast, a_decider, a_revocation, reload
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


def an_open_report(request: RecallRequest, *, on: str = "2017-05-22 10:10") -> RiskReport:
    """Part B asked for: the one of the return, or where there is none yet one due as it would be."""
    counts = reckoning(request.sentence, at(on))
    asked_due = deadlines.part_b_due(
        counts_from=day("2017-05-22"), on=day("2017-05-16"), calendar=counts.calendar, settings=counts.settings
    )
    return ask_part_b(request, due=asked_due, kind=RiskReportKind.PART_B, by=a_decider(), at=at(on))


def written_part_b(**different: Any) -> dict[str, Any]:
    """Every answer the record does not give."""
    usual = {
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
    return {**usual, **different}


def a_sent_report(cast: Cast, request: RecallRequest, *, on: str = "2017-06-01 11:00", **different: Any) -> RiskReport:
    """Part B sent in time."""
    report = an_open_report(request)
    return send_part_b(report, written_part_b(**different), by=cast.officer, at=at(on))
