"""The parts of a breach as a page shows them: referrals, summonses and warrants, hearings, the result."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from enforcement.models import CourtResult, Hearing, Process, Referral
from enforcement.queries.naming import sentence_name
from enforcement.vocabulary import (
    Execution,
    HearingOutcome,
    Plea,
    ProcessKind,
    ResultKind,
    ReturnReason,
    SummonsService,
)


@dataclass(frozen=True)
class ReferralView:
    """A referral as sent, and its answer. ``answer`` is None while nobody has answered; ``hand_over`` as typed."""

    number: int
    sent_at: datetime
    sent_by: str
    hand_over: dict[str, Any]
    process_wanted: str
    answered_at: datetime | None
    answered_by: str
    is_acceptable: bool | None
    return_reasons: tuple[str, ...]
    answer: str


@dataclass(frozen=True)
class ProcessView:
    """A summons or a warrant, and what became of it; labels, empty where nothing is known."""

    pk: int
    kind: str
    court: str
    on_oath: bool
    asked_for_at: datetime
    issued_on: date | None
    returnable_at: datetime | None
    served_on: date | None
    served_how: str
    executed_on: date | None
    execution: str
    ended_on: date | None
    ended_because: str


@dataclass(frozen=True)
class HearingView:
    """A hearing; ``outcome`` is empty while it is to come."""

    pk: int
    version: int
    number: int
    court: str
    listed_for: datetime
    is_trial: bool
    present: bool | None
    represented: bool | None
    plea: str
    outcome: str
    note: str
    recorded_by: str


@dataclass(frozen=True)
class ResultView:
    """The court's result. ``figures`` by the names of ``Ordered``."""

    kind: str
    figures: dict[str, Any]
    reasons: str
    resulted_on: date
    custody_until: date | None
    default_order: str
    recorded_by: str

    @property
    def fine(self) -> str:
        """The amount of a fine, in pounds; empty where none was imposed."""
        return f"£{Decimal(self.figures['fine']):,.2f}".removesuffix(".00") if "fine" in self.figures else ""


def referral_view(row: Referral) -> ReferralView:
    """The view of a referral."""
    return ReferralView(
        number=row.number,
        sent_at=row.sent_at,
        sent_by=str(row.sent_by),
        hand_over=row.handover,
        process_wanted=ProcessKind.label_of(row.process_wanted),
        answered_at=row.answered_at,
        answered_by=str(row.answered_by or ""),
        is_acceptable=row.is_acceptable,
        return_reasons=tuple(ReturnReason.label_of(reason) for reason in row.return_reasons),
        answer=row.answer,
    )


def process_view(row: Process) -> ProcessView:
    """The view of a summons or warrant."""
    return ProcessView(
        pk=row.pk,
        kind=ProcessKind.label_of(row.kind),
        court=row.court.name,
        on_oath=row.on_oath,
        asked_for_at=row.asked_for_at,
        issued_on=row.issued_on,
        returnable_at=row.returnable_at,
        served_on=row.served_on,
        served_how=SummonsService.label_of(row.served_how) if row.served_how else "",
        executed_on=row.executed_on,
        execution=Execution.label_of(row.execution) if row.execution else "",
        ended_on=row.ended_on,
        ended_because=row.ended_because,
    )


def hearing_view(row: Hearing) -> HearingView:
    """The view of a hearing."""
    return HearingView(
        pk=row.pk,
        version=row.version,
        number=row.number,
        court=row.court.name,
        listed_for=row.listed_for,
        is_trial=row.is_trial,
        present=row.present,
        represented=row.represented,
        plea=Plea.label_of(row.plea) if row.plea else "",
        outcome=HearingOutcome.label_of(row.outcome) if row.outcome else "",
        note=row.note,
        recorded_by=str(row.recorded_by or ""),
    )


def result_view(row: CourtResult) -> ResultView:
    """The view of a result."""
    return ResultView(
        kind=ResultKind.label_of(row.kind),
        figures=row.figures,
        reasons=row.reasons,
        resulted_on=row.resulted_on,
        custody_until=row.custody_until,
        default_order=sentence_name(row.default_order) if row.default_order else "",
        recorded_by=str(row.recorded_by),
    )
