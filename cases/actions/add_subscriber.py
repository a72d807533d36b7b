"""Add a system that is told facts of recalls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import transaction

from cases import permissions as may
from cases.policy.webhook import SubscriberFacts, describing
from probation.accounts.models import User
from probation.policy import Decision
from probation.transitions import record
from probation.webhooks.models import Subscriber
from probation.webhooks.signing import new_secret
from probation.working_days import london_date


@dataclass(frozen=True, kw_only=True)
class SubscriberDetails:
    """Whose system it is, where it listens, what it is told. Fields as on ``Subscriber``."""

    name: str
    kind: str
    url: str
    facts: Sequence[str]
    serves: str = ""


@transaction.atomic
def add_subscriber(details: SubscriberDetails, *, by: User, at: datetime) -> Subscriber:
    """Add it, with a secret that is shown once. Raises Refused, NotAdmitted."""
    subscriber = Subscriber(
        name=details.name,
        kind=details.kind,
        serves=details.serves,
        url=details.url,
        facts=list(details.facts),
        secret=new_secret(),
        secret_made_at=at,
    )
    record(
        subscriber,
        verb="add",
        permission=may.manage_webhooks,
        by=by,
        at=at,
        crn="",
        why=f"{details.name} ({details.url}), {details.serves or 'everybody'}: {', '.join(details.facts)}",
        decision=judge(subscriber, details, at=at),
    )
    return subscriber


def judge(subscriber: Subscriber, details: SubscriberDetails, *, at: datetime) -> Decision:
    """Whether a new or present subscriber may be described so."""
    name_taken = Subscriber.objects.filter(name__iexact=details.name).exclude(pk=subscriber.pk).exists()
    return describing.decide(SubscriberFacts(name_taken=name_taken, **asdict(details)), on=london_date(at))
