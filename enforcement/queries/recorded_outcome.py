"""What recording an outcome led to: failures alleged, clocks now running, the appointment that takes its place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cases.models import Contact, ContactSentence
from cases.policy.outcomes import meaning_of
from cases.queries.clocks import ClockView
from enforcement.models import Failure
from enforcement.models.failure import BY_MISTAKE
from enforcement.policy.enforceability import enforceable
from probation.provider_settings.reading import policy_of
from probation.working_days import london_date

from .clocks import clocks_about, failure_key
from .facts import failure_facts
from .naming import sentence_name
from .work import TO_THE_SIXTH_DAY


@dataclass(frozen=True)
class AllegedFailure:
    """A failure alleged on one sentence, with the clocks it started."""

    pk: int
    sentence: str
    of_what: str
    clocks: tuple[ClockView, ...]

    @property
    def sixth_day(self) -> tuple[ClockView, ...]:
        """The clock of the sixth working day: of the finding, or of the decision where a warning is live."""
        return tuple(clock for clock in self.clocks if clock.kind in TO_THE_SIXTH_DAY)

    @property
    def others(self) -> tuple[ClockView, ...]:
        """The clocks before it: the letter, the evidence window."""
        return tuple(clock for clock in self.clocks if clock.kind not in TO_THE_SIXTH_DAY)


@dataclass(frozen=True)
class RecordedOutcome:
    """The outcome as it stands. ``not_enforceable``: why no failure was alleged on a sentence it serves."""

    outcome: str
    appointment: str
    starts_at: datetime
    failures: tuple[AllegedFailure, ...]
    not_enforceable: tuple[str, ...]
    now_at: datetime | None
    was_the_services_request: bool


def recorded_outcome(contact: Contact, *, at: datetime) -> RecordedOutcome:
    """What followed from the outcome recorded on an appointment."""
    alleged = contact.failures.exclude(BY_MISTAKE)
    failures = list(alleged.select_related("sentence", "requirement", "condition").order_by("sentence_id"))
    clocks = clocks_about([failure_key(failure.pk) for failure in failures], at=at)
    meaning = meaning_of(contact.outcome)
    return RecordedOutcome(
        outcome=meaning.label,
        appointment=contact.type.name,
        starts_at=contact.starts_at,
        failures=tuple(_alleged(failure, clocks) for failure in failures),
        not_enforceable=tuple(_not_enforceable(contact, failures)) if meaning.opens_failure else (),
        now_at=contact.rescheduled_to.starts_at if contact.rescheduled_to else None,
        was_the_services_request=meaning.rebooks,
    )


def _alleged(failure: Failure, clocks: tuple[ClockView, ...]) -> AllegedFailure:
    own = tuple(clock for clock in clocks if clock.is_running and clock.subject == failure_key(failure.pk))
    return AllegedFailure(failure.pk, sentence_name(failure.sentence), failure.of_what, own)


def _not_enforceable(contact: Contact, failures: list[Failure]) -> list[str]:
    """The rule, asked again for each sentence the appointment serves that has no failure of it."""
    alleged_on = [failure.sentence_id for failure in failures]
    served = ContactSentence.objects.filter(contact=contact).exclude(sentence__in=alleged_on)
    on = london_date(contact.starts_at)
    why = []
    for row in served.select_related("sentence__provider", "requirement"):
        facts = failure_facts(
            row.sentence,
            occurred_on=on,
            requirement=row.requirement,
            contact_type=contact.type,
            settings=policy_of(row.sentence.provider, on=on),
        )
        why += [f"{sentence_name(row.sentence)}: {reason}" for reason in enforceable.decide(facts, on=on).reasons]
    return why
