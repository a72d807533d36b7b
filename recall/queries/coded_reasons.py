"""Why PPCS revoked a licence, in words."""

from __future__ import annotations

from recall.models import Casework
from recall.vocabulary.casework import RecallReason


def coded_reasons(casework: Casework) -> list[str]:
    """In words; another reason as PPCS wrote it."""
    coded = [RecallReason.label_of(reason) for reason in casework.reasons if reason != RecallReason.OTHER]
    return [*coded, *([casework.reasons_other] if RecallReason.OTHER in casework.reasons else [])]
