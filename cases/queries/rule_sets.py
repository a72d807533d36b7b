"""The rule sets stored with a sentence, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cases.policy.rule_sets import RULE_SETS, SUPERVISION_REPEAL


@dataclass(frozen=True)
class RuleSetLine:
    """One layer of law or policy the sentence is under. ``since``: None where a setting dates it."""

    code: str
    what: str
    since: date | None
    source: str


_REPEAL = RuleSetLine(SUPERVISION_REPEAL, "No post-sentence supervision any more.", None, "Sentencing Act 2026 s.34")
_LINES = {
    SUPERVISION_REPEAL: _REPEAL,
    **{one.id: RuleSetLine(one.id, one.what, one.commences, "; ".join(map(str, one.cites))) for one in RULE_SETS},
}


def rule_sets_named(stored: str) -> list[RuleSetLine]:
    """What a sentence's stored ``rule_set``, such as ``E1_LASPO+E2_TR``, is made of."""
    return [_LINES[code] for code in stored.split("+")]
