"""What the person's record already holds that a finding turns on."""

from __future__ import annotations

from enforcement.models import Evidence, Failure
from enforcement.vocabulary import EvidenceKind, FailureState


def self_certificates_used(failure: Failure) -> int:
    """Self-certificates accepted from the person before, on other failures."""
    return (
        Evidence.objects.filter(
            kind=EvidenceKind.SELF_CERTIFICATE,
            failure__sentence__person=failure.sentence.person,
            failure__state__in=(FailureState.ACCEPTABLE, FailureState.REVERSED),
        )
        .exclude(failure=failure)
        .values("failure")
        .distinct()
        .count()
    )
