"""What a record holds around a person: where they live, what they need, who is near, what risk they bring."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from cases.actions.add_note import add_note
from cases.actions.assess_risk import RoshLevels, assess_risk
from cases.actions.move_address import AddressDetails, move_address
from cases.actions.plan_contact import plan_contact
from cases.actions.record_need import record_need
from cases.actions.record_third_party import record_third_party
from cases.actions.score_reoffending import score_reoffending
from cases.models import Contact, ContactType
from cases.vocabulary import AddressStatus, NeedKind, ReoffendingPredictor, RoshLevel, ThirdPartyKind
from probation.accounts.models import User
from probation.working_days import london_date

from .case import Case


def lives_at(
    case: Case,
    lines: str,
    postcode: str = "",
    *,
    at: datetime,
    from_date: date | None = None,
    status: AddressStatus = AddressStatus.MAIN,
    no_fixed_abode: bool = False,
    note: str = "",
    by: User | None = None,
) -> None:
    """An address from today unless said; with no fixed abode, where the person is found."""
    move_address(
        case.person,
        AddressDetails(status=status, lines=lines, postcode=postcode, no_fixed_abode=no_fixed_abode, note=note),
        from_date=from_date or london_date(at),
        by=by or case.officer,
        at=at,
    )


def needs(case: Case, kind: NeedKind, description: str, adjustment: str = "", *, at: datetime) -> None:
    """A need noticed today, and what is agreed for it."""
    record_need(case.person, kind=kind, description=description, adjustment=adjustment, by=case.officer, at=at)


def knows(case: Case, kind: ThirdPartyKind, name: str, relationship: str, phone: str = "", *, at: datetime) -> None:
    """Somebody around the person."""
    record_third_party(
        case.person, kind=kind, name=name, relationship=relationship, phone=phone, by=case.officer, at=at
    )


def assessed(
    case: Case,
    overall: RoshLevel,
    rationale: str,
    *,
    at: datetime,
    public: RoshLevel = RoshLevel.LOW,
    known_adult: RoshLevel = RoshLevel.LOW,
    children: RoshLevel = RoshLevel.LOW,
    staff: RoshLevel = RoshLevel.LOW,
) -> None:
    """The risk of serious harm, overall as high as the highest group."""
    groups = RoshLevels(overall=overall, public=public, known_adult=known_adult, children=children, staff=staff)
    assess_risk(case.person, groups, rationale=rationale, by=case.officer, at=at)


def scored(case: Case, percent: str, *, at: datetime) -> None:
    """The two-year reconviction score (OGRS3)."""
    predictor = ReoffendingPredictor.OGRS3
    score_reoffending(case.person, predictor=predictor, percent=Decimal(percent), by=case.officer, at=at)


def plans_contact(case: Case, every: int, *, rosh: str, reoffending: str, need: str, at: datetime) -> None:
    """How often the person is seen, in calendar days, and the three reasons."""
    plan_contact(
        case.sentence,
        interval_days=every,
        rosh_rationale=rosh,
        reoffending_rationale=reoffending,
        need_rationale=need,
        by=case.officer,
        at=at,
    )


def notes(
    case: Case, type: str, text: str, *, at: datetime, by: User | None = None, is_sensitive: bool = False
) -> Contact:
    """An entry of the contact log."""
    return add_note(
        case.person,
        type=ContactType.objects.get(code=type),
        notes=text,
        on=[case.sentence],
        is_sensitive=is_sensitive,
        by=by or case.officer,
        at=at,
    )
