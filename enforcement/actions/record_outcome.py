"""Record the outcome of an appointment; a failure to comply is alleged on every sentence the appointment serves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from cases.actions.set_outcome import set_outcome
from cases.models import Contact, ContactSentence, Sentence
from cases.policy.outcomes import meaning_of
from cases.vocabulary import Outcome
from enforcement.models import Failure
from enforcement.vocabulary import ActionCode, FailureSource
from probation.accounts.models import User
from probation.policy import Refused
from probation.working_days import london_date

from .allege_failure import allege_failure
from .breach.see_person import see_person, waiting_to_see
from .locking import lock_sentence


@dataclass(frozen=True)
class RecordedOutcome:
    """The contact, the failures alleged, and why none was on a sentence where it could not be enforced."""

    contact: Contact
    failures: list[Failure]
    not_enforceable: list[str] = field(default_factory=list)


def record_outcome(
    contact: Contact,
    *,
    outcome: Outcome,
    by: User,
    at: datetime,
    notes: str = "",
    description: str = "",
    action: ActionCode = ActionCode.EA12,
    version: int | None = None,
) -> RecordedOutcome:
    """One transaction. Raises Refused (every reason), StateConflict (recorded already, by whom), NotAdmitted."""
    with transaction.atomic():
        served, sentences = lock_concerned(contact)
        contact = set_outcome(contact, outcome=outcome, notes=notes, by=by, at=at, version=version)
        see_person(contact, by=by, at=at)
        if not meaning_of(outcome).opens_failure:
            return RecordedOutcome(contact, [])
        return allege_on_each(
            contact, served, sentences, outcome=outcome, description=description, action=action, by=by, at=at
        )


def lock_concerned(contact: Contact) -> tuple[list[ContactSentence], dict[int, Sentence]]:
    """What the appointment serves, and every sentence its outcome touches, locked in the order of their ids."""
    served = list(
        ContactSentence.objects.filter(contact=contact)
        .select_related("requirement", "condition")
        .order_by("sentence_id")
    )
    concerned = {row.sentence_id for row in served} | {breach.sentence_id for breach in waiting_to_see(contact)}
    return served, {pk: lock_sentence(pk) for pk in sorted(concerned)}


def allege_on_each(
    contact: Contact,
    served: Iterable[ContactSentence],
    sentences: Mapping[int, Sentence],
    *,
    outcome: Outcome,
    description: str,
    by: User,
    at: datetime,
    action: ActionCode = ActionCode.EA12,
) -> RecordedOutcome:
    """Within the outcome's transaction: a failure on each sentence served, or why it cannot be enforced there."""
    failures, not_enforceable = [], []
    for row in served:
        sentence = sentences[row.sentence_id]
        try:
            failures.append(
                allege_failure(
                    sentence,
                    outcome=outcome,
                    occurred_on=london_date(contact.starts_at),
                    aware_on=london_date(at),
                    source=FailureSource.CONTACT,
                    by=by,
                    at=at,
                    contact=contact,
                    requirement=row.requirement,
                    condition=row.condition,
                    description=description,
                    action=action,
                )
            )
        except Refused as refused:
            not_enforceable.append(f"{sentence.get_kind_display()}: {refused}")
    return RecordedOutcome(contact, failures, not_enforceable)
