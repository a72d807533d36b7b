"""Finding out why, and judging: enquiries, evidence, and the findings."""

from __future__ import annotations

from datetime import date, datetime

from django.core.files.base import ContentFile

from enforcement.actions.find_acceptable import find_acceptable
from enforcement.actions.find_unreasonable import find_unreasonable
from enforcement.actions.record_enquiry import record_enquiry
from enforcement.actions.record_evidence import record_evidence
from enforcement.actions.reverse_finding import reverse_finding
from enforcement.actions.set_aside import set_aside
from enforcement.models import Failure
from enforcement.vocabulary import AcceptableCategory, EnquiryMethod, EvidenceKind, NotEnforceableReason
from probation.accounts.models import User
from probation.working_days import london_date

from .case import Case


def asks(
    case: Case, failure: Failure, method: EnquiryMethod, result: str, *, at: datetime, by: User | None = None
) -> None:
    """An enquiry, and what came of it."""
    record_enquiry(failure, method=method, result=result, by=by or case.officer, at=at)


def hears(
    case: Case,
    failure: Failure,
    kind: EvidenceKind,
    note: str,
    *,
    at: datetime,
    received_on: date | None = None,
    file: ContentFile[bytes] | None = None,
    by: User | None = None,
) -> None:
    """The person's reason or proof, received today unless said."""
    record_evidence(
        failure,
        kind=kind,
        note=note,
        received_on=received_on or london_date(at),
        file=file,
        by=by or case.officer,
        at=at,
    )


def finds_no_excuse(
    case: Case,
    failure: Failure,
    reason: str,
    *,
    at: datetime,
    serious: str = "",
    no_enquiry: str = "",
    by: User | None = None,
) -> None:
    """No reasonable excuse; ``serious``: why this one failure is serious."""
    find_unreasonable(
        failure,
        reason=reason,
        is_serious=bool(serious),
        serious_reason=serious,
        no_enquiry_reason=no_enquiry,
        by=by or case.officer,
        at=at,
    )


def accepts(
    case: Case, failure: Failure, category: AcceptableCategory, reason: str, *, at: datetime, by: User | None = None
) -> None:
    """Acceptable, and why."""
    find_acceptable(failure, category=category, reason=reason, by=by or case.officer, at=at)


def reverses(case: Case, failure: Failure, category: AcceptableCategory, reason: str, *, at: datetime) -> None:
    """Late evidence: it was acceptable after all."""
    reverse_finding(failure, category=category, reason=reason, by=case.officer, at=at)


def sets_aside(case: Case, failure: Failure, because: NotEnforceableReason, reason: str, *, at: datetime) -> None:
    """Not enforceable: never counted."""
    set_aside(failure, because=because, reason=reason, by=case.officer, at=at)
