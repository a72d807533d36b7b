"""Record a community order: who it goes to, what it asks, when it ends, and the first contact due on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from cases.actions.sentence_record import (
    Conviction,
    RequirementDetails,
    Supervisor,
    decide_sentence,
    new_sentence,
    officer_kind,
    start_first_contact,
    write_sentence,
)
from cases.models import Person, Sentence
from cases.vocabulary import ResponsibleOfficerKind, SentenceKind
from probation.accounts.models import User


@transaction.atomic
def record_community_order(
    person: Person,
    *,
    conviction: Conviction,
    ends_on: date,
    requirements: Sequence[RequirementDetails],
    to: Supervisor,
    by: User,
    at: datetime,
    fine_or_exceptional: bool | None = None,
) -> Sentence:
    """Record it. Begins on the day of sentence; ``fine_or_exceptional`` as in ``SentenceFacts``.

    Raises Refused with every reason, NotAdmitted, NotInForce.
    """
    order = new_sentence(
        person,
        conviction,
        to,
        at=at,
        kind=SentenceKind.COMMUNITY_ORDER,
        starts_on=conviction.sentenced_on,
        ends_on=ends_on,
        responsible_officer_kind=officer_kind(conviction, requirements, person),
    )
    decision = decide_sentence(order, at=at, requirements=requirements, fine_or_exceptional=fine_or_exceptional)
    write_sentence(order, decision=decision, requirements=requirements, by=by, at=at)
    if order.responsible_officer_kind == ResponsibleOfficerKind.PROBATION:
        start_first_contact(order, by=by, at=at)
    return order
