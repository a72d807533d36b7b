"""The wanted record of the PNC: owed until the bureau is told, whatever ended the recall, and always recordable."""

from typing import Any

import pytest
from django.core.mail import EmailMessage

from cases.models import Clock
from probation.accounts.acting import Acting
from probation.outbox.relay import relay
from probation.refusals import NotAdmitted, StateConflict
from recall.actions.casework.back_to_custody import record_release
from recall.actions.casework.end_at_ppcs import stop_at_ppcs
from recall.actions.casework.notices import tell_by_telephone
from recall.actions.casework.rescind import ask_to_rescind, decide_rescind
from recall.models import RecallNotice, RecallRequest, Revocation
from recall.queries.warrant.wanted_records import bureau_told, wanted_records
from recall.vocabulary import RecallState
from recall.vocabulary.casework import StopReason
from recall.vocabulary.custody import Recipient
from tests.factories.custody import a_fixed_term, a_standard_recall
from tests.factories.recalls import a_cast, a_decider, reload
from tests.factories.times import at, day
from tests.factories.warrant import a_notified_revocation

pytestmark = pytest.mark.usefixtures("reference")
LATER = at("2017-06-05 14:00")


def stopped(request: RecallRequest) -> None:
    stop_at_ppcs(request, reason=StopReason.ERROR, detail="Raised in error.", by=a_decider(), at=LATER)


def rescinded(request: RecallRequest) -> None:
    ask_to_rescind(request, details="He was in hospital.", by=request.sentence.officer, at=LATER)
    decided = {"approve": True, "every_condition_kept": True, "details": "Every one was kept."}
    decide_rescind(request, **decided, by=a_decider(), at=LATER)


def released(request: RecallRequest) -> None:
    record_release(request, released_on=day("2017-06-28"), by=a_decider(), at=at("2017-06-28 14:00"))


def bureau(request: RecallRequest) -> RecallNotice:
    return RecallNotice.objects.get(request=request, event="warrant-cancelled", recipient=Recipient.PNC_BUREAU)


@pytest.mark.parametrize(
    ("begun", "ended", "state"),
    [
        (lambda: a_notified_revocation(), stopped, RecallState.STOPPED),
        (lambda: a_notified_revocation(), rescinded, RecallState.STOPPED),
        (lambda: a_standard_recall(a_cast()), stopped, RecallState.STOPPED),
        (lambda: a_standard_recall(a_cast()), rescinded, RecallState.STOPPED),
        (lambda: a_fixed_term(a_cast()), released, RecallState.RELEASED),
    ],
)
def test_it_is_owed_after_the_recall_has_ended_and_listed_until_the_call_is_recorded(
    begun: Any, ended: Any, state: RecallState
) -> None:
    request, ppcs = begun().request, a_decider()
    ended(reload(request))
    assert reload(request).state == state
    running = Clock.objects.filter(stopped_at__isnull=True, subject=f"recall.request/{request.pk}")
    assert list(running.values_list("kind", flat=True)) == ["T_NSY"]
    (row,) = wanted_records(Acting(ppcs, at("2017-06-29 09:00")))
    assert (row.crn, row.late, row.may_record) == (request.crn, True, True)
    assert "may still be arrested" in bureau_told(Revocation.objects.get())
    with pytest.raises(NotAdmitted):
        tell_by_telephone(bureau(request), to="Duty desk", by=request.sentence.officer, at=LATER)
    tell_by_telephone(bureau(request), to="Duty desk", by=ppcs, at=at("2017-06-29 09:05"))
    assert not running.exists()
    assert wanted_records(Acting(ppcs, at("2017-06-29 09:10"))) == ()
    assert bureau_told(Revocation.objects.get()) == "29 June 2017 at 9:05am"
    with pytest.raises(StateConflict):
        tell_by_telephone(bureau(request), to="Duty desk", by=ppcs, at=at("2017-06-29 09:10"))


def test_where_the_e_mail_does_not_reach_the_bureau_it_is_telephoned_and_nothing_is_sent_afterwards(
    settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.PNC_BUREAU_ADDRESS = "bureau@police.example.test"
    request, ppcs = a_notified_revocation().request, a_decider()
    relay(at=at("2017-05-16 12:01"))
    stopped(request)
    with pytest.raises(StateConflict):
        tell_by_telephone(bureau(request), to="Duty desk", by=ppcs, at=LATER)

    def never(mail: EmailMessage, fail_silently: bool = False) -> int:
        raise OSError("The mail server does not answer.")

    monkeypatch.setattr(EmailMessage, "send", never)
    relay(at=LATER)
    (row,) = wanted_records(Acting(ppcs, LATER))
    assert (row.may_record, row.late) == (True, False)
    tell_by_telephone(bureau(request), to="Duty desk", by=ppcs, at=LATER)
    assert Clock.objects.get(kind="T_NSY").stopped_at == LATER
    relay(at=at("2017-06-06 14:00"))
    assert bureau(request).sent_at == LATER
