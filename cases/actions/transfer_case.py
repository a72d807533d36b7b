"""A case asked to go to another provider, and taken over or declined. One owner at every instant."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cases import permissions as may
from cases.actions.allocate import hand_over_appointments, open_allocation
from cases.actions.locking import lock, lock_sentences
from cases.models import CaseTransfer, Sentence
from cases.policy.transfer import AcceptingFacts, AskingFacts, accepting, asking, declining
from probation.accounts.models import Organisation, Sector, Team, User
from probation.accounts.roles import Act
from probation.refusals import StateConflict
from probation.transitions import Tell, record
from probation.working_days import london_date

SUPERVISES = (Sector.NPS, Sector.CRC)


@transaction.atomic
def ask_transfer(
    sentence: Sentence, *, to: Organisation, reason: str, risk_plan: str, by: User, at: datetime
) -> CaseTransfer:
    """Ask another provider to take the case over; from now on its managers see it. Raises Refused, NotAdmitted."""
    sentence = lock_sentences([sentence.pk])[0]
    facts = AskingFacts(
        same_provider=to.pk == sentence.provider_id,
        to_supervises=to.sector in SUPERVISES,
        already_asked=sentence.transfers.filter(answered_at__isnull=True).exists(),
        ended=sentence.ended_on is not None,
        reason=reason,
        risk_plan=risk_plan,
    )
    decision = asking.require(facts, on=london_date(at))
    transfer: CaseTransfer = record(
        CaseTransfer(
            sentence=sentence,
            from_provider=sentence.provider,
            to_provider=to,
            reason=reason,
            risk_plan=risk_plan,
            asked_at=at,
            asked_by=by,
        ),
        verb="ask",
        permission=may.ask_transfer,
        by=by,
        at=at,
        crn=sentence.person.crn,
        why=reason,
        decision=decision,
    )
    _refer(sentence, to, by=by, at=at)
    Tell("transfer.asked", f"transfer/{transfer.pk}/asked", transfer=transfer.pk).apply(by=by, at=at)
    return transfer


@transaction.atomic
def accept_transfer(
    transfer: CaseTransfer, *, team: Team, officer: User, by: User, at: datetime, version: int | None = None
) -> CaseTransfer:
    """The case, what follows it and whatever else this provider has of the person pass to the officer named, now.

    Clocks, open failures, breaches and recalls belong to the sentence and go with it. Raises Refused, NotAdmitted,
    StateConflict (answered already).
    """
    transfer, sentences = _locked(transfer)
    facts = AcceptingFacts(
        officer_is_of_team=officer.team_id == team.pk,
        officer_may_supervise=officer.may(Act.JUDGE_FAILURE),
        team_is_of_provider=team.organisation_id == transfer.to_provider_id,
        still_theirs=transfer.sentence_id in {sentence.pk for sentence in sentences},
    )
    decision = accepting.require(facts, on=london_date(at))
    answered = {"answered_at": at, "answered_by": by, "is_accepted": True, "team": team, "officer": officer}
    record(
        transfer,
        verb="accept",
        permission=may.answer_transfer,
        by=by,
        at=at,
        crn=transfer.crn,
        version=version,
        decision=decision,
        changes=answered,
    )
    why = f"Transferred from {transfer.from_provider} to {transfer.to_provider}"
    for sentence in sentences:
        hand_over_appointments(sentence, officer, by=by, at=at)
        _take_over(sentence, transfer, team=team, officer=officer, why=why, by=by, at=at)
    Tell("transfer.answered", f"transfer/{transfer.pk}/answered", transfer=transfer.pk).apply(by=by, at=at)
    return transfer


@transaction.atomic
def decline_transfer(
    transfer: CaseTransfer, *, answer: str, by: User, at: datetime, version: int | None = None
) -> CaseTransfer:
    """The case stays where it is. Raises Refused, NotAdmitted, StateConflict."""
    transfer, _ = _locked(transfer)
    decision = declining.require(answer, on=london_date(at))
    record(
        transfer,
        verb="decline",
        permission=may.answer_transfer,
        by=by,
        at=at,
        crn=transfer.crn,
        why=answer,
        version=version,
        decision=decision,
        changes={"answered_at": at, "answered_by": by, "is_accepted": False, "answer": answer},
    )
    _refer(transfer.sentence, None, by=by, at=at)
    Tell("transfer.answered", f"transfer/{transfer.pk}/answered", transfer=transfer.pk).apply(by=by, at=at)
    return transfer


def _locked(transfer: CaseTransfer) -> tuple[CaseTransfer, list[Sentence]]:
    """The transfer and every open sentence of the person with the provider that asked, the sentences first.

    Its own sentence is locked too where it has ended, or gone elsewhere, since.
    """
    asked_by, own = transfer.from_provider_id, Sentence.objects.filter(person=transfer.sentence.person_id)
    open_with_them = own.filter(provider=asked_by, ended_on__isnull=True)
    pks = {transfer.sentence_id, *open_with_them.values_list("pk", flat=True)}
    sentences = {sentence.pk: sentence for sentence in lock_sentences([*pks])}
    locked = lock(transfer)
    if locked.answered_at is not None:
        raise StateConflict(locked, "answer_transfer")
    locked.sentence = sentences[locked.sentence_id]
    held = [one for one in sentences.values() if one.provider_id == asked_by and one.ended_on is None]
    return locked, held


def _refer(sentence: Sentence, to: Organisation | None, *, by: User, at: datetime) -> None:
    record(
        sentence,
        verb="refer",
        permission=lambda one, acting: may.refer_case(one, to, acting),
        by=by,
        at=at,
        crn=sentence.person.crn,
        changes={"referred_to": to},
    )


def _take_over(
    sentence: Sentence, transfer: CaseTransfer, *, team: Team, officer: User, why: str, by: User, at: datetime
) -> None:
    record(
        sentence,
        verb="take_over",
        permission=lambda one, acting: may.answer_transfer(transfer, acting),
        by=by,
        at=at,
        crn=sentence.person.crn,
        why=why,
        changes={"provider": transfer.to_provider, "team": team, "officer": officer, "referred_to": None},
    )
    open_allocation(sentence, reason=why, at=at)
