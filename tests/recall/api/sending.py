"""What is sent of each act of a recall: who may, how the request comes to it, the whole of it, and what lacks.

``when``: a time after the usual steps up to that state.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from recall.actions.instigate_out_of_hours import OutOfHours, instigate_out_of_hours
from recall.actions.refer_to_nps import refer_to_nps
from recall.actions.return_report import return_report
from recall.models import RecallRequest
from recall.vocabulary import Attachment, Chart, Statement
from recall.vocabulary import RecallState as S
from tests.factories.appointments import an_appointment
from tests.factories.recalls import (
    Cast,
    a_completed_recall,
    a_concern,
    a_considered_recall,
    a_countersigned_recall,
    a_licence,
    a_reviewed_recall,
    a_typed_recall,
    an_agreed_recall,
    an_endorsed_recall,
    the_nps,
    write_part_a,
)
from tests.factories.times import at

RECALLS = "/api/v1/recalls/"
OFFICER, MANAGER, SENIOR = "officer", "manager", "senior"
Reach = Callable[[Cast], RecallRequest]
Sent = Callable[[RecallRequest, Cast], dict[str, Any]]


@dataclass(frozen=True)
class Case:
    """One act. ``lacking``: sent so that the rules refuse it, under ``fields``; None where no rule can."""

    act: str
    reach: Reach
    who: str
    leads_to: S
    sent: Mapping[str, Any] | Sent
    when: str = "2017-05-16 09:30"
    chart: Chart = Chart.NPS
    lacking: Mapping[str, Any] | None = None
    fields: set[str] = field(default_factory=set)

    def __str__(self) -> str:
        return f"{self.act} on chart {self.chart} to {self.leads_to}"


def of(request: RecallRequest, act: str = "") -> str:
    """The address of a request, or of an act on it."""
    return f"{RECALLS}{request.pk}/{act}/" if act else f"{RECALLS}{request.pk}/"


def out_of_hours(cast: Cast) -> RecallRequest:
    """Instigated by the manager at eleven on Saturday night."""
    licence = a_licence(cast.officer)
    noted = OutOfHours(
        agreed_at=at("2017-05-13 23:00"),
        source="police",
        concern="Arrested at her door.",
        rationale="She is at risk tonight.",
        is_emergency=False,
        ppcs_officer="Duty officer",
        ppcs_alerted_at=at("2017-05-13 23:10"),
        ppcs_approved=None,
        conditions=list(licence.conditions.filter(code="1")),
    )
    return instigate_out_of_hours(licence, noted=noted, by=cast.manager, at=at("2017-05-13 23:20"))


def written(cast: Cast) -> RecallRequest:
    """Typed, and every section of Part A written."""
    request = a_typed_recall(cast, an_agreed_recall(cast))
    write_part_a(request, cast)
    return request


def returned(cast: Cast) -> RecallRequest:
    """Sent back by the line manager."""
    return return_report(a_completed_recall(cast), needed="The dates.", by=cast.manager, at=at("2017-05-15 18:00"))


def referred(cast: Cast) -> RecallRequest:
    """Chart 2, with the NPS."""
    request = a_countersigned_recall(cast, chart=Chart.CRC_RAISED)
    return refer_to_nps(request, to=the_nps(), escalation="Risen.", by=cast.manager, at=at("2017-05-15 18:30"))


CONSIDERATION = {
    "trigger": "Contact lost.",
    "unmanageable": "His whereabouts are not known.",
    "response": "Came to four of seven.",
    "protective_factors": "His sister.",
    "alternatives": [{"kind": "warnings", "detail": "Warned on 2 May.", "tried_on": "2017-05-02"}],
}
LEVELS = {"overall": "medium", "public": "medium", "known_adult": "low", "children": "low", "staff": "low"}
SIGNING = {"statements": list(Statement), "comment": "I agree.", "phone": "0121 496 0001"}
NOT_SIGNED, SIGNED_WITH = {"statements": []}, {"statements", "comment", "phone"}
PAPERS = {
    "attachments": {paper.value: "" for paper in Attachment},
    "order_recipients": "The mailbox.",
    "reply_mailbox": "recalls@example.test",
}


def not_recalled(request: RecallRequest, cast: Cast) -> dict[str, Any]:
    """A decision not to recall, and the appointment the person is given."""
    next_time = an_appointment(request.sentence, starts_at=at("2017-06-20 10:00"), arranged_at=at("2017-05-10 10:00"))
    return {
        "considered_because": "contact",
        "behaviour": "Stopped coming.",
        "reason": "Found again.",
        "risk_plan": "Twice a week.",
        "actions": "Reports on Mondays.",
        "next_appointment": next_time.pk,
    }


NOT_DECIDED = {"considered_because", "behaviour", "reason", "risk_plan", "actions", "next_appointment"}
ENDORSED: dict[str, Any] = {**SIGNING, "rosh_accepted": True}
RAISED = Chart.CRC_RAISED
CASES = [
    Case(
        "consider", a_concern, OFFICER, S.UNDER_CONSIDERATION,
        lambda _, cast: {**CONSIDERATION, "manager": cast.manager.username},
        lacking={}, fields={"trigger", "unmanageable", "response", "protective_factors", "alternatives", "manager"},
    ),
    Case(
        "review-rosh", a_considered_recall, OFFICER, S.ROSH_REVIEW,
        {**LEVELS, "risen": False, "rationale": "Assessed again.", "oasys_reviewed_on": "2017-05-15"},
        chart=Chart.CRC, lacking=LEVELS, fields={"risen", "oasys_reviewed_on"},
    ),
    Case(
        "escalate", a_reviewed_recall, MANAGER, S.ROSH_INCREASE_IDENTIFIED, {"evidence": "Threats.", "suspected": True},
        chart=Chart.CRC, lacking={}, fields={"evidence", "suspected"},
    ),
    Case("collect", out_of_hours, OFFICER, S.INITIATED, {}),
    Case(
        "agree", a_reviewed_recall, MANAGER, S.INITIATED, {"rationale": "At large.", "is_emergency": False},
        lacking={}, fields={"rationale", "is_emergency"},
    ),
    Case("not-recall", a_reviewed_recall, MANAGER, S.NOT_RECALLED, not_recalled, lacking={}, fields=NOT_DECIDED),
    Case("ask-senior", a_reviewed_recall, MANAGER, S.UNDER_CONSIDERATION, not_recalled, lacking={}, fields=NOT_DECIDED),
    Case(
        "type", an_agreed_recall, OFFICER, S.INITIATED,
        {"recall_type": "standard", "reason": "Not in 28 days.", "charged": "no", "convicted": "no"},
        lacking={}, fields={"recall_type", "reason"},
    ),
    Case(
        "alert-ppcs", lambda cast: an_agreed_recall(cast, is_emergency=True), OFFICER, S.PPCS_ALERTED,
        {
            "officer": "Leah Brook", "called_at": "2017-05-15T14:20:00+01:00", "approved": True,
            "reachable_number": "0121 496 0000",
        },
        lacking={}, fields={"officer", "called_at", "approved", "reachable_number"},
    ),
    Case("complete", written, OFFICER, S.PART_A_COMPLETED, {}),
    Case(
        "reopen", a_completed_recall, OFFICER, S.INITIATED, {"because": "A date was wrong."},
        lacking={}, fields={"because"},
    ),
    Case(
        "return", a_completed_recall, MANAGER, S.RETURNED_FOR_REWORK, {"needed": "The dates."},
        lacking={}, fields={"needed"},
    ),
    Case("take-up", returned, OFFICER, S.INITIATED, {}),
    Case(
        "countersign", a_completed_recall, MANAGER, S.PART_A_COUNTERSIGNED, SIGNING,
        lacking=NOT_SIGNED, fields=SIGNED_WITH,
    ),
    Case("endorse", a_countersigned_recall, SENIOR, S.ENDORSED, ENDORSED, lacking=NOT_SIGNED, fields=SIGNED_WITH),
    Case(
        "endorse", referred, SENIOR, S.ENDORSED, ENDORSED,
        chart=RAISED, lacking=NOT_SIGNED, fields=SIGNED_WITH | {"rosh_accepted"},
    ),
    Case(
        "return", a_countersigned_recall, SENIOR, S.RETURNED_FOR_REWORK, {"needed": "OASys."},
        lacking={}, fields={"needed"},
    ),
    Case(
        "reject", a_countersigned_recall, SENIOR, S.REJECTED_BY_SENIOR_MANAGER, {"reason": "Not needed."},
        lacking={}, fields={"reason"},
    ),
    Case(
        "refer", lambda cast: a_countersigned_recall(cast, chart=RAISED), MANAGER, S.REFERRED_TO_NPS,
        {"to_provider": "N04", "escalation": "Medium to high."},
        chart=RAISED, lacking={}, fields={"to_provider", "escalation"},
    ),
    Case(
        "refuse", referred, SENIOR, S.REJECTED_BY_NPS, {"because": "not-high", "reason": "Medium."},
        chart=RAISED, lacking={}, fields={"because", "reason"},
    ),
    Case(
        "refuse", referred, SENIOR, S.REJECTED_BY_NPS,
        {"because": "no-recall", "reason": "Managed.", "risk_plan": "Daily reporting."},
        chart=RAISED, lacking={"because": "no-recall"}, fields={"reason", "risk_plan"},
    ),
    Case(
        "refuse", referred, SENIOR, S.RETURNED_FOR_REWORK, {"because": "papers", "reason": "OASys is missing."},
        chart=RAISED, lacking={"because": "papers"}, fields={"reason"},
    ),
    Case(
        "submit", an_endorsed_recall, OFFICER, S.SUBMITTED_TO_PPCS, PAPERS,
        lacking={"attachments": {}}, fields={"attachments.licence", "order_recipients", "reply_mailbox"},
    ),
    Case(
        "withdraw", a_concern, OFFICER, S.WITHDRAWN,
        lambda _, cast: {"reason": "Found at work.", "manager": cast.manager.username},
        lacking={}, fields={"reason", "manager"},
    ),
]  # fmt: skip


def reached(case: Case, cast: Cast) -> RecallRequest:
    """The request in the state the act is open in."""
    return RecallRequest.objects.select_related("sentence__person").get(pk=case.reach(cast).pk)
