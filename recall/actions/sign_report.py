"""The signatures on Part A, in order and by different people: countersigned, then endorsed (recall.md §1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from probation.accounts.models import Sector, User
from probation.policy import Decision
from probation.provider_settings.reading import policy_of
from probation.transitions import Consequence, perform, record
from probation.working_days import london_date
from recall import ladders
from recall import permissions as may
from recall.models import RecallRequest, Signature
from recall.policy.acts.rosh import is_high
from recall.policy.acts.sending import senior_required
from recall.policy.acts.signing import EndorsingFacts, SigningFacts, countersigning, endorsing
from recall.vocabulary import Chart, RecallType, Signer

from .clocks import stop, transfer_clock
from .locking import Flow, lock_request, step_of_chart
from .telling import Hears, each_time, tell


@dataclass(frozen=True, kw_only=True)
class Signing:
    """What the signer confirms, in their own words. ``high_fixed_term_reason``: chart 2, where ROSH is high."""

    statements: Sequence[str] = field(default=())
    comment: str = ""
    phone: str = ""
    rosh_accepted: bool = False
    high_fixed_term_reason: str = ""


@transaction.atomic
def countersign(
    request: RecallRequest, *, signing: Signing, by: User, at: datetime, version: int | None = None
) -> RecallRequest:
    """The line manager's. Raises Refused (every reason), StateConflict, NotAdmitted."""
    locked = lock_request(request.pk)
    decision = countersigning.decide(_facts(locked, signing, by), on=london_date(at))
    settings = policy_of(locked.sentence.provider, on=london_date(at))
    needs_senior = senior_required(locked.chart, crc_requires=settings.crc_senior_endorsement_required)
    asked = "refer it to the NPS" if locked.chart == Chart.CRC_RAISED else "endorse it"
    hears = [Hears.OFFICER, *([Hears.SENIORS] if needs_senior and locked.chart != Chart.CRC_RAISED else [])]
    text = f"{by} has countersigned the recall report{f': {asked}' if needs_senior else ''}."
    perform(
        step_of_chart(locked, "countersign"),
        by=by,
        at=at,
        decision=decision,
        crn=locked.crn,
        why=signing.comment,
        version=version,
        then=[tell(locked, each_time("countersigned", at), text, *hears)],
    )
    _sign(locked, Signer.LINE_MANAGER, signing, decision, by=by, at=at)
    return locked


@transaction.atomic
def endorse(
    request: RecallRequest, *, signing: Signing, by: User, at: datetime, version: int | None = None
) -> RecallRequest:
    """The senior manager's; on chart 2 the NPS's, which starts the transfer's clock.

    Raises Refused (every reason), StateConflict, NotAdmitted.
    """
    locked = lock_request(request.pk)
    settings = policy_of(locked.sentence.provider, on=london_date(at))
    raised = locked.chart == Chart.CRC_RAISED
    high_fixed = raised and locked.recall_type == RecallType.FIXED and is_high(locked.person.rosh)
    facts = EndorsingFacts(
        signing=_facts(locked, signing, by),
        chart=locked.chart,
        countersigned=locked.countersigned_at is not None,
        of_the_nps=by.organisation is not None and by.organisation.sector == Sector.NPS,
        route=settings.crc_low_risk_route,
        rosh_accepted_high=signing.rosh_accepted or not raised,
        high_fixed_term_reason=signing.high_fixed_term_reason if high_fixed else "-",
    )
    decision = endorsing.decide(facts, on=london_date(at))
    then: list[Consequence] = [
        *stop(locked, "endorsed", ladders.ENDORSEMENT, ladders.ESCALATION),
        tell(locked, each_time("endorsed", at), f"{by} has endorsed the recall: send it to PPCS.", Hears.OFFICER),
    ]
    if raised and locked.sentence.referred_to_id:
        then.append(transfer_clock(locked, at=at))
    perform(
        step_of_chart(locked, "endorse"),
        by=by,
        at=at,
        decision=decision,
        crn=locked.crn,
        why=signing.comment,
        version=version,
        then=then,
    )
    _sign(locked, Signer.SENIOR_MANAGER, signing, decision, by=by, at=at)
    return locked


def _facts(request: Flow, signing: Signing, by: User) -> SigningFacts:
    live = Signature.objects.filter(report__request_id=request.pk, voided_at__isnull=True)
    return SigningFacts(
        statements=tuple(signing.statements),
        comment=signing.comment,
        phone=signing.phone,
        complete=request.completed_at is not None and request.versions.exists(),
        is_author=request.completed_by_id == by.pk,
        signed_before=live.filter(signed_by=by).exists(),
    )


def _sign(request: Flow, signer: Signer, signing: Signing, decision: Decision, *, by: User, at: datetime) -> None:
    report = request.versions.order_by("-number").first()
    assert report is not None
    words = [signing.comment, signing.high_fixed_term_reason]
    record(
        Signature(
            report=report,
            signer=signer,
            statements=list(signing.statements),
            comment="\n\n".join(word for word in words if word.strip()),
            phone=signing.phone,
            signed_at=at,
            signed_by=by,
        ),
        verb="sign",
        permission=may.sign,
        by=by,
        at=at,
        crn=request.crn,
        decision=decision,
    )
