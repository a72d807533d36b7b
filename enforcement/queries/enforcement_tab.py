"""The enforcement tab: each sentence with its position in law, both counts explained, failures, warnings, breaches."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch

from cases.models import Person, Sentence
from cases.queries.case_page import under_on
from cases.queries.clocks import ClockView, clock_views, running
from enforcement.models import BreachCase, EnforcementDecision, Failure
from enforcement.policy.next_step import OpinionFacts
from enforcement.vocabulary import FailureState
from probation.accounts.acting import Acting
from probation.bank_holidays.calendars import calendar_known_at
from probation.provider_settings.reading import policy_of

from .breach.recall import NoRecall, no_recall
from .breach.tags import breach_tag
from .counts import Counts, counts_of
from .decision_row import DecisionRow, decision_row
from .facts import count_facts, given_warnings
from .law import Position, position
from .naming import failure_name, sentence_name
from .open_steps import may_report, may_warn
from .states import StateTag, tag_of
from .warning_row import WarningRow, warning_rows


@dataclass(frozen=True)
class FailureRow:
    """A failure in the list of a sentence, with what followed from it."""

    pk: int
    name: str
    occurred_on: date
    of_what: str
    tag: StateTag
    is_serious: bool
    decision: DecisionRow | None


@dataclass(frozen=True)
class BreachLine:
    """A breach of a sentence: where it stands, and when it began and ended."""

    pk: int
    tag: StateTag
    opened_at: datetime
    closed_on: date | None


@dataclass(frozen=True)
class SentenceEnforcement:
    """Enforcement on one sentence. ``in_force``: the person is under it today."""

    pk: int
    name: str
    in_force: bool
    in_breach: bool
    position: Position
    counts: Counts
    clocks: tuple[ClockView, ...]
    failures: tuple[FailureRow, ...]
    warnings: tuple[WarningRow, ...]
    breaches: tuple[BreachLine, ...]
    no_recall: NoRecall | None
    may_report: bool
    may_warn: bool


def enforcement_of(person: Person, acting: Acting) -> tuple[SentenceEnforcement, ...]:
    """The person's sentences, those in force first, the newest before the older.

    The queries do not grow with the failures, warnings, decisions and breaches; five for each sentence.
    """
    decisions = EnforcementDecision.objects.select_related("failure")
    failures = Failure.objects.select_related("requirement", "condition").prefetch_related(
        Prefetch("decision", queryset=decisions)
    )
    sentences = list(
        person.sentences.select_related("provider", "person", "team", "officer")
        .prefetch_related(Prefetch("failures", queryset=failures), "warnings", "breach_cases")
        .order_by("-starts_on", "-pk")
    )
    in_force = {sentence.pk for sentence in under_on(sentences, acting.today)}
    clocks = _clocks(person, acting.at)
    views = [_sentence(sentence, sentence.pk in in_force, clocks, acting) for sentence in sentences]
    return tuple(sorted(views, key=lambda view: not view.in_force))


def _sentence(sentence: Sentence, in_force: bool, clocks: tuple[ClockView, ...], acting: Acting) -> SentenceEnforcement:
    on = acting.today
    settings = policy_of(sentence.provider, on=on)
    counts = counts_of(count_facts(sentence, on=on, settings=settings))
    next_failure = OpinionFacts(
        kind=sentence.kind,
        occurred_on=on,
        opinion_on=on,
        serious=False,
        others_unreasonable_on=counts.unreasonable_on,
        warnings=tuple(given for _, given in given_warnings(sentence)),
        settings=settings,
    )
    return SentenceEnforcement(
        pk=sentence.pk,
        name=sentence_name(sentence),
        in_force=in_force,
        in_breach=sentence.in_breach,
        position=position(sentence, next_failure),
        counts=counts,
        clocks=tuple(clock for clock in clocks if clock.sentence_id == sentence.pk),
        failures=tuple(_failure(row) for row in sentence.failures.all()),
        warnings=warning_rows(sentence.warnings.all(), on=on),
        breaches=tuple(map(_breach, sentence.breach_cases.all())),
        no_recall=no_recall(sentence, on=on),
        may_report=in_force and may_report(sentence, acting),
        may_warn=in_force and may_warn(sentence, acting),
    )


def _failure(row: Failure) -> FailureRow:
    opinion = getattr(row, "decision", None)
    return FailureRow(
        pk=row.pk,
        name=failure_name(row),
        occurred_on=row.occurred_on,
        of_what=row.of_what,
        tag=tag_of(FailureState(row.state)),
        is_serious=row.is_serious,
        decision=decision_row(opinion) if opinion else None,
    )


def _breach(row: BreachCase) -> BreachLine:
    return BreachLine(pk=row.pk, tag=breach_tag(row), opened_at=row.opened_at, closed_on=row.closed_on)


def _clocks(person: Person, at: datetime) -> tuple[ClockView, ...]:
    rows = running().filter(person=person, subject__startswith="enforcement.")
    return tuple(clock_views(rows, at=at, calendar=calendar_known_at(at)))
