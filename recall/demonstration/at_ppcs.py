"""PPCS acts on a recall: books it on, revokes the licence, hears from the police and the prison, issues the dossier."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from probation.accounts.models import User
from probation.accounts.roles import PPCS_CASEWORKER, PPCS_DECISION_MAKER
from recall.actions.casework.assign import assign
from recall.actions.casework.back_to_custody import record_release, record_return
from recall.actions.casework.book_on import Booking, book_on
from recall.actions.casework.dossier import Draft, issue_dossier, prepare_dossier
from recall.actions.casework.executive import consider_executive_release
from recall.actions.casework.issue_revocation import Endorsement, issue_revocation
from recall.actions.casework.notices import tell_by_telephone
from recall.actions.casework.police_receipt import record_receipt
from recall.actions.casework.revoke_before_part_a import TelephoneDecision, revoke_before_part_a
from recall.models import RecallRequest
from recall.vocabulary import RecallType
from recall.vocabulary.casework import Custody, PpcsDecision, RecallReason

POLICE_FORCE, POLICE_ADDRESS = "West Midlands Police", "recalls@police.example.org"
DETAIL = "The conditions broken and the risk are as probation has them. Recall is necessary to protect the public."


def caseworker() -> User:
    """The caseworker of the demonstration."""
    return User.objects.get(role_code=PPCS_CASEWORKER.code)


def decider() -> User:
    """The decision-maker of the demonstration."""
    return User.objects.get(role_code=PPCS_DECISION_MAKER.code)


def books_on(request: RecallRequest, *, at: datetime) -> None:
    """Where the person is not in custody; nothing is missing."""
    noted = Booking(custody=Custody.AT_LARGE, police_force=POLICE_FORCE, police_address=POLICE_ADDRESS)
    book_on(request, noted=noted, by=caseworker(), at=at)


def takes_up(request: RecallRequest, *, at: datetime) -> None:
    """The decision-maker takes it to assess."""
    assign(request, to=decider(), by=decider(), at=at)


def revokes(request: RecallRequest, *, reasons: Sequence[RecallReason], at: datetime) -> None:
    """The revocation order and the arrest warrant issue, of the type probation asked for."""
    broken = "\n".join(f"{row.code}. {row.text}" for row in request.conditions.all())
    endorsement = Endorsement(
        decision=PpcsDecision.AGREE,
        detail=DETAIL,
        conditions_breached=broken,
        custody=Custody.AT_LARGE,
        reasons=reasons,
    )
    issue_revocation(request, endorsement=endorsement, by=decider(), at=at)


def revokes_before_part_a(request: RecallRequest, *, at: datetime) -> None:
    """An emergency out of hours, on the telephone: the licence is revoked for a standard recall."""
    broken = "\n".join(f"{row.code}. {row.text}" for row in request.conditions.all())
    decided = TelephoneDecision(
        recall_type=RecallType.STANDARD,
        detail="The risk to life is imminent and nothing less than arrest tonight can meet it.",
        reasons=[RecallReason.NON_COMPLIANCE],
        conditions_breached=broken,
        custody=Custody.AT_LARGE,
        police_force=POLICE_FORCE,
        police_address=POLICE_ADDRESS,
    )
    revoke_before_part_a(request, decided=decided, by=decider(), at=at)


def is_received(request: RecallRequest, *, at: datetime) -> None:
    """The police have the notice, and say under which reference the person is wanted."""
    reference = f"20RC/{at:%y}{request.pk:06d}C"
    record_receipt(request, received_at=at, warrant_reference=reference, by=caseworker(), at=at)


def is_returned(request: RecallRequest, *, returned_at: datetime, prison: str, at: datetime) -> None:
    """The prison tells PPCS of the return."""
    force = POLICE_FORCE
    record_return(
        request, returned_at=returned_at, told_at=at, prison=prison, arrested_by=force, by=caseworker(), at=at
    )


def tells_who_has_no_address(request: RecallRequest, *, at: datetime) -> None:
    """By telephone: the PNC bureau takes the wanted record off."""
    for notice in request.notices.filter(sent_at=None, address=""):
        tell_by_telephone(notice, to="The duty desk", by=caseworker(), at=at)


def issues_dossier(request: RecallRequest, *, prison: str, at: datetime) -> None:
    """Prepared, checked and sent to the prison."""
    prepare_dossier(request, draft=Draft(prison=prison), by=caseworker(), at=at)
    issue_dossier(request, checked=True, by=caseworker(), at=at)


def orders_release(request: RecallRequest, *, on: date, because: str, at: datetime) -> None:
    """Executive release: detention no longer protects the public."""
    consider_executive_release(request, detention_needed=False, reasons=because, release_on=on, by=decider(), at=at)


def is_released_again(request: RecallRequest, *, on: date, at: datetime) -> None:
    """The prison tells PPCS of the release."""
    record_release(request, released_on=on, by=caseworker(), at=at)
