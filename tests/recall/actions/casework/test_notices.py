"""What issues with the revocation order: documents in its transaction, a notice to each who must know, sent once."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.core.mail.backends.locmem import EmailBackend
from django.db import connection

from cases.models import Clock
from probation.outbox.models import Message
from probation.outbox.relay import relay
from recall.actions.casework.notices import TOPIC
from recall.models import Casework, RecallRequest
from recall.vocabulary import RecallType
from recall.vocabulary.casework import Custody, PpcsDecision
from recall.vocabulary.custody import NoticeState, PaperKind, Recipient
from tests.factories.times import at
from tests.factories.warrant import POLICE, a_notified_revocation

pytestmark = pytest.mark.usefixtures("reference")
SOON = at("2017-05-16 12:01")
LATER = at("2017-05-16 14:00")


def kinds(request: RecallRequest) -> set[str]:
    return set(request.papers.values_list("kind", flat=True))


def told(request: RecallRequest) -> dict[str, set[str]]:
    return {row.recipient: set(row.papers) for row in request.notices.filter(event="revoked")}


def messages() -> list[EmailMessage]:
    sent: list[EmailMessage] = mail.outbox
    return sent


def test_at_large_every_document_is_made_and_each_is_told_with_what_concerns_them() -> None:
    revocation = a_notified_revocation(is_emergency=True, decision=PpcsDecision.AGREE)
    request = revocation.request
    for_arrest = {PaperKind.POLICE_NOTICE, PaperKind.OFFENDER_LETTER}
    assert kinds(request) == {PaperKind.NOTIFICATION, PaperKind.PROBATION_LETTER, *for_arrest}
    assert {code: for_arrest <= papers for code, papers in told(request).items()} == {
        Recipient.OFFICER: False,
        Recipient.MANAGER: False,
        Recipient.SENIOR: False,
        Recipient.MAILBOX: False,
        Recipient.POLICE: True,
        Recipient.PNC_BUREAU: True,
    }
    said = {row.kind: str(row.words) for row in request.papers.all()}
    assert "within 48 hours" in said[PaperKind.POLICE_NOTICE]
    assert "within 14 calendar days of the return" in said[PaperKind.PROBATION_LETTER]
    assert "offence to stay at large" in said[PaperKind.OFFENDER_LETTER]
    assert Casework.objects.get(request=request).assigned_to is None
    assert Clock.objects.get(kind="UAL_REVIEW").due_on == at("2017-06-13 12:00").date()


def test_case_42_in_prison_there_is_no_police_notice_and_no_letter_and_the_order_goes_to_the_governor() -> None:
    request = a_notified_revocation(custody=Custody.PRISON).request
    assert kinds(request) == {PaperKind.NOTIFICATION, PaperKind.PROBATION_LETTER}
    assert told(request)[Recipient.PRISON] == {PaperKind.NOTIFICATION}
    letter = str(request.papers.get(kind=PaperKind.PROBATION_LETTER).words)
    assert "To the Governor of HMP Birmingham" in letter
    assert "by 30 May 2017" in letter
    assert "For information only" in str(request.papers.get(kind=PaperKind.NOTIFICATION).words)
    assert not Clock.objects.filter(kind__in=["T_POL", "UAL_REVIEW"]).exists()


def test_in_police_custody_the_documents_are_as_in_custody_and_the_person_is_not_yet_returned() -> None:
    revocation = a_notified_revocation(custody=Custody.POLICE, recall_type=RecallType.FIXED)
    assert kinds(revocation.request) == {PaperKind.NOTIFICATION, PaperKind.PROBATION_LETTER}
    letter = str(revocation.request.papers.get(kind=PaperKind.PROBATION_LETTER).words)
    assert "has not yet been returned" in letter
    assert "released 28 days after the return" in letter
    assert not revocation.in_custody


def test_a_change_of_type_is_told_to_probation_in_a_notice_of_its_own() -> None:
    request = a_notified_revocation(decision=PpcsDecision.CHANGE).request
    changed = request.notices.filter(event="type-changed")
    assert {row.recipient for row in changed} == {"officer", "manager", "senior", "mailbox"}
    assert "Part B is not owed unless" in changed[0].text


def test_each_notice_is_sent_once_with_its_papers_though_the_relay_runs_twice() -> None:
    revocation = a_notified_revocation()
    relay(at=SOON)
    relay(at=LATER)
    request = revocation.request
    assert {one.to[0] for one in messages()} == set(
        request.notices.exclude(address="").values_list("address", flat=True)
    )
    police = next(one for one in messages() if one.to == [POLICE])
    assert [name for name, _, _ in attached(police)] == [
        f"{name}-{request.crn}.pdf" for name in ("revocation-order", "notification", "police-notice", "offender-letter")
    ]
    assert set(request.notices.filter(address="").values_list("delivery", "recipient")) == {
        (NoticeState.WAITING, Recipient.PNC_BUREAU)
    }
    assert set(request.notices.exclude(address="").values_list("delivery", "sent_at")) == {(NoticeState.SENT, SOON)}


def attached(message: EmailMessage) -> list[tuple[Any, Any, Any]]:
    return [(one[0], one[1], one[2]) for one in message.attachments]  # type: ignore[index]


def test_a_relay_that_dies_after_the_mail_went_sends_it_again_under_the_same_message_id(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    request = a_notified_revocation().request
    really_sent = EmailBackend.send_messages

    def sent_and_died(self: EmailBackend, sending: Sequence[EmailMessage]) -> int:
        really_sent(self, sending)
        if sending[0].to == [POLICE]:
            raise ConnectionResetError("the line went dead")
        return len(sending)

    monkeypatch.setattr(EmailBackend, "send_messages", sent_and_died)
    relay(at=SOON)
    failed = request.notices.get(recipient=Recipient.POLICE)
    assert (failed.delivery, failed.attempts, failed.last_error) == (NoticeState.FAILED, 1, "the line went dead")
    monkeypatch.setattr(EmailBackend, "send_messages", really_sent)
    relay(at=LATER)
    sent = request.notices.get(recipient=Recipient.POLICE)
    assert (sent.delivery, sent.attempts, sent.last_error) == (NoticeState.SENT, 2, "")
    by_police = [one.extra_headers["Message-ID"] for one in messages() if one.to == [POLICE]]
    assert len(by_police) == 2
    assert len(set(by_police)) == 1
    others = [one.extra_headers["Message-ID"] for one in messages() if one.to != [POLICE]]
    assert len(others) == len(set(others))


@pytest.mark.django_db(transaction=True)
def test_two_relays_at_once_send_each_notice_once() -> None:
    request = a_notified_revocation().request
    together = Barrier(2)

    def go(_: int) -> None:
        try:
            together.wait()
            relay(at=SOON)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(go, range(2)))
    identities = [one.extra_headers["Message-ID"] for one in messages()]
    assert len(identities) == len(set(identities)) == request.notices.exclude(address="").count()
    assert not Message.objects.filter(topic=TOPIC, delivered_at__isnull=True).exists()
