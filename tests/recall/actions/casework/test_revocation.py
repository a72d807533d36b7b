"""From the request's arrival at PPCS to the order, by acting; the numbered cases of recall.md §8."""

import pytest

from cases.actions.change_setting import change_setting
from cases.models import Clock
from probation.accounts.roles import PPCS_CASEWORKER, SYSTEM_ADMINISTRATOR
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from recall.actions.casework.back_to_custody import record_release
from recall.actions.casework.book_on import Booking, book_on
from recall.actions.casework.end_at_ppcs import reject_at_ppcs, stop_at_ppcs
from recall.actions.casework.issue_revocation import issue_revocation
from recall.actions.submit_request import submit_request
from recall.models import Casework, RecallRequest, Revocation, Signature
from recall.queries.suitability import suitability_now
from recall.vocabulary import Chart, RecallState, RecallType
from recall.vocabulary.casework import Custody, PpcsDecision, StopReason
from tests.factories.custody import a_fixed_term
from tests.factories.recalls import (
    a_booked_recall,
    a_cast,
    a_concern,
    a_countersigned_recall,
    a_decider,
    a_revocation,
    a_submission,
    a_submitted_recall,
    an_endorsed_recall,
    an_endorsement,
    reload,
)
from tests.factories.staff import somebody_of
from tests.factories.times import at, day

pytestmark = pytest.mark.usefixtures("reference")


def clock(request: RecallRequest, kind: str) -> Clock:
    return Clock.objects.get(kind=kind, subject=f"recall.request/{request.pk}")


@pytest.mark.parametrize("chart", Chart)
def test_a_request_of_each_chart_is_revoked_with_an_order_that_can_be_checked(chart: Chart) -> None:
    cast = a_cast(chart)
    revocation = a_revocation(cast, a_submitted_recall(cast, chart=chart))
    request = reload(revocation.request)
    assert (request.state, request.outcome, request.is_live) == (RecallState.REVOKED, "REC02", True)
    assert revocation.revoked_on == day("2017-05-16")
    assert len(revocation.code) == 14
    assert revocation.order.size > 1000
    assert len(revocation.sha256) == 64
    assert revocation.code in str(revocation.words)
    assert clock(request, "T_PPCS").stopped_at == at("2017-05-16 12:00")
    signed = Signature.objects.filter(report__request=request).values_list("signed_by", flat=True)
    assert revocation.issued_by_id not in [request.completed_by_id, *signed]


def test_ppcs_has_24_elapsed_hours_from_the_arrival() -> None:
    request = a_submitted_recall(a_cast())
    assert clock(request, "T_PPCS").due_at == at("2017-05-17 10:00")


def test_the_decision_maker_alone_issues_the_order() -> None:
    cast = a_cast()
    request = a_booked_recall(cast)
    caseworker = somebody_of("PPCS", PPCS_CASEWORKER)
    for who in (caseworker, cast.senior, cast.manager, cast.officer):
        with pytest.raises(NotAdmitted):
            issue_revocation(request, endorsement=an_endorsement(), by=who, at=at("2017-05-16 12:00"))
    assert not Revocation.objects.exists()
    assert reload(request).state == RecallState.SUBMITTED_TO_PPCS


def test_nothing_is_revoked_before_it_is_submitted_or_booked_on() -> None:
    cast = a_cast()
    endorsed = an_endorsed_recall(cast)
    with pytest.raises(StateConflict):
        issue_revocation(endorsed, endorsement=an_endorsement(), by=a_decider(), at=at("2017-05-16 12:00"))
    submitted = a_submitted_recall(a_cast())
    with pytest.raises(Refused, match="Book the request on first"):
        issue_revocation(submitted, endorsement=an_endorsement(), by=a_decider(), at=at("2017-05-16 12:00"))
    assert not Revocation.objects.exists()


def test_a_second_decision_maker_is_told_who_decided() -> None:
    cast = a_cast()
    request = a_booked_recall(cast)
    issue_revocation(request, endorsement=an_endorsement(), by=a_decider(), at=at("2017-05-16 12:00"))
    with pytest.raises(StateConflict, match="changed this"):
        issue_revocation(request, endorsement=an_endorsement(), by=a_decider(), at=at("2017-05-16 12:01"))
    assert Revocation.objects.count() == 1


