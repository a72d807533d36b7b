"""Which decisions need a manager's authorisation first: the rules are asked, and only that reason is looked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from enforcement.models import EnforcementDecision
from enforcement.policy.decision import BreachFacts, NoBreachFacts, breach, no_breach
from enforcement.policy.decision_record import DecisionRecord
from enforcement.vocabulary import AuthorisationKind, Ground
from probation.policy import Reason

from .facts import Reckoning


@dataclass(frozen=True)
class AuthorisationNeeded:
    """What a manager must authorise to breach, and not to breach; None where the officer decides alone."""

    to_breach: AuthorisationKind | None
    not_to_breach: AuthorisationKind | None


def authorisation_needed(decision: EnforcementDecision, reckoning: Reckoning) -> AuthorisationNeeded:
    """What would have to be authorised if it were decided on the day of the reckoning."""
    assert decision.due_on
    failure, settings = decision.failure, reckoning.settings
    record = DecisionRecord(decided_on=reckoning.on, due_on=decision.due_on)
    serious = decision.ground == Ground.SERIOUS
    to_breach = BreachFacts(
        kind=failure.sentence.kind,
        record=record,
        failures=1,
        live_warning=decision.live_warning_id is not None,
        serious=serious,
        serious_reason=failure.serious_reason,
        manager_signs_serious=settings.manager_signs_serious_breach,
        manager_signs_late=settings.manager_signs_late_decision,
    )
    not_to_breach = NoBreachFacts(record=record, must_refer=decision.must_refer)
    kind = AuthorisationKind.SERIOUS if serious else AuthorisationKind.LATE
    on = failure.occurred_on
    return AuthorisationNeeded(
        to_breach=kind if _asks(breach.decide(to_breach, on=on).reasons) else None,
        not_to_breach=AuthorisationKind.DEFERRAL if _asks(no_breach.decide(not_to_breach, on=on).reasons) else None,
    )


def _asks(reasons: Iterable[Reason]) -> bool:
    return any(reason.field == "authorisation" for reason in reasons)
