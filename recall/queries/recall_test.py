"""The recall test asked of a request: what must be on the record before a manager agrees (recall.md §2.1)."""

from __future__ import annotations

from datetime import date

from probation.policy import Reason
from recall.models import RecallRequest
from recall.policy.recall_test import RecallTestFacts, recall_test
from recall.queries.recallable import against_recalling

GROUPS = {"public": "the public", "known_adult": "a known adult", "children": "children", "staff": "staff"}


def against_agreeing(request: RecallRequest, *, on: date) -> tuple[Reason, ...]:
    """Every reason of the recall test, and of what can be recalled at all. Four queries.

    Where no ROSH was assessed for this request, the person's latest assessment is looked at.
    """
    assessment = request.rosh_review or request.person.rosh_assessments.first()
    missing = [label for name, label in GROUPS.items() if not getattr(assessment, name, "")]
    facts = RecallTestFacts(
        conditions=request.conditions.count(),
        risk_only_reason=request.risk_only_reason,
        circumstances=request.concern,
        unmanageable=request.unmanageable,
        alternatives=request.alternatives.count(),
        no_alternatives_reason=request.no_alternatives_reason,
        response=request.response,
        rosh_groups_missing=tuple(missing),
    )
    return (*against_recalling(request.sentence, on=on), *recall_test.decide(facts, on=on).reasons)
