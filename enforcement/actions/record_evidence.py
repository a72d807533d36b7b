"""Record the person's reason or proof: a note, a file, or both. Late evidence is recorded too; it judges nothing."""

from __future__ import annotations

from datetime import date, datetime

from django.core.files.base import File
from django.db import transaction

from enforcement import permissions as may
from enforcement.models import Evidence, Failure
from enforcement.policy.enquiry import EvidenceFacts, evidencing
from enforcement.vocabulary import FailureState
from probation.accounts.models import User
from probation.documents.stored_file import fingerprint
from probation.transitions import Tell, perform, record
from probation.working_days import london_date

from .locking import lock_failure

AWAITING = (FailureState.ALLEGED, FailureState.INVESTIGATING)


def record_evidence(
    failure: Failure,
    *,
    kind: str,
    note: str,
    received_on: date,
    by: User,
    at: datetime,
    file: File[bytes] | None = None,
) -> Evidence:
    """One transaction. Raises Refused, NotAdmitted."""
    with transaction.atomic():
        failure = lock_failure(failure.pk)
        facts = EvidenceFacts(
            kind=kind,
            note=note,
            has_file=file is not None,
            occurred_on=failure.occurred_on,
            received_on=received_on,
            today=london_date(at),
        )
        decision = evidencing.require(facts, on=london_date(at))
        evidence = Evidence(
            failure=failure, kind=kind, note=note, received_on=received_on, recorded_at=at, recorded_by=by
        )
        if file is not None:
            evidence.sha256 = fingerprint(file)
            evidence.file, evidence.file_name = file, file.name or "evidence"
        record(
            evidence,
            verb="receive",
            permission=lambda evidence, acting: may.investigate(evidence.failure, acting),
            by=by,
            at=at,
            crn=failure.crn,
            decision=decision,
        )
        if failure.state == FailureState.CHARGED:
            Tell("failure.late_evidence", f"evidence/{evidence.pk}/late", failure=failure.pk).apply(by=by, at=at)
        if failure.state in AWAITING:
            perform(failure.receive_evidence, by=by, at=at, decision=decision, crn=failure.crn, why=note)
        return evidence
