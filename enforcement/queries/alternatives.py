"""The alternatives to enforcement really tried, from the record: enquiries, letters, appointments moved, visits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from cases.models import Contact
from cases.vocabulary import AskedBy
from enforcement.models import EnforcementDecision, Enquiry, Warning
from enforcement.vocabulary import Alternative, EnquiryMethod, WarningState
from probation.working_days import day_in_words, london_date

HOME_VISIT_TYPE = "CHVS"
BY_METHOD = {
    EnquiryMethod.PHONE: Alternative.PHONE_OR_TEXT,
    EnquiryMethod.TEXT: Alternative.PHONE_OR_TEXT,
    EnquiryMethod.HOME_VISIT: Alternative.HOME_VISIT,
    EnquiryMethod.THIRD_PARTY: Alternative.THIRD_PARTY,
}
NOT_SENT = (WarningState.REQUESTED, WarningState.WITHDRAWN)


@dataclass(frozen=True)
class Tried:
    """One thing tried, on a day, in words; ``alternative`` is the kind it counts as, if it is one."""

    on: date
    what: str
    alternative: Alternative | None


@dataclass(frozen=True)
class AlternativesTried:
    """Everything tried on the sentence since it began, oldest first."""

    lines: tuple[Tried, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """The alternatives these are, in the order of the form."""
        found = {line.alternative for line in self.lines}
        return tuple(kind.value for kind in Alternative if kind in found)

    @property
    def home_visits(self) -> tuple[Tried, ...]:
        return tuple(line for line in self.lines if line.alternative == Alternative.HOME_VISIT)

    @property
    def detail(self) -> str:
        """The lines as text, to start the officer's own from."""
        return "\n".join(f"{day_in_words(line.on)}: {line.what}" for line in self.lines)


def alternatives_tried(decision: EnforcementDecision) -> AlternativesTried:
    """What was tried on the decision's sentence. Three queries."""
    sentence = decision.failure.sentence
    enquiries = Enquiry.objects.filter(failure__sentence=sentence)
    warnings = Warning.objects.filter(sentence=sentence, given_on__isnull=False).exclude(state__in=NOT_SENT)
    moved_or_visited = Q(reschedule_asked_by=AskedBy.PERSON) | Q(type__code=HOME_VISIT_TYPE, attended=True)
    contacts = Contact.objects.filter(moved_or_visited, sentences=sentence).select_related("type", "rescheduled_to")
    lines = [*map(_enquiry, enquiries), *map(_warning, warnings), *map(_contact, contacts)]
    return AlternativesTried(tuple(sorted(lines, key=lambda line: line.on)))


def _enquiry(row: Enquiry) -> Tried:
    method = EnquiryMethod(row.method)
    return Tried(london_date(row.made_at), f"{method.label}. {row.result}", BY_METHOD.get(method))


def _warning(row: Warning) -> Tried:
    assert row.given_on
    return Tried(row.given_on, f"{row.get_kind_display()} given.", Alternative.WARNING_LETTER)


def _contact(row: Contact) -> Tried:
    on = london_date(row.starts_at)
    if row.rescheduled_to is None:
        return Tried(on, f"{row.type} made.", Alternative.HOME_VISIT)
    moved_to = day_in_words(london_date(row.rescheduled_to.starts_at))
    what = f"{row.type} moved to {moved_to} at the person's request. {row.reschedule_reason}"
    return Tried(on, what, Alternative.CHANGED_TIMES)
