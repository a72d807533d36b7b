"""Allocate a case to an officer, team or provider, with a reason; who had it before stays as history."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cases import permissions as may
from cases.actions.locking import lock_sentences
from cases.models import Allocation, Contact, Sentence
from cases.policy.allocation import AllocationFacts, allocating
from probation.accounts.models import Sector, Team, User
from probation.accounts.roles import Act
from probation.policy import Decision
from probation.transitions import record
from probation.working_days import london_date


@transaction.atomic
def allocate(
    sentence: Sentence,
    *,
    team: Team,
    officer: User | None,
    reason: str,
    by: User,
    at: datetime,
    version: int | None = None,
) -> Sentence:
    """Allocate it, and with it the supervision that follows it and its appointments to come.

    ``officer`` None: to the team, not yet to anybody. Raises Refused, NotAdmitted, StateConflict.
    """
    (sentence,) = lock_sentences([sentence.pk])
    decision = _decide(sentence, team=team, officer=officer, reason=reason, at=at)
    before = sentence.officer_id
    if decision.permits and officer:
        hand_over_appointments(sentence, officer, by=by, at=at)
    _allocate(sentence, team, officer, reason, decision, by=by, at=at, version=version)
    follower = Sentence.objects.filter(follows=sentence, ended_on__isnull=True, officer_id=before).first()
    if follower:
        allocate(follower, team=team, officer=officer, reason=reason, by=by, at=at)
    return sentence


def open_allocation(sentence: Sentence, *, reason: str, at: datetime) -> None:
    """Write who has the sentence from today, closing what was open."""
    today = london_date(at)
    sentence.allocations.filter(to_date__isnull=True).update(to_date=today)
    Allocation.objects.create(
        sentence=sentence,
        provider=sentence.provider,
        team=sentence.team,
        officer=sentence.officer,
        from_date=today,
        reason=reason,
    )


def _decide(sentence: Sentence, *, team: Team, officer: User | None, reason: str, at: datetime) -> Decision:
    enters_a_crc = team.organisation.sector == Sector.CRC and team.organisation_id != sentence.provider_id
    return allocating.decide(
        AllocationFacts(
            enters_a_crc=enters_a_crc,
            rosh=sentence.person.rosh,
            is_mappa=sentence.person.mappa_registrations.filter(to_date__isnull=True).exists(),
            officer_is_of_team=officer is None or officer.team_id == team.pk,
            officer_may_supervise=officer is None or officer.may(Act.JUDGE_FAILURE),
            changes_anything=(team.pk, officer and officer.pk) != (sentence.team_id, sentence.officer_id),
            reason=reason,
        ),
        on=london_date(at),
    )


def _allocate(
    sentence: Sentence,
    team: Team,
    officer: User | None,
    reason: str,
    decision: Decision,
    *,
    by: User,
    at: datetime,
    version: int | None,
) -> None:
    record(
        sentence,
        verb="allocate",
        permission=may.allocate,
        by=by,
        at=at,
        crn=sentence.person.crn,
        why=reason,
        version=version,
        decision=decision,
        changes={"provider": team.organisation, "team": team, "officer": officer},
    )
    open_allocation(sentence, reason=reason, at=at)


def hand_over_appointments(sentence: Sentence, officer: User, *, by: User, at: datetime) -> None:
    """The appointments to come of who had it are the officer's from now on."""
    coming = Contact.objects.select_for_update(of=("self",)).filter(
        on_sentences__sentence=sentence, officer_id=sentence.officer_id, starts_at__gt=at, outcome=""
    )
    for contact in coming:
        record(
            contact,
            verb="hand_over",
            permission=may.hand_over_appointment,
            by=by,
            at=at,
            crn=sentence.person.crn,
            changes={"officer": officer},
        )
