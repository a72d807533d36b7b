"""Walking the machine of a breach by acting: every act tried in every state reached, and taken back again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import transaction

from cases.models import Contact
from cases.vocabulary import Outcome
from enforcement.actions.breach.clocks import clocks_of
from enforcement.actions.record_outcome import record_outcome
from enforcement.models import BreachCase
from enforcement.vocabulary import BreachState
from probation.audit.models import Entry
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from tests.factories.appointments import an_appointment

Act = Callable[[BreachCase, datetime], object]
Arrow = tuple[str, str, str]
PREFIX = "enforcement.breachcase."


@dataclass
class Walk:
    """What was met on the way.

    ``by``: who took each step, by role. ``over``: states with nothing left to do, and the clocks then still running.
    """

    acts: dict[str, Act]
    check: Callable[[BreachCase, datetime], None]
    stop_at: frozenset[str] = frozenset()
    arrows: set[Arrow] = field(default_factory=set)
    states: set[str] = field(default_factory=set)
    by: dict[str, set[str]] = field(default_factory=dict)
    over: dict[str, list[str]] = field(default_factory=dict)
    visited: set[tuple[object, ...]] = field(default_factory=set)

    def go(self, breach: BreachCase, at: datetime) -> "Walk":
        """Everywhere that can be reached from here."""
        breach = BreachCase.objects.select_related("sentence__officer", "sentence__team", "sentence__person").get(
            pk=breach.pk
        )
        self.states.add(breach.state)
        self.check(breach, at)
        if signature(breach) in self.visited or breach.state in self.stop_at:
            return self
        self.visited.add(signature(breach))
        for followed in self._attempts(breach, at):
            self.go(breach, followed)
        return self

    def _attempts(self, breach: BreachCase, at: datetime) -> Iterator[datetime]:
        """Try every act; where one succeeds, yield the time it was done at, and take it back afterwards."""
        moved = False
        for act in self.acts.values():
            mark = Entry.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
            when = self._time(breach, at)
            point = transaction.savepoint()
            try:
                with transaction.atomic():
                    act(breach, when)
            except (Refused, StateConflict, NotAdmitted):
                transaction.savepoint_rollback(point)
                continue
            self._note(breach, mark)
            moved = moved or signature(BreachCase.objects.get(pk=breach.pk)) != signature(breach)
            yield when
            transaction.savepoint_rollback(point)
        if not moved:
            self.over[breach.state] = self.over.get(breach.state, []) + running(breach)

    def _time(self, breach: BreachCase, at: datetime) -> datetime:
        """A day later, and not before a hearing to come."""
        to_come = breach.hearings.filter(outcome="").first()
        later = at + timedelta(days=1)
        return max(later, to_come.listed_for + timedelta(hours=6)) if to_come and _is_due(breach) else later

    def _note(self, breach: BreachCase, mark: int) -> None:
        for entry in Entry.objects.filter(pk__gt=mark, subject="enforcement.breachcase", subject_id=str(breach.pk)):
            if entry.to_state:
                verb = entry.verb.removeprefix(PREFIX)
                self.arrows.add((entry.from_state, verb, entry.to_state))
                self.by.setdefault(verb, set()).add(entry.actor_role)
                self.states.add(entry.to_state)


def _is_due(breach: BreachCase) -> bool:
    process = breach.processes.last()
    return breach.state != BreachState.SUMMONSED or (process is not None and process.served_on is not None)


def signature(breach: BreachCase) -> tuple[object, ...]:
    """What tells two places of the walk apart."""
    to_come = breach.hearings.filter(outcome="").first()
    process = breach.processes.last()
    return (
        breach.state,
        breach.referrals.count() > 1,
        to_come.is_trial if to_come else None,
        process.kind if process else None,
        bool(process and process.served_on),
        breach.result_read_on is not None,
        breach.assessment_reviewed_on is not None,
        breach.plan_reviewed_on is not None,
        breach.seen_on is not None,
        breach.information_laid_on is not None,
    )


def running(breach: BreachCase) -> list[str]:
    """The kinds of the clocks of the breach that still run."""
    return list(clocks_of(breach).filter(stopped_at__isnull=True).values_list("kind", flat=True))


def sees_the_person(breach: BreachCase, at: datetime) -> Contact:
    """An office visit kept, and recorded; of interest only after court."""
    if breach.state != BreachState.RE_ENGAGE:
        raise StateConflict(breach, "see_person")
    contact = an_appointment(breach.sentence, starts_at=at - timedelta(hours=2), arranged_at=at - timedelta(hours=5))
    return record_outcome(contact, outcome=Outcome.ATTC, by=contact.officer, at=at).contact
