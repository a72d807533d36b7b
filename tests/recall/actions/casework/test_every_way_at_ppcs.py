"""Every way from PPCS on, by acting: through booking, revocation, custody and review to each end there is.

No way has an order and warrant that a line manager, the chart's senior manager and a decision-maker of PPCS who signed
nothing did not stand behind; nobody is released without its ground; no way that ends leaves a clock running; every
arrow of PPCS is taken, and every state that is computed is met.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial

import pytest

from enforcement.demonstration.days import at_time
from probation.accounts.models import Sector, User
from probation.accounts.roles import PPCS_CASEWORKER, PPCS_DECISION_MAKER
from probation.process_maps import arrows_of
from probation.refusals import StateConflict
from recall.actions.casework.back_to_custody import record_release, record_return
from recall.actions.casework.board_outcome import Outcome, record_board_outcome
from recall.actions.casework.disclosure import SentBack, record_disclosure
from recall.actions.casework.document_queries import answer_documents, ask_for_documents
from recall.actions.casework.dossier import Draft, issue_dossier, prepare_dossier
from recall.actions.casework.end_at_ppcs import reject_at_ppcs, stop_at_ppcs
from recall.actions.casework.executive import consider_executive_release
from recall.actions.casework.issue_revocation import issue_revocation
from recall.actions.casework.police_receipt import record_receipt
from recall.actions.casework.refer import refer_to_parole_board
from recall.actions.casework.rescind import ask_to_rescind, decide_rescind
from recall.actions.casework.upgrade import upgrade_to_standard
from recall.actions.casework.write_part_b import send_part_b
from recall.actions.clocks import clocks_of
from recall.flows import PpcsRecall
from recall.models import RecallRequest, Revocation, Signature
from recall.queries.standing import Standing, standing_of
from recall.vocabulary import Chart, RecallState, RecallType, Signer
from recall.vocabulary.casework import CaseworkState as S
from recall.vocabulary.casework import PpcsDecision, StopReason
from recall.vocabulary.custody import BoardOutcome, RepresentationsBy
from recall.vocabulary.suitability import Charge
from tests.factories.recalls import Cast, a_booked_recall, a_cast, a_decider, a_submitted_recall, an_endorsement
from tests.factories.review import written_part_b
from tests.factories.staff import somebody_of
from tests.factories.times import at
from tests.recall.actions.ways import each_way

pytestmark = pytest.mark.usefixtures("reference")
Act = Callable[[RecallRequest, Standing, datetime], object]
FROM_PAPER = {RecallState.SUBMITTED_TO_PPCS, RecallState.REVOKED}
"""What goes on from elsewhere is a recall out of hours, walked in ``test_every_way_out_of_hours.py``."""
OVER = {RecallState.RELEASED, RecallState.STOPPED, RecallState.REJECTED_BY_PPCS}


@dataclass
class Walk:
    """What was met: arrows taken, computed states, requests as they ended, and the clocks that ran then."""

    acts: dict[str, Act]
    arrows: set[tuple[str, str, str]] = field(default_factory=set)
    states: set[S] = field(default_factory=set)
    revoked: list[Revocation] = field(default_factory=list)
    running_at_the_end: set[tuple[str, str]] = field(default_factory=set)
    open_at_the_end: set[S] = field(default_factory=set)
    stuck: set[str] = field(default_factory=set)
    visited: set[tuple[object, ...]] = field(default_factory=set)

    def go(self, request: RecallRequest, when: datetime) -> "Walk":
        request = RecallRequest.objects.select_related("sentence__person", "sentence__officer").get(pk=request.pk)
        standing = standing_of(request)
        place = place_of(standing)
        if place in self.visited:
            return self
        self.visited.add(place)
        self.states.add(standing.state)
        if standing.revocation:
            self.revoked.append(standing.revocation)
        if request.state in OVER:
            running = clocks_of(request).filter(stopped_at__isnull=True).values_list("kind", flat=True)
            self.running_at_the_end |= {(standing.state, kind) for kind in running if kind != "T_NSY"}
            self.open_at_the_end |= {standing.state} if standing.open_query else set()
            return self
        moved = False
        for then in self._attempts(request, standing, when):
            moved = True
            self.go(request, then)
        if not moved:
            self.stuck.add(standing.state)
        return self

    def _attempts(self, request: RecallRequest, standing: Standing, when: datetime) -> Iterator[datetime]:
        at_times = {name: when_of(name, standing, when) for name in self.acts}
        tries = {name: partial(act, request, standing, at_times[name]) for name, act in self.acts.items()}
        for name, taken in each_way(tries):
            for entry in taken:
                verb = entry.verb.removeprefix("recall.recallrequest.")
                self.arrows.add((entry.from_state, verb, entry.to_state))
            yield at_times[name]


def place_of(standing: Standing) -> tuple[object, ...]:
    """What tells two places of the walk apart."""
    return (
        standing.request.state,
        standing.state,
        standing.casework.recall_type if standing.casework else "",
        standing.open_rescind is not None,
        standing.referral.outcome if standing.referral else None,
        len(standing.queries),
    )


def when_of(name: str, standing: Standing, when: datetime) -> datetime:
    """Ten minutes on; a referral waits for day 28, and a release for the day it is due."""
    soon = when + timedelta(minutes=10)
    if name == "refer" and standing.returned_on:
        return max(soon, at_time(standing.returned_on + timedelta(days=28), "10:00"))
    if name == "release":
        return max(soon, at_time(due_out(standing), "12:00"))
    return soon


def due_out(standing: Standing) -> date:
    """The day of the order, of the direction, of the term; else the last day of the sentence."""
    ordered = [row.release_on for row in standing.executive if row.release_on]
    directed = [row.release_on or row.determined_on for row in standing.referrals if row.outcome.startswith("release")]
    term = standing.revocation.release_on if standing.revocation else None
    return next(day for day in (*ordered, *directed, term, standing.request.sentence.ends_on) if day)


def acts_of(cast: Cast) -> dict[str, Act]:
    """Every act by who may take it; the revocation tried by everybody."""
    caseworker, decider = somebody_of("PPCS", PPCS_CASEWORKER), a_decider()
    another = a_decider()
    acts: dict[str, Act] = {
        "book": lambda r, s, t: a_booked_recall(cast, r, on=f"{t:%Y-%m-%d %H:%M}"),
        "reject": lambda r, s, t: reject_at_ppcs(r, detail="Not shown.", by=decider, at=t),
        "stop": lambda r, s, t: stop_at_ppcs(r, reason=StopReason.DECEASED, detail="Died.", by=decider, at=t),
        "receive": lambda r, s, t: record_receipt(r, received_at=t, warrant_reference="1", by=caseworker, at=t),
        "return": lambda r, s, t: record_return(r, returned_at=t, told_at=t, prison="HMP Hewell", by=caseworker, at=t),
        "dossier": lambda r, s, t: _dossier(r, s, caseworker, t),
        "disclose": lambda r, s, t: _discloses(r, s, caseworker, t),
        "upgrade": lambda r, s, t: upgrade_to_standard(
            r, new_information="Threats from prison.", new_charge=Charge.NO, by=decider, at=t
        ),
        "refer": lambda r, s, t: refer_to_parole_board(r, by=caseworker, at=t),
        "ask to rescind": lambda r, s, t: _asks(r, s, cast.manager, t),
        "rescind": lambda r, s, t: decide_rescind(
            r, approve=True, every_condition_kept=True, details="He was in hospital.", by=decider, at=t
        ),
        "refuse to rescind": lambda r, s, t: decide_rescind(
            r, approve=False, every_condition_kept=None, details="A condition was broken.", by=decider, at=t
        ),
        "release": lambda r, s, t: record_release(r, released_on=due_out(s), by=caseworker, at=t),
    }
    for answer in ("yes", "no"):
        acts[f"part b {answer}"] = lambda r, s, t, a=answer: _reports(s, a, cast.officer, t)  # type: ignore[misc]
        acts[f"executive {answer}"] = lambda r, s, t, a=answer: consider_executive_release(  # type: ignore[misc]
            r,
            detention_needed=a == "no",
            reasons="Weighed.",
            release_on=None if a == "no" else t.date() + timedelta(days=1),
            by=decider,
            at=t,
        )
    for outcome in BoardOutcome:
        acts[f"board {outcome}"] = lambda r, s, t, o=outcome: record_board_outcome(  # type: ignore[misc]
            r,
            decided=Outcome(
                outcome=o,
                determined_on=t.date(),
                reasons="Decided.",
                release_on=t.date() + timedelta(days=3) if o == BoardOutcome.RELEASE_ON else None,
            ),
            by=caseworker,
            at=t,
        )
    for number, who in enumerate((cast.officer, cast.manager, cast.senior, caseworker, decider, another)):
        for decision in PpcsDecision:
            acts[f"revoke {decision} {number}"] = lambda r, s, t, w=who, d=decision: _revokes(r, d, w, t)  # type: ignore[misc]
    return acts


def _revokes(request: RecallRequest, decision: str, by: User, when: datetime) -> None:
    """Tried before the revocation alone: that it is once is tested elsewhere."""
    if request.state != RecallState.SUBMITTED_TO_PPCS:
        raise StateConflict(request, "revoke_licence")
    issue_revocation(request, endorsement=an_endorsement(decision=decision), by=by, at=when)


def _asks_for_documents(request: RecallRequest, standing: Standing, by: User, when: datetime) -> None:
    """Once: that it can be done again is tested elsewhere."""
    if standing.queries:
        raise StateConflict(request, "ask_for_documents")
    ask_for_documents(request, documents=["oasys"], why="It did not come.", by=by, at=when)


def _dossier(request: RecallRequest, standing: Standing, by: User, when: datetime) -> None:
    prepare_dossier(request, draft=Draft(prison="HMP Hewell"), by=by, at=when)
    issue_dossier(request, checked=True, by=by, at=when)


def _discloses(request: RecallRequest, standing: Standing, by: User, when: datetime) -> None:
    today = when.date()
    sent_back = SentBack(
        received_on=today,
        disclosed_on=today,
        explained_by="Officer Marsh",
        part_1_signed_on=today,
        witness="Officer Marsh",
        representations_by=RepresentationsBy.NONE,
    )
    record_disclosure(request, sent_back=sent_back, by=by, at=when)


def _reports(standing: Standing, answer: str, by: User, when: datetime) -> None:
    if standing.open_report is None:
        raise StateConflict(standing.request, "send_part_b")
    answers = written_part_b(release_before=answer, release_at=answer)
    send_part_b(standing.open_report, answers, by=by, at=when)


def _asks(request: RecallRequest, standing: Standing, by: User, when: datetime) -> None:
    """Asked at large and before the dossier alone: elsewhere it leads to the same ends."""
    if standing.rescinds or standing.state not in (S.AWAITING_RETURN, S.AWAITING_DOSSIER):
        raise StateConflict(request, "ask_to_rescind")
    ask_to_rescind(request, details="Every condition was kept.", by=by, at=when)


def test_no_way_has_an_order_that_is_not_signed_for_and_every_way_ends() -> None:
    cast = a_cast(Chart.NPS)
    request = a_submitted_recall(cast, chart=Chart.NPS, recall_type=RecallType.FIXED)
    walk = Walk(acts_of(cast)).go(request, at("2017-05-16 10:00"))
    each_is_signed_for(walk.revoked, request)
    assert walk.running_at_the_end == set()
    assert walk.stuck == set()
    drawn = {(arrow.source, arrow.name, arrow.target) for arrow in arrows_of(PpcsRecall)}
    out_of_hours = {arrow for arrow in drawn if arrow[0] not in FROM_PAPER or arrow[1] == "take_in_part_a"}
    assert drawn - walk.arrows == out_of_hours
    not_here = {S.INFORMATION_REQUESTED, S.IN_ASSESSMENT, S.DOSSIER_IN_PROGRESS, S.SECONDARY_DOSSIER_IN_PROGRESS}
    assert set(S) - walk.states == {*not_here, S.WITHDRAWN, S.APPROVED_BY_TELEPHONE}


@pytest.mark.parametrize("chart", [Chart.CRC, Chart.CRC_RAISED])
def test_on_the_charts_of_a_crc_no_way_to_the_order_is_unsigned_either(chart: Chart) -> None:
    cast = a_cast(chart)
    request = a_submitted_recall(cast, chart=chart)
    acts = {name: act for name, act in acts_of(cast).items() if name.startswith(("book", "reject", "stop", "revoke"))}
    caseworker = somebody_of("PPCS", PPCS_CASEWORKER)
    acts |= {
        "ask": lambda r, s, t: _asks_for_documents(r, s, caseworker, t),
        "answer": lambda r, s, t: answer_documents(r, answers={"oasys": "Not done yet."}, by=cast.officer, at=t),
    }
    walk = Walk(acts).go(request, at("2017-05-16 10:00"))
    each_is_signed_for(walk.revoked, request)
    assert walk.running_at_the_end == set()
    assert S.INFORMATION_REQUESTED in walk.states
    assert walk.open_at_the_end == set()


def each_is_signed_for(orders: list[Revocation], request: RecallRequest) -> None:
    """By a line manager, the senior manager of the chart, and a decision-maker of PPCS who signed nothing."""
    assert orders, "no way revokes"
    sector = Sector.CRC if request.chart == Chart.CRC else Sector.NPS
    for order in orders:
        by_part = {Signer(one.signer): one.signed_by for one in signatures_of(request)}
        assert set(by_part) == set(Signer)
        assert by_part[Signer.SENIOR_MANAGER].organisation.sector == sector  # type: ignore[union-attr]
        assert order.issued_by.role_code == PPCS_DECISION_MAKER.code
        assert order.issued_by_id not in {request.completed_by_id, *(who.pk for who in by_part.values())}


def signatures_of(request: RecallRequest) -> list[Signature]:
    live = Signature.objects.filter(report__request=request, voided_at__isnull=True)
    return list(live.select_related("signed_by__organisation"))
