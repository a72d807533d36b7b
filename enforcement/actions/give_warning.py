"""Record a warning as given, or, come back in the post, as served again: its twelve months begin that day.

Its letter is kept from then on as it was given.
"""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from cases.models import Clock
from enforcement import deadlines, ladders
from enforcement.models import Warning
from enforcement.policy.delivery import DeliveryFacts, delivering
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import ActionCode, WarningKind, WarningState
from enforcement.vocabulary.document import DocumentKind
from probation.accounts.models import User
from probation.clocks.changes import Start, Stop
from probation.transitions import Consequence, perform

from .documents.make_document import make_document
from .locking import lock_warning
from .take_action import note_action

SENT = {
    WarningKind.STATUTORY: ActionCode.EA08,
    WarningKind.SUPERVISION: ActionCode.EA08,
    WarningKind.LICENCE_FIRST: ActionCode.EA02,
    WarningKind.LICENCE_SECOND: ActionCode.EA03,
    WarningKind.LICENCE_FINAL: ActionCode.LCL,
}


def give_warning(
    warning: Warning, *, given_on: date, delivery: str, by: User, at: datetime, version: int | None = None
) -> Warning:
    """One transaction. Raises Refused, StateConflict, NotAdmitted."""
    with transaction.atomic():
        warning = lock_warning(warning.pk)
        step = warning.serve_again if warning.state == WarningState.RETURNED else warning.give
        counts = reckoning(warning.sentence, at)
        facts = DeliveryFacts(
            letter_on=warning.letter_on,
            given_on=given_on,
            today=counts.on,
            delivery=delivery,
            has_postal_address=bool(warning.addressed_to.strip()),
        )
        life = deadlines.warning_last_live_day(given_on=given_on, calendar=counts.calendar, settings=counts.settings)
        record_by = deadlines.warning_record_due(given_on=given_on, calendar=counts.calendar, settings=counts.settings)
        about = subject(warning)
        belongs_to = {"person": warning.person, "sentence": warning.sentence}
        then: list[Consequence] = [
            Start(Clock, ladders.WARNING_LIFE, f"{about}/{given_on.isoformat()}", life, counts.calendar, belongs_to),
            Start(Clock, ladders.RECORD_WARNING, about, record_by, counts.calendar, belongs_to),
            Stop(Clock, about, "warning recorded", (ladders.RECORD_WARNING.code,)),
        ]
        perform(
            step,
            by=by,
            at=at,
            decision=delivering.decide(facts, on=counts.on),
            crn=warning.crn,
            version=version,
            given_on=given_on,
            last_live_day=life.on,
            delivery=delivery,
        )
        for consequence in then:
            consequence.apply(by=by, at=at)
        for failure in warning.failures.all():
            failure.sentence = warning.sentence
            note_action(failure, code=SENT[WarningKind(warning.kind)], by=by, at=at, settings=counts.settings)
        if not warning.made_documents.filter(kind=DocumentKind.WARNING).exists():
            make_document(DocumentKind.WARNING, warning, by=by, at=at)
        return warning


def subject(warning: Warning) -> str:
    """What the clocks of a warning are about; each giving has a life of its own after a slash and its day."""
    return f"enforcement.warning/{warning.pk}"
