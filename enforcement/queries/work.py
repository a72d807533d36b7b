"""What waits to be done in enforcement: failures to judge, decisions due, letters to write, send and serve again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any

from django.core.paginator import Page
from django.db.models import CharField, Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Concat

from cases.models import Clock, Sentence
from cases.queries.caseload import officers_answered_for
from cases.queries.clocks import running
from cases.queries.visibility import sentences_of_the_team, visible_to
from enforcement.ladders import BREACH_DECISION, FINDING, LETTER
from enforcement.models import EnforcementDecision, Failure, Warning
from enforcement.vocabulary import OPEN_FAILURES, DecisionState, FailureState, WarningState
from probation.accounts.models import User
from probation.accounts.roles import Act
from probation.clocks.models import Light
from probation.pages import MOST_COUNTED, Pages
from probation.vocabulary import Words

PAGE_SIZE = 25
TO_THE_SIXTH_DAY = (FINDING.code, BREACH_DECISION.code)


class Work(Words):
    """The kinds of thing that wait."""

    JUDGE = "judge", "Failure to judge"
    DECIDE = "decide", "Decision due"
    WRITE = "write", "Warning to write"
    SEND = "send", "Letter to send"
    SERVE_AGAIN = "serve-again", "Letter returned"
    LETTER_LATE = "letter-late", "Letter late"


@dataclass(frozen=True, kw_only=True)
class WorkFilters:
    """What the list is narrowed to; an empty filter narrows nothing."""

    kinds: tuple[str, ...] = ()
    lights: tuple[str, ...] = ()
    officers: tuple[int, ...] = ()


@dataclass(frozen=True)
class WorkKey:
    """One thing that waits: its kind, and the id of the failure, the decision or the warning it is about."""

    kind: Work
    pk: int


def own_work(user: User, at: datetime) -> QuerySet[Sentence]:
    """The sentences an officer answers for, and those of whoever they cover for."""
    return _seen(user).filter(officer_id__in=officers_answered_for(user, at))


def team_work(user: User) -> QuerySet[Sentence]:
    """The sentences of the user's team; of the provider for a senior manager, of everybody for an inspector."""
    return sentences_of_the_team(user)


def work(sentences: QuerySet[Sentence], filters: WorkFilters, *, page: int, at: datetime) -> Page[WorkKey]:
    """A page of what waits on these sentences, the first due first. One query: to order is to have found them all."""
    if filters.officers:
        sentences = sentences.filter(officer_id__in=filters.officers)
    waiting = _waiting(sentences, at)
    wanted = [kind for kind in Work if kind in (filters.kinds or tuple(Work))]
    first, *others = (_keyed(kind, *waiting[kind], _lit(filters.lights, at)) for kind in wanted)
    all_of_it = first.union(*others, all=True).order_by("due", "waits", "pk")
    found = Pages(list(all_of_it[: MOST_COUNTED + 1]), PAGE_SIZE).get_page(page)
    found.object_list = [WorkKey(Work(kind), pk) for kind, pk, *_ in found.object_list]
    return found


def pressing(user: User, *, at: datetime) -> int:
    """How many findings and decisions on an officer's own cases are late or due soon. One query."""
    if not user.may(Act.DECIDE_BREACH):
        return 0
    to_decide = running().filter(kind__in=TO_THE_SIXTH_DAY, amber_at__lte=at)
    return to_decide.filter(sentence__officer=user).count()


def _seen(user: User) -> QuerySet[Sentence]:
    """On a sentence that has ended nothing waits any more."""
    return Sentence.objects.filter(person__in=visible_to(user), ended_on__isnull=True)


def _waiting(sentences: QuerySet[Sentence], at: datetime) -> dict[Work, tuple[QuerySet[Any], QuerySet[Clock]]]:
    """What waits, by its kind, each with the clock that says by when."""
    failures = Failure.objects.filter(sentence__in=sentences)
    decisions = EnforcementDecision.objects.filter(failure__sentence__in=sentences)
    warnings = Warning.objects.filter(sentence__in=sentences)
    to_judge = failures.filter(state__in=OPEN_FAILURES)
    letter, decision = _clock("pk", LETTER.code), _clock("failure_id", BREACH_DECISION.code)
    return {
        Work.JUDGE: (to_judge, _clock("pk", *TO_THE_SIXTH_DAY)),
        Work.DECIDE: (decisions.filter(state=DecisionState.DECISION_DUE), decision),
        Work.WRITE: (decisions.filter(_to_warn()), _clock("failure_id", LETTER.code)),
        Work.SEND: (warnings.filter(state=WarningState.REQUESTED), _letter_clock()),
        Work.SERVE_AGAIN: (warnings.filter(state=WarningState.RETURNED), _letter_clock()),
        Work.LETTER_LATE: (to_judge.filter(~_warned("pk"), Exists(letter.filter(due_at__lte=at))), letter),
    }


def _to_warn() -> Q:
    """Found unreasonable, and the step that follows is a warning nobody has written."""
    return Q(~_warned("failure_id"), state=DecisionState.WARN, failure__state=FailureState.UNREASONABLE)


def _warned(failure: str) -> Exists:
    """A warning that stands names the failure."""
    return Exists(Warning.objects.filter(failures=OuterRef(failure)).exclude(state=WarningState.WITHDRAWN))


def _key(path: str) -> Concat:
    return Concat(Value("enforcement.failure/"), Cast(path, CharField()))


def _clock(path: str, *kinds: str) -> QuerySet[Clock]:
    """The running clock of these kinds of the failure a row is about."""
    return running().filter(kind__in=kinds, subject=_key_of_outer(path))


def _key_of_outer(path: str) -> Concat:
    return Concat(Value("enforcement.failure/"), Cast(OuterRef(path), CharField()))


def _letter_clock() -> QuerySet[Clock]:
    """The running letter clock, first due, of the failures a warning names."""
    named: Any = Warning.failures.through.objects.filter(warning_id=OuterRef(OuterRef("pk")))
    return running().filter(kind=LETTER.code, subject__in=named.annotate(key=_key("failure_id")).values("key"))


def _keyed(kind: Work, rows: QuerySet[Any], clock: QuerySet[Clock], lit: Q | None) -> QuerySet[Any]:
    """The rows as keys with the day they are due; only those whose clock is lit so, where that is asked."""
    rows = rows.order_by().annotate(due=Subquery(clock.values("due_at")[:1]))
    if lit is not None:
        rows = rows.annotate(amber=Subquery(clock.values("amber_at")[:1])).filter(lit)
    return rows.annotate(waits=Value(kind.value, CharField())).values_list("waits", "pk", "due")


def _lit(lights: tuple[str, ...], at: datetime) -> Q | None:
    by_light = {
        Light.RED.value: Q(due__lte=at),
        Light.AMBER.value: Q(due__gt=at, amber__lte=at),
        Light.GREEN.value: Q(due__gt=at, amber__gt=at),
    }
    chosen = [by_light[light] for light in lights if light in by_light]
    return reduce(or_, chosen) if chosen else None
