"""From the police receipt to the return to custody, by acting; the numbered cases of recall.md §8."""

from datetime import timedelta
from typing import Any

import pytest

from cases.models import Clock
from probation.policy import Refused
from probation.refusals import StateConflict
from recall.actions.casework.back_to_custody import record_release, record_return
from recall.actions.casework.end_at_ppcs import stop_at_ppcs
from recall.actions.casework.issue_revocation import issue_revocation
from recall.actions.casework.police_receipt import record_receipt
from recall.models import RecallRequest, Revocation
from recall.vocabulary import RecallState, RecallType
from recall.vocabulary.casework import Custody, StopReason
from tests.factories.custody import returned
from tests.factories.recalls import (
    a_booked_recall,
    a_cast,
    a_concern,
    a_decider,
    a_revocation,
    a_submitted_recall,
    an_endorsement,
    reload,
)
from tests.factories.times import at, day

pytestmark = pytest.mark.usefixtures("reference")


def clock(request: RecallRequest, kind: str) -> Clock:
    return Clock.objects.get(kind=kind, subject=f"recall.request/{request.pk}")


def test_case_41_the_police_have_96_elapsed_hours_from_receipt_over_a_weekend() -> None:
    cast = a_cast()
    request = a_revocation(cast).request
    received = at("2017-05-19 18:00")
    record_receipt(
        request, received_at=received, warrant_reference="02RC/1234567C12345", by=a_decider(), at=at("2017-05-19 18:10")
    )
    assert clock(request, "T_POL").due_at == at("2017-05-23 18:00")


def test_case_41_in_an_emergency_they_have_48() -> None:
    cast = a_cast()
    request = a_revocation(cast, a_submitted_recall(cast, is_emergency=True)).request
    received = at("2017-05-19 18:00")
    record_receipt(
        request, received_at=received, warrant_reference="02RC/1234567C12345", by=a_decider(), at=at("2017-05-19 18:10")
    )
    assert clock(request, "T_POL").due_at == at("2017-05-21 18:00")


def test_case_40_a_return_before_the_revocation_or_in_the_future_is_rejected() -> None:
    request = a_revocation(a_cast()).request
    ppcs = a_decider()
    for returned_on, said in (("2017-05-15 10:00", "before the licence was revoked"), ("2017-06-02 10:00", "future")):
        with pytest.raises(Refused, match=said):
            record_return(
                request,
                returned_at=at(returned_on),
                told_at=at("2017-06-02 11:00"),
                prison="HMP Hewell",
                by=ppcs,
                at=at("2017-06-01 09:00"),
            )
    assert Revocation.objects.get().returned_at is None


def test_the_return_counts_the_days_at_large_and_stops_the_police_clock_when_it_was_and_not_when_it_is_told() -> None:
    request = a_revocation(a_cast()).request
    ppcs = a_decider()
    received = at("2017-05-16 15:00")
    record_receipt(request, received_at=received, warrant_reference="02RC/1", by=ppcs, at=received + timedelta(hours=1))
    kept = record_return(
        request,
        returned_at=at("2017-06-04 20:00"),
        told_at=at("2017-06-06 09:00"),
        prison="HMP Hewell",
        by=ppcs,
        at=at("2017-06-06 09:30"),
    )
    assert kept.days_at_large == 18
    assert kept.release_on is None
    assert clock(request, "T_POL").stopped_at == at("2017-06-04 20:00")


def test_the_police_are_in_time_by_the_return_and_a_release_by_its_day_however_late_they_are_recorded() -> None:
    cast, ppcs = a_cast(), a_decider()
    request = a_revocation(cast, a_submitted_recall(cast, recall_type=RecallType.FIXED)).request
    received = at("2017-05-16 13:00")
    record_receipt(request, received_at=received, warrant_reference="02RC/1", by=ppcs, at=received)
    told = at("2017-05-22 10:00")
    back = returned(request, "2017-05-19 10:00", told="2017-05-22 10:00")
    assert (clock(request, "T_POL").due_at, clock(request, "T_POL").light(told)) == (at("2017-05-20 13:00"), "met")
    assert clock(request, "T_E2E").stopped_at == at("2017-05-19 10:00")
    assert back.release_on is not None
    record_release(request, released_on=back.release_on, by=ppcs, at=at("2017-06-20 10:00"))
    assert clock(request, "T_FTR").light(at("2017-06-20 10:00")) == "met"


def test_a_receipt_recorded_after_the_return_starts_no_police_clock_and_after_the_end_it_is_a_conflict() -> None:
    request, ppcs = a_revocation(a_cast()).request, a_decider()
    returned(request, "2017-05-18 10:00")
    said: dict[str, Any] = {"received_at": at("2017-05-16 15:00"), "warrant_reference": "02RC/1", "by": ppcs}
    kept = record_receipt(request, at=at("2017-05-19 09:00"), **said)
    assert kept.police_received_at == at("2017-05-16 15:00")
    assert not Clock.objects.filter(kind="T_POL").exists()
    over = a_revocation(a_cast()).request
    stop_at_ppcs(over, reason=StopReason.LEGAL, detail="Not lawful.", by=ppcs, at=at("2017-05-17 10:00"))
    with pytest.raises(StateConflict):
        record_receipt(over, at=at("2017-05-19 09:00"), **said)
    assert Revocation.objects.get(request=over).police_received_at is None
    assert not Clock.objects.filter(kind="T_POL").exists()


def test_case_1_a_fixed_term_of_28_days_is_counted_from_the_day_of_return() -> None:
    cast = a_cast()
    request = a_revocation(cast, a_submitted_recall(cast, recall_type=RecallType.FIXED)).request
    kept = record_return(
        request,
        returned_at=at("2017-06-01 20:00"),
        told_at=at("2017-06-01 21:00"),
        prison="HMP Hewell",
        by=a_decider(),
        at=at("2017-06-02 09:30"),
    )
    assert kept.release_on == day("2017-06-28")
    record_release(request, released_on=day("2017-06-28"), by=kept.issued_by, at=at("2017-06-28 12:00"))
    over = reload(request)
    assert (over.state, over.is_live) == (RecallState.RELEASED, False)
    assert a_concern(cast, over.sentence, on="2017-07-10 09:00", concern_on=day("2017-07-09"))


def test_case_42_in_prison_already_the_notice_to_the_police_is_for_information() -> None:
    cast = a_cast()
    request = a_booked_recall(cast, custody=Custody.PRISON, place_of_custody="HMP Birmingham")
    revocation = issue_revocation(
        request, endorsement=an_endorsement(custody=Custody.PRISON), by=a_decider(), at=at("2017-05-16 12:00")
    )
    assert revocation.in_custody
    assert "for information to the police" in str(revocation.words)
    with pytest.raises(Refused, match="for information only"):
        record_receipt(
            request,
            received_at=at("2017-05-16 15:00"),
            warrant_reference="02RC/1",
            by=a_decider(),
            at=at("2017-05-16 15:10"),
        )