def test_everything_missing_is_said_at_once() -> None:
    request = a_booked_recall(a_cast())
    empty = an_endorsement(decision="", detail=" ", conditions_breached="", reasons=[], custody="")
    with pytest.raises(Refused) as refused:
        issue_revocation(request, endorsement=empty, by=a_decider(), at=at("2017-05-16 12:00"))
    fields = [reason.field for reason in refused.value.decision.reasons]
    assert set(fields) >= {"decision", "detail", "reasons", "conditions_breached", "custody"}
    assert not Revocation.objects.exists()


def test_ppcs_changes_the_type_and_probation_is_told() -> None:
    cast = a_cast()
    revocation = a_revocation(cast, decision=PpcsDecision.CHANGE)
    request = reload(revocation.request)
    casework = Casework.objects.get(request=request)
    assert (casework.recall_type, request.outcome) == (RecallType.FIXED, "REC01")
    assert request.length_days == 28


def test_case_34_a_rejected_request_revokes_nothing_and_another_may_be_made() -> None:
    cast = a_cast()
    request = a_booked_recall(cast)
    reject_at_ppcs(request, detail="No condition is shown to be broken.", by=a_decider(), at=at("2017-05-16 12:00"))
    ended = reload(request)
    assert (ended.state, ended.outcome, ended.is_live) == (RecallState.REJECTED_BY_PPCS, "REC04", False)
    assert not Revocation.objects.exists()
    assert not Clock.objects.filter(subject=f"recall.request/{request.pk}", stopped_at__isnull=True).exists()
    assert a_concern(cast, ended.sentence, on="2017-05-17 09:00").follows_id == request.pk


def test_case_51_a_stopped_recall_is_final() -> None:
    request = a_booked_recall(a_cast())
    decider = a_decider()
    stop_at_ppcs(request, reason=StopReason.DECEASED, detail="Found dead.", by=decider, at=at("2017-05-16 12:00"))
    assert reload(request).state == RecallState.STOPPED
    with pytest.raises(StateConflict):
        issue_revocation(request, endorsement=an_endorsement(), by=decider, at=at("2017-05-16 13:00"))
    assert not Revocation.objects.exists()


def test_case_32_a_missing_licence_is_asked_for_before_anything_is_decided() -> None:
    request = a_submitted_recall(a_cast())
    RecallRequest.objects.filter(pk=request.pk).update(attachments={"licence": "Not scanned"})
    noted = Booking(custody=Custody.AT_LARGE, police_force="West Midlands Police")
    caseworker = a_decider()
    with pytest.raises(Refused, match="The licence is required"):
        book_on(request, noted=noted, by=caseworker, at=at("2017-05-16 10:30"))
    assert not Casework.objects.exists()


def test_the_length_and_the_rule_set_are_those_of_the_day_of_revocation() -> None:
    cast = a_cast()
    request = a_booked_recall(cast, a_submitted_recall(cast, recall_type=RecallType.FIXED))
    # As if the type had been chosen under a law that has changed since.
    RecallRequest.objects.filter(pk=request.pk).update(length_days=14, suitability={}, rule_set="R1_LASPO")
    issue_revocation(request, endorsement=an_endorsement(), by=a_decider(), at=at("2017-05-16 12:00"))
    found = reload(request)
    assert (found.length_days, found.suitability["length_days"]) == (28, 28)
    assert found.rule_set == "P1_PI27+R2_ORA+U1"


def test_on_chart_1_one_signature_is_enough_where_the_provider_asks_no_senior_manager() -> None:
    cast = a_cast(Chart.CRC)
    request = a_countersigned_recall(cast, chart=Chart.CRC)
    change_setting(
        request.sentence.provider,
        key="crc_senior_endorsement_required",
        value=False,
        in_force_from=day("2017-01-01"),
        why="Agreed with the NPS.",
        by=somebody_of("HMPPS", SYSTEM_ADMINISTRATOR),
        at=at("2017-01-01"),
    )
    submit_request(request, submission=a_submission(), by=cast.officer, at=at("2017-05-16 10:00"))
    revocation = a_revocation(cast, reload(request))
    assert reload(revocation.request).state == RecallState.REVOKED


def test_a_fixed_term_that_has_ended_counts_as_one_before() -> None:
    cast = a_cast()
    first = a_fixed_term(cast).request
    record_release(first, released_on=day("2017-06-28"), by=a_decider(), at=at("2017-06-28 12:00"))
    again = a_concern(cast, first.sentence, on="2017-07-10 09:00", concern_on=day("2017-07-07"))
    tests = {one.name: one.result for one in suitability_now(again, answers={}, on=day("2017-07-10")).tests}
    assert tests["No earlier fixed-term recall on this licence"].label == "Not met"
