"""What is written of one recall, act by act: what the record itself does not give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from recall.vocabulary import ConcernSource, RecallType
from recall.vocabulary.casework import RecallReason

Factors = Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Narrative:
    """The words of the officer and the manager. ``condition``: the code of the condition broken, where the failure
    names none. ``emergency``: why the risk is imminent; empty where it is not an emergency recall.
    ``override_again``: why a fixed term is right after another. ``reasons``: those PPCS recalls for."""

    what: str
    trigger: str
    unmanageable: str
    response: str
    protective_factors: str
    review: str
    rationale: str
    type_reason: str
    analysis: str
    source: ConcernSource = ConcernSource.FAILURE
    condition: str = "3"
    adjustments_considered: str = ""
    recall_type: RecallType = RecallType.STANDARD
    override_reason: str = ""
    override_again: str = ""
    factors: Factors = field(default_factory=dict)
    emergency: str = ""
    arrest_issues: str = ""
    releasing_prison: str = "HMP Birmingham"
    escalation: str = ""
    reasons: tuple[RecallReason, ...] = (RecallReason.KEEP_IN_TOUCH,)
