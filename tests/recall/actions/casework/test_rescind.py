"""Rescinding a recall: only where every condition was kept; the numbered cases of recall.md §8."""

from datetime import timedelta

import pytest

from cases.models import Clock
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from recall.actions.casework.end_at_ppcs import stop_at_ppcs
from recall.actions.casework.rescind import ask_to_rescind, decide_rescind
from recall.models import Casework, RecallNotice, RecallPaper, RescindRequest, Revocation
from recall.queries.standing import standing_of
from recall.vocabulary import RecallState
from recall.vocabulary.casework import CaseworkState, StopReason
from recall.vocabulary.custody import Recipient
from tests.factories.recalls import a_cast, a_decider, a_revocation, reload
from tests.factories.review import a_returned_recall
from tests.factories.times import at

pytestmark = pytest.mark.usefixtures("reference")
DETAILS = "He was in hospital, and his officer had been told."


def test_cases_36_and_37_one_request_at_a_time_and_approved_it_is_as_if_the_recall_never_happened() -> None:
    cast = a_cast()
    request = a_revocation(cast).request
    asked = ask_to_rescind(request, details=DETAILS, by=cast.officer, at=at("2017-05-17 09:00"))
    with pytest.raises(Refused, match="waits for its decision already"):
        ask_to_rescind(request, details="Again.", by=cast.manager, at=at("2017-05-17 09:05"))
    assert RescindRequest.objects.get() == asked
    decider = a_decider()
    decide_rescind(
        request, approve=True, every_condition_kept=True, details="Kept.", by=decider, at=at("2017-05-17 11:00")
    )
    over = reload(request)
    assert (over.state, over.is_live) == (RecallState.STOPPED, False)
    assert Casework.objects.get().stopped_because == StopReason.RESCINDED
    assert standing_of(over).state == CaseworkState.RESCINDED
    revocation = Revocation.objects.get()
    assert revocation.warrant_cancelled_at == at("2017-05-17 11:00")
    assert not revocation.days_at_large
    assert not RecallNotice.objects.filter(event__startswith="release-now").exists()
    assert "satisfied that every condition" in str(RecallPaper.objects.get(kind="rescind-decision").words)
    running = Clock.objects.filter(subject__startswith=f"recall.request/{request.pk}", stopped_at__isnull=True)
    assert set(running.values_list("kind", flat=True)) <= {"T_NSY"}
    with pytest.raises(Refused, match="cannot be decided again"):
        decide_rescind(
            request, approve=False, every_condition_kept=None, details="No.", by=decider, at=at("2017-05-17 11:05")
        )


def test_after_the_return_the_end_of_the_sentence_is_brought_back() -> None:
    cast = a_cast()
    request = a_returned_recall(cast)
    put_off, days = request.sentence.ends_on, Revocation.objects.get().days_at_large
    assert days == 5
    ask_to_rescind(request, details=DETAILS, by=cast.manager, at=at("2017-05-24 09:00"))
    decide_rescind(
        request, approve=True, every_condition_kept=True, details="Kept.", by=a_decider(), at=at("2017-05-24 11:00")
    )
    assert reload(request).sentence.ends_on == put_off - timedelta(days=5)
    assert Revocation.objects.get().days_at_large == 0
    told = dict(RecallNotice.objects.filter(event__startswith="release-now").values_list("recipient", "text"))
    assert set(told) == {Recipient.OFFICER, Recipient.MANAGER, Recipient.SENIOR, Recipient.MAILBOX, Recipient.PRISON}
    assert "the recall is rescinded" in told[Recipient.PRISON]
    assert "Release the person at once" in told[Recipient.PRISON]


def test_case_38_a_condition_was_broken_so_it_is_refused_and_executive_release_offered() -> None:
    cast = a_cast()
    request = a_returned_recall(cast)
    asker, decider = a_decider(), a_decider()
    ask_to_rescind(request, details=DETAILS, by=asker, at=at("2017-05-24 09:00"))
    broken = {"every_condition_kept": False, "details": "He did not answer.", "at": at("2017-05-24 10:00")}
    with pytest.raises(NotAdmitted):
        decide_rescind(request, approve=False, by=asker, **broken)
    with pytest.raises(Refused, match="consider executive release instead"):
        decide_rescind(request, approve=True, by=decider, **broken)
    assert RescindRequest.objects.get().decided_at is None
    decide_rescind(request, approve=False, by=decider, **broken)
    assert reload(request).state == RecallState.REVOKED
    assert "Executive release may be considered" in str(RecallPaper.objects.get(kind="rescind-decision").words)
    again = ask_to_rescind(request, details="New: the telephone record.", by=cast.officer, at=at("2017-05-25 09:00"))
    assert again.approved is None


def test_case_51_the_person_dies_so_the_recall_stops_with_that_reason_and_that_is_final() -> None:
    cast, decider = a_cast(), a_decider()
    request = a_returned_recall(cast)
    stop_at_ppcs(request, reason=StopReason.DECEASED, detail="Died on 23 May.", by=decider, at=at("2017-05-24 09:00"))
    assert Casework.objects.get().stopped_because == StopReason.DECEASED
    with pytest.raises(Refused, match="stopped, which is final"):
        ask_to_rescind(request, details=DETAILS, by=cast.officer, at=at("2017-05-24 10:00"))
    with pytest.raises(StateConflict):
        stop_at_ppcs(request, reason=StopReason.ERROR, detail="No.", by=decider, at=at("2017-05-24 10:05"))
    assert not RescindRequest.objects.exists()
