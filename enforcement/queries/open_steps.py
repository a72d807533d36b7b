"""What may be done now, by this person: the state, the permission and the relation to the case, asked together."""

from __future__ import annotations

from typing import Any, TypeGuard

from cases.models import Sentence
from enforcement import permissions as may
from enforcement.flows import DecisionFlow, FailureFlow, WarningFlow
from enforcement.models import Authorisation, EnforcementDecision, Failure, Warning
from enforcement.vocabulary import DecisionState
from probation.accounts.acting import Acting


def open_steps(thing: FailureFlow | WarningFlow | DecisionFlow, acting: Acting) -> frozenset[str]:
    """The names of the steps of its process map that are open to this person now."""
    drawn: Any = thing
    return frozenset(arrow.name for arrow in drawn.get_available_user_state_transitions(acting))


def steps_on_failure(failure: FailureFlow, decision: EnforcementDecision | None, acting: Acting) -> frozenset[str]:
    """The steps of the map, and the other acts: "enquire", "add_evidence", "take_action", "warn", "decide"."""
    others = {
        "enquire": may.investigate(failure, acting),
        "add_evidence": may.investigate(failure, acting),
        "take_action": may.act_on_failure(failure, acting),
        "warn": may_warn(failure.sentence, acting),
        "decide": _is_due(decision) and may.decide(decision, acting),
    }
    return open_steps(failure, acting) | {name for name, admitted in others.items() if admitted}


def _is_due(decision: EnforcementDecision | None) -> TypeGuard[EnforcementDecision]:
    return decision is not None and decision.state == DecisionState.DECISION_DUE


def may_report(sentence: Sentence, acting: Acting) -> bool:
    """Whether this person may record a failure reported from elsewhere on the sentence."""
    return may.record_failure(Failure(sentence=sentence), acting)


def may_warn(sentence: Sentence, acting: Acting) -> bool:
    """Whether this person may write or send a warning letter on the sentence."""
    return may.send_warning(Warning(sentence=sentence), acting)


def may_answer(authorisation: Authorisation, acting: Acting) -> bool:
    """Whether this person may answer what a manager is asked, and nobody has yet."""
    return authorisation.answered_at is None and may.authorise(authorisation, acting)
