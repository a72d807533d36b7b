"""Several rules asked of one act: every reason of every one at once."""

from __future__ import annotations

from dataclasses import replace

from probation.policy import Decision


def together(first: Decision, *others: Decision) -> Decision:
    """The first rule's decision, with the reasons, sources and facts of the others added."""
    all_of_them = (first, *others)
    return replace(
        first,
        reasons=tuple(reason for decision in all_of_them for reason in decision.reasons),
        cites=tuple(dict.fromkeys(cite for decision in all_of_them for cite in decision.cites)),
        facts={**first.facts, **{decision.rule: dict(decision.facts) for decision in others}},
    )
