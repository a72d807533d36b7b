"""A notice sent by e-mail, with its papers, after the transaction it was written in.

The mark that it is sent is made in the relay's transaction. Where a relay dies between the mail server's answer and
the mark, it is sent again under the same Message-ID, by which the mail servers know it for the same message.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models.fields.files import FieldFile

from probation.accounts.models import User
from recall.models import RecallNotice, RecallPaper, Revocation
from recall.vocabulary.custody import NoticeState, PaperKind

from .warrant_cleared import wanted_record_cleared

if TYPE_CHECKING:
    from probation.outbox.models import Message

REVOKED = "revoked"
PDF = "application/pdf"


def send_notice(message: Message, at: datetime) -> None:
    """``recall.notice``. Raises what the mail server says; the relay tries again."""
    notice = _locked(message)
    if notice.sent_at is not None:
        return
    _mail(notice).send()
    notice.delivery, notice.sent_at, notice.last_error = NoticeState.SENT, at, ""
    notice.attempts += 1
    notice.save()
    for clock in wanted_record_cleared(notice):
        clock.apply(by=User.objects.get(pk=message.body["by"]), at=at)


def keep_failure(message: Message, at: datetime, error: Exception) -> None:
    """The notice shows that it was not sent, and why; it is tried again."""
    notice = _locked(message)
    notice.delivery, notice.last_error = NoticeState.FAILED, str(error) or type(error).__name__
    notice.attempts += 1
    notice.save()


def _locked(message: Message) -> RecallNotice:
    rows = RecallNotice.objects.select_for_update(of=("self",)).select_related("request__sentence__person")
    return rows.get(pk=message.body["notice"])


def _mail(notice: RecallNotice) -> EmailMessage:
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">")
    mail = EmailMessage(
        subject=notice.subject,
        body=notice.text,
        to=[notice.address],
        headers={"Message-ID": f"<recall-notice-{notice.pk}@{domain}>"},
    )
    if notice.event == REVOKED:
        order = Revocation.objects.get(request_id=notice.request_id).order
        _attach(mail, f"revocation-order-{notice.crn}.pdf", order)
    for kind in notice.papers:
        paper = RecallPaper.objects.filter(request_id=notice.request_id, kind=kind).order_by("-number").first()
        assert paper is not None, f"there is no {PaperKind(kind).label}"
        _attach(mail, f"{kind}-{notice.crn}.pdf", paper.pdf)
    return mail


def _attach(mail: EmailMessage, name: str, stored: FieldFile) -> None:
    with stored.open("rb") as file:
        mail.attach(name, file.read(), PDF)
