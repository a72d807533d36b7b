"""The alerts inbox of a member of staff."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page
from django.db.models import QuerySet

from cases.models import Alert
from probation.accounts.models import User
from probation.refusals import NotSeen

from .paging import page_of

PAGE_SIZE = 25


@dataclass(frozen=True)
class AlertRow:
    """One thing somebody was told."""

    pk: int
    crn: str
    level: str
    text: str
    path: str
    sent_at: datetime
    read_at: datetime | None


def inbox(user: User, *, unread_only: bool = False, page: int = 1) -> Page[AlertRow]:
    """The user's alerts, newest first. Three queries."""
    alerts = _of(user).filter(read_at__isnull=True) if unread_only else _of(user)
    return page_of(alerts, lambda shown: [_row(alert) for alert in shown], number=page, size=PAGE_SIZE)


def unread_count(user: User) -> int:
    """How many the user has not read: one look in an index, for the badge on every page."""
    return Alert.objects.filter(recipient=user, read_at__isnull=True).count()


def unread_alerts(user: User, most: int, *, crn: str = "") -> tuple[list[AlertRow], int]:
    """The newest unread ones, of one person where a CRN is given, and how many there are in all."""
    unread = _of(user).filter(read_at__isnull=True)
    if crn:
        unread = unread.filter(person__crn=crn)
    return [_row(alert) for alert in unread[:most]], unread.count()


def alert_or_not_seen(user: User, pk: int) -> Alert:
    """One of the user's own alerts. Raises NotSeen."""
    alert = _of(user).filter(pk=pk).first()
    if alert is None:
        raise NotSeen("alert", pk)
    return alert


def _of(user: User) -> QuerySet[Alert]:
    return Alert.objects.filter(recipient=user).select_related("person").order_by("-sent_at", "-pk")


def _row(alert: Alert) -> AlertRow:
    return AlertRow(alert.pk, alert.person.crn, alert.level, alert.text, alert.path, alert.sent_at, alert.read_at)
