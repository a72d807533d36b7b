"""The sentence tab: every sentence with its dates, what it asks, how much of it is done, and who has had it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch

from cases.models import Clock, Person, Sentence
from cases.policy.post_sentence_supervision import ANNIVERSARY_LABEL, SUPERVISION_MONTHS
from cases.vocabulary import ConditionKind, ResponsibleOfficerKind, SentenceKind
from probation.bank_holidays.calendars import calendar_known_at
from probation.working_days import add_months, london_date

from .clocks import ClockView, clock_views
from .overview import SentenceLine, sentence_line
from .requirement_progress import RequirementView, activity_days_of, requirement_view


@dataclass(frozen=True)
class ConditionView:
    """A condition of a licence, or a requirement of a supervision notice."""

    kind: str
    code: str
    text: str
    from_date: date
    to_date: date | None


@dataclass(frozen=True)
class AllocationView:
    """Who had the sentence, from when to when, and why it changed."""

    officer: str
    team: str
    provider: str
    from_date: date
    to_date: date | None
    reason: str


@dataclass(frozen=True)
class DateLine:
    """A date of a sentence under its name; ``note`` says what to mind."""

    label: str
    day: date
    note: str = ""


@dataclass(frozen=True)
class SentenceView:
    """One sentence in full."""

    line: SentenceLine
    kind: str
    version: int
    offence: str
    court: str
    local_justice_area: str
    crown_direction: bool
    rule_set: str
    custodial_term: str
    responsible_officer_kind: str
    planned_interval_days: int | None
    contact_rationales: tuple[tuple[str, str], ...]
    dates: tuple[DateLine, ...]
    requirements: tuple[RequirementView, ...]
    conditions: tuple[ConditionView, ...]
    allocations: tuple[AllocationView, ...]
    clocks: tuple[ClockView, ...]


def sentences_of(person: Person, *, at: datetime) -> list[SentenceView]:
    """The person's sentences, newest first. A fixed number of queries."""
    calendar = calendar_known_at(at)
    own_clocks = Clock.objects.filter(subject__startswith="cases.sentence/").order_by("due_at", "pk")
    sentences = person.sentences.select_related("officer", "provider", "court").prefetch_related(
        "requirements",
        "conditions",
        "allocations__officer",
        "allocations__team",
        "allocations__provider",
        Prefetch("clocks", queryset=own_clocks, to_attr="own_clocks"),
    )
    used = activity_days_of(person)
    return [
        _sentence(sentence, used, tuple(clock_views(sentence.own_clocks, at=at, calendar=calendar)), london_date(at))
        for sentence in sentences
    ]


def _sentence(sentence: Sentence, used: dict[int, int], clocks: tuple[ClockView, ...], today: date) -> SentenceView:
    return SentenceView(
        line=sentence_line(sentence, today),
        kind=sentence.kind,
        version=sentence.version,
        offence=sentence.offence,
        court=sentence.court.name,
        local_justice_area=sentence.local_justice_area,
        crown_direction=sentence.crown_direction,
        rule_set=sentence.rule_set,
        custodial_term=sentence.custodial_term,
        responsible_officer_kind=ResponsibleOfficerKind.label_of(sentence.responsible_officer_kind),
        planned_interval_days=sentence.planned_interval_days,
        contact_rationales=_rationales(sentence),
        dates=_dates(sentence),
        requirements=tuple(requirement_view(requirement, used) for requirement in sentence.requirements.all()),
        conditions=_conditions(sentence),
        allocations=_allocations(sentence),
        clocks=clocks,
    )


def _dates(sentence: Sentence) -> tuple[DateLine, ...]:
    """The dates it has, in the order they fall, then the report's mistaken end of supervision, labelled as such."""
    named = {
        "Offence": sentence.offence_on,
        "Conviction": sentence.convicted_on,
        "Sentence": sentence.sentenced_on,
        "Release on the day the law gives": sentence.conditional_release_on,
        "Released": sentence.released_on,
        "Begins": sentence.starts_on,
        "First attended appointment": sentence.first_attended_on,
        "Sentence plan made": sentence.plan_made_on,
        "Supervision notice served": sentence.notice_served_on,
        "Supervision period ends": sentence.supervision_ends_on,
        "Operational period ends": sentence.operational_ends_on,
        "Licence ends": sentence.licence_ends_on,
        "Last day": sentence.ends_on,
        "Ended": sentence.ended_on,
    }
    lines = sorted((DateLine(label, day) for label, day in named.items() if day), key=lambda line: line.day)
    if sentence.kind == SentenceKind.POST_SENTENCE_SUPERVISION:
        anniversary = add_months(sentence.sentenced_on, SUPERVISION_MONTHS)
        lines.append(DateLine("Not the end: the anniversary of the sentence", anniversary, ANNIVERSARY_LABEL))
    return tuple(lines)


def _rationales(sentence: Sentence) -> tuple[tuple[str, str], ...]:
    named = {
        "Risk of serious harm": sentence.contact_rosh_rationale,
        "Likelihood of reoffending": sentence.contact_reoffending_rationale,
        "Needs": sentence.contact_need_rationale,
    }
    return tuple((label, text) for label, text in named.items() if text)


def _conditions(sentence: Sentence) -> tuple[ConditionView, ...]:
    return tuple(
        ConditionView(ConditionKind.label_of(c.kind), c.code, c.text, c.from_date, c.to_date)
        for c in sentence.conditions.all()
    )


def _allocations(sentence: Sentence) -> tuple[AllocationView, ...]:
    return tuple(
        AllocationView(
            officer=str(allocation.officer or "Unallocated"),
            team=allocation.team.name,
            provider=allocation.provider.name,
            from_date=allocation.from_date,
            to_date=allocation.to_date,
            reason=allocation.reason,
        )
        for allocation in sentence.allocations.all()
    )
