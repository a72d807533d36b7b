"""Write a warning letter: the officer's words, ready to be sent by the officer or the case administrator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from cases.models import Contact, Sentence
from enforcement import permissions as may
from enforcement.models import Failure, Warning
from enforcement.policy.warning import WarningFacts, give
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import OPEN_FAILURES, ActionCode, FailureState, WarningKind, WarningState
from probation.accounts.models import User
from probation.policy import Decision, Reason
from probation.transitions import record

from .locking import lock_sentence
from .take_action import note_action

CAN_BE_WARNED_OF = (*OPEN_FAILURES, FailureState.UNREASONABLE)


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What the letter says and where it goes: the three statutory contents, the dates, the address chosen."""

    kind: WarningKind
    circumstances: str
    unacceptable: str
    consequence: str
    letter_on: date
    respond_by: date
    addressed_to: str
    next_appointment: Contact | None = None


def request_warning(sentence: Sentence, *, failures: Sequence[int], letter: Letter, by: User, at: datetime) -> Warning:
    """One transaction. Raises Refused (every reason), NotAdmitted."""
    with transaction.atomic():
        sentence = lock_sentence(sentence.pk)
        counts = reckoning(sentence, at)
        chosen = list(Failure.objects.filter(pk__in=failures, sentence=sentence, state__in=CAN_BE_WARNED_OF))
        found = any(failure.state == FailureState.UNREASONABLE for failure in chosen)
        facts = WarningFacts(
            kind=sentence.kind,
            today=counts.on,
            given_on=letter.letter_on,
            circumstances=letter.circumstances,
            unacceptable=letter.unacceptable,
            consequence=letter.consequence,
            failures=len(chosen),
            finding_made=found,
            alleged_letters_allowed=counts.settings.alleged_letter_is_warning,
            respond_by=letter.respond_by,
            sentence_ended=not sentence.in_force_on(counts.on),
            has_postal_address=bool(letter.addressed_to.strip()),
        )
        warning = Warning(
            sentence=sentence,
            kind=letter.kind,
            state_changed_at=at,
            circumstances=letter.circumstances,
            unacceptable=letter.unacceptable,
            consequence=letter.consequence,
            letter_on=letter.letter_on,
            respond_by=letter.respond_by,
            addressed_to=letter.addressed_to,
            next_appointment=letter.next_appointment,
            requested_by=by,
            signed_by=sentence.officer or by,
            confirmed_on=counts.on if found else None,
        )
        decision = _one_at_a_time(
            sentence.warnings.filter(state=WarningState.REQUESTED), give.decide(facts, on=counts.on)
        )
        record(
            warning,
            verb="request",
            permission=may.send_warning,
            by=by,
            at=at,
            crn=sentence.person.crn,
            decision=decision,
        )
        warning.failures.set(chosen)
        for failure in chosen:
            failure.sentence = sentence
            note_action(failure, code=ActionCode.WLS, by=by, at=at, settings=counts.settings)
        return warning


def _one_at_a_time(waiting: object, decision: Decision) -> Decision:
    """A second letter is not written while one waits to be sent."""
    if not waiting.exists():  # type: ignore[attr-defined]
        return decision
    reason = Reason("A warning letter on this sentence is waiting to be sent. Send or withdraw it first.", "failures")
    return Decision(
        decision.rule, decision.version, decision.on, (*decision.reasons, reason), decision.cites, decision.facts
    )
