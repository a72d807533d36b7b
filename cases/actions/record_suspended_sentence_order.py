"""Record a suspended sentence order: its operational and supervision periods, and what it asks of the person."""

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
def record_suspended_sentence_order(
    person: Person,
    *,
    conviction: Conviction,
    custodial_term: str,
    operational_ends_on: date,
    supervision_ends_on: date | None,
    requirements: Sequence[RequirementDetails],
    to: Supervisor,
    by: User,
    at: datetime,
) -> Sentence:
    """Record it. Without requirements there is no supervision period, and no first contact is due.

    Raises Refused with every reason, NotAdmitted, NotInForce.
    """
    order = new_sentence(
        person,
        conviction,
        to,
        at=at,
        kind=SentenceKind.SUSPENDED_SENTENCE_ORDER,
        starts_on=conviction.sentenced_on,
        ends_on=supervision_ends_on or operational_ends_on,
        custodial_term=custodial_term,
        operational_ends_on=operational_ends_on,
        supervision_ends_on=supervision_ends_on,
        responsible_officer_kind=officer_kind(conviction, requirements, person),
    )
    decision = decide_sentence(order, at=at, requirements=requirements)
    write_sentence(order, decision=decision, requirements=requirements, by=by, at=at)
    if requirements and order.responsible_officer_kind == ResponsibleOfficerKind.PROBATION:
        start_first_contact(order, by=by, at=at)
    return order
