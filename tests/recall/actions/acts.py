"""Every act of a recall by its name, done by anybody at noon on Tuesday 16 May 2017, with everything it asks for."""

from collections.abc import Callable

from cases.models import Contact
from probation.accounts.models import User
from recall.actions.agree_recall import agree_recall
from recall.actions.alert_ppcs import alert_ppcs
from recall.actions.choose_type import TypeChoice, choose_type
from recall.actions.complete_part_a import complete_part_a
from recall.actions.consider import consider
from recall.actions.decide_not_to_recall import NotRecalledContent, ask_senior_not_to_recall, decide_not_to_recall
from recall.actions.escalate_request import escalate_request
from recall.actions.instigate_out_of_hours import collect_rationale
from recall.actions.refer_to_nps import refer_to_nps
from recall.actions.refuse_recall import refuse_for_nps, reject_as_senior
from recall.actions.reopen_report import reopen_report
from recall.actions.return_report import return_report, take_up_rework
from recall.actions.review_rosh import review_rosh
from recall.actions.sign_report import countersign, endorse
from recall.actions.submit_request import submit_request
from recall.actions.withdraw_request import withdraw_request
from recall.models import RecallRequest
from recall.vocabulary import Chart, NotRecallTrigger, NpsRefusal, RecallType
from tests.factories.recalls import a_call, a_consideration, a_review, a_signing, a_submission, the_nps
from tests.factories.times import at

T = at("2017-05-16 12:00")
Act = Callable[[RecallRequest, User], object]
STANDARD = TypeChoice(recall_type=RecallType.STANDARD, reason="Cannot be managed.", charged="no", convicted="no")


def a_manager_of(request: RecallRequest) -> User:
    """The line manager of the team."""
    return User.objects.get(role_code="line-manager", team=request.sentence.team)


def a_decision(request: RecallRequest) -> NotRecalledContent:
    """A decision not to recall, with the appointment the person has."""
    return NotRecalledContent(
        considered_because=NotRecallTrigger.CONTACT,
        behaviour="Stopped coming.",
        reason="Found again, and working.",
        risk_plan="Twice a week.",
        actions="Reports on Mondays and Thursdays.",
        next_appointment=Contact.objects.get(person=request.person, starts_at=at("2017-06-20 10:00")),
    )


def _agree(request: RecallRequest, by: User) -> object:
    emergency = request.chart != Chart.CRC
    reason = "Tonight." if emergency else ""
    return agree_recall(request, rationale="Imminent.", is_emergency=emergency, emergency_reason=reason, by=by, at=T)


def _complete(request: RecallRequest, by: User) -> object:
    return complete_part_a(request, why="Changed." if request.versions.exists() else "", by=by, at=T)


ACTS: dict[str, Act] = {
    "consider": lambda r, by: consider(r, consideration=a_consideration(), manager=a_manager_of(r), by=by, at=T),
    "review_rosh": lambda r, by: review_rosh(r, review=a_review(), by=by, at=T),
    "escalate_request": lambda r, by: escalate_request(r, evidence="Threats.", suspected=True, by=by, at=T),
    "agree": _agree,
    "decide_not_to_recall": lambda r, by: decide_not_to_recall(r, content=a_decision(r), by=by, at=T),
    "ask_senior_not_to_recall": lambda r, by: ask_senior_not_to_recall(r, content=a_decision(r), by=by, at=T),
    "collect_rationale": lambda r, by: collect_rationale(r, by=by, at=T),
    "choose_type": lambda r, by: choose_type(r, choice=STANDARD, by=by, at=T),
    "alert_ppcs": lambda r, by: alert_ppcs(r, call=a_call(), by=by, at=T),
    "complete_part_a": _complete,
    "return_report": lambda r, by: return_report(r, needed="The dates.", by=by, at=T),
    "take_up_rework": lambda r, by: take_up_rework(r, by=by, at=T),
    "reopen_report": lambda r, by: reopen_report(r, because="A date was wrong.", by=by, at=T),
    "countersign": lambda r, by: countersign(r, signing=a_signing(), by=by, at=T),
    "refer_to_nps": lambda r, by: refer_to_nps(r, to=the_nps(), escalation="Risen.", by=by, at=T),
    "endorse": lambda r, by: endorse(r, signing=a_signing(), by=by, at=T),
    "reject_as_senior": lambda r, by: reject_as_senior(r, reason="Not needed.", by=by, at=T),
    "reject_for_nps": lambda r, by: refuse_for_nps(r, because=NpsRefusal.NOT_HIGH, reason="Medium.", by=by, at=T),
    "submit": lambda r, by: submit_request(r, submission=a_submission(), by=by, at=T),
    "withdraw": lambda r, by: withdraw_request(r, reason="Found.", manager=a_manager_of(r), by=by, at=T),
}
OFFERED_AS = {
    "ask_senior_not_to_recall": {"decide_not_to_recall"},
    "return_report": {"return_for_rework", "return_as_senior", "return_papers"},
}
"""What the pages call an act, where it is not its own name."""
