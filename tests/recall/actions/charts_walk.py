"""The walk of a chart: every act tried by everybody who might, and what was met on every way."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from django.db.models import QuerySet

from cases.actions.arrange_cover import arrange_cover
from cases.vocabulary import RoshLevel
from probation.accounts.models import User
from probation.audit.models import Entry
from recall.actions.agree_recall import agree_recall
from recall.actions.alert_ppcs import PpcsCall, alert_ppcs
from recall.actions.choose_type import TypeChoice, choose_type
from recall.actions.clocks import clocks_of
from recall.actions.complete_part_a import complete_part_a
from recall.actions.consider import consider
from recall.actions.decide_not_to_recall import NotRecalledContent, decide_not_to_recall
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
from recall.models import RecallRequest, Revocation, Signature
from recall.vocabulary import OVER, WRITING, Chart, NotRecallTrigger, NpsRefusal, RecallState, RecallType
from tests.factories.appointments import an_appointment
from tests.factories.recalls import (
    Cast,
    a_cast,
    a_concern,
    a_consideration,
    a_licence,
    a_review,
    a_signing,
    a_submission,
    the_nps,
    write_part_a,
)
from tests.factories.risk import an_assessment
from tests.factories.staff import CRC_TEAM, NPS_TEAM, a_manager, a_senior_manager
from tests.factories.times import at, day

from .ways import each_way

Act = Callable[[RecallRequest, datetime], object]
WITH_PPCS = {RecallState.SUBMITTED_TO_PPCS, RecallState.REVOKED}
ENDS = {*OVER, *WITH_PPCS}


@dataclass
class Walk:
    """What was met: arrows taken, by chart; what was true of each request that reached PPCS; clocks where it ended."""

    acts: dict[str, Act]
    chart: Chart
    arrows: set[tuple[str, str, str, str]] = field(default_factory=set)
    sent: list[tuple[RecallRequest, list[Signature]]] = field(default_factory=list)
    over: list[RecallRequest] = field(default_factory=list)
    revoked_by: set[User] = field(default_factory=set)
    running_at_the_end: set[tuple[str, str]] = field(default_factory=set)
    stuck: set[str] = field(default_factory=set)
    visited: set[tuple[object, ...]] = field(default_factory=set)

    def go(self, request: RecallRequest, when: datetime) -> "Walk":
        request = RecallRequest.objects.select_related("sentence__person", "sentence__officer").get(pk=request.pk)
        # What chart 1 escalates stands where the walk of chart 2 goes on from.
        if signature(request) in self.visited or request.chart != self.chart:
            return self
        self.visited.add(signature(request))
        if request.state in ENDS:
            self._note_the_end(request)
        moved = False
        for then in self._attempts(request, when):
            moved = True
            self.go(request, then)
        if not moved and request.state not in ENDS:
            self.stuck.add(request.state)
        return self

    def _attempts(self, request: RecallRequest, when: datetime) -> Iterator[datetime]:
        then = when + timedelta(minutes=10)
        for _, taken in each_way({name: partial(act, request, then) for name, act in self.acts.items()}):
            self._note(request, taken.filter(subject_id=str(request.pk)))
            yield then

    def _note(self, request: RecallRequest, taken: QuerySet[Entry]) -> None:
        chart = request.chart
        for entry in taken:
            verb = entry.verb.removeprefix("recall.recallrequest.")
            self.arrows.add((chart, entry.from_state, verb, entry.to_state))
            chart = Chart.CRC_RAISED if verb == "escalate" else chart

    def _note_the_end(self, request: RecallRequest) -> None:
        if request.state in WITH_PPCS:
            live = Signature.objects.filter(report__request=request, voided_at__isnull=True)
            self.revoked_by |= {row.issued_by for row in Revocation.objects.filter(request_id=request.pk)}
            self.sent.append((request, list(live.select_related("signed_by__organisation"))))
        else:
            self.over.append(request)
        running = set(clocks_of(request).filter(stopped_at__isnull=True).values_list("kind", flat=True))
        # What PPCS has goes on by its clocks; a transfer, and a wanted record, go on when the recall is over.
        kinds = running & {"T_24", "T_ACO", "PART_A"} if request.state in WITH_PPCS else running - {"T_TRF", "T_NSY"}
        self.running_at_the_end |= {(request.state, kind) for kind in kinds}


def signature(request: RecallRequest) -> tuple[object, ...]:
    """What tells two places of the walk apart."""
    return (
        request.chart,
        request.state,
        request.completed_by_id,
        request.countersigned_by_id,
        request.endorsed_by_id,
        request.is_emergency,
        bool(request.ppcs_approved),
        request.asked_at is not None,
        request.person.rosh,
        bool(request.sentence.referred_to_id),
        request.revoked_before_part_a_at is not None,
    )


def acts_of(request: RecallRequest, cast: Cast, signers: Sequence[User] = ()) -> dict[str, Act]:
    """Every act, the ones that sign or answer tried by everybody who might; or by ``signers``."""
    licence, officer, manager = request.sentence, cast.officer, cast.manager
    appointment = an_appointment(licence, starts_at=at("2017-06-20 10:00"), arranged_at=at("2017-05-10 10:00"))
    content = NotRecalledContent(
        considered_because=NotRecallTrigger.CONTACT,
        behaviour="Stopped coming.",
        reason="Found again, and working.",
        risk_plan="Twice a week.",
        actions="Reports on Mondays and Thursdays.",
        next_appointment=appointment,
    )
    choice = TypeChoice(recall_type=RecallType.STANDARD, reason="Cannot be managed.", charged="no", convicted="no")

    def called(t: datetime) -> PpcsCall:
        return PpcsCall(officer="Leah Brook", called_at=t, approved=True, reachable_number="0121 496 0000")

    def completes(r: RecallRequest, t: datetime) -> object:
        if r.state in WRITING:
            write_part_a(r, cast, at_time=t)
            choose_type(r, choice=choice, by=officer, at=t)
        return complete_part_a(r, why="Changed." if r.versions.exists() else "", by=officer, at=t)

    acts: dict[str, Act] = {
        "consider": lambda r, t: consider(r, consideration=a_consideration(), manager=manager, by=officer, at=t),
        "rosh unchanged": lambda r, t: review_rosh(r, review=a_review(), by=officer, at=t),
        "rosh risen": lambda r, t: review_rosh(r, review=a_review(RoshLevel.HIGH, risen=True), by=officer, at=t),
        "escalate": lambda r, t: escalate_request(r, evidence="Threats.", suspected=True, by=officer, at=t),
        "not recall": lambda r, t: decide_not_to_recall(r, content=content, by=manager, at=t),
        "collect": lambda r, t: collect_rationale(r, by=officer, at=t),
        "call": lambda r, t: alert_ppcs(r, call=called(t), by=officer, at=t),
        "complete": completes,
        "take up": lambda r, t: take_up_rework(r, by=officer, at=t),
        "reopen": lambda r, t: reopen_report(r, because="A date was wrong.", by=officer, at=t),
        "withdraw": lambda r, t: withdraw_request(r, reason="Found.", by=manager, at=t),
        "not high": lambda r, t: refuse_for_nps(
            r, because=NpsRefusal.NOT_HIGH, reason="Medium.", by=nps_senior(), at=t
        ),
        "papers": lambda r, t: refuse_for_nps(r, because=NpsRefusal.PAPERS, reason="OASys.", by=nps_senior(), at=t),
        "refer": lambda r, t: refer_to_nps(r, to=the_nps(), escalation="Risen.", by=manager, at=t),
    }
    for emergency in (False, True):
        acts[f"agree {emergency}"] = lambda r, t, e=emergency: agree_recall(  # type: ignore[misc]
            r, rationale="Imminent.", is_emergency=e, emergency_reason="Tonight." if e else "", by=manager, at=t
        )
    for number, who in enumerate(signers or everybody(cast)):
        acts[f"countersign {number}"] = lambda r, t, w=who: countersign(r, signing=a_signing(), by=w, at=t)  # type: ignore[misc]
        acts[f"endorse {number}"] = lambda r, t, w=who: endorse(r, signing=a_signing(), by=w, at=t)  # type: ignore[misc]
    for number, who in enumerate((officer, manager, nps_senior())):
        acts[f"submit {number}"] = lambda r, t, w=who: submit_request(
            r, submission=a_submission(late_reason="It began in the night."), by=w, at=t
        )  # type: ignore[misc]
    for number, who in enumerate((manager, cast.senior)):
        acts[f"return {number}"] = lambda r, t, w=who: return_report(r, needed="More.", by=w, at=t)  # type: ignore[misc]
        acts[f"reject {number}"] = lambda r, t, w=who: reject_as_senior(r, reason="No.", by=w, at=t)  # type: ignore[misc]
    return acts


def nps_senior() -> User:
    return User.objects.filter(role_code="senior-manager", organisation=the_nps()).order_by("pk")[0]


def everybody(cast: Cast) -> list[User]:
    """The officer, both managers (one of whom covers for the officer), the senior managers of both organisations."""
    managers = User.objects.filter(role_code="line-manager").order_by("pk")
    seniors = User.objects.filter(role_code="senior-manager").order_by("pk")
    return [cast.officer, *managers, *seniors]


def the_stage(chart: Chart) -> Cast:
    """The cast, a second manager who covers for the officer, and a senior manager of the other organisation."""
    cast = a_cast(chart)
    team = NPS_TEAM if chart == Chart.NPS else CRC_TEAM
    second = a_manager(team=team, first_name="Second", last_name="Manager")
    a_senior_manager(team=NPS_TEAM if chart == Chart.CRC else CRC_TEAM, first_name="Other", last_name="Senior")
    arrange_cover(
        cast.officer,
        covered_by=second,
        starts_on=day("2017-05-15"),
        ends_on=None,
        reason="Leave",
        by=cast.manager,
        at=at("2017-05-15 08:00"),
    )
    return cast


def walked(chart: Chart) -> Walk:
    cast = the_stage(chart)
    licence = a_licence(cast.officer)
    an_assessment(licence.person, RoshLevel.HIGH if chart == Chart.CRC_RAISED else RoshLevel.MEDIUM, by=cast.officer)
    request = a_concern(cast, licence, rosh_risen=chart == Chart.CRC_RAISED)
    return Walk(acts_of(request, cast), chart).go(request, at("2017-05-15 09:00"))
