"""The record as facts: what each rule of ``enforcement.policy`` is told, read from the rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F

from cases.models import ContactType, Requirement, Sentence
from cases.policy.outcomes import meaning_of
from cases.vocabulary import RequirementCategory, SentenceKind
from enforcement.models import Failure, Warning
from enforcement.policy.enforceability import FailureFacts
from enforcement.policy.failure_history import BreachPeriod, CountFacts, RecordedFailure, Reset
from enforcement.policy.warning import GivenWarning, live_on
from enforcement.queries.breach.custody import in_custody_on
from enforcement.vocabulary import FailureState, WarningState
from probation.bank_holidays.calendars import calendar_known_at
from probation.policy import ProviderPolicy
from probation.provider_settings.reading import policy_of
from probation.working_days import Calendar, london_date

GIVEN = (WarningState.GIVEN, WarningState.RETURNED, WarningState.EXPIRED, WarningState.SPENT, WarningState.WITHDRAWN)


@dataclass(frozen=True)
class Reckoning:
    """What every count of an act uses: the day, the bank holidays known then, and the provider's settings."""

    on: date
    calendar: Calendar
    settings: ProviderPolicy


def reckoning(sentence: Sentence, at: datetime) -> Reckoning:
    """The reckoning of an act on a sentence. Two queries."""
    on = london_date(at)
    return Reckoning(on, calendar_known_at(at), policy_of(sentence.provider, on=on))


def unpaid_work_outstanding(sentence: Sentence) -> bool:
    """Whether hours of unpaid work are still undone: then the order stays in force past its stated end."""
    return sentence.requirements.filter(
        category=RequirementCategory.UNPAID_WORK, completed_on__isnull=True, done__lt=F("hours")
    ).exists()


def failure_facts(
    sentence: Sentence,
    *,
    occurred_on: date,
    requirement: Requirement | None,
    contact_type: ContactType | None,
    settings: ProviderPolicy,
) -> FailureFacts:
    """A failure on a day of a sentence, for the rule of what is enforceable."""
    is_suspended = sentence.kind == SentenceKind.SUSPENDED_SENTENCE_ORDER
    is_supervision = sentence.kind == SentenceKind.POST_SENTENCE_SUPERVISION
    return FailureFacts(
        kind=sentence.kind,
        occurred_on=occurred_on,
        starts_on=sentence.starts_on,
        ends_on=sentence.ended_on or (sentence.operational_ends_on if is_suspended else sentence.ends_on),
        unpaid_work_outstanding=sentence.is_community and unpaid_work_outstanding(sentence),
        has_requirements=not is_suspended or sentence.requirements.exists(),
        supervision_ends_on=sentence.supervision_ends_on if is_suspended else None,
        requirement_starts_on=requirement.starts_on if requirement else None,
        requirement_ends_on=(requirement.ends_on or requirement.completed_on) if requirement else None,
        notice_served_on=sentence.notice_served_on,
        other_licence_running=is_supervision and _on_another_licence(sentence, occurred_on),
        pss_repealed_on=settings.pss_repealed_on if is_supervision else None,
        national_standard=contact_type.is_national_standards if contact_type else True,
        in_custody=in_custody_on(sentence.person, occurred_on),
    )


def _on_another_licence(sentence: Sentence, day: date) -> bool:
    licences = Sentence.objects.filter(person=sentence.person, kind=SentenceKind.LICENCE)
    return any(licence.in_force_on(day) for licence in licences if licence.pk != sentence.follows_id)


def given_warnings(sentence: Sentence) -> list[tuple[Warning, GivenWarning]]:
    """Every warning given on the sentence, each with what the rules need of it."""
    rows = Warning.objects.filter(sentence=sentence, state__in=GIVEN, given_on__isnull=False).order_by("given_on", "id")
    return [(row, _given(row)) for row in rows]


def _given(row: Warning) -> GivenWarning:
    assert row.given_on is not None
    return GivenWarning(
        given_on=row.given_on,
        confirmed_on=row.confirmed_on,
        returned_on=row.ended_on if row.state == WarningState.RETURNED else None,
        served_again_on=row.served_again_on,
        withdrawn_on=row.ended_on if row.state == WarningState.WITHDRAWN else None,
        spent_on=row.ended_on if row.state == WarningState.SPENT else None,
    )


def live_warning(sentence: Sentence, *, on: date, before: date, settings: ProviderPolicy) -> Warning | None:
    """The warning live on a day that was given before a failure on ``before``; the latest of them."""
    live = [row for row, given in given_warnings(sentence) if given.given_on < before and live_on(given, on, settings)]
    return live[-1] if live else None


def others_unreasonable_on(failure: Failure, *, settings: ProviderPolicy, on: date) -> tuple[date, ...]:
    """The days of the other failures found unreasonable on the sentence since the count was last reset."""
    reset = count_facts(failure.sentence, on=on, settings=settings).last_reset()
    rows = Failure.objects.filter(
        sentence=failure.sentence,
        state__in=(FailureState.UNREASONABLE, FailureState.CHARGED),
        in_open_breach=False,
        occurred_on__gte=reset.on,
    ).exclude(pk=failure.pk)
    return tuple(rows.values_list("occurred_on", flat=True))


def count_facts(sentence: Sentence, *, on: date, settings: ProviderPolicy) -> CountFacts:
    """One sentence's failures, breaches and resets, for both counts. Two queries."""
    failures = sentence.failures.exclude(state=FailureState.NOT_ENFORCEABLE).order_by("occurred_on")
    resets = (
        (Reset(sentence.starts_on, "Post-sentence supervision began"),)
        if sentence.kind == SentenceKind.POST_SENTENCE_SUPERVISION
        else ()
    )
    return CountFacts(
        kind=sentence.kind,
        on=on,
        began_on=sentence.starts_on,
        failures=tuple(
            RecordedFailure(occurred_on=row.occurred_on, state=row.state, complied=_complied(row)) for row in failures
        ),
        settings=settings,
        breaches=_breaches(sentence),
        resets=resets,
    )


def _complied(failure: Failure) -> bool | None:
    if failure.state in (FailureState.UNREASONABLE, FailureState.CHARGED):
        return False
    if failure.state in (FailureState.ACCEPTABLE, FailureState.REVERSED):
        return True
    return meaning_of(failure.outcome).complied


def _breaches(sentence: Sentence) -> tuple[BreachPeriod, ...]:
    """Every breach of the sentence there was: each end begins the count again, whatever came of it."""
    periods = sentence.breach_cases.order_by("opened_at").values_list("opened_at", "closed_on")
    return tuple(BreachPeriod(london_date(opened_at), closed_on) for opened_at, closed_on in periods)
