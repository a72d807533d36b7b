"""Correct an outcome recorded by mistake: failures open from the day of the appointment, or unjudged ones close."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from cases import permissions as may
from cases.actions.change_outcome import change_outcome
from cases.models import Contact
from cases.policy.outcomes import meaning_of
from cases.policy.recording_outcome import OutcomeFacts, recording
from cases.vocabulary import Outcome
from enforcement.models import BreachCase, Failure
from enforcement.models.failure import BY_MISTAKE
from enforcement.policy.correcting_outcome import CorrectionFacts, correcting
from probation.accounts.acting import Acting
from probation.accounts.models import User
from probation.policy import Decision, Refused
from probation.refusals import NotAdmitted
from probation.transitions import perform
from probation.working_days import london_date

from .breach.see_person import see_person
from .failure_clocks import stop
from .follow_finding import withdraw_letters
from .locking import lock_failure
from .record_outcome import RecordedOutcome, allege_on_each, lock_concerned


def correct_outcome(
    contact: Contact, *, outcome: Outcome, reason: str, by: User, at: datetime, version: int | None = None
) -> RecordedOutcome:
    """One transaction. Raises Refused (every reason), StateConflict, NotAdmitted."""
    with transaction.atomic():
        served, sentences = lock_concerned(contact)
        if not may.correct_outcome(contact, Acting(by, at)):
            raise NotAdmitted("correct_outcome", contact, by)
        contact = Contact.objects.select_related("type", "person").get(pk=contact.pk)
        alleged = list(_alleged_from(contact))
        decision = _judge(contact, alleged, outcome, reason, at)
        for failure in alleged:
            _close(failure, decision, reason, by=by, at=at)
        contact = change_outcome(contact, outcome=outcome, reason=reason, by=by, at=at, version=version)
        see_person(contact, by=by, at=at)
        if not meaning_of(outcome).opens_failure:
            return RecordedOutcome(contact, [])
        return allege_on_each(contact, served, sentences, outcome=outcome, description=reason, by=by, at=at)


def _alleged_from(contact: Contact) -> QuerySet[Failure]:
    """The failures that rest on the present outcome: not those of an earlier mistake."""
    alleged = contact.failures.exclude(BY_MISTAKE)
    return alleged.select_related("sentence").order_by("sentence_id")


def _judge(contact: Contact, alleged: Sequence[Failure], outcome: Outcome, reason: str, at: datetime) -> Decision:
    """The new outcome must be one that may be recorded, and nothing judged may rest on the old one."""
    facts = OutcomeFacts(
        outcome=outcome,
        needs_outcome=contact.type.needs_outcome,
        has_begun=at >= contact.starts_at,
        notes=reason,
    )
    for decision in (recording.decide(facts, on=london_date(at)), _nothing_rests_on_it(contact, alleged, outcome, at)):
        if not decision.permits:
            raise Refused(decision)
    return decision


def _nothing_rests_on_it(contact: Contact, alleged: Sequence[Failure], outcome: Outcome, at: datetime) -> Decision:
    seen = BreachCase.objects.filter(sentence__person=contact.person_id, seen_on=london_date(contact.starts_at))
    facts = CorrectionFacts(
        after=outcome,
        failures=tuple(failure.state for failure in alleged),
        in_breach=any(failure.sentence.in_breach for failure in alleged),
        seen_after_court=bool(contact.attended) and seen.exists(),
    )
    return correcting.decide(facts, on=london_date(at))


def _close(failure: Failure, decision: Decision, reason: str, *, by: User, at: datetime) -> None:
    locked = lock_failure(failure.pk)
    perform(
        locked.correct,
        by=by,
        at=at,
        decision=decision,
        crn=locked.crn,
        why=reason,
        then=[stop(locked, "outcome corrected")],
        reason=reason,
    )
    withdraw_letters(locked, because=reason, by=by, at=at)
