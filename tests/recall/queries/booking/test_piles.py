"""The piles of the database and the computed state say the same: a request is walked through its life."""

import pytest

from probation.accounts.models import User
from recall.actions.casework.assign import assign
from recall.actions.casework.back_to_custody import record_return
from recall.actions.casework.document_queries import answer_documents
from recall.actions.casework.end_at_ppcs import stop_at_ppcs
from recall.actions.casework.issue_revocation import issue_revocation
from recall.actions.casework.police_receipt import record_receipt
from recall.actions.withdraw_request import withdraw_request
from recall.models import Casework, Disclosure, Dossier, ExecutiveRelease, RecallRequest, Referral, RiskReport
from recall.queries.booking.piles import STATES, Pile, in_piles
from recall.queries.booking.standings import standings_of
from recall.queries.standing import standing_of
from recall.queries.waiting import recalls_listed_for, waiting_for
from recall.vocabulary import RecallType
from recall.vocabulary.casework import CaseworkState as S
from recall.vocabulary.casework import StopReason
from recall.vocabulary.custody import BoardOutcome, ReferralBecause, RiskReportKind
from tests.factories.booking import a_caseworker, a_query
from tests.factories.out_of_hours import a_revocation_before_part_a, an_out_of_hours_recall
from tests.factories.recalls import (
    a_booked_recall,
    a_cast,
    a_decider,
    a_submitted_recall,
    an_endorsed_recall,
    an_endorsement,
    reload,
)
from tests.factories.times import at, day

pytestmark = pytest.mark.usefixtures("reference")
LATER = at("2017-06-20 12:00")


def test_every_state_lies_in_one_pile() -> None:
    assert sorted(state for states in STATES.values() for state in states) == sorted(S)


def stands(request: RecallRequest, state: S) -> None:
    """As computed; in its pile and no other; and in a list as on its page."""
    again = reload(request)
    assert standing_of(again).state == state
    assert standings_of([again])[again.pk].state == state
    found = [pile for pile in Pile if in_piles(RecallRequest.objects.all(), pile).filter(pk=request.pk).exists()]
    assert found == [pile for pile in Pile if state in STATES[pile]]


def test_a_request_lies_in_the_pile_of_its_state_all_its_life() -> None:
    cast, decider, caseworker = a_cast(), a_decider(), a_caseworker()
    request = a_submitted_recall(cast)
    stands(request, S.TO_BOOK_ON)
    a_booked_recall(cast, request)
    stands(request, S.BOOKED_ON)
    a_query(request)
    stands(request, S.INFORMATION_REQUESTED)
    answer_documents(request, answers={"oasys": "Not written."}, by=cast.officer, at=at("2017-05-16 11:15"))
    assign(request, to=decider, by=decider, at=at("2017-05-16 11:20"))
    stands(request, S.IN_ASSESSMENT)
    issue_revocation(request, endorsement=an_endorsement(), by=decider, at=at("2017-05-16 12:00"))
    stands(request, S.NOT_IN_CUSTODY)
    told = {"received_at": at("2017-05-16 13:00"), "warrant_reference": "02RC/1"}
    record_receipt(request, by=caseworker, at=at("2017-05-16 13:00"), **told)
    stands(request, S.AWAITING_RETURN)
    back = at("2017-05-20 09:00")
    record_return(request, returned_at=back, told_at=back, prison="HMP Hewell", by=caseworker, at=back)
    assign(request, to=caseworker, by=caseworker, at=LATER)
    stands(request, S.DOSSIER_IN_PROGRESS)
    assign(request, to=None, by=caseworker, at=LATER)
    stands(request, S.AWAITING_DOSSIER)
    _issue_the_dossier(request, caseworker)
    stands(request, S.AWAITING_PART_B)
    _up_to_the_board(request, caseworker, decider)
    stop_at_ppcs(request, reason=StopReason.DECEASED, detail="Died in prison.", by=decider, at=LATER)
    stands(request, S.STOPPED)


