"""What enforcement does after a commit: tells managers and officers, lets a warning expire, moves a decision's day.

Handlers of outbox topics. Each may be called twice with one message, and does its work once.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cases.actions.deliver_alert import deliver_alert, managers_of, officer_and_cover
from cases.models import Clock, Rung
from enforcement import ladders
from enforcement import permissions as may
from enforcement.models import Authorisation, EnforcementDecision, Failure, Warning
from enforcement.vocabulary import DecisionState, WarningState
from probation.accounts.system import system_user
from probation.clocks.kinds import Level
from probation.transitions import record
from probation.working_days import london_date

from .end_warning import expire_warning
from .locking import lock_decision

if TYPE_CHECKING:
    from probation.outbox.models import Message


def tell_managers_they_are_asked(message: Message, at: datetime) -> None:
    """``authorisation.asked``"""
    asked = _authorisation(message)
    deliver_alert(
        message.key,
        to=managers_of(asked.decision.failure.sentence),
        person=asked.person,
        level=Level.AMBER,
        text=f"{asked.asked_by} asks you to authorise: {asked.get_kind_display().lower()}",
        path=f"/enforcement/authorisations/{asked.pk}/",
        at=at,
    )


def tell_officer_the_answer(message: Message, at: datetime) -> None:
    """``authorisation.answered``"""
    answered = _authorisation(message)
    verdict = "authorised" if answered.authorised else "declined"
    deliver_alert(
        message.key,
        to=officer_and_cover(answered.asked_by, london_date(at)),
        person=answered.person,
        level=Level.AMBER,
        text=f"{answered.answered_by} has {verdict}: {answered.get_kind_display().lower()}",
        path=_case(answered.crn),
        at=at,
    )


def tell_managers_of_breach(message: Message, at: datetime) -> None:
    """``breach.decided``"""
    decision = EnforcementDecision.objects.select_related("failure__sentence__person", "decided_by").get(
        pk=message.body["decision"]
    )
    late = f" Late: {decision.late_reason}" if decision.late_reason else ""
    deliver_alert(
        message.key,
        to=managers_of(decision.failure.sentence),
        person=decision.person,
        level=Level.RED if late else Level.AMBER,
        text=f"{decision.decided_by} has decided to breach.{late}",
        path=_case(decision.crn),
        at=at,
    )


def prompt_withdrawal(message: Message, at: datetime) -> None:
    """``breach.ground_lost``: the finding a breach rests on was reversed. A person decides whether to withdraw."""
    decision = EnforcementDecision.objects.select_related(
        "failure__sentence__person", "failure__sentence__officer"
    ).get(pk=message.body["decision"])
    sentence = decision.failure.sentence
    deliver_alert(
        message.key,
        to=officer_and_cover(sentence.officer, london_date(at)) | managers_of(sentence),
        person=decision.person,
        level=Level.RED,
        text="The finding this breach rests on was reversed on late evidence: decide whether to withdraw the breach.",
        path=_case(decision.crn),
        at=at,
    )


def prompt_adding_to_information(message: Message, at: datetime) -> None:
    """``failure.in_open_breach``: a new failure while breach proceedings are open; the count does not rise."""
    failure = Failure.objects.select_related("sentence__person", "sentence__officer").get(pk=message.body["failure"])
    deliver_alert(
        message.key,
        to=officer_and_cover(failure.sentence.officer, london_date(at)),
        person=failure.person,
        level=Level.AMBER,
        text="A new unreasonable failure during breach proceedings: tell the enforcement officer.",
        path=_case(failure.crn),
        at=at,
    )


def expire_at_the_end_of_its_life(message: Message, at: datetime) -> None:
    """``clock.rung`` of a warning's life: its twelve months are over."""
    clock = Rung.objects.select_related("clock").get(pk=message.body["rung"]).clock
    if clock.kind != ladders.WARNING_LIFE.code:
        return
    warning = Warning.objects.get(pk=clock.subject.split("/")[1])
    if warning.state == WarningState.GIVEN and f"/{warning.given_on}" in clock.subject:
        expire_warning(warning, by=system_user(), at=at)


def move_decisions(message: Message, at: datetime) -> None:
    """``calendar.changed``: a decision still due falls due when its clock does."""
    moved = Clock.objects.filter(
        kind=ladders.BREACH_DECISION.code, stopped_at__isnull=True, moved_from__isnull=False
    ).values_list("subject", "due_on", "moved_because")
    for subject, due_on, because in moved.iterator():
        due = EnforcementDecision.objects.filter(
            failure_id=subject.split("/")[1], state=DecisionState.DECISION_DUE
        ).exclude(due_on=due_on)
        for row in due:
            decision = lock_decision(row.pk)
            record(
                decision,
                verb="move",
                permission=may.run_clocks,
                by=system_user(),
                at=at,
                crn=decision.crn,
                why=because,
                changes={"due_on": due_on},
            )


def _authorisation(message: Message) -> Authorisation:
    rows = Authorisation.objects.select_related("decision__failure__sentence__person", "asked_by", "answered_by")
    return rows.get(pk=message.body["authorisation"])


def _case(crn: str) -> str:
    return f"/cases/{crn}/enforcement/"
