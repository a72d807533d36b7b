"""What breach proceedings do after a commit: tell people, and prompt whoever decides. Each handler may run twice."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from cases.actions.deliver_alert import deliver_alert, managers_of, officer_and_cover
from cases.models import Rung
from enforcement import ladders
from enforcement.models import BreachCase, EnforcementDecision, Failure
from enforcement.policy.breach.opening import DuringFacts, during
from enforcement.queries.breach.breach_clocks import PREFIX
from probation.accounts.models import User
from probation.clocks.kinds import Level
from probation.govuk.house_style import short_day
from probation.working_days import london_date

from .telling import Hears

if TYPE_CHECKING:
    from collections.abc import Iterable

    from probation.outbox.models import Message

OF_THE_ENFORCEMENT_OFFICER = (ladders.RESPONSE_MEASURE.code, ladders.INFORMATION.code, ladders.WARRANT.code)
DIED = "The person has died: withdraw the breach."
GROUND_LOST = "The finding a breach of yours rests on was reversed on late evidence: withdraw the breach, or go on."
LATE_EVIDENCE = "Evidence was received after the information was laid: decide whether to withdraw the breach or go on."


def tell_of_step(message: Message, at: datetime) -> None:
    """``breach.told``"""
    breach = _breaches().get(pk=message.body["breach"])
    to = [Hears(who) for who in message.body["to"]]
    _alert(message, breach, to, message.body["text"], message.body["level"], at)


def prompt_enforcement_officer(message: Message, at: datetime) -> None:
    """``failure.in_open_breach``: tell the enforcement officer of a failure while the breach runs."""
    failure = Failure.objects.get(pk=message.body["failure"])
    for breach in _breaches().filter(sentence=failure.sentence_id, closed_on__isnull=True):
        facts = DuringFacts(
            occurred_on=failure.occurred_on, breach_open=True, laid=breach.information_laid_on is not None
        )
        text = during.answer(facts, on=failure.occurred_on)[0].prompt
        _alert(message, breach, [Hears.ENFORCEMENT_OFFICER], text, Level.AMBER, at)


def tell_enforcement_officer_ground_is_lost(message: Message, at: datetime) -> None:
    """``breach.ground_lost``"""
    decision = EnforcementDecision.objects.select_related("failure").get(pk=message.body["decision"])
    for breach in _breaches().filter(failures=decision.failure, closed_on__isnull=True):
        _alert(message, breach, [Hears.ENFORCEMENT_OFFICER], GROUND_LOST, Level.RED, at)


def prompt_weighing_evidence(message: Message, at: datetime) -> None:
    """``failure.late_evidence``: on a failure in an information. A person decides; nothing is edited."""
    for breach in _breaches().filter(failures=message.body["failure"], closed_on__isnull=True):
        _alert(message, breach, [Hears.ENFORCEMENT_OFFICER, Hears.MANAGERS], LATE_EVIDENCE, Level.RED, at)


def prompt_withdrawal_on_death(message: Message, at: datetime) -> None:
    """``person.died``: the clocks have stopped; what is open is to be withdrawn."""
    for breach in _breaches().filter(sentence__person=message.body["person"], closed_on__isnull=True):
        _alert(message, breach, list(Hears), DIED, Level.RED, at)


def tell_enforcement_officer_of_clock(message: Message, at: datetime) -> None:
    """``clock.rung`` of what the enforcement officer is to do: present in time, while the power lasts, and chase."""
    rung = Rung.objects.select_related("clock").get(pk=message.body["rung"])
    clock = rung.clock
    if clock.kind not in OF_THE_ENFORCEMENT_OFFICER or not clock.subject.startswith(PREFIX):
        return
    breach = _breaches().get(pk=clock.subject.removeprefix(PREFIX).split("/")[0])
    if breach.enforcement_officer:
        text = f"{clock.label}: due {short_day(clock.due_on)}"
        _alert(message, breach, [Hears.ENFORCEMENT_OFFICER], text, rung.level, at)


def _breaches() -> QuerySet[BreachCase]:
    return BreachCase.objects.select_related("sentence__person", "sentence__officer", "enforcement_officer")


def _alert(message: Message, breach: BreachCase, to: Iterable[Hears], text: str, level: str, at: datetime) -> None:
    told: set[User] = set()
    for who in to:
        told |= _people(breach, who, at)
    path = f"/cases/{breach.crn}/enforcement/breaches/{breach.pk}/"
    deliver_alert(message.key, to=told, person=breach.person, level=level, text=text, path=path, at=at)


def _people(breach: BreachCase, who: Hears, at: datetime) -> set[User]:
    if who == Hears.MANAGERS:
        return managers_of(breach.sentence)
    if who == Hears.OFFICER:
        return officer_and_cover(breach.sentence.officer, london_date(at)) or managers_of(breach.sentence)
    return {breach.enforcement_officer} if breach.enforcement_officer else _who_answered_last(breach)


def _who_answered_last(breach: BreachCase) -> set[User]:
    """Until one has taken the case, the officer who returned it."""
    answered = breach.referrals.filter(answered_by__isnull=False).order_by("number").last()
    return {answered.answered_by} if answered and answered.answered_by else set()