def test_an_emergency_out_of_hours_lies_in_the_pile_of_its_state_before_there_is_a_report() -> None:
    request = an_out_of_hours_recall(a_cast())
    stands(request, S.APPROVED_BY_TELEPHONE)
    caseworker, decider = a_caseworker(), a_decider()
    assert request in recalls_listed_for(decider)
    assert request in waiting_for(decider, at=LATER)
    assert request not in waiting_for(caseworker, at=LATER)
    a_revocation_before_part_a(a_cast(), request)
    stands(request, S.NOT_IN_CUSTODY)
    back = at("2017-05-14 08:00")
    record_return(request, returned_at=back, told_at=back, prison="HMP Hewell", by=caseworker, at=back)
    stands(request, S.AWAITING_DOSSIER)


def _issue_the_dossier(request: RecallRequest, by: User) -> None:
    dossier = Dossier.objects.create(request_id=request.pk, prison="HMP Hewell", checked=True, issued_at=LATER)
    # The same dossier of a fixed term: the type as it was decided tells its pile.
    Casework.objects.filter(request_id=request.pk).update(recall_type=RecallType.FIXED)
    stands(request, S.DOSSIER_ISSUED)
    dates = {"received_on": day("2017-05-23"), "disclosed_on": day("2017-05-24")}
    Disclosure.objects.create(dossier=dossier, explained_by="The Governor", recorded_at=LATER, recorded_by=by, **dates)
    stands(request, S.SERVING_FIXED_TERM)
    Casework.objects.filter(request_id=request.pk).update(recall_type=RecallType.STANDARD)


def _up_to_the_board(request: RecallRequest, caseworker: User, decider: User) -> None:
    sent = {"sent_at": LATER, "sent_by": caseworker, "asked_at": LATER, "due_on": day("2017-06-02")}
    report, _ = RiskReport.objects.update_or_create(
        request_id=request.pk, kind=RiskReportKind.PART_B, number=1, defaults={"supports_release": True, **sent}
    )
    stands(request, S.EXECUTIVE_RELEASE_CONSIDERED)
    considered = {"considered_at": LATER, "considered_by": decider, "reasons": "The test is met."}
    refused = ExecutiveRelease.objects.create(request_id=request.pk, detention_needed=True, **considered)
    stands(request, S.AWAITING_SECONDARY_DOSSIER)
    ordered = ExecutiveRelease.objects.create(
        request_id=request.pk, detention_needed=False, release_on=day("2017-06-22"), **considered
    )
    stands(request, S.DIRECTED_RELEASE)
    ordered.delete()
    refused.delete()
    because = {"because": ReferralBecause.DAY_28, "report": report, "referred_at": LATER, "referred_by": decider}
    referral = Referral.objects.create(request_id=request.pk, **because)
    for outcome, state in (
        ("", S.REFERRED_TO_PAROLE_BOARD),
        (BoardOutcome.ORAL_HEARING, S.ORAL_HEARING),
        (BoardOutcome.RELEASE_ON, S.DIRECTED_RELEASE),
        (BoardOutcome.NO_RELEASE, S.NO_RELEASE),
    ):
        Referral.objects.filter(pk=referral.pk).update(outcome=outcome)
        stands(request, state)
    Casework.objects.filter(request_id=request.pk).update(recall_type=RecallType.FIXED)
    stands(request, S.SERVING_FIXED_TERM)


def test_a_request_withdrawn_before_it_came_lies_in_no_pile_and_one_withdrawn_after_is_completed() -> None:
    cast = a_cast()
    early, late = an_endorsed_recall(cast), a_submitted_recall(cast)
    for request in (early, late):
        withdraw_request(request, reason="He has come back.", by=cast.manager, at=at("2017-05-16 11:00"))
    stands(late, S.WITHDRAWN)
    assert not in_piles(RecallRequest.objects.filter(pk=early.pk), *Pile).exists()
